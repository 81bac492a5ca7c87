import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../rules/calendar-date.js';
import { addSpan } from './history/deadlines.js';
import { parcel } from './testing/parcel.js';
import { addBusinessDays, closureAround, holidaysOf, isBusinessDay } from './work-calendar.js';

const { calendar } = parcel;

describe('the holidays of Massachusetts', () => {
  it('of 2026 and 2027 are these', () => {
    const dates = (year: number): readonly string[] => holidaysOf(calendar, year).map((holiday) => holiday.date);
    expect(dates(2026)).toEqual([
      '2026-01-01',
      '2026-01-19',
      '2026-02-16',
      '2026-04-20',
      '2026-05-25',
      '2026-06-19',
      '2026-07-04',
      '2026-09-07',
      '2026-10-12',
      '2026-11-11',
      '2026-11-26',
      '2026-12-25',
    ]);
    // July 4 is a Sunday and kept on Monday; June 19 and December 25 are Saturdays and kept on that day alone.
    expect(dates(2027)).toEqual([
      '2027-01-01',
      '2027-01-18',
      '2027-02-15',
      '2027-04-19',
      '2027-05-31',
      '2027-06-19',
      '2027-07-05',
      '2027-09-06',
      '2027-10-11',
      '2027-11-11',
      '2027-11-25',
      '2027-12-25',
    ]);
  });

  it('were eleven before Juneteenth', () => {
    expect(holidaysOf(calendar, 2020)).toHaveLength(11);
    expect(holidaysOf(calendar, 2021)).toHaveLength(12);
  });

  it('close no office on the Friday before a Saturday', () => {
    expect(isBusinessDay(calendar, '2027-06-18')).toBe(true);
    expect(isBusinessDay(calendar, '2027-12-24')).toBe(true);
  });

  it('of Suffolk County keep no office of the Commonwealth closed', () => {
    expect(['2026-03-17', '2026-06-17'].map((date) => isBusinessDay(calendar, date))).toEqual([true, true]);
  });
});

describe('business days', () => {
  it.each([
    ['2026-11-23', 1, '2026-11-24'],
    ['2026-11-23', 3, '2026-11-27'],
    ['2026-11-25', 1, '2026-11-27'],
    ['2026-11-28', 1, '2026-11-30'],
    ['2026-11-23', 10, '2026-12-08'],
    ['2026-12-24', 1, '2026-12-28'],
    ['2027-07-02', 1, '2027-07-06'],
    ['2026-11-26', 0, '2026-11-26'],
  ])('%s and %d are %s', (from, days, to) => expect(addBusinessDays(calendar, from, days)).toBe(to));

  it('end on a business day, and there are as many between as were added', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000 }), fc.integer({ min: 1, max: 40 }), (offset, days) => {
        const from = addDays('2024-01-01', offset) ?? '';
        const to = addBusinessDays(calendar, from, days) ?? '';
        expect(isBusinessDay(calendar, to)).toBe(true);
        let counted = 0;
        for (let day = addDays(from, 1) ?? ''; day <= to; day = addDays(day, 1) ?? '~')
          if (isBusinessDay(calendar, day)) counted += 1;
        expect(counted).toBe(days);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a clock', () => {
  it.each([
    ['2026-11-24T02:00:00.000Z', { days: 1 }, '2026-11-24'],
    ['2026-11-24T02:00:00.000Z', { businessDays: 2 }, '2026-11-25'],
    ['2026-01-31T18:00:00.000Z', { months: 1 }, '2026-02-28'],
    ['2024-02-29', { years: 15 }, '2039-02-28'],
    // 24 hours over the night in which clocks go forward and back: by the clock, not by the date.
    ['2026-03-08T01:30:00.000Z', { hours: 24 }, '2026-03-09T01:30:00.000Z'],
    ['2026-11-01T00:30:00.000Z', { hours: 24 }, '2026-11-02T00:30:00.000Z'],
    // Of a day without an hour, the hours are counted from its end.
    ['2026-11-23', { hours: 24 }, '2026-11-25T05:00:00.000Z'],
    ['2026-03-08', { hours: 24 }, '2026-03-10T04:00:00.000Z'],
  ])('from %s, %j ends %s', (from, span, to) => expect(addSpan(calendar, from, span)).toBe(to));
});

describe('the word that offices are closed', () => {
  const told = (today: string): string => {
    const closure = closureAround(calendar, today);
    return closure ? `${closure.holiday.date} → ${closure.opens}` : '';
  };

  it('stands from the business day before to the day on which they open again', () => {
    expect(['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'].map(told)).toEqual([
      '',
      '2026-11-26 → 2026-11-27',
      '2026-11-26 → 2026-11-27',
      '',
    ]);
    // Columbus Day: from the Friday before.
    expect(['2026-10-08', '2026-10-09', '2026-10-11', '2026-10-12', '2026-10-13'].map(told)).toEqual([
      '',
      '2026-10-12 → 2026-10-13',
      '2026-10-12 → 2026-10-13',
      '2026-10-12 → 2026-10-13',
      '',
    ]);
  });

  it('is not said of a Saturday', () => {
    expect(told('2027-06-18')).toBe('');
  });
});
