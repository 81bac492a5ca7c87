import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { text } from '../../text/index.js';
import { FieldElement } from '../../ui/field-element.js';
import { groupFrame } from '../../ui/group-frame.js';
import { icon } from '../../ui/more-icons.js';
import { dateBoxes } from '../date/date-boxes.js';
import { partOf } from '../reading/typed-text.js';
import { timeBoxes } from '../time/time-boxes.js';
import { comesTwice } from './date-time.kind.js';

const PARTS = ['month', 'day', 'year', 'hour', 'minute', 'half', 'fold', 'given'] as const;

/**
 * A date and a time of day. Only when the clocks show that hour twice, which one it is is asked as well.
 *
 * @summary A date and a time of day.
 * @event {EntryEvent} ma-entry - All parts, on each input and change.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-date-time-field')
export class DateTimeField extends FieldElement {
  protected override field(): TemplateResult {
    const { question } = this;
    const boxes = {
      question,
      value: (part: string) => partOf(this.entry, part),
      invalid: (part: string) => this.invalid(part),
      onInput: this.#onInput,
    };
    return groupFrame(
      question,
      this.headingLevel,
      html`<div class="ma-date">${dateBoxes(boxes)}</div>
        <div class="ma-date ma-date-more">${timeBoxes(boxes)}</div>
        ${comesTwice(this.entry) ? this.#fold() : nothing}`,
    );
  }

  #fold(): TemplateResult {
    const { domId, facts } = this.question;
    const id = `${domId}-fold`;
    const chosen = partOf(this.entry, 'fold');
    const wrong = this.invalid('fold');
    return html`<div class="ma-date-more">
      <label class="ma-label" for=${id}>${text({ key: 'ui.clock-turn' })}</label>
      <div class="ma-select ma-w20">
        <select
          class="ma-input"
          id=${id}
          name=${id}
          data-part="fold"
          ?disabled=${facts.readOnly}
          aria-invalid=${wrong === nothing ? 'false' : wrong}
          aria-describedby=${wrong === nothing ? nothing : `${domId}-error`}
          @input=${this.#onInput}
          @change=${this.#onInput}
        >
          <option value="" .selected=${live(chosen === '')}>${text({ key: 'ui.choose-one' })}</option>
          <option value="first" .selected=${live(chosen === 'first')}>${text({ key: 'ui.before-clock-turn' })}</option>
          <option value="second" .selected=${live(chosen === 'second')}>${text({ key: 'ui.after-clock-turn' })}</option>
        </select>
        ${icon('down')}
      </div>
    </div>`;
  }

  readonly #onInput = (event: Event): void => {
    const { dataset, value } = event.target as HTMLInputElement | HTMLSelectElement;
    const parts = PARTS.map((part) => [part, part === dataset.part ? value : partOf(this.entry, part)] as const);
    // What is not asked now is not there.
    this.put(
      Object.fromEntries(parts.filter(([part, typed]) => typed !== '' || (part !== 'fold' && part !== 'given'))),
    );
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-date-time-field': DateTimeField;
  }
}
