import { type TemplateResult, html, nothing } from 'lit';
import type { Block, TextRef } from '../../model/index.js';
import { text } from '../../text/first.js';
import { heading } from '../../ui/heading.js';
import { icon } from '../../ui/icons.js';
import type { Painter } from '../painting/painter.js';
import { resumeCodeBox } from '../screens/resume-code-box.js';
import { say } from '../speech/say.js';
import { momentText } from '../../text/moments.js';

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
    case 'warning':
      return note('warn', 'warning', text(block.text));
    case 'info':
      return note('', 'info', text(block.text));
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
    case 'details':
      return details(block.text, block.body);
    case 'fact':
      return fact(painter, block.fact, block.text);
  }
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

/** Longer words that the reader opens. */
export function details(summary: TextRef, body: readonly TextRef[]): TemplateResult {
  return html`<details class="ma-more">
    <summary>${icon('next')}${text(summary)}</summary>
    <div>${body.map((line) => html`<p>${text(line)}</p>`)}</div>
  </details>`;
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

function fact(painter: Painter, name: 'application-id' | 'resume-code' | 'received-at', label: TextRef): unknown {
  const { applicationId, resumeCode, receivedAt } = painter.facts;
  if (name === 'resume-code') return resumeCode ? resumeCodeBox(resumeCode) : nothing;
  const value = name === 'application-id' ? applicationId : receivedAt && momentText(receivedAt);
  if (!value) return nothing;
  return html`<dl class="ma-facts">
    <div>
      <dt>${text(label)}</dt>
      <dd class=${name === 'application-id' ? 'ma-ref' : ''} translate=${name === 'application-id' ? 'no' : 'yes'}>
        ${name === 'application-id' ? html`<bdi>${value}</bdi>` : value}
      </dd>
    </div>
  </dl>`;
}
