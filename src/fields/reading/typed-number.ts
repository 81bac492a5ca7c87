import { plainCode } from './typed-text.js';

/** A number as text that is exact: `-1234.5`, no leading zeros, no trailing zeros, no exponent. */
export type PlainNumber = string;

/** What a number entry is: the number, or why it is none. */
export type NumberReading =
  { readonly number: PlainNumber; readonly decimals: number } | { readonly code: 'number_format' | 'number_grouping' };

/**
 * Reads a number as people in the United States write it: an optional sign, digits with commas every three or none at all,
 * one decimal point. `0x10`, `1e5`, `1.234,56` and `12,34` are refused and not guessed at.
 */
export function readNumber(text: string): NumberReading {
  const plain = plainCode(text).replace(/^([+-]) /, '$1');
  const match = /^([+-]?)([\d,]*)(?:\.(\d*))?$/.exec(plain);
  if (!match) return { code: 'number_format' };
  const [, sign = '', whole = '', fraction = ''] = match;
  if (!/\d/.test(whole + fraction)) return { code: 'number_format' };
  if (whole.includes(',') && !/^\d{1,3}(,\d{3})+$/.test(whole)) return { code: 'number_grouping' };
  const integer = whole.replaceAll(',', '').replace(/^0+(?=\d)/, '') || '0';
  const decimals = withoutZerosAtEnd(fraction);
  const isZero = integer === '0' && decimals === '';
  return {
    number: `${sign === '-' && !isZero ? '-' : ''}${integer}${decimals ? `.${decimals}` : ''}`,
    decimals: decimals.length,
  };
}

/** Digit by digit: `/0+$/` begins anew at each zero of a number that someone made of twenty thousand of them. */
function withoutZerosAtEnd(digits: string): string {
  let end = digits.length;
  while (end > 0 && digits.charAt(end - 1) === '0') end -= 1;
  return digits.slice(0, end);
}

/** Whether a JSON number can hold it without loss: fifteen digits always survive a double. */
export function fitsNumber(number: PlainNumber): boolean {
  return number.replace(/[-.]/g, '').replace(/^0+/, '').length <= 15;
}

/** A JSON number without an exponent. */
export function plainNumber(value: number): PlainNumber {
  const text = String(value);
  const match = /^(-?)(\d)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = '', first = '', rest = '', power = '0'] = match;
  const exponent = Number(power);
  const digits = first + rest;
  const point = exponent + 1;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0').slice(0, point)}${digits.length > point ? `.${digits.slice(point)}` : ''}`;
}

/** With a comma every three digits: `-1234567.5` → `-1,234,567.5`. */
export function grouped(number: PlainNumber): string {
  const [whole = '', fraction] = number.split('.');
  const digits = whole.replace('-', '');
  const first = digits.length % 3 || 3;
  const threes = digits.slice(first).match(/\d{3}/g) ?? [];
  const withCommas = `${whole.startsWith('-') ? '-' : ''}${[digits.slice(0, first), ...threes].join(',')}`;
  return fraction === undefined ? withCommas : `${withCommas}.${fraction}`;
}
