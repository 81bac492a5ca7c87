import { has } from './letters.js';
import type { Letter, Pattern } from './parse.js';

/** One step of a pattern that is followed in all ways at once. */
type Step =
  | { readonly do: 'letter'; readonly is: (letter: string, point: number) => boolean }
  | { readonly do: 'split'; readonly to: readonly number[] }
  | { readonly do: 'check'; readonly condition: 'start' | 'end' | 'boundary' | 'inside' }
  | { readonly do: 'match' };

/** A program longer than this is not made. */
const MOST_STEPS = 10_000;

/**
 * A matcher that follows all ways at once, letter by letter, so no text makes it slow: for patterns that the platform's own matcher could
 * hang on. Undefined where a pattern looks ahead, or is too long when it is written out.
 */
export function linearMatcher(
  pattern: Pattern,
  unicode: boolean,
): { readonly test: (text: string) => boolean; readonly cost: number } | undefined {
  const steps: Step[] = [];
  if (!write(pattern, steps, unicode)) return undefined;
  steps.push({ do: 'match' });
  return { test: (text) => runs(steps, unicode ? [...text] : text.split('')), cost: steps.length };
}

function runs(steps: readonly Step[], text: readonly string[]): boolean {
  let here: number[] = [];
  for (let at = 0; at <= text.length; at += 1) {
    const reached = new Set<number>();
    // A match may begin at every letter.
    here.push(0);
    for (const step of here) if (follow(step, steps, text, at, reached)) return true;
    const letter = text[at];
    if (letter === undefined) return false;
    const point = letter.codePointAt(0) as number;
    here = [];
    for (const step of reached) {
      const one = steps[step] as Step;
      if (one.do === 'letter' && one.is(letter, point)) here.push(step + 1);
    }
  }
  return false;
}

/** Goes on without a letter as far as that is possible; true when that is a match. */
function follow(
  from: number,
  steps: readonly Step[],
  text: readonly string[],
  at: number,
  reached: Set<number>,
): boolean {
  const open = [from];
  for (let step = open.pop(); step !== undefined; step = open.pop()) {
    if (reached.has(step)) continue;
    reached.add(step);
    const one = steps[step] as Step;
    if (one.do === 'match') return true;
    if (one.do === 'split') open.push(...one.to);
    else if (one.do === 'check' && holds(one.condition, text, at)) open.push(step + 1);
  }
  return false;
}

function holds(condition: 'start' | 'end' | 'boundary' | 'inside', text: readonly string[], at: number): boolean {
  if (condition === 'start') return at === 0;
  if (condition === 'end') return at === text.length;
  const isWord = (letter: string | undefined): boolean => letter !== undefined && /^\w$/.test(letter);
  return (isWord(text[at - 1]) !== isWord(text[at])) === (condition === 'boundary');
}

function write(pattern: Pattern, steps: Step[], unicode: boolean): boolean {
  if (steps.length > MOST_STEPS) return false;
  switch (pattern.type) {
    case 'letter':
      steps.push({ do: 'letter', is: isLetter(pattern, unicode) });
      return true;
    case 'start':
    case 'end':
    case 'boundary':
    case 'inside':
      steps.push({ do: 'check', condition: pattern.type });
      return true;
    case 'sequence':
      return pattern.parts.every((part) => write(part, steps, unicode));
    case 'choice':
      return writeChoice(pattern.parts, steps, unicode);
    case 'repeat':
      return writeRepeat(pattern.body, pattern.least, pattern.most, steps, unicode);
    case 'ahead':
      return false;
  }
}

function writeChoice(parts: readonly Pattern[], steps: Step[], unicode: boolean): boolean {
  const starts: number[] = [];
  const ends: number[] = [];
  const split = steps.push({ do: 'split', to: starts }) - 1;
  for (const part of parts) {
    starts.push(steps.length);
    if (!write(part, steps, unicode)) return false;
    ends.push(steps.push({ do: 'split', to: [] }) - 1);
  }
  for (const end of ends) steps[end] = { do: 'split', to: [steps.length] };
  return split >= 0;
}

function writeRepeat(body: Pattern, least: number, most: number, steps: Step[], unicode: boolean): boolean {
  for (let count = 0; count < least; count += 1) if (!write(body, steps, unicode)) return false;
  if (most === Infinity) {
    const split = steps.push({ do: 'split', to: [] }) - 1;
    if (!write(body, steps, unicode)) return false;
    steps.push({ do: 'split', to: [split] });
    steps[split] = { do: 'split', to: [split + 1, steps.length] };
    return true;
  }
  const splits: number[] = [];
  for (let count = least; count < most; count += 1) {
    splits.push(steps.push({ do: 'split', to: [] }) - 1);
    if (!write(body, steps, unicode)) return false;
  }
  for (const split of splits) steps[split] = { do: 'split', to: [split + 1, steps.length] };
  return true;
}

function isLetter({ ranges, source, inexact }: Letter, unicode: boolean): (letter: string, point: number) => boolean {
  if (!inexact) return (_, point) => has(ranges, point);
  const platform = new RegExp(`^${source}$`, unicode ? 'u' : '');
  return (letter) => platform.test(letter);
}
