import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { formatDuration, text } from '../../text/index.js';
import { FieldElement } from '../../ui/field-element.js';
import { groupFrame } from '../../ui/group-frame.js';
import { hoursBox, minutesBox, type TimeBox } from '../duration/duration-boxes.js';
import { isNoDuration, readDuration } from '../duration/duration-reading.js';
import { numberSetting } from '../reading/facts.js';
import { partOf } from '../reading/typed-text.js';
import { WEEK_DAYS, dayParts, type WeekDay } from './week-days.js';

/**
 * The hours of each day in a real table: a row a day, hours and minutes, and the total of what can be read.
 *
 * @summary Hours and minutes for each day of a week.
 * @event {EntryEvent} ma-entry - All fourteen parts, on each input and change.
 * @event {LeaveEvent} ma-leave - The focus has left the whole control.
 */
@customElement('ma-week-field')
export class WeekField extends FieldElement {
  protected override field(): TemplateResult {
    const [hours, minutes] = [text({ key: 'ui.hours' }), text({ key: 'ui.minutes' })];
    return groupFrame(
      this.question,
      this.headingLevel,
      html`<table class="ma-week" aria-labelledby="${this.question.domId}-label">
        <thead>
          <tr>
            <th scope="col">${text({ key: 'ui.day' })}</th>
            <th scope="col">${hours}</th>
            <th scope="col">${minutes}</th>
          </tr>
        </thead>
        <tbody>
          ${WEEK_DAYS.map((day) => this.#row(day, hours, minutes))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">${text({ key: 'ui.total' })}</th>
            <td colspan="2" class="ma-num">${formatDuration(this.#total)}</td>
          </tr>
        </tfoot>
      </table>`,
    );
  }

  #row(day: WeekDay, hours: string, minutes: string): TemplateResult {
    const step = numberSetting(this.question.facts, 'step') ?? 1;
    const parts = dayParts(day);
    const name = text({ key: `ui.${day}` });
    return html`<tr>
      <th scope="row">
        <span class="ma-day-l">${name}</span
        ><span class="ma-day-s" aria-hidden="true">${text({ key: `ui.${day}-short` })}</span>
      </th>
      <td data-label=${hours}>${hoursBox(this.#box(parts.hours, `${name}, ${hours}`))}</td>
      <td data-label=${minutes}>${minutesBox(this.#box(parts.minutes, `${name}, ${minutes}`), step)}</td>
    </tr>`;
  }

  #box(part: string, name: string): TimeBox {
    const { domId, facts, required } = this.question;
    const invalid = this.invalid(part);
    return {
      id: `${domId}-${part}`,
      part,
      name,
      value: partOf(this.entry, part),
      required: required && part.endsWith('_hours'),
      readOnly: facts.readOnly ?? false,
      invalid: invalid === nothing ? nothing : 'true',
      errorId: `${domId}-error`,
      onInput: this.#onInput,
    };
  }

  /** Days that cannot be read yet count as nothing; the total is help, not a judgement. */
  get #total(): number {
    return WEEK_DAYS.reduce((sum, day) => {
      const parts = dayParts(day);
      const [hours, minutes] = [partOf(this.entry, parts.hours), partOf(this.entry, parts.minutes)];
      if (isNoDuration(hours, minutes)) return sum;
      const parsed = readDuration(hours, minutes, { step: 1 }, parts);
      return parsed.kind === 'value' ? sum + (parsed.value as number) : sum;
    }, 0);
  }

  readonly #onInput = (event: Event): void => {
    const { dataset, value } = event.target as HTMLInputElement | HTMLSelectElement;
    const parts = WEEK_DAYS.flatMap((day) => [dayParts(day).hours, dayParts(day).minutes]);
    this.put(Object.fromEntries(parts.map((part) => [part, part === dataset.part ? value : partOf(this.entry, part)])));
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'ma-week-field': WeekField;
  }
}
