import type { QuarterWages } from './directory.js';

/** The quarters that were complete on a day, newest first: `2026-11-22` → 2026Q3, 2026Q2, … */
export function completedQuarters(today: string, count = 4): string[] {
  let year = Number(today.slice(0, 4));
  let quarter = Math.floor((Number(today.slice(5, 7)) - 1) / 3) + 1;
  return Array.from({ length: count }, () => {
    quarter -= 1;
    if (quarter === 0) [year, quarter] = [year - 1, 4];
    return `${year}Q${quarter}`;
  });
}

/**
 * The average weekly wage in whole dollars: the two best of the last four completed quarters by 26 weeks, or the best by 13 when only
 * one or two have wages, rounded up.
 */
export function averageWeeklyWage(quarters: readonly QuarterWages[], today: string): number | undefined {
  const recent = completedQuarters(today);
  const paid = quarters
    .filter((wages) => recent.includes(wages.quarter) && wages.cents > 0)
    .map((wages) => wages.cents)
    .sort((a, b) => b - a);
  const [best, second] = paid;
  if (best === undefined || second === undefined || paid.length <= 2)
    return best === undefined ? undefined : Math.ceil(best / 1_300);
  return Math.ceil((best + second) / 2_600);
}
