// Runs inside a browser (or Node), in whatever time zone it has: every day of 2024 to 2030, typed, kept, shown again.
import { kind } from '../../src/fields/date/date.kind.js';
import { addDays } from '../../src/engine/rules/calendar-date.js';
import { formatDate, formatWeekday } from '../../src/text/formats.js';

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number): boolean => year % 4 === 0;

/** Days looked at and what was not the same afterwards. Counted by hand, without a `Date`: that is what it guards against. */
export function everyDay(): { readonly zone: string; readonly days: number; readonly shifts: readonly string[] } {
  const shifts: string[] = [];
  let days = 0;
  let weekday = 0; // 1 January 2024 was a Monday.
  let before: string | undefined;
  for (let year = 2024; year <= 2030; year += 1)
    for (let month = 1; month <= 12; month += 1)
      for (let day = 1; day <= (month === 2 && isLeap(year) ? 29 : LENGTHS[month - 1]!); day += 1) {
        days += 1;
        const iso = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
        const entry = { month: String(month), day: String(day), year: String(year) };
        const parsed = kind.parse(entry, { type: ['string'], format: 'date' } as never);
        const value = parsed.kind === 'value' && typeof parsed.value === 'string' ? parsed.value : parsed.kind;
        if (value !== iso) shifts.push(`${iso} was read as ${value}`);
        const back = JSON.stringify(kind.format(iso, {} as never));
        if (back !== JSON.stringify(entry)) shifts.push(`${iso} came back as ${back}`);
        const words = `${MONTHS[month - 1]} ${day}, ${year}`;
        if (formatDate(iso) !== words) shifts.push(`${iso} is shown as ${formatDate(iso)}`);
        if (formatWeekday(iso) !== `${WEEKDAYS[weekday % 7]}, ${words}`)
          shifts.push(`${iso} is shown as ${formatWeekday(iso)}`);
        if (before !== undefined && addDays(before, 1) !== iso)
          shifts.push(`the day after ${before} is ${String(addDays(before, 1))}`);
        before = iso;
        weekday += 1;
      }
  return { zone: Intl.DateTimeFormat().resolvedOptions().timeZone, days, shifts };
}

declare global {
  interface Window {
    everyDay?: typeof everyDay;
  }
}
if (typeof document !== 'undefined') document.body.textContent = JSON.stringify(everyDay());
