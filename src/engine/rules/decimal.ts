/**
 * Exact decimals: `digits` × 10^-`scale`. Money in binary floating point is off by a cent sooner or later (0.1 + 0.2, 1.005 × 100),
 * so rules count in these and give back the JSON number that is nearest to the exact result.
 */
export interface Decimal {
  readonly digits: bigint;
  readonly scale: number;
}

/** Decimal places of a quotient; more than any JSON number can hold. */
const QUOTIENT_PLACES = 25;
/** Texts longer than this are not read: turning digits into a BigInt costs more than linear time. */
const LONGEST = 400;

export const ZERO: Decimal = { digits: 0n, scale: 0 };

/** The decimal that a number is written as (`0.1` is exactly one tenth). Undefined for NaN and infinities. */
export function decimalOf(value: number): Decimal | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), scale: 0 };
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const read = readDecimal(mantissa);
  return read && withScale(read.digits, read.scale - Number(exponent));
}

/** Reads `-12.50`: digits, one point, nothing else. `1e5`, `0x10`, `.5`, `1,234` are not decimals. */
export function readDecimal(text: string): Decimal | undefined {
  const parts = text.length <= LONGEST ? /^(-?)(\d+)(?:\.(\d+))?$/.exec(text) : null;
  if (!parts) return undefined;
  const [, sign = '', whole = '0', fraction = ''] = parts;
  return { digits: BigInt(sign + whole + fraction), scale: fraction.length };
}

/** The nearest JSON number; undefined when it is beyond all numbers. Never -0, which JSON cannot tell apart but `Object.is` can. */
export function numberOf(value: Decimal): number | undefined {
  const number = Number(`${value.digits}e${-value.scale}`);
  return Number.isFinite(number) ? number + 0 : undefined;
}

/** Plain digits, with as many places as the decimal has: `1250` scale 2 is `12.50`. */
export function decimalText({ digits, scale }: Decimal): string {
  const sign = digits < 0n ? '-' : '';
  const all = (digits < 0n ? -digits : digits).toString().padStart(scale + 1, '0');
  return scale === 0 ? sign + all : `${sign}${all.slice(0, -scale)}.${all.slice(-scale)}`;
}

export function add(a: Decimal, b: Decimal): Decimal {
  const scale = Math.max(a.scale, b.scale);
  return { digits: atScale(a, scale) + atScale(b, scale), scale };
}

export function subtract(a: Decimal, b: Decimal): Decimal {
  return add(a, { digits: -b.digits, scale: b.scale });
}

export function multiply(a: Decimal, b: Decimal): Decimal {
  return { digits: a.digits * b.digits, scale: a.scale + b.scale };
}

/** To 25 places, half away from zero; undefined when dividing by zero. */
export function divide(a: Decimal, b: Decimal): Decimal | undefined {
  if (b.digits === 0n) return undefined;
  // Places are counted after the quotient's first digit, so that a small quotient is as precise as a large one.
  const places = QUOTIENT_PLACES + Math.max(0, length(b) - b.scale - (length(a) - a.scale));
  const shift = places + b.scale - a.scale;
  const [top, bottom] =
    shift >= 0 ? [a.digits * 10n ** BigInt(shift), b.digits] : [a.digits, b.digits * 10n ** BigInt(-shift)];
  return { digits: quotient(top, bottom, 'half'), scale: places };
}

export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  const { digits } = subtract(a, b);
  return digits < 0n ? -1 : digits > 0n ? 1 : 0;
}

/** `half`: half away from zero, as people round money. `up` and `down` are toward plus and minus infinity. */
export type Rounding = 'half' | 'up' | 'down';

/** Rounds to so many decimal places; a negative number of places rounds to tens, hundreds … */
export function round(value: Decimal, places: number, how: Rounding = 'half'): Decimal {
  if (places >= value.scale) return value;
  return withScale(quotient(value.digits, 10n ** BigInt(value.scale - places), how), places);
}

function quotient(top: bigint, bottom: bigint, how: Rounding): bigint {
  const down = top / bottom;
  const rest = top % bottom;
  if (rest === 0n) return down;
  const away = top < 0n === bottom < 0n ? 1n : -1n;
  if (how === 'up') return away > 0n ? down + 1n : down;
  if (how === 'down') return away < 0n ? down - 1n : down;
  return 2n * magnitude(rest) >= magnitude(bottom) ? down + away : down;
}

function withScale(digits: bigint, scale: number): Decimal {
  return scale >= 0 ? { digits, scale } : { digits: digits * 10n ** BigInt(-scale), scale: 0 };
}

function atScale(value: Decimal, scale: number): bigint {
  return scale === value.scale ? value.digits : value.digits * 10n ** BigInt(scale - value.scale);
}

function length(value: Decimal): number {
  return magnitude(value.digits).toString().length;
}

function magnitude(value: bigint): bigint {
  return value < 0n ? -value : value;
}
