import { type TemplateResult, html, nothing } from 'lit';
import type { ActView, CanView } from '../../model/index.js';
import { text } from '../../text/index.js';
import { icon } from '../../ui/more-icons.js';
import type { StatusPainter } from './painter.js';

/** What the reader can do, in sentences, each with the way to do it where there is one. */
export function whatYouCanDo(painter: StatusPainter, can: readonly CanView[]): unknown {
  if (can.length === 0) return nothing;
  return html`<ul class="ma-can">
    ${can.map(
      (line) =>
        html`<li>
          <p>${text(line.text)}</p>
          ${line.act ? act(painter, line.act) : nothing}
        </li>`,
    )}
  </ul>`;
}

/** The ways to act, one beside the other. */
export function acts(painter: StatusPainter, shown: readonly ActView[]): unknown {
  const buttons = shown.map((one) => act(painter, one)).filter((one) => one !== nothing);
  return buttons.length === 0 ? nothing : html`<div class="ma-actions">${buttons}</div>`;
}

/** A link where there is an address; a button where the page that shows the status does it, and nothing where it cannot. */
function act(painter: StatusPainter, { id, kind, label, href, icon: mark }: ActView): TemplateResult | typeof nothing {
  const picture = mark === undefined ? nothing : icon(mark);
  if (href !== undefined)
    return html`<a class="ma-btn ma-btn-quiet" href=${href} rel=${kind === 'link' ? 'noreferrer' : nothing}
      >${picture}${text(label)}</a
    >`;
  const run = painter.acts[id];
  if (!run) return nothing;
  return html`<button class="ma-btn" type="button" @click=${run}>${picture}${text(label)}</button>`;
}
