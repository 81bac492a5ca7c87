import { randomBytes } from 'node:crypto';

/** Crockford's letters: no I, L, O, U, so that a code read from a card is read right. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new secret for a card, drawn by lot. */
export function newCardSecret(): string {
  return cardSecretFrom(randomBytes(10));
}

/** The secret for a card that bytes make, ten of them or more: 10 letters of 5 bits, 50 bits, in two groups (`7K3F9-QXMT2`). */
export function cardSecretFrom(bytes: Uint8Array): string {
  const code = Array.from(bytes.subarray(0, 10), (byte) => letters[byte & 31]).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** What a person typed as the card's secret, folded to what was printed: case, spaces, dashes, invisible signs and look-alikes do not matter. */
export function foldCardSecret(typed: string): string {
  return bare(typed).replaceAll('O', '0').replaceAll(/[IL]/g, '1').replaceAll('U', 'V');
}

/** What a person typed as a kit number, folded to what is printed: digits of any script, and O, I and L for the digits that they look like. */
export function foldKitNumber(typed: string): string {
  return bare(typed)
    .replaceAll(/\p{Nd}/gu, westernDigit)
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1');
}

/** The shape of a kit number: 6 to 12 digits. */
export const KIT_NUMBER = /^\d{6,12}$/;

/** A secret that somebody chose is theirs to the letter; only how a keyboard composes letters, and the line break that a paste brings, are evened out. */
export function foldOwnSecret(typed: string): string {
  return typed.normalize('NFKC').trim();
}

/** Without white space, dashes, dots and signs that cannot be seen, in capitals. */
function bare(typed: string): string {
  return typed
    .normalize('NFKC')
    .replaceAll(/[\s\p{Pd}\p{Cf}\p{Cc}._]/gu, '')
    .toUpperCase();
}

/** Digits of a script stand in a row from zero to nine, at a place divisible by ten from some zero: the zero is found by walking back. */
function westernDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  let zero = point;
  while (zero > 0 && point - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
}
