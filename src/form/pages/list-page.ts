import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ListView } from '../../model/index.js';
import { text } from '../../text/index.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/more-icons.js';
import { followRows } from '../focus/focus-rules.js';
import { newRowId } from './row-id.js';
import type { Painter } from '../painting/painter.js';
import { say } from '../speech/say.js';
import { answerRow } from './answer-row.js';
import { actions } from './actions.js';
import { blocks } from './blocks.js';
import { outlined } from './outline/outline.js';
import { pageHeading } from './page-heading.js';
import { questionFields } from './questions-page.js';
import { rowFocus } from './row-focus.js';
import { undoBar } from './undo-bar.js';

followRows(rowFocus);

/** A list: its rows as cards, or one row open as questions. Remove acts at once and can be undone until the page is left. */
export function listPage(painter: Painter): TemplateResult {
  const { page } = painter.view;
  const { list } = page;
  if (!list) return html`${pageHeading(painter)}${actions(painter)}`;
  if (list.open) {
    return html`
      ${pageHeading(painter, text(list.open.title))}
      ${page.outline ? outlined(painter, page.questions, page.outline) : questionFields(painter, page.questions)}
      ${actions(painter)}
    `;
  }
  return html`
    ${pageHeading(painter)} ${blocks(painter, page.lead)}
    ${list.removed ? undoBar(painter, list.removed.title) : nothing} ${questionFields(painter, page.questions)}
    ${cards(painter, list)} ${adding(painter, list)} ${blocks(painter, page.after)} ${actions(painter)}
  `;
}

function cards(painter: Painter, list: ListView): unknown {
  if (list.cards.length === 0) return nothing;
  return html`<ul class="ma-cards">
    ${repeat(
      list.cards,
      (card) => card.row,
      (card) => {
        const title = text(card.title);
        return html`<li class="ma-card" data-row=${card.row}>
          <div class="ma-card-head">
            ${heading(painter.headingLevel + 1, title, { classes: 'ma-h3', takesFocus: true })}
            <div class="ma-card-acts">
              <button
                class="ma-btn ma-btn-quiet"
                type="button"
                @click=${() => painter.dispatch({ type: 'go', page: painter.view.page.page.id, row: card.row })}
              >
                ${say('ui.form.change')}<span class="ma-sr"> ${title}</span>
              </button>
              <button
                class="ma-btn ma-btn-quiet"
                type="button"
                @click=${() => painter.dispatch({ type: 'remove-row', list: list.address, row: card.row })}
              >
                ${say('ui.form.remove')}<span class="ma-sr"> ${title}</span>
              </button>
            </div>
          </div>
          ${card.hasIssues ? html`<p class="ma-error ma-card-issue">${icon('alert')}<span>${say('ui.form.card-problem')}</span></p>` : nothing}
          <dl class="ma-card-body">${card.lines.map((line) => answerRow(painter, line))}</dl>
        </li>`;
      },
    )}
  </ul>`;
}

function adding(painter: Painter, list: ListView): unknown {
  if (!list.canAdd) return list.fullText ? html`<p class="ma-quiet">${text(list.fullText)}</p>` : nothing;
  return html`<div>
    <button
      class="ma-btn ma-add"
      type="button"
      @click=${() => painter.dispatch({ type: 'add-row', list: list.address, row: newRowId() })}
    >
      ${icon('plus')}${text(list.addText)}
    </button>
  </div>`;
}
