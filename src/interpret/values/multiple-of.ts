/**
 * Whether a number is a whole multiple of another, as decimals: 4.35 is a multiple of 0.01, although no binary fraction says so.
 * Exact for every number that JSON can write.
 */
export function isMultipleOf(value: number, step: number): boolean {
  if (step === 0) return false;
  const quotient = value / step;
  if (Number.isSafeInteger(quotient) && Number.isInteger(value) && Number.isInteger(step)) return true;
  const [a, aPlaces] = digitsOf(value);
  const [b, bPlaces] = digitsOf(step);
  const places = Math.max(aPlaces, bPlaces);
  return (a * 10n ** BigInt(places - aPlaces)) % (b * 10n ** BigInt(places - bPlaces)) === 0n;
}

/** A number as whole digits and how many of them stand behind the point (`1.5e-7` is 15 and 8). */
function digitsOf(value: number): readonly [bigint, number] {
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  const places = fraction.length - Number(exponent);
  const digits = BigInt(whole + fraction);
  return places >= 0 ? [digits, places] : [digits * 10n ** BigInt(-places), 0];
}
