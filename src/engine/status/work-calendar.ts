import type { HolidayPlan, TextRef, WorkCalendar } from '../../model/index.js';
import { WEEKDAYS, addDays, daysInMonth, parseDate, readDate, weekday } from '../rules/calendar-date.js';

/** A day on which offices are closed, with its name. */
export interface Holiday {
  readonly date: string;
  readonly name: TextRef;
}

/** The holidays of a year, in order. One that falls on a Sunday is kept on Monday; on a Saturday, on that day alone. */
export function holidaysOf(calendar: WorkCalendar, year: number): readonly Holiday[] {
  return calendar.holidays
    .filter((holiday) => holiday.since === undefined || holiday.since <= year)
    .flatMap((holiday) => {
      const date = dateIn(holiday, year);
      return date === undefined ? [] : [{ date: keptOn(date), name: holiday.name }];
    })
    .sort((one, other) => (one.date < other.date ? -1 : 1));
}

/** Whether offices are open. */
export function isBusinessDay(calendar: WorkCalendar, date: string): boolean {
  const day = weekday(date);
  return day !== 0 && day !== 6 && holidayOn(calendar, date) === undefined;
}

/** So many business days later: the day itself does not count. None is the day itself, open or not. */
export function addBusinessDays(calendar: WorkCalendar, date: string, days: number): string | undefined {
  let here: string | undefined = date;
  for (let left = days; left > 0 && here !== undefined;) {
    here = addDays(here, 1);
    if (here !== undefined && isBusinessDay(calendar, here)) left -= 1;
  }
  return here;
}

/** The holiday for which offices are closed, or about to be: told from the business day before it until they open again. */
export function closureAround(
  calendar: WorkCalendar,
  today: string,
): { readonly holiday: Holiday; readonly opens: string } | undefined {
  const opens = addBusinessDays(calendar, today, 1);
  for (let day: string | undefined = today; day !== undefined && opens !== undefined && day < opens;) {
    const holiday = holidayOn(calendar, day);
    // On a Saturday nobody would have been there anyway.
    if (holiday && weekday(day) !== 6) return { holiday, opens: addBusinessDays(calendar, day, 1) ?? opens };
    day = addDays(day, 1);
  }
  return undefined;
}

/** Asked for each day that is counted, and the same for years on end. */
const years = new WeakMap<WorkCalendar, Map<number, ReadonlyMap<string, Holiday>>>();

function holidayOn(calendar: WorkCalendar, date: string): Holiday | undefined {
  const year = readDate(date)?.year;
  if (year === undefined) return undefined;
  let known = years.get(calendar);
  if (!known) years.set(calendar, (known = new Map<number, ReadonlyMap<string, Holiday>>()));
  let days = known.get(year);
  if (!days) known.set(year, (days = new Map(holidaysOf(calendar, year).map((holiday) => [holiday.date, holiday]))));
  return days.get(date);
}

function dateIn({ month, day, weekday: name, nth }: HolidayPlan, year: number): string | undefined {
  if (day !== undefined) {
    const parsed = parseDate(year, month, day);
    return parsed.kind === 'date' ? parsed.date : undefined;
  }
  const wanted = WEEKDAYS.indexOf(name ?? '');
  if (wanted < 0 || nth === undefined) return undefined;
  const first = parseDate(year, month, 1);
  if (first.kind !== 'date') return undefined;
  const offset = (wanted - (weekday(first.date) ?? 0) + 7) % 7;
  const last = daysInMonth(year, month);
  const place = nth > 0 ? 1 + offset + (nth - 1) * 7 : 1 + offset + Math.floor((last - 1 - offset) / 7) * 7;
  const parsed = parseDate(year, month, place);
  return parsed.kind === 'date' ? parsed.date : undefined;
}

function keptOn(date: string): string {
  return weekday(date) === 0 ? (addDays(date, 1) ?? date) : date;
}
