// Hand-written limit: lit, an element a field, each rendered only when it itself changes. The bars of perf.md are ratios to this page.
import { LitElement, html, nothing, render } from 'lit';
import { issueOf } from './limits/judge.mjs';

class LimitField extends LitElement {
  static properties = { field: { attribute: false }, issue: { attribute: false } };
  createRenderRoot() {
    return this;
  }
  render() {
    const { name, kind, label, options } = this.field;
    return html`<label for=${name}>${label}</label>
      <p class="error" id="${name}-e">${this.issue ?? nothing}</p>
      ${
        kind === 'choice'
          ? html`<select id=${name} name=${name} aria-describedby="${name}-e">
              <option></option>
              ${options.map((each) => html`<option>${each}</option>`)}
            </select>`
          : kind === 'long'
            ? html`<textarea id=${name} name=${name} rows="3" aria-describedby="${name}-e"></textarea>`
            : html`<input
                id=${name}
                name=${name}
                aria-describedby="${name}-e"
                type=${kind === 'yesno' ? 'checkbox' : kind === 'email' ? 'email' : 'text'}
                ?aria-invalid=${Boolean(this.issue)}
              />`
      }`;
  }
}
customElements.define('limit-field', LimitField);

export function mount(root, form) {
  const values = {};
  const elements = new Map();
  const element = (field) => {
    let one = elements.get(field.name);
    if (!one) {
      one = Object.assign(document.createElement('limit-field'), { field, className: 'field' });
      elements.set(field.name, one);
    }
    return one;
  };
  let wrong = [];
  const paint = () =>
    render(
      html`<form novalidate @input=${onInput} @submit=${onSubmit}>
        ${
          wrong.length > 0
            ? html`<ul class="summary">
                ${wrong.map(([name, issue]) => html`<li>${name}: ${issue}</li>`)}
              </ul>`
            : nothing
        }
        ${form.sections.map(
          (section) =>
            html`<section id=${section.id}>
              <h2>${section.title}</h2>
              ${section.fields.map(element)}${values[section.branch.when] ? section.branch.fields.map(element) : nothing}
            </section>`,
        )}
        <button type="submit">Send</button>
      </form>`,
      root,
    );
  const onInput = ({ target }) => {
    values[target.name] = target.type === 'checkbox' ? target.checked : target.value;
    const field = elements.get(target.name);
    if (field?.issue) field.issue = undefined;
    if (target.type === 'checkbox') paint();
  };
  const onSubmit = (event) => {
    event.preventDefault();
    wrong = [];
    for (const one of elements.values()) {
      if (!one.isConnected) continue;
      one.issue = issueOf(one.field, values[one.field.name]) || undefined;
      if (one.issue) wrong.push([one.field.name, one.issue]);
    }
    paint();
  };
  paint();
}
