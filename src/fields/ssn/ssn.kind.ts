import type { FieldKind } from '../../model/index.js';
import { isBlankOrMask } from '../reading/mask.js';
import { readDigits } from '../reading/typed-digits.js';
import { read, textOf, unreadable } from '../reading/typed-text.js';
import { setting } from '../reading/facts.js';

/**
 * A Social Security number, or an ITIN unless the setting `itin` is false: `123-45-6789`. Spaces and dashes may stand anywhere.
 * Numbers that were never given out are refused: area 000 and 666, group 00, serial 0000, and 9xx that is no ITIN.
 *
 * @see https://www.ssa.gov/employer/randomization.html and IRS Pub. 1915 (ITIN groups 50–65, 70–88, 90–92, 94–99)
 */
export const kind: FieldKind = {
  name: 'ssn',
  empty: '',
  claims: (facts) => (facts.format === 'ssn' ? 10 : 0),
  parse(entry, facts) {
    const digits = readDigits(textOf(entry), 9, { characters: 'ssn_characters', length: 'ssn_length' });
    if (typeof digits !== 'string') return digits;
    const isReal = digits.startsWith('9') ? setting(facts, 'itin') !== false && isItin(digits) : isSsn(digits);
    return isReal
      ? read(`${digits.slice(0, 3)}-${digits.slice(3, 5)}-${digits.slice(5)}`)
      : unreadable('ssn_impossible');
  },
  format: (value) => (typeof value === 'string' ? value : ''),
  words: (value) => [
    typeof value === 'string' ? { as: 'masked', value: `***-**-${value.slice(-4)}` } : { as: 'blank' },
  ],
  isBlank: isBlankOrMask,
};

function isSsn(digits: string): boolean {
  return !/^(000|666)/.test(digits) && !/^\d{3}00/.test(digits) && !digits.endsWith('0000');
}

function isItin(digits: string): boolean {
  const group = Number(digits.slice(3, 5));
  return (group >= 50 && group <= 65) || (group >= 70 && group <= 88) || (group >= 90 && group !== 93);
}
