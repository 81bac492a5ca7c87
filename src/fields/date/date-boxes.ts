import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { QuestionView } from '../../model/index.js';
import { text } from '../../text/index.js';
import { DATE_PARTS } from './date.kind.js';

/** What the boxes of a date need to know. */
export interface DateBoxes {
  readonly question: QuestionView;
  readonly value: (part: string) => string;
  readonly invalid: (part: string) => 'true' | typeof nothing;
  readonly onInput: (event: Event) => void;
}

/** Month, day and year: three boxes in a row. */
export function dateBoxes(boxes: DateBoxes): readonly TemplateResult[] {
  return DATE_PARTS.map((part) => box(part, boxes));
}

function box(part: (typeof DATE_PARTS)[number], { question, value, invalid, onInput }: DateBoxes): TemplateResult {
  const id = `${question.domId}-${part}`;
  const wrong = invalid(part);
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
      aria-invalid=${wrong}
      aria-describedby=${wrong === nothing ? nothing : `${question.domId}-error`}
      .value=${live(value(part))}
      @input=${onInput}
      @change=${onInput}
    />
  </div>`;
}
