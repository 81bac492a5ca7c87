import type { FieldKind } from '../../model/index.js';
import { BLANK, read, textOf, trimmed, unreadable } from '../reading/typed-text.js';
import { fitsNumber, grouped, plainNumber, readNumber } from '../reading/typed-number.js';

/** A number with or without a fraction. */
export const kind: FieldKind = {
  name: 'number',
  empty: '',
  claims: (facts) => (facts.type.includes('number') ? 2 : 0),
  parse(entry) {
    const text = trimmed(textOf(entry));
    if (text === '') return BLANK;
    const reading = readNumber(text);
    if ('code' in reading) return unreadable(reading.code);
    return fitsNumber(reading.number) ? read(Number(reading.number)) : unreadable('number_too_long');
  },
  format: (value) => (typeof value === 'number' && Number.isFinite(value) ? grouped(plainNumber(value)) : ''),
  words: (value) => [typeof value === 'number' ? { as: 'number', value } : { as: 'blank' }],
  isBlank: (entry) => trimmed(textOf(entry)) === '',
};
