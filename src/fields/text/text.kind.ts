import type { FieldKind } from '../../model/index.js';
import { isOfType, setting } from '../reading/facts.js';
import { isMaskLike, maskState } from '../reading/mask.js';
import {
  BLANK,
  hasBrokenCharacters,
  plainCode,
  read,
  textOf,
  trimmed,
  unreadable,
  withoutGroups,
} from '../reading/typed-text.js';

/**
 * One line of words: a name, a street, an account number. Kept as typed but for the space around it.
 *
 * Setting `code: true` is for numbers that are text (routing, account, licence): spaces and dashes go, letters become capitals.
 */
export const kind: FieldKind = {
  name: 'text',
  empty: '',
  claims: (facts) => (isOfType(facts, 'string') ? 1 : 0),
  parse(entry, facts) {
    const line = trimmed(textOf(entry)).replace(/[\r\n\t]+/g, ' ');
    if (line === '') return BLANK;
    if (hasBrokenCharacters(line)) return unreadable('text_characters');
    if (isMaskLike(line)) return isWholeMask(line) ? BLANK : unreadable('mask_half');
    if (setting(facts, 'code') !== true) return read(line);
    const code = withoutGroups(plainCode(line)).toUpperCase();
    return code === '' ? unreadable('text_characters') : read(code);
  },
  format: (value) => (typeof value === 'string' ? value : ''),
  isBlank: (entry) => trimmed(textOf(entry)) === '' || isWholeMask(trimmed(textOf(entry))),
};

function isWholeMask(line: string): boolean {
  return isMaskLike(line) && maskState(line) === 'whole';
}
