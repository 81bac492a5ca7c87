import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { PlacedView, RowsView } from '../../../model/index.js';
import { text } from '../../../text/index.js';
import { errors } from '../../../ui/field-frame.js';
import { heading } from '../../../ui/heading.js';
import { icon } from '../../../ui/more-icons.js';
import type { Painter } from '../../painting/painter.js';
import { newRowId } from '../row-id.js';
import { say } from '../../speech/say.js';
import { undoBar } from '../undo-bar.js';
import { headClasses, things } from './outline.js';

type Row = RowsView['rows'][number];

/** A list among other questions: its rows open one below the other, a button to add one, and each with a button to take it away. */
export function rows(painter: Painter, view: RowsView, level: number): unknown {
  const { question } = view;
  const { domId } = question;
  const described = [question.hint ? `${domId}-hint` : '', question.issues.length > 0 ? `${domId}-error` : '']
    .filter(Boolean)
    .join(' ');
  const optional = question.required ? nothing : html`<span class="ma-optional">${say('ui.optional')}</span>`;
  const isOne = view.rows.length === 1 && question.kind === 'list' && !view.canAdd && view.fullText === undefined;
  painter.fields.stand(question.address, { focusPart: () => focusList(painter.root, domId) });
  return html`<div
    class=${question.issues.length > 0 ? 'ma-list ma-field has-error' : 'ma-list'}
    id=${domId}
    role="group"
    tabindex="-1"
    aria-labelledby="${domId}-label"
    aria-describedby=${described || nothing}
  >
    ${heading(level, html`${text(question.label)} ${optional}`, { classes: headClasses(painter, level), id: `${domId}-label` })}
    ${question.hint ? html`<p class="ma-hint" id="${domId}-hint">${text(question.hint)}</p>` : nothing}
    ${errors(question)} ${view.removed ? undoBar(painter, view.removed.title) : nothing}
    ${repeat(
      view.rows,
      (row) => row.address,
      (row) => rowOf(painter, view, row, level + 1, isOne),
    )}
    ${adding(painter, view)}
  </div>`;
}

/** What the error summary leads to. */
function focusList(root: ParentNode, domId: string): void {
  const list = root.querySelector<HTMLElement>(`#${domId}`);
  list?.scrollIntoView({ block: 'start' });
  list?.focus({ preventScroll: true });
}

/** A row of one answer is that answer with a button beside it; one of several is a card. */
function rowOf(painter: Painter, view: RowsView, row: Row, level: number, isOne: boolean): unknown {
  const [only, ...more] = row.inside;
  if (only?.type === 'question' && more.length === 0)
    return html`<div class="ma-row-line" data-row=${row.domId}>
      ${things(painter, row.inside, level)}${removing(painter, view, row)}
    </div>`;
  return html`<div class="ma-card ma-row-card" role="group" data-row=${row.domId} aria-labelledby="${row.domId}-title">
    <div class="ma-card-head">
      ${heading(level, isOne ? say('ui.row-details') : text(row.title), { classes: 'ma-h3', id: `${row.domId}-title` })}
      <div class="ma-card-acts">${removing(painter, view, row)}</div>
    </div>
    <div class=${isPair(row.inside) ? 'ma-row-body ma-row-pair' : 'ma-row-body'}>
      ${things(painter, row.inside, level + 1)}
    </div>
  </div>`;
}

/** A name and its value stand side by side where there is room. */
function isPair(inside: readonly PlacedView[]): boolean {
  const [name, value, ...more] = inside;
  return (
    more.length === 0 &&
    name?.type === 'question' &&
    name.question.address.endsWith('/~key') &&
    value?.type === 'question'
  );
}

function removing(painter: Painter, view: RowsView, row: Row): unknown {
  if (view.question.facts.readOnly) return nothing;
  const remove = (): void => painter.dispatch({ type: 'remove-row', list: view.question.address, row: row.row });
  return html`<button class="ma-btn ma-btn-quiet" type="button" @click=${remove}>
    ${say('ui.form.remove')}<span class="ma-sr"> ${text(row.title)}</span>
  </button>`;
}

function adding(painter: Painter, view: RowsView): unknown {
  if (!view.canAdd) return view.fullText ? html`<p class="ma-quiet">${text(view.fullText)}</p>` : nothing;
  const add = (): void => painter.dispatch({ type: 'add-row', list: view.question.address, row: newRowId() });
  return html`<div>
    <button class="ma-btn ma-add" type="button" @click=${add}>${icon('plus')}${text(view.addText)}</button>
  </div>`;
}
