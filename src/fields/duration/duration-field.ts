import { html, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { text } from '../../text/index.js';
import { FieldElement } from '../../ui/field-element.js';
import { groupFrame } from '../../ui/group-frame.js';
import { numberSetting } from '../reading/facts.js';
import { partOf } from '../reading/typed-text.js';
import { hoursBox, minutesBox, type TimeBox } from './duration-boxes.js';

const PARTS = ['hours', 'minutes'] as const;

/**
 * A length of time. Setting `step` of 5 or more makes the minutes a choice (00, 15, 30, 45).
 *
 * @summary Hours and minutes.
 * @event {EntryEvent} ma-entry - Both parts, on each input and change.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-duration-field')
export class DurationField extends FieldElement {
  protected override field(): TemplateResult {
    const step = numberSetting(this.question.facts, 'step') ?? 1;
    return groupFrame(
      this.question,
      this.headingLevel,
      html`<div class="ma-date">
        ${PARTS.map((part) => {
          const box = this.#box(part);
          return html`<div>
            <label class="ma-label" for=${box.id}>${text({ key: `ui.${part}` })}</label>
            ${part === 'hours' ? hoursBox(box) : minutesBox(box, step)}
          </div>`;
        })}
      </div>`,
    );
  }

  #box(part: (typeof PARTS)[number]): TimeBox {
    const { domId, facts, required } = this.question;
    return {
      id: `${domId}-${part}`,
      part,
      value: partOf(this.entry, part),
      required: required && part === 'hours',
      readOnly: facts.readOnly ?? false,
      invalid: this.invalid(part),
      errorId: `${domId}-error`,
      onInput: this.#onInput,
    };
  }

  readonly #onInput = (event: Event): void => {
    const { dataset, value } = event.target as HTMLInputElement | HTMLSelectElement;
    this.put(Object.fromEntries(PARTS.map((part) => [part, part === dataset.part ? value : partOf(this.entry, part)])));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-duration-field': DurationField;
  }
}
