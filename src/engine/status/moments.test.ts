import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { afterwards, dayOf, isAfter, isWhen, millisecondsOf, momentOf, withLeeway } from './moments.js';

describe('a moment', () => {
  it('is read and written as JavaScript reads and writes it', () => {
    fc.assert(
      fc.property(fc.integer({ min: -2_000_000_000_000, max: 10_000_000_000_000 }), (milliseconds) => {
        const iso = new Date(milliseconds).toISOString();
        expect(millisecondsOf(iso)).toBe(milliseconds);
        expect(momentOf(milliseconds)).toBe(iso);
      }),
    );
  });

  it.each([
    ['2026-11-24T09:00:00-05:00', '2026-11-24T14:00:00.000Z'],
    ['2026-11-24T00:30+14:00', '2026-11-23T10:30:00.000Z'],
  ])('%s is %s', (given, utc) => expect(momentOf(millisecondsOf(given) ?? 0)).toBe(utc));

  it.each([
    '',
    'soon',
    '2026-11-24',
    '2026-02-30T10:00:00Z',
    '2026-11-24T25:00:00Z',
    '2026-11-24T10:00:00',
    '2026-11-24 10:00Z',
  ])('%j is none', (text) => expect(millisecondsOf(text)).toBeUndefined());

  it.each([
    ['2026-11-24T04:59:59.000Z', '2026-11-23'],
    ['2026-11-24T05:00:00.000Z', '2026-11-24'],
    ['2026-07-04T03:59:59.000Z', '2026-07-03'],
    ['2026-07-04T04:00:00.000Z', '2026-07-04'],
    ['2026-03-08T06:59:59.000Z', '2026-03-08'],
    ['2026-11-01T05:30:00.000Z', '2026-11-01'],
    ['2026-11-24', '2026-11-24'],
  ])('%s is on %s in Massachusetts', (when, day) => expect(dayOf(when)).toBe(day));
});

describe('one time after another', () => {
  it.each([
    ['2026-11-24T10:00:00Z', '2026-11-24T09:59:59Z', true],
    ['2026-11-24T10:00:00Z', '2026-11-24T10:00:00Z', false],
    ['2026-11-24T23:00:00Z', '2026-11-24', false],
    ['2026-11-25T05:00:00Z', '2026-11-24', true],
    ['2026-11-25', '2026-11-24T23:00:00Z', true],
    ['2026-11-24', '2026-11-24T23:00:00Z', false],
  ])('%s after %s: %s', (one, other, is) => expect(isAfter(one, other)).toBe(is));

  it('a day is over when the next one begins, a moment at once', () => {
    expect(afterwards('2026-12-31')).toBe('2027-01-01');
    expect(afterwards('2026-12-31T10:00:00Z')).toBe('2026-12-31T10:00:00Z');
  });

  it('clocks may differ by minutes', () => {
    expect(withLeeway('2026-12-31T23:58:00.000Z')).toBe('2027-01-01T00:03:00.000Z');
  });

  it('knows what is a time at all', () => {
    expect(['2026-11-24', '2026-11-24T10:00:00Z', '2026-02-30', 7, null].map(isWhen)).toEqual([
      true,
      true,
      false,
      false,
      false,
    ]);
  });
});
