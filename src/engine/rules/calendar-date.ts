/**
 * Calendar dates as text, `YYYY-MM-DD`, years 0001 to 9999. No `Date` anywhere: a birthday has no time zone, and a `Date` would give it
 * one. Day numbers are Howard Hinnant's civil-from-days, day 0 being 1970-01-01.
 */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** What three numbers are as a date: the date's text, or the part that makes it impossible. */
export type ParsedDate =
  | { readonly kind: 'date'; readonly date: string }
  | { readonly kind: 'impossible'; readonly part: 'month' | 'day' | 'year' };

/** Names of weekdays as expressions write them, Sunday first. */
export const WEEKDAYS: readonly string[] = [
  'Sunday',
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
];

const LAST_YEAR = 9999;

/** Puts a date together, or says which part is wrong. February 30 is the day's fault: the month is what people know best. */
export function parseDate(year: number, month: number, day: number): ParsedDate {
  if (!isWhole(month, 1, 12)) return { kind: 'impossible', part: 'month' };
  if (!isWhole(day, 1, 31)) return { kind: 'impossible', part: 'day' };
  if (!isWhole(year, 1, LAST_YEAR)) return { kind: 'impossible', part: 'year' };
  if (day > daysInMonth(year, month)) return { kind: 'impossible', part: 'day' };
  return { kind: 'date', date: format({ year, month, day }) };
}

/** Takes a date's text apart; undefined when it is not a date that exists. */
export function readDate(text: unknown): CalendarDate | undefined {
  const parts = typeof text === 'string' ? /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) : null;
  if (!parts) return undefined;
  const date = { year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) };
  return parseDate(date.year, date.month, date.day).kind === 'date' ? date : undefined;
}

/** Whether this is the text of a date that exists. */
export function isDate(text: unknown): text is string {
  return readDate(text) !== undefined;
}

/** Days in a month of a year. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return isLeapYear(year) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function isLeapYear(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** Days since 1970-01-01, negative before; undefined when the text is no date. */
export function dayNumber(text: string): number | undefined {
  const date = readDate(text);
  if (!date) return undefined;
  // The year is taken to begin in March, so that a leap day is its last day.
  const year = date.month > 2 ? date.year : date.year - 1;
  const era = Math.floor(year / 400);
  const yearOfEra = year - era * 400;
  const dayOfYear = Math.floor((153 * (date.month + (date.month > 2 ? -3 : 9)) + 2) / 5) + date.day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

/** The date of a day number; undefined beyond the years 0001 to 9999. */
export function dateOfDay(number: number): string | undefined {
  if (!Number.isSafeInteger(number)) return undefined;
  const days = number + 719468;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  const day = dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1;
  return isWhole(year, 1, LAST_YEAR) ? format({ year, month, day }) : undefined;
}

/** So many days later; negative goes back. */
export function addDays(date: string, days: number): string | undefined {
  const number = dayNumber(date);
  return number === undefined ? undefined : dateOfDay(number + days);
}

/** So many months later, on the same day or the month's last one (January 31 and one month is February 28 or 29). */
export function addMonths(date: string, months: number): string | undefined {
  const from = readDate(date);
  if (!from || !Number.isSafeInteger(months)) return undefined;
  const total = from.year * 12 + (from.month - 1) + months;
  const year = Math.floor(total / 12);
  const month = total - year * 12 + 1;
  if (!isWhole(year, 1, LAST_YEAR)) return undefined;
  return format({ year, month, day: Math.min(from.day, daysInMonth(year, month)) });
}

/** So many years later; February 29 becomes February 28 where there is none. */
export function addYears(date: string, years: number): string | undefined {
  return addMonths(date, years * 12);
}

/** Days from `a` to `b`: 0 on the same day, negative when `b` comes first. */
export function daysBetween(a: string, b: string): number | undefined {
  const [from, to] = [dayNumber(a), dayNumber(b)];
  return from === undefined || to === undefined ? undefined : to - from;
}

/** Day of the week, 0 for Sunday. */
export function weekday(date: string): number | undefined {
  const number = dayNumber(date);
  return number === undefined ? undefined : (((number + 4) % 7) + 7) % 7;
}

/** The last such weekday on or before the date. */
export function weekdayOnOrBefore(date: string, name: string): string | undefined {
  const [from, wanted] = [weekday(date), WEEKDAYS.indexOf(name)];
  return from === undefined || wanted < 0 ? undefined : addDays(date, -((from - wanted + 7) % 7));
}

/** Whole years from birth to a date. Someone born on February 29 is a year older on March 1. Negative before birth. */
export function ageOn(birth: string, date: string): number | undefined {
  const [from, to] = [readDate(birth), readDate(date)];
  if (!from || !to) return undefined;
  const hadBirthday = to.month > from.month || (to.month === from.month && to.day >= from.day);
  return to.year - from.year - (hadBirthday ? 0 : 1);
}

function format({ year, month, day }: CalendarDate): string {
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`;
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0');
}

function isWhole(number: number, least: number, most: number): boolean {
  return Number.isInteger(number) && number >= least && number <= most;
}
