import type { FieldKind } from '../../model/index.js';
import { isBlankOrMask } from '../reading/mask.js';
import { readDigits } from '../reading/typed-digits.js';
import { read, textOf } from '../reading/typed-text.js';

/**
 * An employer's tax number: `12-3456789`. No prefix is refused: the IRS adds new ones, and people without a number are told by
 * helpers to put 00-0000000, which the employer check answers.
 */
export const kind: FieldKind = {
  name: 'ein',
  empty: '',
  claims: (facts) => (facts.format === 'ein' ? 10 : 0),
  parse(entry) {
    const digits = readDigits(textOf(entry), 9, { characters: 'ein_characters', length: 'ein_length' });
    return typeof digits === 'string' ? read(`${digits.slice(0, 2)}-${digits.slice(2)}`) : digits;
  },
  format: (value) => (typeof value === 'string' ? value : ''),
  isBlank: isBlankOrMask,
};
