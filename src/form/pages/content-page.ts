import { type TemplateResult, html } from 'lit';
import type { Block } from '../../model/index.js';
import { text } from '../../text/first.js';
import { actions } from './actions.js';
import { blocks } from './blocks.js';
import { notes } from './questions-page.js';
import { pageHeading } from './page-heading.js';
import type { Painter } from '../painter.js';
import { wordingHash } from '../wording-hash.js';

/** Words and one act. Agreeing is one button, not a tick: what was read is kept as a hash of the very words, with language and time. */
export function contentPage(painter: Painter): TemplateResult {
  const { page } = painter.view;
  return html`
    ${pageHeading(painter)}
    <div class="ma-prose">${blocks(painter, page.lead)}</div>
    ${notes(page.notes, { loud: true })} ${blocks(painter, page.after)} ${actions(painter)}
  `;
}

/** What to keep of an agreement, or undefined when the page asks for none. */
export async function agreementOf(
  painter: Painter,
  now: () => Date = () => new Date(),
): Promise<{ pointer: string; hash: string; language: string; at: string } | undefined> {
  const { page, title, lead, action } = painter.view.page;
  if (!page.agree) return undefined;
  const words = [text(title), ...lead.flatMap((block) => wordsOf(block)), text(action)].join('\n');
  return { pointer: page.agree, hash: await wordingHash(words), language: painter.language, at: now().toISOString() };
}

function wordsOf(block: Block): string[] {
  if ('items' in block) return block.items.map((line) => text(line));
  return block.type === 'details' ? [text(block.text), ...block.body.map(text)] : [text(block.text)];
}
