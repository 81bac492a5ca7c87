import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { QuestionView } from '../../model/index.js';
import { text } from '../../text/index.js';
import { icon } from '../../ui/more-icons.js';
import { TIME_PARTS } from './time-reading.js';

/** What the boxes of a time need to know. */
export interface TimeBoxes {
  readonly question: QuestionView;
  readonly value: (part: string) => string;
  readonly invalid: (part: string) => 'true' | typeof nothing;
  readonly onInput: (event: Event) => void;
}

/** Hour, minute, and AM or PM: three controls in a row. */
export function timeBoxes(boxes: TimeBoxes): readonly TemplateResult[] {
  return TIME_PARTS.map((part) => (part === 'half' ? half(boxes) : box(part, boxes)));
}

function box(part: 'hour' | 'minute', { question, value, invalid, onInput }: TimeBoxes): TemplateResult {
  const id = `${question.domId}-${part}`;
  const isWrong = invalid(part);
  return html`<div>
    <label class="ma-label" for=${id}>${text({ key: `ui.${part}` })}</label>
    <input
      class="ma-input ma-w2"
      id=${id}
      name=${id}
      data-part=${part}
      inputmode="numeric"
      autocomplete="off"
      dir="ltr"
      translate="no"
      spellcheck="false"
      ?required=${question.required}
      ?readonly=${question.facts.readOnly}
      aria-invalid=${isWrong}
      aria-describedby=${isWrong === nothing ? nothing : `${question.domId}-error`}
      .value=${live(value(part))}
      @input=${onInput}
      @change=${onInput}
    />
  </div>`;
}

/** Starts on neither: half of all wrong times are right ones in the other half of the day. */
function half({ question, value, invalid, onInput }: TimeBoxes): TemplateResult {
  const id = `${question.domId}-half`;
  const chosen = value('half');
  const isWrong = invalid('half');
  return html`<div>
    <label class="ma-label" for=${id}>${text({ key: 'ui.half-of-day' })}</label>
    <div class="ma-select ma-w4">
      <select
        class="ma-input"
        id=${id}
        name=${id}
        data-part="half"
        ?disabled=${question.facts.readOnly}
        aria-invalid=${isWrong === nothing ? 'false' : isWrong}
        aria-describedby=${isWrong === nothing ? nothing : `${question.domId}-error`}
        @input=${onInput}
        @change=${onInput}
      >
        <option value="" .selected=${live(chosen === '')}>${text({ key: 'ui.am-or-pm' })}</option>
        ${['am', 'pm'].map((one) => html`<option value=${one} .selected=${live(chosen === one)}>${text({ key: `ui.${one}` })}</option>`)}
      </select>
      ${icon('down')}
    </div>
  </div>`;
}
