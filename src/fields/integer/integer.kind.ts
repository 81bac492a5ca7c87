import type { FieldKind } from '../../model/index.js';
import { isOfType } from '../reading/facts.js';
import { BLANK, read, textOf, trimmed, unreadable } from '../reading/typed-text.js';
import { fitsNumber, grouped, plainNumber, readNumber } from '../reading/typed-number.js';

/** A whole number: how many days, how many children. `5.0` is 5; `5.5` is refused and never rounded. */
export const kind: FieldKind = {
  name: 'integer',
  empty: '',
  claims: (facts) => (isOfType(facts, 'integer') ? 3 : 0),
  parse(entry) {
    const text = trimmed(textOf(entry));
    if (text === '') return BLANK;
    const reading = readNumber(text);
    if ('code' in reading) return unreadable(reading.code);
    if (reading.decimals > 0) return unreadable('number_whole');
    return fitsNumber(reading.number) ? read(Number(reading.number)) : unreadable('number_too_long');
  },
  format: (value) => (typeof value === 'number' && Number.isInteger(value) ? grouped(plainNumber(value)) : ''),
  words: (value) => [typeof value === 'number' ? { as: 'number', value } : { as: 'blank' }],
  isBlank: (entry) => trimmed(textOf(entry)) === '',
};
