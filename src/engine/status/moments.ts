import { addDays, dateOfDay, dayNumber, isDate } from '../rules/calendar-date.js';

/**
 * When something happened: a moment (ISO 8601) or, when only the day is known, a calendar date in Massachusetts. No `Date` here: a date
 * has no time of day, and the clock is always somebody else's.
 */
export type When = string;

const DAY = 86_400_000;

/** Milliseconds since 1970 of a moment; undefined for a date and for what is neither. */
export function millisecondsOf(when: When): number | undefined {
  const parts = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:\d{2})$/.exec(when);
  if (!parts) return undefined;
  const [, date = '', hour, minute, second = '0', fraction = '', zone = 'Z'] = parts;
  const day = dayNumber(date);
  const [h, m, s] = [Number(hour), Number(minute), Number(second)];
  if (day === undefined || h > 23 || m > 59 || s > 59) return undefined;
  const offset = zone === 'Z' ? 0 : Number(zone.slice(1, 3)) * 60 + Number(zone.slice(4, 6));
  const minutes = h * 60 + m - (zone.startsWith('-') ? -offset : offset);
  return day * DAY + minutes * 60_000 + s * 1_000 + Number(fraction.padEnd(3, '0').slice(0, 3));
}

/** A moment as it is stored: ISO 8601 in UTC, with milliseconds. */
export function momentOf(milliseconds: number): string {
  const day = Math.floor(milliseconds / DAY);
  const rest = milliseconds - day * DAY;
  const two = (number: number): string => String(number).padStart(2, '0');
  const time = `${two(Math.floor(rest / 3_600_000))}:${two(Math.floor(rest / 60_000) % 60)}:${two(Math.floor(rest / 1_000) % 60)}`;
  return `${dateOfDay(day) ?? '9999-12-31'}T${time}.${String(rest % 1_000).padStart(3, '0')}Z`;
}

/** A date that exists, or a moment. */
export function isWhen(value: unknown): value is When {
  return isDate(value) || (typeof value === 'string' && millisecondsOf(value) !== undefined);
}

/** The calendar date in Massachusetts of a moment; a date is its own. */
export function dayOf(when: When): string {
  const milliseconds = millisecondsOf(when);
  return milliseconds === undefined ? when : bostonDate(milliseconds);
}

/** Whether one is past another: by the clock when both are moments, else by the day. A day is past when the next one has begun. */
export function isAfter(one: When, other: When): boolean {
  const [a, b] = [millisecondsOf(one), millisecondsOf(other)];
  return a !== undefined && b !== undefined ? a > b : dayOf(one) > dayOf(other);
}

/** The first day after a date, the very moment of a moment: when what runs out then has run out. */
export function afterwards(when: When): When {
  return millisecondsOf(when) === undefined ? (addDays(when, 1) ?? when) : when;
}

/** Clocks of several machines differ a little: what is this much ahead of ours has happened. */
const LEEWAY = 5 * 60_000;

/** The latest moment that can be called past. */
export function withLeeway(now: string): When {
  const milliseconds = millisecondsOf(now);
  return milliseconds === undefined ? now : momentOf(milliseconds + LEEWAY);
}

let boston: Intl.DateTimeFormat | undefined;
/** Days are asked for over and over while a history is played; most moments of a case share a few hours. */
const known = new Map<number, string>();
const HOUR = 3_600_000;

function bostonDate(milliseconds: number): string {
  // Massachusetts changes its date at a full hour, always.
  const hour = Math.floor(milliseconds / HOUR);
  const found = known.get(hour);
  if (found !== undefined) return found;
  boston ??= new Intl.DateTimeFormat('en-US', {
    timeZone: 'America/New_York',
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(boston.formatToParts(hour * HOUR).map((part) => [part.type, part.value]));
  const date = `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
  if (known.size > 5_000) known.clear();
  known.set(hour, date);
  return date;
}
