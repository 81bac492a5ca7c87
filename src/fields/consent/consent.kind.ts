import type { FieldKind, Json } from '../../model/index.js';
import { BLANK, read, textOf, unreadable } from '../reading/typed-text.js';

/** One box to tick. Not ticked is no answer; only a tick is `true` (or the one value there can be), and nothing ever ticks it but a hand. */
export const kind: FieldKind = {
  name: 'consent',
  empty: '',
  claims: (facts) => (facts.const !== undefined && facts.const !== false && !facts.options ? 12 : 0),
  parse(entry, facts) {
    const key = textOf(entry);
    if (key === '' || key === 'false') return BLANK;
    return key === 'true' ? read(facts.const ?? true) : unreadable('choice_unknown');
  },
  format: (value, facts) => (sameJson(value, facts.const ?? true) ? 'true' : ''),
  words: (value) => [{ as: 'text', text: { key: value === false || value === null ? 'ui.no' : 'ui.yes' } }],
  isBlank: (entry) => textOf(entry) === '' || textOf(entry) === 'false',
};

function sameJson(one: Json, other: Json): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
