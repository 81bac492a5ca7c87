import { ALL, DIGITS, NOT_NEWLINE, type Ranges, SPACES, WORD, negate, tidy } from './letters.js';

/** A pattern taken apart. */
export type Pattern =
  | Letter
  | { readonly type: 'sequence' | 'choice'; readonly parts: readonly Pattern[] }
  | { readonly type: 'repeat'; readonly body: Pattern; readonly least: number; readonly most: number }
  /** `^`, `$`, `\b`, `\B`. */
  | { readonly type: 'start' | 'end' | 'boundary' | 'inside' }
  /** `(?=…)` and `(?!…)`. */
  | { readonly type: 'ahead'; readonly body: Pattern };

/** One letter out of some. `inexact`: the ranges hold more than is meant, because a Unicode property is told by the platform only. */
export interface Letter {
  readonly type: 'letter';
  readonly ranges: Ranges;
  /** As it is written, for the platform to decide. */
  readonly source: string;
  readonly inexact: boolean;
}

/** Said when a pattern has what this parser does not follow: references back, looking behind, older forms of escaping. */
class NotFollowed extends Error {}

/**
 * Takes a pattern apart that the platform has already accepted, so only what it means is asked here and not whether it is well formed.
 * Undefined when it has a construct that is not followed; then nothing can be promised of it.
 */
export function parsePattern(source: string, unicode: boolean): Pattern | undefined {
  try {
    const reader = new Reader(source, unicode);
    const pattern = reader.choice();
    return reader.isDone ? pattern : undefined;
  } catch (error) {
    if (error instanceof NotFollowed) return undefined;
    throw error;
  }
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', v: '\v', f: '\f', 0: '\0' };
const CLASSES: Readonly<Record<string, Ranges>> = {
  d: DIGITS,
  D: negate(DIGITS),
  w: WORD,
  W: negate(WORD),
  s: SPACES,
  S: negate(SPACES),
};
/** Groups within groups beyond this are no honest pattern, and would end the stack. */
const DEEPEST = 50;

class Reader {
  private at = 0;
  private depth = 0;

  constructor(
    private readonly source: string,
    private readonly unicode: boolean,
  ) {}

  get isDone(): boolean {
    return this.at >= this.source.length;
  }

  choice(): Pattern {
    if (++this.depth > DEEPEST) throw new NotFollowed();
    const parts = [this.sequence()];
    while (this.takes('|')) parts.push(this.sequence());
    this.depth -= 1;
    return parts.length === 1 ? (parts[0] as Pattern) : { type: 'choice', parts };
  }

  private sequence(): Pattern {
    const parts: Pattern[] = [];
    while (!this.isDone && this.peek() !== '|' && this.peek() !== ')') parts.push(this.quantified());
    return parts.length === 1 ? (parts[0] as Pattern) : { type: 'sequence', parts };
  }

  private quantified(): Pattern {
    const body = this.term();
    const bounds = this.quantifier();
    if (!bounds) return body;
    this.takes('?');
    if (body.type === 'ahead') throw new NotFollowed();
    return { type: 'repeat', body, least: bounds[0], most: bounds[1] };
  }

  private quantifier(): readonly [number, number] | undefined {
    if (this.takes('*')) return [0, Infinity];
    if (this.takes('+')) return [1, Infinity];
    if (this.takes('?')) return [0, 1];
    const braces = /^\{(\d+)(?:(,)(\d*))?\}/.exec(this.source.slice(this.at, this.at + 40));
    if (!braces) return undefined;
    this.at += braces[0].length;
    const least = Number(braces[1]);
    return [least, braces[2] === undefined ? least : braces[3] ? Number(braces[3]) : Infinity];
  }

  private term(): Pattern {
    const from = this.at;
    const letter = this.next();
    switch (letter) {
      case '^':
        return { type: 'start' };
      case '$':
        return { type: 'end' };
      case '(':
        return this.group();
      case '.':
        return { type: 'letter', ranges: NOT_NEWLINE, source: '.', inexact: false };
      case '[':
        return this.letters(from);
      case '\\':
        return this.escape(from);
      default:
        return this.letterFrom(from, exactly(letter));
    }
  }

  private group(): Pattern {
    let ahead = false;
    if (this.takes('?')) {
      if (this.takes('=') || this.takes('!')) ahead = true;
      else if (!this.takes(':')) {
        if (!/^<[^=!]/.test(this.source.slice(this.at, this.at + 2))) throw new NotFollowed();
        this.at = this.source.indexOf('>', this.at) + 1;
      }
    }
    const body = this.choice();
    if (!this.takes(')')) throw new NotFollowed();
    return ahead ? { type: 'ahead', body } : body;
  }

  private escape(from: number): Pattern {
    if (this.takes('b')) return { type: 'boundary' };
    if (this.takes('B')) return { type: 'inside' };
    if (/[1-9k]/.test(this.peek())) throw new NotFollowed();
    const { ranges, inexact } = this.escaped();
    return this.letterFrom(from, ranges, inexact);
  }

  /** What stands behind a backslash, in a class or outside. */
  private escaped(): { readonly ranges: Ranges; readonly inexact?: boolean } {
    const letter = this.next();
    const known = Object.hasOwn(CLASSES, letter) ? CLASSES[letter] : undefined;
    if (known) return { ranges: known };
    if (letter === 'p' || letter === 'P') {
      if (!this.unicode) return { ranges: exactly(letter) };
      this.at = this.source.indexOf('}', this.at) + 1;
      return { ranges: ALL, inexact: true };
    }
    if (letter === '0' && /\d/.test(this.peek())) throw new NotFollowed();
    if (Object.hasOwn(ESCAPES, letter)) return { ranges: exactly(ESCAPES[letter] as string) };
    if (letter === 'x') return { ranges: [this.hex(2)] };
    if (letter === 'u') return { ranges: [this.unicodeEscape()] };
    // `\cA`; and in the older reading digits that may be octal.
    if (/[a-z1-9]/i.test(letter) && (this.unicode || /[c1-9k]/.test(letter))) {
      if (letter !== 'c' || !/[a-z]/i.test(this.peek())) throw new NotFollowed();
      const control = (this.next().codePointAt(0) as number) % 32;
      return { ranges: [[control, control]] };
    }
    return { ranges: exactly(letter) };
  }

  private unicodeEscape(): Ranges[number] {
    const braced = this.unicode ? /^\{([0-9a-f]+)\}/i.exec(this.source.slice(this.at, this.at + 20)) : null;
    if (braced) {
      this.at += braced[0].length;
      const point = parseInt(braced[1] as string, 16);
      return [point, point];
    }
    const [high] = this.hex(4);
    const low = /^\\u(d[c-f][0-9a-f]{2})/i.exec(this.source.slice(this.at, this.at + 6));
    if (!this.unicode || high < 0xd800 || high > 0xdbff || !low) return [high, high];
    this.at += 6;
    const point = (high - 0xd800) * 0x400 + parseInt(low[1] as string, 16) - 0xdc00 + 0x10000;
    return [point, point];
  }

  private hex(digits: number): Ranges[number] {
    const text = this.source.slice(this.at, this.at + digits);
    if (!/^[0-9a-f]+$/i.test(text) || text.length < digits) throw new NotFollowed();
    this.at += digits;
    const point = parseInt(text, 16);
    return [point, point];
  }

  /** `[…]` from behind its bracket. */
  private letters(from: number): Pattern {
    const negated = this.takes('^');
    const found: (readonly [number, number])[] = [];
    let inexact = false;
    while (!this.takes(']')) {
      if (this.isDone) throw new NotFollowed();
      const one = this.member();
      inexact ||= one.inexact === true;
      const [low, ...more] = one.ranges;
      if (low && more.length === 0 && low[0] === low[1] && this.peek() === '-' && this.source[this.at + 1] !== ']') {
        this.at += 1;
        const [high, ...others] = this.member().ranges;
        if (!high || others.length > 0 || high[0] !== high[1]) throw new NotFollowed();
        found.push([low[0], high[0]]);
      } else found.push(...one.ranges);
    }
    const ranges = inexact ? ALL : negated ? negate(tidy(found)) : tidy(found);
    return this.letterFrom(from, ranges, inexact);
  }

  private member(): { readonly ranges: Ranges; readonly inexact?: boolean } {
    const letter = this.next();
    if (letter !== '\\') return { ranges: exactly(letter) };
    if (this.takes('b')) return { ranges: exactly('\b') };
    if (this.takes('-')) return { ranges: exactly('-') };
    return this.escaped();
  }

  private letterFrom(from: number, ranges: Ranges, inexact = false): Letter {
    return { type: 'letter', ranges, source: this.source.slice(from, this.at), inexact };
  }

  private peek(): string {
    return this.source[this.at] ?? '';
  }

  private takes(letter: string): boolean {
    if (this.source[this.at] !== letter) return false;
    this.at += 1;
    return true;
  }

  /** One letter as the pattern's reading counts them: a pair of surrogates is one with `u`, two without. */
  private next(): string {
    const point = this.unicode ? this.source.codePointAt(this.at) : this.source.charCodeAt(this.at);
    if (point === undefined || Number.isNaN(point)) throw new NotFollowed();
    const letter = String.fromCodePoint(point);
    this.at += letter.length;
    return letter;
  }
}

function exactly(letter: string): Ranges {
  const point = letter.codePointAt(0) as number;
  return [[point, point]];
}
