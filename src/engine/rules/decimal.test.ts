import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Decimal } from './decimal.js';
import {
  add,
  compare,
  decimalOf,
  decimalText,
  divide,
  multiply,
  numberOf,
  readDecimal,
  round,
  subtract,
} from './decimal.js';

const of = (number: number): Decimal => decimalOf(number) as Decimal;

describe('a decimal', () => {
  it.each([
    ['0.1 + 0.2', add(of(0.1), of(0.2)), 0.3],
    ['0.3 - 0.1', subtract(of(0.3), of(0.1)), 0.2],
    ['1.005 * 100', multiply(of(1.005), of(100)), 100.5],
    ['4.35 * 100', multiply(of(4.35), of(100)), 435],
    ['1e21 + 1', add(of(1e21), of(1)), 1e21],
    ['1e-7 * 3', multiply(of(1e-7), of(3)), 3e-7],
    ['1 / 3', divide(of(1), of(3)) as Decimal, 1 / 3],
    ['-1 / 8', divide(of(-1), of(8)) as Decimal, -0.125],
    ['5e-324 / 1', divide(of(5e-324), of(1)) as Decimal, 5e-324],
    ['1e300 / 1e-5', divide(of(1e300), of(1e-5)) as Decimal, 1e305],
    ['round 2.345 to 2', round(of(2.345), 2), 2.35],
    ['round 1.005 to 2', round(of(1.005), 2), 1.01],
    ['round -2.5 to 0', round(of(-2.5), 0), -3],
    ['round 1234 to -2', round(of(1250), -2), 1300],
    ['ceil 2.01', round(of(2.01), 0, 'up'), 3],
    ['ceil -2.5', round(of(-2.5), 0, 'up'), -2],
    ['floor -2.01', round(of(-2.01), 0, 'down'), -3],
  ])('counts exactly: %s', (_, result, expected) => expect(numberOf(result)).toBe(expected));

  it('cannot be divided by zero, and never is minus zero', () => {
    expect(divide(of(1), of(0))).toBeUndefined();
    expect(numberOf(round(of(-0.4), 0))).toBe(0);
    expect(numberOf(of(-0))).toBe(0);
    expect([decimalOf(Number.NaN), decimalOf(Infinity)]).toEqual([undefined, undefined]);
    expect(numberOf(multiply(of(1e300), of(1e300)))).toBeUndefined();
  });

  it.each([
    ['12.50', '12.50'],
    ['-0.05', '-0.05'],
    ['007', '7'],
    ['.5', undefined],
    ['5.', undefined],
    ['1e5', undefined],
    ['0x10', undefined],
    ['1,234', undefined],
    ['', undefined],
    ['9'.repeat(500), undefined],
  ])('reads %s as %s', (text, expected) => {
    const read = readDecimal(text);
    expect(read && decimalText(read)).toBe(expected);
  });

  it('is the number it came from', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(numberOf(of(number))).toBe(number + 0);
      }),
    );
  });

  it('sums cents as whole cents do, in any order', () => {
    const cents = fc.array(fc.integer({ min: -1e8, max: 1e8 }), { maxLength: 30 });
    fc.assert(
      fc.property(cents, (all) => {
        const sum = all.map((cent) => of(cent / 100)).reduce(add, of(0));
        expect(compare(sum, divide(of(all.reduce((a, b) => a + b, 0)), of(100)) as Decimal)).toBe(0);
      }),
    );
  });
});
