// Hand-written limit: the same, made node by node.
import { behave } from './limits/behave.mjs';

const make = (tag, attributes = {}, ...children) => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    if (value !== false) node.setAttribute(name, value === true ? '' : value);
  node.append(...children);
  return node;
};

function field({ name, kind, label, options, required }) {
  const about = { id: name, name, 'aria-describedby': `${name}-e`, required };
  const control =
    kind === 'choice'
      ? make('select', about, make('option', { value: '' }), ...options.map((one) => make('option', {}, one)))
      : kind === 'long'
        ? make('textarea', { ...about, rows: '3' })
        : make('input', { ...about, type: kind === 'yesno' ? 'checkbox' : kind === 'email' ? 'email' : 'text' });
  return make(
    'div',
    { class: 'field' },
    make('label', { for: name }, label),
    make('p', { class: 'error', id: `${name}-e` }),
    control,
  );
}

export function mount(root, form) {
  const body = make('form', { novalidate: true }, make('ul', { class: 'summary', hidden: true }));
  for (const { id, title, fields, branch } of form.sections)
    body.append(
      make(
        'section',
        { id },
        make('h2', {}, title),
        ...fields.map(field),
        make('div', { class: 'branch', 'data-branch': branch.when, hidden: true }, ...branch.fields.map(field)),
      ),
    );
  body.append(make('button', { type: 'submit' }, 'Send'));
  root.append(body);
  return behave(root, form);
}
