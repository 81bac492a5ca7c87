import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { FieldElement } from '../../ui/field-element.js';
import { labelFrame } from '../../ui/field-frame.js';
import { groupFrame } from '../../ui/group-frame.js';
import { setting } from '../reading/facts.js';
import { textOf } from '../reading/typed-text.js';
import { optionRows, reveal, type Reveals } from './option-rows.js';
import { optionSelect, type SelectWishes } from './option-select.js';
import { SearchBox } from './search-box.js';

/** As many as a reader takes in at a glance. */
const MOST_RADIOS = 7;
/** Below this a native select is easier than a search. */
const LEAST_SEARCHED = 16;

/**
 * One of several: radios up to seven options, a native select above. Setting `control` wishes otherwise: `radios`, `select`, or
 * `search` for a box that finds one of many (a native select all the same when there are fewer than sixteen).
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
    const wish = setting(question.facts, 'control');
    if (wish === 'radios' || (wish === undefined && options.length <= MOST_RADIOS)) return this.#radios();
    const chosen = textOf(this.entry);
    const parts: Omit<SelectWishes, 'onInput'> = {
      question,
      options,
      chosen,
      description: this.description,
      invalid: this.invalid(),
    };
    const isSearched = wish === 'search' && options.length >= LEAST_SEARCHED;
    const control = isSearched ? this.#searchBox.template(parts) : optionSelect({ ...parts, onInput: this.#onSelect });
    return html`${labelFrame(question, this.headingLevel, control)}${Object.hasOwn(this.reveals, chosen) ? reveal(this.reveals[chosen]) : nothing}`;
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
