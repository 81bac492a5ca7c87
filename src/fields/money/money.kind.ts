import type { FieldKind, QuestionFacts } from '../../model/index.js';
import { isOfType } from '../reading/facts.js';
import { BLANK, plainCode, read, textOf, trimmed, unreadable } from '../reading/typed-text.js';
import { fitsNumber, grouped, plainNumber, readNumber } from '../reading/typed-number.js';

/** An amount of dollars, exact to the cent: a JSON number with at most two decimals, or text with two where the contract says text. */
export const kind: FieldKind = {
  name: 'money',
  empty: '',
  claims: (facts) => ((facts.type.includes('number') && facts.multipleOf === 0.01) || facts.format === 'money' ? 6 : 0),
  parse(entry, facts) {
    const text = trimmed(textOf(entry));
    if (text === '') return BLANK;
    const reading = readNumber(plainCode(text).replace(/^(-?) ?\$ ?/, '$1'));
    if ('code' in reading) return unreadable(reading.code === 'number_format' ? 'money_format' : reading.code);
    if (reading.decimals > 2) return unreadable('money_cents');
    if (!fitsNumber(reading.number)) return unreadable('number_too_long');
    return read(isText(facts) ? withCents(reading.number) : Number(reading.number));
  },
  format(value, facts) {
    const number =
      typeof value === 'number' ? plainNumber(value) : isText(facts) && typeof value === 'string' ? value : '';
    if (!/^-?\d+(\.\d{1,2})?$/.test(number)) return '';
    return grouped(number.includes('.') ? withCents(number) : number);
  },
  words: (value) => [typeof value === 'number' || typeof value === 'string' ? { as: 'money', value } : { as: 'blank' }],
  isBlank: (entry) => trimmed(textOf(entry)) === '',
};

function isText(facts: QuestionFacts): boolean {
  return isOfType(facts, 'string');
}

function withCents(number: string): string {
  const [dollars = '', cents = ''] = number.split('.');
  return `${dollars}.${cents.padEnd(2, '0')}`;
}
