import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Option, QuestionView } from '../../model/index.js';
import { text } from '../../text/index.js';
import { icon } from '../../ui/more-icons.js';
import { widthClass } from '../../ui/width.js';

/** What a select needs to know. */
export interface SelectWishes {
  readonly question: QuestionView;
  readonly options: readonly Option[];
  readonly chosen: string;
  readonly onInput: (event: Event) => void;
  readonly description: string | typeof nothing;
  readonly invalid: 'true' | typeof nothing;
}

/** A native select: the phone's own wheel, the keyboard's own search. Starts on "Choose one", never on an answer. */
export function optionSelect({
  question,
  options,
  chosen,
  onInput,
  description,
  invalid,
}: SelectWishes): TemplateResult {
  return html`<div class="ma-select ${widthClass(question.width ?? 'long')}">
    <select
      class="ma-input"
      id=${question.domId}
      name=${question.domId}
      data-part=""
      autocomplete=${question.autocomplete ?? nothing}
      ?required=${question.required}
      ?disabled=${question.facts.readOnly}
      aria-describedby=${description}
      aria-invalid=${invalid === nothing ? 'false' : invalid}
      @input=${onInput}
      @change=${onInput}
    >
      <option value="" .selected=${live(!options.some((option) => option.key === chosen))}>
        ${text({ key: 'ui.choose-one' })}
      </option>
      ${options.map((option) => html`<option value=${option.key} .selected=${live(option.key === chosen)}>${text(option.label)}</option>`)}
    </select>
    ${icon('down')}
  </div>`;
}
