import type { FieldKind } from '../../model/index.js';
import { isOfType } from '../reading/facts.js';
import { BLANK, read, textOf, unreadable } from '../reading/typed-text.js';

/** One box to tick. Not ticked is no answer; only a tick is `true`, and nothing ever ticks it but a hand. */
export const kind: FieldKind = {
  name: 'consent',
  empty: '',
  claims: (facts) => (isOfType(facts, 'boolean') && facts.const === true ? 10 : 0),
  parse(entry) {
    const key = textOf(entry);
    if (key === '' || key === 'false') return BLANK;
    return key === 'true' ? read(true) : unreadable('choice_unknown');
  },
  format: (value) => (value === true ? 'true' : ''),
  words: (value) => [{ as: 'text', text: { key: value === true ? 'ui.yes' : 'ui.no' } }],
  isBlank: (entry) => textOf(entry) === '' || textOf(entry) === 'false',
};
