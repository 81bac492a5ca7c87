import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionView } from '../model/index.js';
import { text } from '../text/first.js';
import { afterControl, describedBy, errors, fieldClasses, hint, labelWords } from './field-frame.js';
import { heading } from './heading.js';

// Apart from `labelFrame`, so that a form that begins with plain boxes need not load these before its first question.

/**
 * A field of several controls under one name: `<fieldset>` with `<legend>`, hint, error, controls. Its id is the question's.
 * Radios are a `radiogroup`, the only one of the two roles that may be invalid as a whole.
 */
export function groupFrame(
  question: QuestionView,
  level: number,
  controls: unknown,
  role: 'group' | 'radiogroup' = 'group',
): TemplateResult {
  const words = labelWords(question);
  const legend = question.isHeading ? heading(level, words, { classes: 'ma-h1' }) : words;
  // role=group is not idle: JAWS reads a fieldset's description only when the role is written out (GOV.UK, date-input).
  const invalid = role === 'radiogroup' && question.issues.length > 0 ? 'true' : nothing;
  // Said of the group: native `required` on a radio makes Chromium call it invalid before anyone has answered.
  const required = role === 'radiogroup' && question.required ? 'true' : nothing;
  return html`<fieldset
    class=${fieldClasses(question)}
    id=${question.domId}
    role=${role}
    aria-describedby=${describedBy(question) ?? nothing}
    aria-invalid=${invalid}
    aria-required=${required}
  >
    <legend class="ma-legend" id="${question.domId}-label">${legend}</legend>
    ${hint(question)} ${errors(question)} ${controls} ${afterControl(question)}
  </fieldset>`;
}

/** A field that is one box to tick: the row holds the words. A statement that is the page's heading is ticked with "I agree". */
export function tickFrame(question: QuestionView, level: number, box: unknown): TemplateResult {
  const words = labelWords(question);
  return html`<div class=${fieldClasses(question)}>
    ${question.isHeading ? heading(level, words, { classes: 'ma-h1' }) : nothing} ${hint(question)} ${errors(question)}
    <label class="ma-choice" id="${question.domId}-label"
      >${box}<span>${question.isHeading ? text({ key: 'ui.agree' }) : words}</span></label
    >
    ${afterControl(question)}
  </div>`;
}
