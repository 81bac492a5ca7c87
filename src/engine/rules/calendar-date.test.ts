import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  dateOfDay,
  dayNumber,
  daysBetween,
  daysInMonth,
  isDate,
  parseDate,
  readDate,
  weekday,
  weekdayOnOrBefore,
} from './calendar-date.js';

const DAY = 86_400_000;

describe('a calendar date', () => {
  it('agrees with UTC on every day from 2024 to 2030', () => {
    const first = Date.UTC(2024, 0, 1) / DAY;
    const last = Date.UTC(2030, 11, 31) / DAY;
    for (let number = first; number <= last; number += 1) {
      const utc = new Date(number * DAY);
      const text = utc.toISOString().slice(0, 10);
      expect([dateOfDay(number), dayNumber(text), weekday(text)]).toEqual([text, number, utc.getUTCDay()]);
      expect(addDays(text, 1)).toBe(new Date((number + 1) * DAY).toISOString().slice(0, 10));
    }
    expect(last - first + 1).toBe(2557);
  });

  it('agrees with UTC in far years', () => {
    fc.assert(
      fc.property(fc.integer({ min: -719162, max: 2932896 }), (number) => {
        const text = dateOfDay(number) as string;
        expect(text).toBe(new Date(number * DAY).toISOString().slice(0, 10));
        expect(dayNumber(text)).toBe(number);
      }),
    );
  });

  it.each([
    ['0001-01-01', true],
    ['9999-12-31', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['2023-02-29', false],
    ['1900-02-29', false],
    ['2026-04-31', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-01-00', false],
    ['0000-01-01', false],
    ['2026-1-1', false],
    [' 2026-01-01', false],
    ['2026-01-01T00:00', false],
    ['2026-01-01\n', false],
    ['٢٠٢٦-٠١-٠١', false],
    ['', false],
    [20260101, false],
    [null, false],
  ])('%j exists: %s', (text, exists) => expect(isDate(text)).toBe(exists));

  it.each([
    [2026, 13, 1, 'month'],
    [2026, 0, 1, 'month'],
    [2026, 2, 30, 'day'],
    [2026, 2, 32, 'day'],
    [2023, 2, 29, 'day'],
    [2026, 6, 0, 'day'],
    [0, 2, 1, 'year'],
    [10000, 2, 1, 'year'],
    [2026.5, 2, 1, 'year'],
    [2026, Number.NaN, 1, 'month'],
  ])('%d-%d-%d is impossible because of its %s', (year, month, day, part) =>
    expect(parseDate(year, month, day)).toEqual({ kind: 'impossible', part }),
  );

  it('is put together and taken apart', () => {
    expect(parseDate(26, 3, 2)).toEqual({ kind: 'date', date: '0026-03-02' });
    expect(readDate('2026-03-02')).toEqual({ year: 2026, month: 3, day: 2 });
    expect([daysInMonth(2024, 2), daysInMonth(2026, 2), daysInMonth(2026, 4), daysInMonth(2026, 12)]).toEqual([
      29, 28, 30, 31,
    ]);
  });

  it.each([
    [addMonths('2026-01-31', 1), '2026-02-28'],
    [addMonths('2024-01-31', 1), '2024-02-29'],
    [addMonths('2026-01-15', -13), '2024-12-15'],
    [addMonths('2026-05-10', 7), '2026-12-10'],
    [addMonths('9999-12-01', 1), undefined],
    [addMonths('2026-01-01', 0.5), undefined],
    [addMonths('no', 1), undefined],
    [addYears('2024-02-29', 1), '2025-02-28'],
    [addYears('2024-02-29', 4), '2028-02-29'],
    [addYears('0001-01-01', -1), undefined],
    [addDays('2026-03-08', -60), '2026-01-07'],
    [addDays('9999-12-31', 1), undefined],
    [addDays('0001-01-01', -1), undefined],
    [addDays('2026-01-01', 0.5), undefined],
    [daysBetween('2026-03-08', '2026-11-01'), 238],
    [daysBetween('2026-03-02', '2026-03-01'), -1],
    [daysBetween('2026-03-02', 'x'), undefined],
    [weekdayOnOrBefore('2026-11-22', 'Sunday'), '2026-11-22'],
    [weekdayOnOrBefore('2026-11-21', 'Sunday'), '2026-11-15'],
    [weekdayOnOrBefore('2026-11-22', 'Saturday'), '2026-11-21'],
    [weekdayOnOrBefore('2026-11-22', 'Funday'), undefined],
    [ageOn('2012-11-22', '2026-11-22'), 14],
    [ageOn('2012-11-23', '2026-11-22'), 13],
    [ageOn('2008-02-29', '2026-02-28'), 17],
    [ageOn('2008-02-29', '2026-03-01'), 18],
    [ageOn('2027-01-01', '2026-11-22'), -1],
    [ageOn('x', '2026-11-22'), undefined],
  ])('counts: %s is %s', (result, expected) => expect(result).toBe(expected));
});
