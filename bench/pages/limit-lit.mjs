// Hand-written limit: lit, one template for the whole form, rendered anew at each change.
import { html, nothing, render } from 'lit';
import { issueOf } from './limits/judge.mjs';

export function mount(root, form) {
  const values = {};
  let issues = {};
  const all = form.sections.flatMap((one) => [
    ...one.fields,
    ...one.branch.fields.map((each) => ({ ...each, when: one.branch.when })),
  ]);
  const field = (one) =>
    html`<div class="field">
      <label for=${one.name}>${one.label}</label>
      <p class="error" id="${one.name}-e">${issues[one.name] ?? nothing}</p>
      ${
        one.kind === 'choice'
          ? html`<select id=${one.name} name=${one.name} aria-describedby="${one.name}-e">
              <option></option>
              ${one.options.map((each) => html`<option>${each}</option>`)}
            </select>`
          : one.kind === 'long'
            ? html`<textarea id=${one.name} name=${one.name} rows="3" aria-describedby="${one.name}-e"></textarea>`
            : html`<input
                id=${one.name}
                name=${one.name}
                aria-describedby="${one.name}-e"
                type=${one.kind === 'yesno' ? 'checkbox' : one.kind === 'email' ? 'email' : 'text'}
                ?aria-invalid=${Boolean(issues[one.name])}
              />`
      }
    </div>`;
  const paint = () =>
    render(
      html`<form novalidate @input=${onInput} @submit=${onSubmit}>
        ${
          Object.keys(issues).length > 0
            ? html`<ul class="summary">
                ${Object.entries(issues).map(([name, issue]) => html`<li>${name}: ${issue}</li>`)}
              </ul>`
            : nothing
        }
        ${form.sections.map(
          (section) =>
            html`<section id=${section.id}>
              <h2>${section.title}</h2>
              ${section.fields.map(field)}${values[section.branch.when] ? section.branch.fields.map(field) : nothing}
            </section>`,
        )}
        <button type="submit">Send</button>
      </form>`,
      root,
    );
  const onInput = ({ target }) => {
    values[target.name] = target.type === 'checkbox' ? target.checked : target.value;
    if (issues[target.name]) issues = { ...issues, [target.name]: undefined };
    paint();
  };
  const onSubmit = (event) => {
    event.preventDefault();
    issues = Object.fromEntries(
      all
        .filter((one) => !one.when || values[one.when])
        .map((one) => [one.name, issueOf(one, values[one.name])])
        .filter(([, issue]) => issue),
    );
    paint();
  };
  paint();
}
