import { FormKitSchema, defaultConfig, plugin } from '@formkit/vue';
import { createApp, h } from 'vue';

const TYPES = {
  text: 'text',
  email: 'email',
  number: 'text',
  date: 'date',
  choice: 'select',
  long: 'textarea',
  yesno: 'checkbox',
};
const RULES = { email: 'email', number: 'number', text: 'length:2,100' };

export function mount(root, form) {
  const input = (one, when) => ({
    $formkit: TYPES[one.kind],
    name: one.name,
    id: one.name,
    label: one.label,
    ...(one.options && { options: ['', ...one.options] }),
    validation: [one.required && 'required', RULES[one.kind]].filter(Boolean).join('|'),
    ...(when && { if: `$get(${when}).value` }),
  });
  const schema = [
    {
      $formkit: 'form',
      id: 'all',
      children: form.sections.map(({ id, title, fields, branch }) => ({
        $el: 'section',
        attrs: { id },
        children: [
          { $el: 'h2', children: title },
          ...fields.map((one) => input(one)),
          ...branch.fields.map((one) => input(one, branch.when)),
        ],
      })),
    },
  ];
  createApp({ render: () => h(FormKitSchema, { schema }) })
    .use(plugin, defaultConfig())
    .mount(root);
}
