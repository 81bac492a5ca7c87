import { linearMatcher } from './linear.js';
import { parsePattern } from './parse.js';
import { isSafe } from './safety.js';

/** What can be said of a pattern. `invalid`: it is none. `slow`: a typed answer could hang the platform's matcher, or nobody can rule that out. */
export type PatternVerdict = 'safe' | 'slow' | 'invalid';

/** Judges a pattern without running it. */
export function judgePattern(source: string): PatternVerdict {
  const read = readPattern(source);
  if (!read) return 'invalid';
  const pattern = parsePattern(source, read.unicode);
  return pattern && isSafe(pattern) ? 'safe' : 'slow';
}

/** A way to ask a pattern; `cost` is how many steps a letter can take at most, to be counted where a text may be hostile. */
export interface SafeMatcher {
  readonly test: (text: string) => boolean;
  readonly cost: number;
}

/**
 * A way to ask a pattern that no text makes slow: the platform's own matcher where that is safe, ours where it may not be. Undefined
 * when the pattern is none, or when neither will do (it refers back, looks behind, or looks ahead in the middle).
 */
export function safeMatcher(source: string): SafeMatcher | undefined {
  const read = readPattern(source);
  const pattern = read && parsePattern(source, read.unicode);
  if (!read || !pattern) return undefined;
  if (isSafe(pattern)) return { test: (text) => read.expression.test(text), cost: 0 };
  return linearMatcher(pattern, read.unicode);
}

/** A pattern as ECMA-262 with `u`; without it only where it does not parse with it. Undefined when it parses in neither way. */
export function readPattern(source: string): { readonly expression: RegExp; readonly unicode: boolean } | undefined {
  for (const flags of ['u', '']) {
    try {
      return { expression: new RegExp(source, flags), unicode: flags === 'u' };
    } catch {
      // Tried again without `u`: older schemas escape characters that `u` does not allow to be escaped.
    }
  }
  return undefined;
}
