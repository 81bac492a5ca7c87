import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PlacedView, QuestionView } from '../../../model/index.js';
import { text } from '../../../text/index.js';
import { heading } from '../../../ui/heading.js';
import { followRows } from '../../focus/focus-rules.js';
import type { Painter } from '../../painting/painter.js';
import { say } from '../../speech/say.js';
import { rowFocus } from '../row-focus.js';
import { rows } from './rows.js';

followRows(rowFocus);

/**
 * Questions in their places: one after the other, groups under a heading, rows of lists in cards. The field elements are the same as on a
 * plain page: kept by address, and touched only when their question changed.
 */
export function outlined(painter: Painter, questions: readonly QuestionView[], placed: readonly PlacedView[]): unknown {
  // Not shown in the box of plain pages: that would take each field out of its place here at the second painting.
  painter.fields.hold(questions, painter.headingLevel);
  return html`<div class="ma-questions">${things(painter, placed, painter.headingLevel + 1)}</div>`;
}

/** Things in order, keyed so that none is painted again because another came or went. `level`: of a heading among them. */
export function things(painter: Painter, placed: readonly PlacedView[], level: number): unknown {
  return repeat(placed, keyOf, (one) => {
    if (one.type === 'rows') return rows(painter, one.rows, level);
    return one.type === 'section' ? section(painter, one, level) : field(painter, one.question);
  });
}

function keyOf(one: PlacedView): string {
  if (one.type === 'question') return one.question.address;
  return one.type === 'rows' ? one.rows.question.address : one.id;
}

/** A group of questions is named for all of them: without that, two addresses have the same questions. */
function section(painter: Painter, one: PlacedView & { readonly type: 'section' }, level: number): unknown {
  const optional = one.optional ? html`<span class="ma-optional">${say('ui.optional')}</span>` : nothing;
  return html`<div
    class="ma-section"
    role="group"
    aria-labelledby="${one.id}-title"
    aria-describedby=${one.hint ? `${one.id}-hint` : nothing}
  >
    ${heading(level, html`${text(one.title)} ${optional}`, { classes: headClasses(painter, level), id: `${one.id}-title` })}
    ${one.hint ? html`<p class="ma-hint" id="${one.id}-hint">${text(one.hint)}</p>` : nothing}
    <div class="ma-section-body">${things(painter, one.inside, level + 1)}</div>
  </div>`;
}

/** How a group's heading looks: like a section of the page, or like a part of one. */
export function headClasses(painter: Painter, level: number): string {
  return `${level === painter.headingLevel + 1 ? 'ma-h2' : 'ma-h3'} ma-section-head`;
}

/** A question that is shown under an option of another stands there, and not here, too. */
function field(painter: Painter, question: QuestionView): unknown {
  if (question.revealedBy && painter.fields.at(question.revealedBy.address)) return nothing;
  return painter.fields.at(question.address) ?? nothing;
}
