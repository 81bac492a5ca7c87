import type { DurationParts } from '../duration/duration-reading.js';

/** Days of a week in the state's order, as they stand in entries, object keys and `ui.` text keys. */
export const WEEK_DAYS = ['sunday', 'monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday'] as const;

/** One of them. */
export type WeekDay = (typeof WEEK_DAYS)[number];

/** A day's two boxes: `monday_hours`, `monday_minutes`. */
export function dayParts(day: WeekDay): DurationParts {
  return { hours: `${day}_hours`, minutes: `${day}_minutes` };
}

/** A day as the contract writes it: `Monday`. */
export function contractDay(day: WeekDay): string {
  return day.charAt(0).toUpperCase() + day.slice(1);
}
