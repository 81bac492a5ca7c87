// A headless engine (Adobe's): no fields of its own, so its figures are the engine's alone.
import { createFormInstance } from '@aemforms/af-core';

const TYPES = {
  text: ['text-input', 'string'],
  email: ['email', 'string'],
  number: ['number-input', 'number'],
  date: ['date-input', 'string'],
  choice: ['drop-down', 'string'],
  long: ['multiline-input', 'string'],
  yesno: ['checkbox', 'boolean'],
};

export function mount(root, form) {
  const item = (one, when) => {
    const [fieldType, type] = TYPES[one.kind];
    return {
      fieldType,
      type,
      name: one.name,
      id: one.name,
      required: one.required,
      label: { value: one.label },
      ...(one.options && { enum: one.options }),
      ...(one.kind === 'yesno' && { enum: [true, false] }),
      ...(when && { visible: false, rules: { visible: `${when} == true()` } }),
    };
  };
  const model = createFormInstance({
    adaptiveform: '0.15.0',
    items: form.sections.map(({ id, fields, branch }) => ({
      fieldType: 'panel',
      name: id,
      id,
      type: 'object',
      items: [...fields.map((one) => item(one)), ...branch.fields.map((one) => item(one, branch.when))],
    })),
  });
  const byName = new Map();
  const walk = (node) => {
    byName.set(node.name, node);
    for (const child of node.items ?? []) walk(child);
  };
  walk(model);
  root.append('Headless: no fields to see.');
  return {
    find: () => null,
    set: (name, value) => {
      byName.get(name).value = value;
    },
    submit: () => void model.validate(),
  };
}
