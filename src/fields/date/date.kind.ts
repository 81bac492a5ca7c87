import type { Entry, FieldKind, Parsed } from '../../model/index.js';
import { isOfType } from '../reading/facts.js';
import { BLANK, partOf, plainCode, read, unreadable } from '../reading/typed-text.js';
import { monthNamed } from './month-names.js';

/** Parts of a date, in the order they are asked in the United States. */
export const DATE_PARTS = ['month', 'day', 'year'] as const;

/** A date as three boxes. The value is `YYYY-MM-DD` text and never a `Date`; what is no date stays as typed and says which part is wrong. */
export const kind: FieldKind = {
  name: 'date',
  empty: { month: '', day: '', year: '' },
  claims: (facts) => (isOfType(facts, 'string') && facts.format === 'date' ? 10 : 0),
  parse(entry) {
    const [month = '', day = '', year = ''] = typed(entry);
    const missing = DATE_PARTS.filter((_, index) => [month, day, year][index] === '');
    if (missing.length === 3) return BLANK;
    if (missing.length > 0) return unreadable(`date_missing_${missing.join('_')}`, missing[0]);
    return readDate(month, day, year);
  },
  format(value) {
    const match = typeof value === 'string' ? /^(\d{4})-(\d\d)-(\d\d)$/.exec(value) : null;
    if (!match) return kind.empty;
    const [, year = '', month, day] = match;
    return { month: String(Number(month)), day: String(Number(day)), year };
  },
  words: (value) => [typeof value === 'string' ? { as: 'date', value } : { as: 'blank' }],
  isBlank: (entry) => typed(entry).every((part) => part === ''),
};

function typed(entry: Entry): readonly string[] {
  return DATE_PARTS.map((part) => plainCode(partOf(entry, part)));
}

/** The first wrong part, left to right, decides the message. */
function readDate(monthText: string, dayText: string, yearText: string): Parsed {
  const month = /^\d{1,2}$/.test(monthText) ? Number(monthText) : monthNamed(monthText);
  if (month === undefined || month < 1 || month > 12) return unreadable('date_month', 'month');
  const day = /^\d{1,2}$/.test(dayText) ? Number(dayText) : 0;
  if (day < 1 || day > 31) return unreadable('date_day', 'day');
  // 26 may be 1926 or 2026, and a birth date is no place to guess.
  if (/^'?\d{2}$/.test(yearText)) return unreadable('date_year_short', 'year');
  if (!/^[1-9]\d{3}$/.test(yearText)) return unreadable('date_year', 'year');
  if (day > daysIn(month, Number(yearText))) return unreadable('date_impossible', 'day');
  return read(`${yearText}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`);
}

function daysIn(month: number, year: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
