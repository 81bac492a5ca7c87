import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FieldElement } from '../../ui/field-element.js';
import { groupFrame } from '../../ui/group-frame.js';
import { partOf } from '../reading/typed-text.js';
import { dateBoxes } from './date-boxes.js';
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
      html`<div class="ma-date">
        ${dateBoxes({
          question: this.question,
          value: (part) => partOf(this.entry, part),
          invalid: (part) => this.invalid(part),
          onInput: this.#onInput,
        })}
      </div>`,
    );
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
