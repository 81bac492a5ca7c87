import { ALL, type Ranges } from './letters.js';
import type { Letter, Pattern } from './parse.js';

/**
 * A pattern as places and the ways between them (Glushkov's automaton): a place is one letter of the pattern, repeats written out. Ways
 * are counted, because two different ways from one place to the next are two things that a matcher tries.
 */
export interface Ways {
  readonly letters: readonly Ranges[];
  /** Where one can go on from a place, and in how many ways. */
  readonly next: readonly ReadonlyMap<number, number>[];
  /** Places that a match can begin with anywhere in the text. */
  readonly first: ReadonlyMap<number, number>;
  /** Those that it can begin with only at the text's start, behind a `^`. */
  readonly firstAtStart: ReadonlyMap<number, number>;
  /** Places at which the pattern has matched, whatever comes after. */
  readonly sure: ReadonlySet<number>;
}

/** Places beyond this are not looked at: nothing is promised of such a pattern. */
const MOST_PLACES = 3000;

type Counts = ReadonlyMap<number, number>;
interface Exit {
  readonly ways: number;
  /** No condition stands behind the place. */
  readonly sure: boolean;
}
interface Part {
  readonly empty: Exit;
  readonly emptyAtStart: number;
  readonly first: Counts;
  readonly firstAtStart: Counts;
  /** Places at which this part can end so that more letters may follow. */
  readonly last: ReadonlyMap<number, Exit>;
}

/** Writes a pattern out as ways; undefined when it has too many places. */
export function waysOf(pattern: Pattern): Ways | undefined {
  const builder = new Builder();
  const whole = builder.part(pattern);
  if (!whole) return undefined;
  const sure = new Set([...whole.last].filter(([, exit]) => exit.sure).map(([place]) => place));
  return {
    letters: builder.letters,
    next: builder.next,
    first: whole.first,
    firstAtStart: whole.firstAtStart,
    sure,
  };
}

/** Counting ends here: nobody asks how many more. */
const SEVERAL = 100;
const NONE: Counts = new Map();
const capped = (ways: number): number => Math.min(ways, SEVERAL);
const nothing = (ways: number, sure: boolean, emptyAtStart = 0): Part => ({
  empty: { ways, sure },
  emptyAtStart,
  first: NONE,
  firstAtStart: NONE,
  last: new Map(),
});

class Builder {
  readonly letters: Ranges[] = [];
  readonly next: Map<number, number>[] = [];

  part(pattern: Pattern): Part | undefined {
    switch (pattern.type) {
      case 'letter':
        return this.letter(pattern);
      case 'sequence':
        return this.all(pattern.parts, nothing(1, true), (one, other) => this.then(one, other));
      case 'choice':
        return this.all(pattern.parts, nothing(0, false), either);
      case 'repeat':
        return this.repeat(pattern.body, pattern.least, pattern.most);
      case 'start':
        return nothing(0, false, 1);
      case 'end':
        // Behind the end of the text no letter follows.
        return nothing(0, false);
      case 'boundary':
      case 'inside':
      case 'ahead':
        // Taken as if it always held: more ways than there are, never fewer.
        return nothing(1, false);
    }
  }

  private all(parts: readonly Pattern[], start: Part, join: (one: Part, other: Part) => Part): Part | undefined {
    let whole: Part | undefined;
    for (const pattern of parts) {
      const part = this.part(pattern);
      if (!part) return undefined;
      whole = whole ? join(whole, part) : part;
    }
    return whole ?? start;
  }

  private letter({ ranges, inexact }: Letter): Part | undefined {
    if (this.letters.length >= MOST_PLACES) return undefined;
    const place = this.letters.push(inexact ? ALL : ranges) - 1;
    this.next.push(new Map());
    return {
      empty: { ways: 0, sure: false },
      emptyAtStart: 0,
      first: new Map([[place, 1]]),
      firstAtStart: NONE,
      last: new Map([[place, { ways: 1, sure: true }]]),
    };
  }

  private then(one: Part, other: Part): Part {
    this.link(one.last, other.first);
    return {
      empty: { ways: capped(one.empty.ways * other.empty.ways), sure: one.empty.sure && other.empty.sure },
      emptyAtStart: capped(
        one.emptyAtStart * (other.empty.ways + other.emptyAtStart) + one.empty.ways * other.emptyAtStart,
      ),
      first: plus(one.first, times(other.first, one.empty.ways)),
      firstAtStart: plus(
        one.firstAtStart,
        plus(times(other.first, one.emptyAtStart), times(other.firstAtStart, one.emptyAtStart + one.empty.ways)),
      ),
      last: plusExits(other.last, one.last, other.empty),
    };
  }

  /** The optional rest of `x{2,5}` is written inside out, `x x (x (x x?)?)?`, as a matcher tries it. */
  private repeat(body: Pattern, least: number, most: number): Part | undefined {
    if (most === 0) return nothing(1, true);
    if (most === Infinity) {
      const loop = this.part(body);
      if (!loop) return undefined;
      this.link(loop.last, loop.first);
      const many = least === 0 ? optional(loop) : loop;
      return least > 1 ? this.before(body, least - 1, many) : many;
    }
    let rest: Part | undefined;
    for (let count = most; count > least; count -= 1) {
      const part = this.part(body);
      if (!part) return undefined;
      rest = optional(rest ? this.then(part, rest) : part);
    }
    return this.before(body, least, rest);
  }

  private before(body: Pattern, count: number, rest: Part | undefined): Part | undefined {
    let whole = rest;
    for (let left = count; left > 0; left -= 1) {
      const part = this.part(body);
      if (!part) return undefined;
      whole = whole ? this.then(part, whole) : part;
    }
    return whole;
  }

  private link(from: ReadonlyMap<number, Exit>, to: Counts): void {
    for (const [place, { ways }] of from) {
      const next = this.next[place] as Map<number, number>;
      for (const [target, count] of to) next.set(target, capped((next.get(target) ?? 0) + ways * count));
    }
  }
}

/** An optional part that matches nothing is not taken at all, so "nothing" is one way. */
function optional(part: Part): Part {
  return { ...part, empty: { ways: 1, sure: true }, emptyAtStart: 0 };
}

function either(one: Part, other: Part): Part {
  return {
    empty: { ways: capped(one.empty.ways + other.empty.ways), sure: one.empty.sure || other.empty.sure },
    emptyAtStart: capped(one.emptyAtStart + other.emptyAtStart),
    first: plus(one.first, other.first),
    firstAtStart: plus(one.firstAtStart, other.firstAtStart),
    last: new Map([...one.last, ...other.last]),
  };
}

function times(counts: Counts, ways: number): Counts {
  return ways === 0
    ? NONE
    : ways === 1
      ? counts
      : new Map([...counts].map(([place, count]) => [place, capped(count * ways)]));
}

function plus(one: Counts, other: Counts): Counts {
  if (one.size === 0) return other;
  if (other.size === 0) return one;
  const sum = new Map(one);
  for (const [place, count] of other) sum.set(place, capped((sum.get(place) ?? 0) + count));
  return sum;
}

function plusExits(
  last: ReadonlyMap<number, Exit>,
  before: ReadonlyMap<number, Exit>,
  empty: Exit,
): ReadonlyMap<number, Exit> {
  if (empty.ways === 0) return last;
  const all = new Map(last);
  for (const [place, exit] of before)
    all.set(place, { ways: capped(exit.ways * empty.ways), sure: exit.sure && empty.sure });
  return all;
}
