/** A placeholder with the way to write what it stands for, as `words.ts` fills it in. */
const PLACEHOLDER = /\{[\w-]+(?::\w+)?\}/g;

/**
 * A sentence that runs from right to left, with what will stand in it isolated, as `<bdi>` would: an author's title or a file name then neither
 * runs backwards nor carries the quotation mark or the full stop after it to the wrong end. First strong isolate, pop directional isolate.
 */
export function setApart(sentence: string): string {
  return sentence.replace(PLACEHOLDER, '\u2068$&\u2069');
}
