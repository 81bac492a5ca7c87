import { createHash, randomBytes, randomInt } from 'node:crypto';

/** Crockford's letters: no I, L, O, U, so that a code read from paper is read right. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** A new resume code: 16 letters of 5 bits, 80 bits, in groups of four (`7K3F-9QXM-T2VB-H80C`). */
export function newResumeCode(): string {
  const code = Array.from(randomBytes(16), (byte) => letters[byte & 31]).join('');
  return code.match(/.{4}/g)!.join('-');
}

/** A code in the shape of a resume code that a keyed mark always gives: who sends it twice sends the same. */
export function codeOfMark(mark: string): string {
  const code = Array.from(Buffer.from(mark, 'base64url').subarray(0, 16), (byte) => letters[byte & 31]).join('');
  return code.match(/.{4}/g)!.join('-');
}

/** What a person typed, folded to what was given out: case, spaces, dashes and look-alikes do not matter. */
export function foldResumeCode(typed: string): string {
  return typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('U', 'V');
}

/** A new application ID: nothing in it tells who, when or how many. */
export function newApplicationId(): string {
  return `NTN-${String(randomInt(0, 1_000_000_000)).padStart(9, '0')}-ABS-01`;
}

/** A new reference of a submission, as people read it out on the phone: `MA-7K3F-9QXM`. 40 bits; it opens nothing. */
export function newReference(): string {
  const code = Array.from(randomBytes(8), (byte) => letters[byte & 31]).join('');
  return `MA-${code.slice(0, 4)}-${code.slice(4)}`;
}

/** What a person typed as application ID, in the shape that was given out. */
export function foldApplicationId(typed: string): string {
  const bare = typed
    .normalize('NFKC')
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._]/gu, '');
  const parts = /^NTN(\d{1,12})ABS(\d{2})$/.exec(bare);
  return parts ? `NTN-${parts[1]}-ABS-${parts[2]}` : bare;
}

/** A new bearer handle: 256 random bits. */
export function newHandle(): string {
  return randomBytes(32).toString('base64url');
}

/** What the database keeps of a handle. A plain hash is enough: nobody guesses 256 bits. */
export function markOfHandle(handle: string): string {
  return createHash('sha256').update(handle).digest('base64url');
}
