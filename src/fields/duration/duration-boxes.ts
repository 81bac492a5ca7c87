import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { icon } from '../../ui/more-icons.js';

/** One box of a length of time. */
export interface TimeBox {
  readonly id: string;
  readonly part: string;
  readonly value: string;
  /** Read out instead of a visible label, where a table has only column heads. */
  readonly name?: string;
  readonly required: boolean;
  readonly readOnly: boolean;
  readonly invalid: 'true' | typeof nothing;
  /** Id of the message, when this box is wrong. */
  readonly errorId: string;
  readonly onInput: (event: Event) => void;
}

/** Whole hours, typed. */
export function hoursBox(box: TimeBox): TemplateResult {
  return html`<input
    class="ma-input ma-num ma-w2"
    id=${box.id}
    name=${box.id}
    data-part=${box.part}
    inputmode="numeric"
    autocomplete="off"
    dir="ltr"
    translate="no"
    aria-label=${box.name ?? nothing}
    ?required=${box.required}
    ?readonly=${box.readOnly}
    aria-invalid=${box.invalid}
    aria-describedby=${box.invalid === nothing ? nothing : box.errorId}
    .value=${live(box.value)}
    @input=${box.onInput}
    @change=${box.onInput}
  />`;
}

/** Minutes: a choice of few where the step leaves few, typed where it does not. A value off the steps (an old draft) stays to be seen. */
export function minutesBox(box: TimeBox, step: number): TemplateResult {
  if (step < 5) return hoursBox(box);
  const steps = Array.from({ length: Math.ceil(60 / step) }, (_, index) => String(index * step).padStart(2, '0'));
  const shown = box.value === '' ? '00' : box.value.padStart(2, '0');
  const choices = steps.includes(shown) ? steps : [...steps, shown];
  return html`<div class="ma-select ma-w4">
    <select
      class="ma-input ma-num"
      id=${box.id}
      name=${box.id}
      data-part=${box.part}
      autocomplete="off"
      dir="ltr"
      translate="no"
      aria-label=${box.name ?? nothing}
      ?disabled=${box.readOnly}
      aria-invalid=${box.invalid}
      aria-describedby=${box.invalid === nothing ? nothing : box.errorId}
      @input=${box.onInput}
      @change=${box.onInput}
    >
      ${choices.map((minutes) => html`<option value=${minutes} .selected=${live(minutes === shown)}>${minutes}</option>`)}
    </select>
    ${icon('down')}
  </div>`;
}
