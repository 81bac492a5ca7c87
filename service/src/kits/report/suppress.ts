/** Counts up to this one are not told: few people stand behind them. */
export const SMALLEST_HIDDEN = 5;

/** A count as it may be told: `null` is a count that is not. */
export type ShownCount = number | null;

/** A breakdown of a total. */
export interface ShownBreakdown {
  readonly total: ShownCount;
  readonly counts: Readonly<Record<string, ShownCount>>;
}

/**
 * Takes small counts out of a breakdown, and as many others as it needs that nobody can work them out from the total: what is hidden is
 * at least two counts, and together more than five. When even that cannot be, all of it is hidden. Zero tells of nobody and stays.
 */
export function suppress(counts: Readonly<Record<string, number>>): ShownBreakdown {
  const total = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const hidden = new Set(Object.keys(counts).filter((name) => isSmall(counts[name] ?? 0)));
  if (hidden.size > 0) {
    const others = Object.entries(counts)
      .filter(([name, count]) => !hidden.has(name) && count > 0)
      .sort(([, one], [, other]) => one - other)
      .map(([name]) => name);
    while ((hidden.size < 2 || sumOf(counts, hidden) <= SMALLEST_HIDDEN) && others.length > 0) {
      const next = others.shift();
      if (next !== undefined) hidden.add(next);
    }
  }
  const isUncovered = hidden.size > 0 && (hidden.size < 2 || sumOf(counts, hidden) <= SMALLEST_HIDDEN);
  return {
    total: isUncovered || isSmall(total) ? null : total,
    counts: Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, hidden.has(name) ? null : count])),
  };
}

function isSmall(count: number): boolean {
  return count > 0 && count <= SMALLEST_HIDDEN;
}

function sumOf(counts: Readonly<Record<string, number>>, names: ReadonlySet<string>): number {
  return [...names].reduce((sum, name) => sum + (counts[name] ?? 0), 0);
}
