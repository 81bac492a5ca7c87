/** A placeholder with the way to write what it stands for, as `words.ts` fills it in. */
const PLACEHOLDER = /\{[\w-]+(?::\w+)?\}/;

/** A telephone number, an ID, a number with dashes: after Arabic letters its parts would be set from right to left, "2020-785 (877)". */
const NUMBER = /(?:\(\d{3}\)\s?)?[A-Z\d]+(?:[-/]\u2060?[A-Z\d]+)+/;

const APART = new RegExp(`(${PLACEHOLDER.source})|${NUMBER.source}`, 'g');

/**
 * A sentence that runs from right to left, with what will stand in it isolated, as `<bdi>` would: an author's title or a file name then neither
 * runs backwards nor carries the quotation mark or the full stop after it to the wrong end. First strong isolate, pop directional isolate; numbers
 * that stand in the sentence itself always run from left to right.
 */
export function setApart(sentence: string): string {
  return sentence.replace(APART, (part, placeholder?: string) => `${placeholder ? '\u2068' : '\u2066'}${part}\u2069`);
}
