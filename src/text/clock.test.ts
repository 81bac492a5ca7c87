import { describe, expect, it } from 'vitest';
import { MASSACHUSETTS, todayIn } from './clock.js';

describe('today', () => {
  it.each([
    ['2026-11-22T04:59:59Z', '2026-11-21'],
    ['2026-11-22T05:00:00Z', '2026-11-22'],
    ['2026-07-01T03:59:59Z', '2026-06-30'],
    ['2026-07-01T04:00:00Z', '2026-07-01'],
    ['2026-03-08T06:59:59Z', '2026-03-08'],
    ['2026-03-08T07:00:00Z', '2026-03-08'],
    ['2026-11-01T05:30:00Z', '2026-11-01'],
    ['2027-01-01T04:30:00Z', '2026-12-31'],
    ['2028-02-29T12:00:00Z', '2028-02-29'],
  ])('at %s is %s in Massachusetts', (moment, date) => expect(todayIn(MASSACHUSETTS, new Date(moment))).toBe(date));

  it('is another day elsewhere', () => {
    expect(todayIn('Pacific/Kiritimati', new Date('2026-11-22T12:00:00Z'))).toBe('2026-11-23');
  });
});
