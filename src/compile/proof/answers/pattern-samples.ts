import { readPattern } from '../../../plan/patterns/index.js';
import type { Ranges } from '../../../plan/patterns/letters.js';
import { type Pattern, parsePattern } from '../../../plan/patterns/parse.js';

/** How often chance is asked before a pattern counts as one that nothing is known to fit. */
const TRIES = 400;

/**
 * Texts that fit a pattern, shortest first tries; none when none was found. By a chance that is always the same, so that a proof is: a
 * pattern may look ahead (`(?!000)`) or be followed by a rule (a checksum), and then not the first text will do.
 */
export function textsThatFit(source: string, count: number): readonly string[] {
  const read = readPattern(source);
  const pattern = read && parsePattern(source, read.unicode);
  if (!read || !pattern) return [];
  const chance = new Chance();
  const found = new Set<string>();
  for (let turn = 0; turn < TRIES && found.size < count; turn += 1) {
    const text = write(pattern, chance, turn === 0);
    if (read.expression.test(text)) found.add(text);
  }
  return [...found];
}

/** Numbers that look like chance and are the same in every run. */
export class Chance {
  #state = 20261125;

  /** A whole number below `limit`. */
  below(limit: number): number {
    this.#state = (this.#state * 1103515245 + 12345) & 0x7fffffff;
    return Math.floor((this.#state / 0x80000000) * limit);
  }
}

/** Repeats without an end end here. */
const MORE = 6;

function write(pattern: Pattern, chance: Chance, plain: boolean): string {
  switch (pattern.type) {
    case 'letter':
      return letterOf(pattern.ranges, chance, plain);
    case 'sequence':
      return pattern.parts.map((part) => write(part, chance, plain)).join('');
    case 'choice':
      return write(pattern.parts[plain ? 0 : chance.below(pattern.parts.length)] as Pattern, chance, plain);
    case 'repeat': {
      const most = Math.min(pattern.most, pattern.least + MORE);
      const times = plain ? pattern.least || Math.min(1, most) : pattern.least + chance.below(most - pattern.least + 1);
      return Array.from({ length: times }, () => write(pattern.body, chance, plain)).join('');
    }
    case 'start':
    case 'end':
    case 'boundary':
    case 'inside':
    case 'ahead':
      return '';
  }
}

/** Letters that people can read are tried before others. */
const READABLE: Ranges = [
  [0x30, 0x39],
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0x20, 0x7e],
];

function letterOf(ranges: Ranges, chance: Chance, plain: boolean): string {
  const readable = READABLE.flatMap(([from, to]) =>
    ranges.flatMap(([low, high]): Ranges =>
      Math.max(from, low) <= Math.min(to, high) ? [[Math.max(from, low), Math.min(to, high)]] : [],
    ),
  );
  const from = readable.length > 0 ? readable : ranges;
  const [low, high] = from[plain ? 0 : chance.below(Math.min(from.length, 3))] ?? [0x61, 0x61];
  return String.fromCodePoint(low + (plain ? 0 : chance.below(high - low + 1)));
}
