import { overlap } from './letters.js';
import type { Pattern } from './parse.js';
import { type Ways, waysOf } from './ways.js';

/**
 * Whether a matcher that tries one way after another can be slow on this pattern. Safe means: for every beginning of every text there are
 * at most so many ways to each place of the pattern, so that trying all of them costs no more than the text's length times a constant.
 * Sound and not complete: some harmless patterns are not called safe; nothing that is called safe can hang a page.
 */
export function isSafe(pattern: Pattern): boolean {
  const whole = waysOf(pattern);
  if (!whole || isAmbiguous(whole, true)) return false;
  // What comes before any letter of a match that begins at the text's start is asked once; what stands elsewhere, once a letter at most.
  const once = whole.first.size === 0 ? leadingConditions(pattern) : [];
  return conditionsIn(pattern).every((condition) => {
    if (conditionsIn(condition).length > 0 || (!once.includes(condition) && !isBounded(condition))) return false;
    const ways = waysOf(condition);
    return ways !== undefined && !isAmbiguous(ways, false);
  });
}

/** The bodies of `(?=…)` and `(?!…)`. */
function conditionsIn(pattern: Pattern): readonly Pattern[] {
  if (pattern.type === 'ahead') return [pattern.body];
  if (pattern.type === 'repeat') return conditionsIn(pattern.body);
  return pattern.type === 'sequence' || pattern.type === 'choice' ? pattern.parts.flatMap(conditionsIn) : [];
}

/** Those right behind the `^` that the pattern begins with. */
function leadingConditions(pattern: Pattern): readonly Pattern[] {
  if (pattern.type !== 'sequence' || pattern.parts[0]?.type !== 'start') return [];
  const end = pattern.parts.findIndex((part, at) => at > 0 && part.type !== 'ahead');
  return pattern.parts.slice(1, end === -1 ? undefined : end).flatMap(conditionsIn);
}

/** Looks at so many letters and no further. */
function isBounded(pattern: Pattern): boolean {
  if (pattern.type === 'repeat') return pattern.most < Infinity && isBounded(pattern.body);
  return pattern.type === 'sequence' || pattern.type === 'choice' ? pattern.parts.every(isBounded) : true;
}

/** Pairs of places beyond this are not looked at: nothing is promised of such a pattern. */
const MOST_PAIRS = 30_000;
const START = -1;
/** Not begun yet: a search tries to begin at every letter. */
const WAITING = -2;

/** As often may the same rest be tried twice before any repeat: `^(ab|a.)c$`. */
const MOST_TWICE = 64;

/**
 * Follows two ways at once through every text. Where two different ways come to one place, the same rest would be tried twice: with a
 * repeat before or around it, twice as often for every letter. Before any repeat it is so often and no more.
 */
function isAmbiguous(ways: Ways, searches: boolean): boolean {
  const next = nextOf(ways, searches && ways.first.size > 0, wonPlaces(ways));
  const isRepeated = repeatedPlaces(next);
  const meetings = new Map<number, Map<number, number>>();
  const meetAt = (place: number, from: number, count: number): void =>
    void meetings.set(place, (meetings.get(place) ?? new Map<number, number>()).set(from, count));
  const seen = new Set<string>();
  const open: (readonly [number, number])[] = [[START, START]];
  while (open.length > 0) {
    const [one, other] = open.pop() as readonly [number, number];
    const there = next(one);
    for (const [place, count] of one === other ? there : next(other)) {
      if (one === other ? count < 2 : !there.has(place)) continue;
      if (isRepeated(place)) return true;
      meetAt(place, other, count);
      if (one !== other) meetAt(place, one, there.get(place) as number);
    }
    for (const place of there.keys())
      for (const target of next(other).keys()) {
        const [low, high] = place < target ? [place, target] : [target, place];
        const key = `${low} ${high}`;
        if (seen.has(key) || !meet(ways, low, high)) continue;
        if (seen.size >= MOST_PAIRS) return true;
        seen.add(key);
        open.push([low, high]);
      }
  }
  const times = [...meetings.values()].map((from) => [...from.values()].reduce((sum, count) => sum + count, 0));
  return times.reduce((product, count) => product * count, 1) > MOST_TWICE;
}

/** Places that lie in a repeat, or behind one: what is left when places that nothing leads to are taken away, again and again. */
function repeatedPlaces(next: (place: number) => ReadonlyMap<number, number>): (place: number) => boolean {
  const into = new Map<number, number>([[START, 0]]);
  const found = [START];
  for (const place of found)
    for (const target of next(place).keys()) {
      if (!into.has(target)) found.push(target);
      into.set(target, (into.get(target) ?? 0) + 1);
    }
  const free = [START];
  for (const place of free) {
    into.delete(place);
    for (const target of next(place).keys()) {
      const left = (into.get(target) ?? 0) - 1;
      into.set(target, left);
      if (left === 0) free.push(target);
    }
  }
  return (place) => into.has(place);
}

function meet({ letters }: Ways, one: number, other: number): boolean {
  if (one < 0 || other < 0 || one === other) return true;
  return overlap(letters[one] as Ways['letters'][number], letters[other] as Ways['letters'][number]);
}

/** Places from which a match can no longer be lost: nothing is tried again behind them. */
function wonPlaces({ sure, next }: Ways): ReadonlySet<number> {
  const won = new Set(sure);
  for (let changed = true; changed;) {
    changed = false;
    for (const place of won)
      if ([...(next[place]?.keys() ?? [])].some((target) => !won.has(target))) {
        won.delete(place);
        changed = true;
      }
  }
  return won;
}

function nextOf(ways: Ways, waits: boolean, won: ReadonlySet<number>): (place: number) => ReadonlyMap<number, number> {
  const open = (counts: ReadonlyMap<number, number>): [number, number][] =>
    [...counts].filter(([place]) => !won.has(place));
  const known = new Map<number, ReadonlyMap<number, number>>();
  const make = (place: number): ReadonlyMap<number, number> => {
    if (place >= 0) return new Map(open(ways.next[place] as ReadonlyMap<number, number>));
    const began = new Map(open(ways.first));
    if (place === START)
      for (const [target, count] of open(ways.firstAtStart)) began.set(target, (began.get(target) ?? 0) + count);
    if (waits) began.set(WAITING, 1);
    return began;
  };
  return (place) => {
    let found = known.get(place);
    if (!found) known.set(place, (found = make(place)));
    return found;
  };
}
