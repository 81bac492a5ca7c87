/**
 * How hard a text is to read, as the school grade that understands it: Flesch and Kincaid's formula, by the length of sentences and words. A
 * measure of words, not of sense: what it calls easy may still be unclear, what it calls hard is.
 *
 * Names of programs and offices count as one word of two syllables, whatever their length: "Department of Family and Medical Leave" must be
 * said as it is, and a reader knows it as one thing. So do numbers, dates and abbreviations.
 */
export function readingGrade(text: string): number {
  const sentences = sentencesOf(text);
  const words = sentences.flatMap(wordsOf);
  if (words.length === 0) return 0;
  const syllables = words.reduce((sum, word) => sum + syllablesIn(word), 0);
  return 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59;
}

/** How many words a text has, names counting as one. */
export function wordCount(text: string): number {
  return sentencesOf(text).flatMap(wordsOf).length;
}

/** Ends of sentences: a mark and a space, a line, or a colon before a list. `{n}` and other parameters are a word. */
export function sentencesOf(text: string): readonly string[] {
  return (
    text
      .replaceAll(/\{\w+\}/g, '7')
      // A point inside a number or an abbreviation ends nothing.
      .replaceAll(/\b(?:e\.g|i\.e|a\.m|p\.m|U\.S|No|St|Dr|Mr|Ms|Mrs)\.(?=\s)/g, (short) => short.slice(0, -1))
      .split(/(?<=[.!?…:;])["”’)]*\s+|\n+/)
      .map((sentence) => sentence.trim())
      .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
  );
}

/** A name stands for its words from here on. */
const NAME = 'Name';

/** The words of a sentence; a run of capitalised words, also with `of` and `and` between them, is one name. */
function wordsOf(sentence: string): readonly string[] {
  const name =
    /(?<=\S\s|^)\p{Lu}[\p{L}’'-]*(?:\s+(?:of|and|for|the|&)\s+(?:the\s+)?\p{Lu}[\p{L}’'-]*|\s+\p{Lu}[\p{L}’'-]*)+/gu;
  return sentence
    .replaceAll(name, NAME)
    .split(/[\s/–—]+|-(?=\p{L})/u)
    .map((word) => word.replaceAll(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter((word) => word !== '');
}

/** How many syllables a word has, near enough: English is not spelled as it is said. */
export function syllablesIn(word: string): number {
  // A number, an abbreviation or an address is said as one, however it is spelled.
  if (word === NAME || /\d/.test(word) || /^\p{Lu}{2,}s?$/u.test(word) || /[@.]\p{L}/u.test(word)) return 2;
  const letters = word
    .toLowerCase()
    .normalize('NFD')
    .replaceAll(/[^a-z]/g, '');
  if (letters.length <= 3) return 1;
  const said = withoutSilentEnding(letters);
  const vowels = said.match(/[aeiouy]+/g)?.length ?? 0;
  // Two vowels that are said apart: di-al, vid-e-o, us-u-al, be-ing, em-ploy-er.
  const apart =
    said.match(/[aeou]y[aeiou]|[aeouy]ing|ia|i[ou](?!n|us)|eo(?!u)|[^gq]ua|[^aeiou]ea(?=$|l$|tor)/g)?.length ?? 0;
  return Math.max(1, vowels + apart);
}

/** made → mad, likes → lik, walked → walk; but wanted, boxes and table are said to their ends. */
function withoutSilentEnding(word: string): string {
  if (/[^aeiou]les?$/.test(word)) return word.replace(/s$/, '');
  if (/(?:[sxzcg]|[cs]h)es$/.test(word) || /[td]ed$/.test(word)) return word;
  return word.replace(/(?<=[^aeiou])e[sd]?$/, '');
}
