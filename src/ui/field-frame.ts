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

/** The label, and "(optional)" when it may be left out. Nothing marks what must be answered: that is the rule here, not the exception. */
export function labelWords(question: QuestionView): unknown {
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

/** Classes of a field's frame. */
export function fieldClasses(question: QuestionView): string {
  return question.issues.length > 0 ? 'ma-field has-error' : 'ma-field';
}

/** What helps to answer, before the control. */
export function hint(question: QuestionView): unknown {
  return question.hint ? html`<p class="ma-hint" id="${question.domId}-hint">${text(question.hint)}</p>` : nothing;
}

/** Below the control: warnings, which do not stop anybody, help to open, and what was computed from the answers. */
export function afterControl(question: QuestionView): unknown {
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
