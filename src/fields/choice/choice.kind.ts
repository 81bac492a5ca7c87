import type { FieldKind, Option } from '../../model/index.js';
import { isOfType, keyIn, optionOf, setting } from '../reading/facts.js';
import { BLANK, partOf, read, textOf, trimmed, unreadable } from '../reading/typed-text.js';

/**
 * One of several. The entry is the option's key; words in a search box that name no option are its part `typed`, and refused. Setting
 * `open: true` for a list that the service makes longer (departments): a key that the form itself does not know is read, and the contract
 * judges it.
 */
export const kind: FieldKind = {
  name: 'choice',
  empty: '',
  claims: (facts) => (facts.options && !facts.type.includes('array') && !isOfType(facts, 'boolean') ? 8 : 0),
  parse(entry, facts) {
    if (trimmed(partOf(entry, 'typed')) !== '') return unreadable('choice_unknown');
    const key = trimmed(textOf(entry));
    if (key === '') return BLANK;
    const option = optionOf(facts.options, key);
    if (option) return read(option.value);
    return facts.options && setting(facts, 'open') !== true ? unreadable('choice_unknown') : read(key);
  },
  format: (value, facts) => (value === null && !hasNull(facts.options) ? '' : keyIn(facts.options, value)),
  isBlank: (entry) => trimmed(textOf(entry) || partOf(entry, 'typed')) === '',
};

/** "None" is one of the choices. */
function hasNull(options: readonly Option[] | undefined): boolean {
  return options?.some((option) => option.value === null) === true;
}
