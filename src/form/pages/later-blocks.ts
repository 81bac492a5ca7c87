import { type TemplateResult, html, nothing } from 'lit';
import type { TextRef } from '../../model/index.js';
import { text } from '../../text/index.js';
import { momentText } from '../../text/moments.js';
import { icon } from '../../ui/icons.js';
import type { Painter } from '../painting/painter.js';
import { resumeCodeBox } from '../screens/resume-code-box.js';
import { type LaterBlock, note, paintLaterBy } from './blocks.js';
import { eventCard } from './event-card.js';
import { linkedDocuments } from './linked-documents.js';

paintLaterBy(blockTemplate);

function blockTemplate(painter: Painter, block: LaterBlock): unknown {
  switch (block.type) {
    case 'warning':
      return note('warn', 'warning', text(block.text));
    case 'info':
      return note('', 'info', text(block.text));
    case 'details':
      return details(block.text, block.body);
    case 'fact':
      return fact(painter, block.fact, block.text);
    case 'event':
      return eventCard(painter, block);
    case 'documents':
      return linkedDocuments(painter, block);
  }
}

/** Longer words that the reader opens. */
export function details(summary: TextRef, body: readonly TextRef[]): TemplateResult {
  return html`<details class="ma-more">
    <summary>${icon('next')}${text(summary)}</summary>
    <div>${body.map((line) => html`<p>${text(line)}</p>`)}</div>
  </details>`;
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
