import type { Entry, Parsed } from '../../model/index.js';

/** Nothing was put in. One object, so that results can be compared. */
export const BLANK: Parsed = { kind: 'blank' };

/** A read value. */
export function read(value: (Parsed & { kind: 'value' })['value']): Parsed {
  return { kind: 'value', value };
}

/** An entry that cannot be read, with the part of the control that is wrong. */
export function unreadable(code: string, part?: string): Parsed {
  return part === undefined ? { kind: 'unreadable', code } : { kind: 'unreadable', code, part };
}

/** What stands in a control of one text; a draft of another kind (the layout changed) counts as nothing typed. */
export function textOf(entry: Entry): string {
  return typeof entry === 'string' ? entry : '';
}

/** What stands in one part of a composite control. Own keys only: a draft may name its parts `__proto__`. */
export function partOf(entry: Entry, part: string): string {
  if (typeof entry === 'string' || Array.isArray(entry)) return '';
  const text = Object.hasOwn(entry, part) ? (entry as { readonly [part: string]: unknown })[part] : '';
  return typeof text === 'string' ? text : '';
}

/** The ticked options of a control of several; anything else in a draft is passed over. */
export function ticksOf(entry: Entry): readonly string[] {
  return Array.isArray(entry) ? entry.filter((key): key is string => typeof key === 'string') : [];
}

// Space of any width, line ends, and the marks that come along when a number is copied out of a page or a chat (zero width, direction, BOM).
const EDGE = /[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/** The text without what cannot be seen at its edges. What is inside stays: a name may need its joiner. */
export function trimmed(text: string): string {
  // Letter by letter: a pattern that looks for the end begins anew at each space, and twenty thousand of them in a row would stop the service.
  let [from, to] = [0, text.length];
  while (from < to && EDGE.test(text.charAt(from))) from += 1;
  while (to > from && EDGE.test(text.charAt(to - 1))) to -= 1;
  return text.slice(from, to);
}

/** A code or number as plain ASCII: other scripts' digits, dashes and wide forms are written the one way that parsers know. */
export function plainCode(text: string): string {
  // Most are plain already, and every save of a draft reads each of its numbers.
  if (/^[!-~](?:[ -~]*[!-~])?$/.test(text)) return text;
  return trimmed(text)
    .replace(INVISIBLE, '')
    .replace(/\p{Nd}/gu, asciiDigit)
    .replace(/[\uff04\uff08\uff09\uff0b\uff0c\uff0d\uff0e\uff0f\uff20]/gu, (wide) =>
      String.fromCharCode(wide.charCodeAt(0) - 0xfee0),
    )
    .replace(/[\u2010-\u2015\u2212\ufe58\ufe63]/gu, '-')
    .replace(/\s/gu, ' ');
}

/** Decimal digits stand in Unicode in unbroken tens that begin at a multiple this finds by walking back to the zero. */
function asciiDigit(digit: string): string {
  const point = digit.codePointAt(0) ?? 0;
  if (point <= 0x39) return digit;
  // The mathematical digits are five tens in a row without a gap, and start off the usual boundary.
  if (point >= 0x1d7ce && point <= 0x1d7ff) return String((point - 0x1d7ce) % 10);
  let zero = point;
  while (zero > point - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return String(point - zero);
}

/** The text without spaces and dashes, which people put into every number that has groups. */
export function withoutGroups(text: string): string {
  return text.replace(/[ -]/g, '');
}

/** True for text that a database or JSON reader may refuse: control characters (but line ends and tabs) or half a character. */
export function hasBrokenCharacters(text: string): boolean {
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]|\p{Cs}/u.test(text);
}
