import { type TemplateResult, html, nothing } from 'lit';
import type { Block, TextRef } from '../../model/index.js';
import { text } from '../../text/first.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import type { Painter } from '../painting/painter.js';
import { say } from '../speech/say.js';

/** Blocks that the way to a first question has not: compile counts on it (play-start.ts). */
export type LaterBlock = Extract<
  Block,
  { readonly type: 'warning' | 'info' | 'details' | 'fact' | 'event' | 'documents' }
>;

/** Words of a page. Everything is text; a link is followed only when its scheme is one that a form may name. */
export function blocks(painter: Painter, shown: readonly Block[]): unknown {
  return shown.map((block) => blockTemplate(painter, block));
}

function blockTemplate(painter: Painter, block: Block): unknown {
  switch (block.type) {
    case 'text':
      return html`<p>${text(block.text)}</p>`;
    case 'heading':
      return heading(painter.headingLevel + 1, text(block.text), {
        // The state's green rule parts what was received from what comes next.
        classes: painter.view.page.page.kind === 'done' ? 'ma-h2 ma-rule' : 'ma-h2',
      });
    case 'bullets':
      return html`<ul class="ma-bullets">
        ${block.items.map((line) => html`<li>${text(line)}</li>`)}
      </ul>`;
    case 'numbered':
      return html`<ol class="ma-next">
        ${block.items.map((line) => html`<li><div>${text(line)}</div></li>`)}
      </ol>`;
    case 'link':
      return html`<p class="ma-alone">${link(block.href, block.text)}</p>`;
    default:
      return later(painter, block);
  }
}

/** What no page has before the whole form is there: its blocks come with it. */
let later: (painter: Painter, block: LaterBlock) => unknown = () => nothing;

/** From now on blocks of later pages are painted so. */
export function paintLaterBy(paint: typeof later): void {
  later = paint;
}

/** A tinted message with its mark. */
export function note(
  tone: '' | 'warn' | 'bad' | 'good',
  mark: 'warning' | 'info' | 'alert',
  content: unknown,
): TemplateResult {
  return html`<div class="ma-note ${tone}">
    ${icon(mark)}
    <div>${typeof content === 'string' ? html`<p>${content}</p>` : content}</div>
  </div>`;
}

/** A link, or only its words when the address is not one that we follow (`javascript:`, `data:`, another page's fragment). */
export function link(href: string, words: TextRef): unknown {
  const safe = followable(href);
  if (!safe) return text(words);
  // `_top` would be refused by a sandboxed frame; a new tab keeps the half-filled form where it is.
  return safe.startsWith('http')
    ? html`<a href=${safe} target="_blank" rel="noopener noreferrer"
        >${text(words)}<span class="ma-sr"> ${say('ui.new-tab')}</span></a
      >`
    : html`<a href=${safe}>${text(words)}</a>`;
}

/** The address when its scheme is https, mailto, tel or the page's own http origin; otherwise undefined. */
export function followable(href: string): string | undefined {
  let url: URL;
  try {
    url = new URL(href, document.baseURI);
  } catch {
    return undefined;
  }
  if (['https:', 'mailto:', 'tel:'].includes(url.protocol)) return url.href;
  return url.protocol === 'http:' && url.origin === location.origin ? url.href : undefined;
}
