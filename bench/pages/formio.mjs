import '@formio/js/dist/formio.form.min.css';
import 'bootstrap/dist/css/bootstrap.min.css';
import { Formio } from '@formio/js';

const TYPES = {
  text: 'textfield',
  email: 'email',
  number: 'number',
  date: 'day',
  choice: 'select',
  long: 'textarea',
  yesno: 'checkbox',
};

export async function mount(root, form) {
  const component = (one, when) => ({
    type: one.kind === 'date' ? 'textfield' : TYPES[one.kind],
    key: one.name,
    label: one.label,
    input: true,
    validate: { required: one.required },
    ...(one.options && { widget: 'html5', data: { values: one.options.map((value) => ({ label: value, value })) } }),
    ...(when && { conditional: { show: true, when, eq: 'true' } }),
  });
  const instance = await Formio.createForm(root, {
    components: [
      ...form.sections.map(({ id, title, fields, branch }) => ({
        type: 'panel',
        key: id,
        title,
        input: false,
        components: [
          ...fields.map((one) => component(one)),
          ...branch.fields.map((one) => component(one, branch.when)),
        ],
      })),
      { type: 'button', action: 'submit', key: 'submit', label: 'Send', input: true },
    ],
  });
  return { submit: () => void instance.submit().catch(() => undefined) };
}
