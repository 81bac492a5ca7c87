import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { text } from '../../text/index.js';
import { FieldElement } from '../../ui/field-element.js';
import { groupFrame } from '../../ui/group-frame.js';
import { partOf } from '../reading/typed-text.js';
import { DATE_PARTS } from './date.kind.js';

/**
 * A date in three boxes. The cursor never jumps from one to the next by itself, and only the wrong box is outlined.
 *
 * @summary A date: month, day, year.
 * @event {EntryEvent} ma-entry - All three parts, on each input and change.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-date-field')
export class DateField extends FieldElement {
  protected override field(): TemplateResult {
    return groupFrame(
      this.question,
      this.headingLevel,
      html`<div class="ma-date">${DATE_PARTS.map((part) => this.#box(part))}</div>`,
    );
  }

  #box(part: (typeof DATE_PARTS)[number]): TemplateResult {
    const { question } = this;
    const id = `${question.domId}-${part}`;
    const invalid = this.invalid(part);
    return html`<div>
      <label class="ma-label" for=${id}>${text({ key: `ui.${part}` })}</label>
      <input
        class="ma-input ${part === 'year' ? 'ma-w4' : 'ma-w2'}"
        id=${id}
        name=${id}
        data-part=${part}
        inputmode="numeric"
        autocomplete=${question.autocomplete === 'bday' ? `bday-${part}` : 'off'}
        dir="ltr"
        translate="no"
        spellcheck="false"
        ?required=${question.required}
        ?readonly=${question.facts.readOnly}
        aria-invalid=${invalid}
        aria-describedby=${invalid === nothing ? nothing : `${question.domId}-error`}
        .value=${live(partOf(this.entry, part))}
        @input=${this.#onInput}
        @change=${this.#onInput}
      />
    </div>`;
  }

  readonly #onInput = (event: Event): void => {
    const { dataset, value } = event.target as HTMLInputElement;
    this.put(
      Object.fromEntries(DATE_PARTS.map((part) => [part, part === dataset.part ? value : partOf(this.entry, part)])),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-date-field': DateField;
  }
}
