/** Counts up to this one are not told: few people stand behind them. */
export const SMALLEST_HIDDEN = 5;

/** A count as it may be told: `null` is a count that is not. */
export type ShownCount = number | null;

/** A breakdown of a total. One that could not be covered has no total and no names. */
export interface ShownBreakdown {
  readonly total: ShownCount;
  readonly counts: Readonly<Record<string, ShownCount>>;
}

/**
 * Takes small counts out of a breakdown, and as many others as it needs that nobody can work them out from the total: what is hidden is at least two
 * counts, each of which could be any small one. When even that cannot be, nothing is told: six names and a total of six, known from another table, would
 * be six times one. Zero tells of nobody and stays. `also`: names that are hidden whatever they count.
 */
export function suppress(
  counts: Readonly<Record<string, number>>,
  also: ReadonlySet<string> = new Set(),
): ShownBreakdown {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const hidden = new Set(Object.keys(counts).filter((name) => isSmall(counts[name] ?? 0) || also.has(name)));
  if (hidden.size === 0) return { total, counts };
  const others = Object.entries(counts)
    .filter(([name, count]) => !hidden.has(name) && count > 0)
    .sort(([, one], [, other]) => one - other)
    .map(([name]) => name);
  while (!areCovered(counts, hidden)) {
    const next = others.shift();
    if (next === undefined) return { total: null, counts: {} };
    hidden.add(next);
  }
  return {
    total,
    counts: Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, hidden.has(name) ? null : count])),
  };
}

/** Whether few people stand behind a count; nobody stands behind zero. */
export function isSmall(count: number): boolean {
  return count > 0 && count <= SMALLEST_HIDDEN;
}

/** Each name counts one at least; what is left of their sum could be any one's. */
function areCovered(counts: Readonly<Record<string, number>>, names: ReadonlySet<string>): boolean {
  const sum = [...names].reduce((all, name) => all + (counts[name] ?? 0), 0);
  return names.size >= 2 && sum - (names.size - 1) >= SMALLEST_HIDDEN;
}
