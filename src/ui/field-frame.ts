import { html, nothing, type TemplateResult } from 'lit';
import type { QuestionView } from '../model/index.js';
import { text } from '../text/first.js';
import { heading } from './heading.js';
import { icon } from './icons.js';

/** Ids of what describes a control, in the order in which they are read: the hint, then what is wrong, then what to look at again. */
export function describedBy(question: QuestionView): string | undefined {
  const { domId } = question;
  const ids = [
    question.hint ? `${domId}-hint` : '',
    question.issues.length > 0 ? `${domId}-error` : '',
    question.warnings.length > 0 ? `${domId}-warning` : '',
  ].filter(Boolean);
  return ids.length > 0 ? ids.join(' ') : undefined;
}

/** A field with one control: `<label>`, hint, error, control. The control's id is `controlId`, the question's own if absent. */
export function labelFrame(
  question: QuestionView,
  level: number,
  control: unknown,
  controlId = question.domId,
): TemplateResult {
  const words = labelWords(question);
  const label = question.isHeading
    ? heading(level, html`<label for=${controlId} id="${question.domId}-label">${words}</label>`, { classes: 'ma-h1' })
    : html`<label class="ma-label" for=${controlId} id="${question.domId}-label">${words}</label>`;
  return html`<div class=${fieldClasses(question)}>
    ${label} ${hint(question)} ${errors(question)} ${control} ${afterControl(question)}
  </div>`;
}

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

/** The label, and "(optional)" when it may be left out. Nothing marks what must be answered: that is the rule here, not the exception. */
function labelWords(question: QuestionView): unknown {
  const label = text(question.label);
  if (question.required || question.facts.readOnly) return label;
  return html`${label} <span class="ma-optional">${text({ key: 'ui.optional' })}</span>`;
}

/** What is wrong, in the words of the summary, with a hidden "Error:" before it for those who do not see the mark. */
export function errors(question: QuestionView): unknown {
  if (question.issues.length === 0) return nothing;
  return html`<div class="ma-errors" id="${question.domId}-error">
    ${question.issues.map(
      (issue) =>
        html`<p class="ma-error">
          ${icon('alert')}<span><span class="ma-sr">${text({ key: 'ui.error' })} </span>${text(issue.text)}</span>
        </p>`,
    )}
  </div>`;
}

function fieldClasses(question: QuestionView): string {
  return question.issues.length > 0 ? 'ma-field has-error' : 'ma-field';
}

function hint(question: QuestionView): unknown {
  return question.hint ? html`<p class="ma-hint" id="${question.domId}-hint">${text(question.hint)}</p>` : nothing;
}

/** Below the control: warnings, which do not stop anybody, help to open, and what was computed from the answers. */
function afterControl(question: QuestionView): unknown {
  return html`${warnings(question)} ${help(question)} ${notes(question)}`;
}

function warnings(question: QuestionView): unknown {
  if (question.warnings.length === 0) return nothing;
  return html`<div class="ma-note warn" id="${question.domId}-warning">
    ${icon('warning')}
    <div>
      ${question.warnings.map((warning) => html`<p><span class="ma-sr">${text({ key: 'ui.warning' })} </span>${text(warning.text)}</p>`)}
    </div>
  </div>`;
}

function help(question: QuestionView): unknown {
  if (!question.help) return nothing;
  return html`<details class="ma-more">
    <summary>${icon('next')}${text(question.help.summary)}</summary>
    <div>${question.help.body.map((line) => html`<p>${text(line)}</p>`)}</div>
  </details>`;
}

/** No live region: they change with each key. Floor 4 says them once the reader pauses. */
function notes(question: QuestionView): unknown {
  if (question.notes.length === 0) return nothing;
  return html`<div class="ma-notes">${question.notes.map((note) => html`<p>${text(note.text)}</p>`)}</div>`;
}
