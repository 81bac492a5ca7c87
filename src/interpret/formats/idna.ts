// IDNA 2008 (RFC 5890 to 5893): labels in people's own letters and the ASCII that stands for them. Unicode's own tables, as the
// platform's regular expressions know them, take the place of RFC 5892's lists wherever they say the same.

/** The letters that an `xn--` label stands for, or undefined when it stands for nothing that may be a label. */
export function toUnicodeLabel(label: string): string | undefined {
  const encoded = label.slice(4).toLowerCase();
  const decoded = decode(encoded);
  if (decoded === undefined || !isIdnLabel(decoded) || encode(decoded) !== encoded) return undefined;
  return decoded;
}

/** How long a label is as it travels. */
export function punycodeLength(label: string): number {
  return /^[\0-\x7f]*$/.test(label) ? label.length : 4 + encode(label).length;
}

/** Whether these letters may be a label: each allowed, the right ones beside those that need it, not mixed in direction. */
export function isIdnLabel(label: string): boolean {
  if (/^[\0-\x7f]*$/.test(label) || label.normalize('NFC') !== label) return false;
  if (/^-|-$|^..--|^\p{M}/u.test(label)) return false;
  const letters = [...label];
  return letters.every((letter, at) => isAllowed(letter, at, letters)) && !mixesDigits(label) && keepsDirection(label);
}

const EXCEPTIONS_ALLOWED = /[\u00df\u03c2\u06fd\u06fe\u0f0b\u3007]/;
const EXCEPTIONS_REFUSED = /[\u0640\u07fa\u302e\u302f\u3031-\u3035\u303b]/;

/** RFC 5892: letters, marks and digits that stay the same under compatibility and case folding; a few by name; a few by their neighbours. */
function isAllowed(letter: string, at: number, letters: readonly string[]): boolean {
  const before = letters[at - 1] ?? '';
  const after = letters[at + 1] ?? '';
  switch (letter) {
    case '\u00b7':
      return before === 'l' && after === 'l';
    case '\u0375':
      return /\p{Script=Greek}/u.test(after);
    case '\u05f3':
    case '\u05f4':
      return /\p{Script=Hebrew}/u.test(before);
    case '\u30fb':
      return letters.some((one) => /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(one));
    case '\u200d':
      return isVirama(before);
    case '\u200c':
      return isVirama(before) || joins(letters, at);
  }
  if (EXCEPTIONS_ALLOWED.test(letter)) return true;
  if (EXCEPTIONS_REFUSED.test(letter)) return false;
  if (letter === '-') return true;
  return /[\p{Ll}\p{Lo}\p{Lm}\p{M}\p{Nd}]/u.test(letter) && letter.normalize('NFKC').toLowerCase() === letter;
}

/** Signs that take a consonant's vowel away: canonical combining class 9. */
function isVirama(letter: string): boolean {
  return /[\u094d\u09cd\u0a4d\u0acd\u0b4d\u0bcd\u0c4d\u0ccd\u0d3b\u0d3c\u0d4d\u0dca\u0e3a\u0eba\u0f84\u1039\u103a\u1714\u1734\u17d2\u1a60\u1b44\u1baa\u1bab\u1bf2\u1bf3\u2d7f\ua806\ua8c4\ua953\ua9c0\uaaf6\uabed]/.test(
    letter,
  );
}

/** A non-joiner between two letters that would join: those of the Arabic family do, and marks in between do not matter. */
function joins(letters: readonly string[], at: number): boolean {
  const joining = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Nko}\p{Script=Mongolian}]/u;
  const isMark = (letter: string): boolean => /\p{Mn}/u.test(letter);
  const before =
    letters
      .slice(0, at)
      .filter((letter) => !isMark(letter))
      .at(-1) ?? '';
  const after = letters.slice(at + 1).find((letter) => !isMark(letter)) ?? '';
  // Letters that never join to what follows them: alef, dal, reh, waw and theirs.
  return joining.test(before) && joining.test(after) && !/[\u0621-\u0625\u0627\u062f-\u0632\u0648]/.test(before);
}

/** Two sets of Arabic digits never stand in one label. */
function mixesDigits(label: string): boolean {
  return /[\u0660-\u0669]/.test(label) && /[\u06f0-\u06f9]/.test(label);
}

/** Letters of Hebrew, Arabic and their neighbours. */
export const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/** RFC 5893, in short: a label that has right-to-left letters starts with one and has no others. */
function keepsDirection(label: string): boolean {
  const letters = [...label].filter((letter) => !/[\p{M}\p{Nd}\u200c\u200d-]/u.test(letter));
  if (!RIGHT_TO_LEFT.test(label) || !letters.some((letter) => RIGHT_TO_LEFT.test(letter)))
    return !/[\u0660-\u0669]/.test(label);
  const [first = ''] = label;
  return (
    RIGHT_TO_LEFT.test(first) &&
    !/\d/.test(first) &&
    letters.every((letter) => RIGHT_TO_LEFT.test(letter)) &&
    !(/[0-9\u06f0-\u06f9]/.test(label) && /[\u0660-\u0669]/.test(label))
  );
}

// RFC 3492.
const BASE = 36;
const T_MIN = 1;
const T_MAX = 26;
const SKEW = 38;
const DAMP = 700;

function adapt(delta: number, count: number, first: boolean): number {
  let left = first ? Math.floor(delta / DAMP) : delta >> 1;
  left += Math.floor(left / count);
  let k = 0;
  for (; left > ((BASE - T_MIN) * T_MAX) >> 1; k += BASE) left = Math.floor(left / (BASE - T_MIN));
  return k + Math.floor(((BASE - T_MIN + 1) * left) / (left + SKEW));
}

const threshold = (k: number, bias: number): number => Math.min(Math.max(k - bias, T_MIN), T_MAX);

function decode(text: string): string | undefined {
  const split = text.lastIndexOf('-');
  const points = [...text.slice(0, Math.max(split, 0))].map((letter) => letter.charCodeAt(0));
  let bias = 72;
  let point = 128;
  let index = 0;
  for (let at = split + 1; at < text.length;) {
    const before = index;
    for (let weight = 1, k = BASE; ; k += BASE) {
      const digit = digitOf(text.charCodeAt(at++));
      if (digit === undefined) return undefined;
      index += digit * weight;
      const t = threshold(k, bias);
      if (digit < t) break;
      weight *= BASE - t;
      if (weight > 0x7fffffff) return undefined;
    }
    const count = points.length + 1;
    bias = adapt(index - before, count, before === 0);
    point += Math.floor(index / count);
    index %= count;
    if (point > 0x10ffff) return undefined;
    points.splice(index++, 0, point);
  }
  return String.fromCodePoint(...points);
}

function encode(label: string): string {
  const points = [...label].map((letter) => letter.codePointAt(0) as number);
  let out = points
    .filter((point) => point < 128)
    .map((point) => String.fromCharCode(point))
    .join('');
  const basic = out.length;
  if (basic > 0) out += '-';
  let [next, delta, bias, handled] = [128, 0, 72, basic];
  while (handled < points.length) {
    const smallest = Math.min(...points.filter((point) => point >= next));
    delta += (smallest - next) * (handled + 1);
    next = smallest;
    for (const point of points) {
      if (point < next) delta += 1;
      if (point !== next) continue;
      let left = delta;
      for (let k = BASE; ; k += BASE) {
        const t = threshold(k, bias);
        if (left < t) break;
        out += letterOf(t + ((left - t) % (BASE - t)));
        left = Math.floor((left - t) / (BASE - t));
      }
      out += letterOf(left);
      bias = adapt(delta, handled + 1, handled === basic);
      delta = 0;
      handled += 1;
    }
    delta += 1;
    next += 1;
  }
  return out;
}

/** a to z are 0 to 25, 0 to 9 are 26 to 35; past the end of the text there is none. */
function digitOf(code: number): number | undefined {
  if (code >= 97 && code <= 122) return code - 97;
  return code >= 48 && code <= 57 ? code - 22 : undefined;
}

const letterOf = (digit: number): string => String.fromCharCode(digit < 26 ? digit + 97 : digit + 22);
