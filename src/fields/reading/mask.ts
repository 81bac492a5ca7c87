import type { Entry } from '../../model/index.js';
import { plainCode, textOf } from './typed-text.js';

/** How much of a mask an entry is. `whole`: the agency's mask, untouched. `half`: a mask that somebody typed into. */
export type MaskState = 'none' | 'half' | 'whole';

const MARK = /[*\u2022\u25cf\u2217\uff0a]/gu;

/**
 * Tells a mask from an answer, so that a mask is never sent as a value. `***-**-6789`, `12345-****` and `*********` are whole;
 * `***-**-678` and `1**-**-6789` are half. Only for questions answered with digits: a star may be meant in words.
 */
export function maskState(text: string): MaskState {
  const marks = text.match(MARK)?.length ?? 0;
  if (marks === 0) return 'none';
  const bare = text.replace(/[\s()-]/g, '').replace(MARK, '*');
  // The last four digits, or none, are what an agency leaves to be seen; a ZIP code shows its first five.
  return /^\*{3,}(\d{4})?$/.test(bare) || /^\d{5}\*{4}$/.test(bare) ? 'whole' : 'half';
}

/** Nothing typed, or the agency's mask as it came: both mean that there is no new answer. */
export function isBlankOrMask(entry: Entry): boolean {
  const plain = plainCode(textOf(entry));
  return plain === '' || maskState(plain) === 'whole';
}

/** Whether words that are nothing but marks, digits and separators stand where an answer should: a mask in a text question. */
export function isMaskLike(text: string): boolean {
  const bare = text.replace(/[\s()-]/g, '').replace(MARK, '*');
  return /^[*\d]+$/.test(bare) && bare.includes('***');
}
