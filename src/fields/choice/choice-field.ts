import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../../ui/field-element.js';
import { labelFrame } from '../../ui/field-frame.js';
import { groupFrame } from '../../ui/group-frame.js';
import { textOf } from '../reading/typed-text.js';
import { controlFor } from './choice-control.js';
import { optionRows, reveal, type Reveals } from './option-rows.js';
import { optionSelect } from './option-select.js';
import { SearchBox, type SearchWishes } from './search-box.js';

/**
 * One of several: radios up to seven options, a native select up to fifteen, above them a box that finds one of many; still a native
 * select where the browser can fill in the answer (`autocomplete`: it sets a select by the option's value, which no box knows). Setting
 * `control` wishes otherwise: `radios`, `select`, or `search` (a native select all the same when there are fewer than sixteen).
 *
 * @summary One of several options.
 * @event {EntryEvent} ma-entry - The key of the chosen option.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-choice-field')
export class ChoiceField extends FieldElement {
  /** Questions to show under options, by option key; painted by floor 4 into this field's light DOM. */
  @property({ attribute: false }) reveals: Reveals = {};

  readonly #searchBox = new SearchBox(this, (entry) => this.put(entry));

  protected override field(): TemplateResult {
    const { question } = this;
    const options = question.options ?? [];
    const control = controlFor(question);
    if (control === 'radios') return this.#radios();
    const { entry, description } = this;
    const chosen = textOf(entry);
    const parts: Omit<SearchWishes, 'entry'> = { question, options, description, invalid: this.invalid() };
    const drawn =
      control === 'search'
        ? this.#searchBox.template({ ...parts, entry })
        : optionSelect({ ...parts, chosen, onInput: this.#onSelect });
    return html`${labelFrame(question, this.headingLevel, drawn)}${Object.hasOwn(this.reveals, chosen) ? reveal(this.reveals[chosen]) : nothing}`;
  }

  protected override firstControl(controls: readonly HTMLElement[]): HTMLElement | undefined {
    return controls.find((control) => control instanceof HTMLInputElement && control.checked) ?? controls[0];
  }

  #radios(): TemplateResult {
    const { question } = this;
    const rows = optionRows({
      question,
      options: question.options ?? [],
      type: 'radio',
      reveals: this.reveals,
      isChosen: (key) => this.entry === key,
      onChange: (key) => this.put(key),
      invalid: nothing,
    });
    return groupFrame(question, this.headingLevel, rows, 'radiogroup');
  }

  readonly #onSelect = (event: Event): void => this.put((event.target as HTMLSelectElement).value);
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-choice-field': ChoiceField;
  }
}
