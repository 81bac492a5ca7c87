import type { Parsed } from '../../model/index.js';
import { maskState } from './mask.js';
import { BLANK, plainCode, unreadable, withoutGroups } from './typed-text.js';

/**
 * The digits of a number that has groups (SSN, EIN), or what to say instead. Spaces and dashes are harmless and go;
 * an untouched mask is no answer; a mask that was typed into is refused.
 */
export function readDigits(
  text: string,
  length: number,
  codes: { readonly characters: string; readonly length: string },
): string | Parsed {
  const plain = plainCode(text);
  if (plain === '') return BLANK;
  const mask = maskState(plain);
  if (mask === 'whole') return BLANK;
  if (mask === 'half') return unreadable('mask_half');
  const digits = withoutGroups(plain);
  if (!/^\d*$/.test(digits)) return unreadable(codes.characters);
  return digits.length === length ? digits : unreadable(codes.length);
}
