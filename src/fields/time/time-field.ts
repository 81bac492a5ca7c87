import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { FieldElement } from '../../ui/field-element.js';
import { groupFrame } from '../../ui/group-frame.js';
import { partOf } from '../reading/typed-text.js';
import { timeBoxes } from './time-boxes.js';
import { TIME_PARTS } from './time-reading.js';

/**
 * A time of day in two boxes and a choice of AM or PM.
 *
 * @summary A time of day.
 * @event {EntryEvent} ma-entry - All parts, on each input and change.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-time-field')
export class TimeField extends FieldElement {
  protected override field(): TemplateResult {
    return groupFrame(
      this.question,
      this.headingLevel,
      html`<div class="ma-date">
        ${timeBoxes({
          question: this.question,
          value: (part) => partOf(this.entry, part),
          invalid: (part) => this.invalid(part),
          onInput: this.#onInput,
        })}
      </div>`,
    );
  }

  readonly #onInput = (event: Event): void => {
    const { dataset, value } = event.target as HTMLInputElement | HTMLSelectElement;
    const rest = partOf(this.entry, 'rest');
    const parts = Object.fromEntries<string>(
      TIME_PARTS.map((part) => [part, part === dataset.part ? value : partOf(this.entry, part)]),
    );
    this.put(rest === '' ? parts : { ...parts, rest });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-time-field': TimeField;
  }
}
