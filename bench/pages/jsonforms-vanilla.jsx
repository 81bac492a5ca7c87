import { JsonForms } from '@jsonforms/react';
import { vanillaCells, vanillaRenderers } from '@jsonforms/vanilla-renderers';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { useState } from 'react';
import { jsonSchemaOf } from '../forms/json-schema.mjs';

const control = (section, name) => ({ type: 'Control', scope: `#/properties/${section}/properties/${name}` });

export function mount(root, form) {
  // JSON Forms shows by rules of its layout, and knows a property only where it stands in `properties`.
  const { $schema: _, ...schema } = jsonSchemaOf(form, { open: true, conditions: false });
  for (const section of form.sections)
    schema.properties[section.id].required = section.fields.filter((one) => one.required).map((one) => one.name);
  const uischema = {
    type: 'VerticalLayout',
    elements: form.sections.map(({ id, title, fields, branch }) => ({
      type: 'Group',
      label: title,
      elements: [
        ...fields.map((one) => control(id, one.name)),
        ...branch.fields.map((one) => ({
          ...control(id, one.name),
          rule: {
            effect: 'SHOW',
            condition: { scope: `#/properties/${id}/properties/${branch.when}`, schema: { const: true } },
          },
        })),
      ],
    })),
  };
  const empty = Object.fromEntries(form.sections.map((one) => [one.id, {}]));
  let show;
  function App() {
    const [mode, setMode] = useState('ValidateAndHide');
    show = () => setMode('ValidateAndShow');
    return (
      <JsonForms
        schema={schema}
        uischema={uischema}
        data={empty}
        renderers={vanillaRenderers}
        cells={vanillaCells}
        validationMode={mode}
      />
    );
  }
  flushSync(() => createRoot(root).render(<App />));
  return { submit: () => show() };
}
