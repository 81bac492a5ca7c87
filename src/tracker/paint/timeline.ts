import { type TemplateResult, html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { AheadView, PastView } from '../../model/index.js';
import { formatValue, text } from '../../text/index.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/more-icons.js';
import { say } from '../say.js';
import type { StatusPainter } from './painter.js';

/** What has happened, newest first; where things stand now comes before it. Each row begins with a word: Now or Done. */
export function timeline(painter: StatusPainter, past: readonly PastView[]): unknown {
  if (past.length === 0) return html`<p>${say('ui.status.nothing-yet')}</p>`;
  const hasNames = past.some((row) => row.named);
  return html`${hasNames ? namesButton(painter) : nothing}
    <ol class="ma-line newest">
      ${repeat(
        past,
        (row) => row.key,
        (row) => pastRow(painter, row),
      )}
    </ol>`;
}

/** What is likely to come. Nothing is promised by a line: its word is Next. */
export function stepsAhead(painter: StatusPainter, ahead: readonly AheadView[]): TemplateResult {
  return html`<ol class="ma-line">
    ${ahead.map(
      (row) =>
        html`<li class="ma-ev is-next">
          <span class="ma-dot" aria-hidden="true"></span>
          <div>
            ${when(say('ui.status.next'), row.by ? say('ui.status.by', { date: row.by }) : undefined)}
            ${heading(painter.headingLevel + 2, text(row.title), { classes: 'ma-h3' })}
            ${row.text ? html`<p>${text(row.text)}</p>` : nothing}
          </div>
        </li>`,
    )}
  </ol>`;
}

function pastRow(painter: StatusPainter, row: PastView): TemplateResult {
  const { isNow, from, to } = row;
  const time = isNow
    ? from && say('ui.status.since', { date: from })
    : from && to
      ? say('ui.status.from-to', { from, to })
      : from && formatValue(from);
  const words = painter.showsNames ? (row.named ?? row.text) : row.text;
  return html`<li class="ma-ev ${isNow ? 'is-now' : 'done'}" aria-current=${isNow ? 'step' : nothing}>
    <span class="ma-dot" aria-hidden="true">${isNow ? nothing : icon('check')}</span>
    <div>
      ${when(say(isNow ? 'ui.status.now' : 'ui.status.done'), time)}
      ${heading(painter.headingLevel + 2, text(row.title), { classes: 'ma-h3' })}
      ${words ? html`<p>${text(words)}</p>` : nothing}
      ${row.because ? html`<p><b>${say('ui.status.why-back')}:</b> ${text(row.because)}</p>` : nothing}
      ${row.late ? html`<p>${say('ui.status.was-late')}</p>` : nothing}
      ${
        isNow && row.days !== undefined && row.days > 0
          ? html`<p class="ma-quiet">${say('ui.status.here-so-far', { days: { as: 'days', value: row.days } })}</p>`
          : nothing
      }
      ${
        row.corrected
          ? html`<p class="ma-quiet ma-small">${say('ui.status.corrected', { date: row.corrected })}</p>`
          : nothing
      }
    </div>
  </li>`;
}

function when(word: string, time: string | undefined): TemplateResult {
  return html`<p class="ma-ev-when"><b>${word}</b> ${time === undefined ? nothing : html`<span>· ${time}</span>`}</p>`;
}

function namesButton({ showsNames, toggleNames }: StatusPainter): TemplateResult {
  return html`<p>
    <button
      class="ma-btn ma-btn-quiet"
      type="button"
      aria-pressed=${showsNames ? 'true' : 'false'}
      @click=${toggleNames}
    >
      ${say(showsNames ? 'ui.status.hide-names' : 'ui.status.show-names')}
    </button>
  </p>`;
}
