import type { FieldKind, QuestionFacts } from '../../model/index.js';
import { isOfType } from '../reading/facts.js';
import { BLANK, hasBrokenCharacters, read, textOf, trimmed, unreadable } from '../reading/typed-text.js';

/** Longer than this, an answer gets lines of its own. */
const LONG_ANSWER = 200;

/** Several lines of words. Line ends are `\n`, as the browser's own `value` has them, so that a length counts the same everywhere. */
export const kind: FieldKind = {
  name: 'textarea',
  empty: '',
  claims: (facts) => (isOfType(facts, 'string') && !facts.options && isLong(facts) ? 5 : 0),
  parse(entry) {
    const lines = trimmed(textOf(entry).replace(/\r\n?/g, '\n'));
    if (lines === '') return BLANK;
    return hasBrokenCharacters(lines) ? unreadable('text_characters') : read(lines);
  },
  format: (value) => (typeof value === 'string' ? value : ''),
  isBlank: (entry) => trimmed(textOf(entry)) === '',
};

/** So long, or a document of words (`contentMediaType: text/markdown`). */
function isLong({ maxLength = 0, contentMediaType, contentEncoding }: QuestionFacts): boolean {
  const isDocument = contentMediaType !== undefined && /^text\/|^application\/(json|xml)/.test(contentMediaType);
  return maxLength > LONG_ANSWER || (isDocument && contentEncoding === undefined);
}
