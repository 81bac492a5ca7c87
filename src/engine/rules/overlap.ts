import type { Json } from '../../model/index.js';
import { isDate } from './calendar-date.js';
import { isObject } from './values.js';

interface Period {
  readonly start: string;
  readonly end: string;
}

/**
 * Whether any two periods share a day; the same day at an end and a start counts. Periods are `{start, end}`. True as soon as two
 * whole ones do; else undefined while one is half answered or ends before it starts (a problem of its own); else false.
 */
export function overlap(list: readonly Json[]): boolean | undefined {
  const periods = list.map(periodOf).filter((period) => period !== undefined);
  periods.sort((a, b) => (a.start < b.start ? -1 : a.start > b.start ? 1 : 0));
  // Sorted by start, a period can only meet one before it by starting no later than the last end so far.
  let lastEnd = '';
  for (const { start, end } of periods) {
    if (start <= lastEnd) return true;
    lastEnd = end;
  }
  return periods.length === list.length ? false : undefined;
}

function periodOf(value: Json): Period | undefined {
  if (!isObject(value)) return undefined;
  const start = Object.hasOwn(value, 'start') ? value.start : undefined;
  const end = Object.hasOwn(value, 'end') ? value.end : undefined;
  return isDate(start) && isDate(end) && start <= end ? { start, end } : undefined;
}
