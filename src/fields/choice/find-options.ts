import type { Entry, Option } from '../../model/index.js';
import { text } from '../../text/index.js';
import { partOf, textOf } from '../reading/typed-text.js';

/**
 * Options that have every one of the words somewhere in their label, whatever its capitals and accents; all of them for no words. Those
 * that begin with the words come first, then those of whose own words each begins with one, each in the form's order.
 */
export function findOptions(options: readonly Option[], words: string): readonly Option[] {
  const sought = plain(words);
  if (sought === '') return options;
  const each = sought.split(' ');
  const ranks: [Option[], Option[], Option[]] = [[], [], []];
  for (const option of options) {
    const label = plain(text(option.label));
    if (!each.every((word) => label.includes(word))) continue;
    ranks[label.startsWith(sought) ? 0 : each.every((word) => ` ${label}`.includes(` ${word}`)) ? 1 : 2].push(option);
  }
  return ranks.flat();
}

/**
 * The entry for words in the box: the key of the option that they name in full, letter by letter or else whatever their capitals and
 * accents. Words that name none are a part of their own, `typed`, so that nobody takes them for a key: "MA" begins "Maine", too.
 */
export function entryFor(options: readonly Option[], words: string): Entry {
  const sought = plain(words);
  if (sought === '') return '';
  const named =
    options.find((option) => text(option.label) === words) ??
    options.find((option) => plain(text(option.label)) === sought);
  return named?.key ?? { typed: words };
}

/** What the box shows for an entry: the label of the chosen option, or the words as they were typed. */
export function wordsOf(options: readonly Option[], entry: Entry): string {
  const key = textOf(entry);
  const option = options.find((one) => one.key === key);
  return option ? text(option.label) : partOf(entry, 'typed') || key;
}

function plain(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim().replace(/\s+/g, ' ');
}
