import { type TemplateResult, html, nothing } from 'lit';
import type { Agreement, Block, PageView, TextRef } from '../../model/index.js';
import { SOURCE_LANGUAGE, inEnglish, isCertified, text } from '../../text/first.js';
import { heading } from '../../ui/heading.js';
import { actions } from './actions.js';
import { blocks, note } from './blocks.js';
import { notes } from './questions-page.js';
import { pageHeading } from './page-heading.js';
import type { Painter } from '../painting/painter.js';
import { wordingHash } from '../desk/wording-hash.js';

/**
 * Words and one act. Agreeing is one button, not a tick: what was read is kept as a hash of the very words, with language and time. Until a translation
 * of what is agreed to is certified, the English stands with it, and the English is what was agreed to.
 */
export function contentPage(painter: Painter): TemplateResult {
  const { page } = painter.view;
  return html`
    ${pageHeading(painter)}
    <div class="ma-prose">${blocks(painter, page.lead)}</div>
    ${bindsInEnglish(page) ? englishWording(painter) : nothing} ${notes(page.notes, { loud: true })}
    ${blocks(painter, page.after)} ${actions(painter)}
  `;
}

/** What to keep of an agreement, or undefined when the page asks for none. */
export async function agreementOf(
  painter: Painter,
  now: () => Date = () => new Date(),
): Promise<({ readonly pointer: string } & Agreement) | undefined> {
  const { page } = painter.view;
  const pointer = page.page.agree;
  if (!pointer) return undefined;
  const isEnglish = bindsInEnglish(page);
  const words = isEnglish ? inEnglish(() => wordsOf(page)) : wordsOf(page);
  const at = now().toISOString();
  const hash = await wordingHash(words.join('\n'));
  return isEnglish
    ? { pointer, hash, language: SOURCE_LANGUAGE, shownWith: painter.language, at }
    : { pointer, hash, language: painter.language, at };
}

/** Whether something is agreed to here of which the translation is not certified. */
function bindsInEnglish({ page, title, lead, action }: PageView): boolean {
  return page.agree !== undefined && ![title, ...lead.flatMap(refsOf), action].every(isBinding);
}

const isBinding = (ref: TextRef): boolean => !('key' in ref) || isCertified(ref.key);

function englishWording(painter: Painter): TemplateResult {
  const { page } = painter.view;
  return html`
    ${note('', 'info', text({ key: 'ui.english-counts' }))}
    <div class="ma-prose ma-english" lang="en-US" dir="ltr">
      ${inEnglish(() => [heading(painter.headingLevel + 1, text(page.title), { classes: 'ma-h2' }), blocks(painter, page.lead)])}
    </div>
  `;
}

const wordsOf = ({ title, lead, action }: PageView): readonly string[] =>
  [title, ...lead.flatMap(refsOf), action].map((ref) => text(ref));

function refsOf(block: Block): readonly TextRef[] {
  if ('items' in block) return block.items;
  if (block.type === 'documents') return [];
  return block.type === 'details' ? [block.text, ...block.body] : [block.text];
}
