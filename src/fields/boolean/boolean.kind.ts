import type { FieldKind } from '../../model/index.js';
import { isOfType, keyOf, optionOf } from '../reading/facts.js';
import { BLANK, read, textOf, unreadable } from '../reading/typed-text.js';

/** Yes or no, as two radios: an untouched question is no "no". Options of the layout may word them otherwise. */
export const kind: FieldKind = {
  name: 'boolean',
  empty: '',
  claims: (facts) => (isOfType(facts, 'boolean') && facts.const !== true ? 9 : 0),
  parse(entry, facts) {
    const key = textOf(entry);
    if (key === '') return BLANK;
    const option = optionOf(facts.options, key);
    if (option) return read(option.value);
    if (key === 'true' || key === 'false') return read(key === 'true');
    return unreadable('choice_unknown');
  },
  format: (value) => (value === null ? '' : keyOf(value)),
  words(value, facts) {
    const option = optionOf(facts.options, keyOf(value));
    return [{ as: 'text', text: option ? option.label : { key: value === true ? 'ui.yes' : 'ui.no' } }];
  },
  isBlank: (entry) => textOf(entry) === '',
};
