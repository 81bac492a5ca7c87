import { type TemplateResult, html, nothing } from 'lit';
import type { NoteView, QuestionView } from '../../model/index.js';
import { text } from '../../text/first.js';
import type { Painter } from '../painting/painter.js';
import { actions } from './actions.js';
import { blocks } from './blocks.js';
import { pageHeading } from './page-heading.js';

/** One topic: heading, words, questions, Continue. */
export function questionsPage(painter: Painter): TemplateResult {
  const { page } = painter.view;
  return html`
    ${pageHeading(painter)} ${blocks(painter, page.lead)} ${questionFields(painter, page.questions)}
    ${notes(page.notes)} ${blocks(painter, page.after)} ${actions(painter)}
  `;
}

/** The fields. A field whose label is the page's heading draws it at the page's level; fields below a heading only need it for help within. */
export function questionFields({ fields, headingLevel }: Painter, questions: readonly QuestionView[]): unknown {
  return fields.show(questions, headingLevel) ?? nothing;
}

/**
 * Computed help: hours per week, weeks requested. Not a live region; the polite region says a change once the reader pauses.
 * Beside questions it is quiet; where it is what the page is about, `loud` gives it the size and colour of the text.
 */
export function notes(shown: readonly NoteView[], { loud = false } = {}): unknown {
  return shown.length === 0
    ? nothing
    : html`<div class=${loud ? 'ma-prose' : 'ma-notes'}>${shown.map((each) => html`<p>${text(each.text)}</p>`)}</div>`;
}
