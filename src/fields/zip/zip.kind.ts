import type { FieldKind } from '../../model/index.js';
import { isBlankOrMask, maskState } from '../reading/mask.js';
import { BLANK, plainCode, read, textOf, unreadable, withoutGroups } from '../reading/typed-text.js';

/** A ZIP code, five digits or five and four: `02108`, `02108-1234`. Four digits are refused: a lost leading 0 is not ours to put back. */
export const kind: FieldKind = {
  name: 'zip',
  empty: '',
  claims: (facts) => (facts.format === 'zip' ? 10 : 0),
  parse(entry) {
    const plain = plainCode(textOf(entry));
    if (plain === '') return BLANK;
    const mask = maskState(plain);
    if (mask !== 'none') return mask === 'whole' ? BLANK : unreadable('mask_half');
    const digits = withoutGroups(plain);
    if (!/^\d*$/.test(digits)) return unreadable('zip_characters');
    if (digits.length !== 5 && digits.length !== 9) return unreadable('zip_length');
    if (digits.startsWith('00000')) return unreadable('zip_impossible');
    return read(digits.length === 5 ? digits : `${digits.slice(0, 5)}-${digits.slice(5)}`);
  },
  format: (value) => (typeof value === 'string' ? value : ''),
  isBlank: isBlankOrMask,
};
