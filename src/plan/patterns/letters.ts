/** Letters as code points: ranges, both ends included, in order and apart from each other. */
export type Ranges = readonly (readonly [from: number, to: number])[];

const LAST = 0x10ffff;
const of = (text: string): Ranges =>
  tidy(
    text.split(' ').map((one) => {
      const [from = 0, to = from] = one.split('-').map((hex) => parseInt(hex, 16));
      return [from, to] as const;
    }),
  );

/** What `.`, `\d`, `\w` and `\s` stand for, and every letter. */
export const ALL: Ranges = [[0, LAST]];
export const DIGITS = of('30-39');
export const WORD = of('30-39 41-5a 5f 61-7a');
export const SPACES = of('9-d 20 a0 1680 2000-200a 2028-2029 202f 205f 3000 feff');
export const NOT_NEWLINE = negate(of('a d 2028-2029'));

/** Ranges in order, those that touch put together. */
export function tidy(ranges: Ranges): Ranges {
  const sorted = [...ranges].sort(([one], [other]) => one - other);
  const kept: [number, number][] = [];
  for (const [from, to] of sorted) {
    const last = kept.at(-1);
    if (last && from <= last[1] + 1) last[1] = Math.max(last[1], to);
    else kept.push([from, to]);
  }
  return kept;
}

/** All letters but these. */
export function negate(ranges: Ranges): Ranges {
  const rest: (readonly [number, number])[] = [];
  let next = 0;
  for (const [from, to] of ranges) {
    if (from > next) rest.push([next, from - 1]);
    next = to + 1;
  }
  if (next <= LAST) rest.push([next, LAST]);
  return rest;
}

/** Whether some letter is in both. */
export function overlap(one: Ranges, other: Ranges): boolean {
  let [i, j] = [0, 0];
  while (i < one.length && j < other.length) {
    const [from, to] = one[i] as Ranges[number];
    const [otherFrom, otherTo] = other[j] as Ranges[number];
    if (from <= otherTo && otherFrom <= to) return true;
    if (to < otherTo) i += 1;
    else j += 1;
  }
  return false;
}

/** Whether a letter is one of these. */
export function has(ranges: Ranges, point: number): boolean {
  let [low, high] = [0, ranges.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [from, to] = ranges[middle] as Ranges[number];
    if (point < from) high = middle - 1;
    else if (point > to) low = middle + 1;
    else return true;
  }
  return false;
}
