import type { TextParam } from '../../model/index.js';

const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/**
 * Foreign words within a sentence that runs from right to left: isolated, as `<bdi>` would, so that they neither run backwards nor carry the
 * quotation mark or the full stop after them to the wrong end. Words of our own catalogs are translated and need none of that.
 */
export function setApart(words: string, value: TextParam): string {
  return isForeign(value) && words !== '' ? FIRST_STRONG_ISOLATE + words + POP_DIRECTIONAL_ISOLATE : words;
}

/** What an author wrote (a text without a key), what a person typed, codes and file names. */
function isForeign(value: TextParam): boolean {
  if (typeof value !== 'object') return typeof value === 'string';
  if (value.as === 'text') return 'text' in value.text;
  return value.as === 'plain' || value.as === 'masked';
}
