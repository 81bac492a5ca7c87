import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Option, QuestionView } from '../../model/index.js';
import { text } from '../../text/index.js';

/** Content that floor 4 puts under options, by option key: the questions that an option reveals. */
export type Reveals = Readonly<Record<string, unknown>>;

/** What rows of options need to know. */
export interface RowWishes {
  readonly question: QuestionView;
  readonly options: readonly Option[];
  readonly type: 'radio' | 'checkbox';
  readonly reveals: Reveals;
  readonly isChosen: (key: string) => boolean;
  readonly onChange: (key: string, isChosen: boolean) => void;
  readonly invalid: 'true' | typeof nothing;
}

/** Options as rows whose whole width is the target, each followed by the questions that it reveals. */
export function optionRows(wishes: RowWishes): TemplateResult {
  const { options, reveals } = wishes;
  return html`<div class="ma-choices">
    ${repeat(
      options,
      (option) => option.key,
      (option, index) =>
        html`${row(option, index, wishes)}${Object.hasOwn(reveals, option.key) ? reveal(reveals[option.key]) : nothing}`,
    )}
  </div>`;
}

/** A question revealed under a choice hangs on a rule below it. */
export function reveal(content: unknown): TemplateResult {
  return html`<div class="ma-reveal">${content}</div>`;
}

/** The first row has the question's id where an error summary without script may jump to; others count on. Never made of an answer. */
function row(
  option: Option,
  index: number,
  { question, type, isChosen, onChange, invalid }: RowWishes,
): TemplateResult {
  const tell = (event: Event): void => onChange(option.key, (event.target as HTMLInputElement).checked);
  return html`<label class="ma-choice">
    <input
      type=${type}
      id="${question.domId}-${index + 1}"
      name=${question.domId}
      value=${option.key}
      data-part=""
      ?disabled=${question.facts.readOnly}
      aria-invalid=${type === 'checkbox' ? invalid : nothing}
      .checked=${live(isChosen(option.key))}
      @input=${tell}
      @change=${tell}
    />
    <span>
      ${text(option.label)} ${option.hint ? html`<span class="ma-choice-hint">${text(option.hint)}</span>` : nothing}
    </span>
  </label>`;
}
