import { MASSACHUSETTS } from './clock.js';
import { dateWords } from './language/date-words.js';
import { formatLocales, language } from './language/language.js';
import { americanTime } from './moments.js';

/** Formatters are slow to make and are asked for at each render. */
const made = new Map<string, Intl.DateTimeFormat | Intl.NumberFormat | Intl.PluralRules>();

function once<Formatter extends Intl.DateTimeFormat | Intl.NumberFormat | Intl.PluralRules>(
  name: string,
  make: (locales: string[]) => Formatter,
  locales: readonly string[] = formatLocales(),
): Formatter {
  const key = `${name} ${locales.join()}`;
  const formatter = made.get(key) ?? make([...locales]);
  made.set(key, formatter);
  return formatter as Formatter;
}

/**
 * Numbers and money are American in every language. Boxes take `1,234.50` and nothing else, checks and letters say it so, and "1.234" would be read as
 * a thousand in one language and as a little more than one in another.
 */
const AMERICAN = ['en-US'];

/** `2026-03-02` as "March 2, 2026". A text that is no date stands as it is. */
export function formatDate(date: string): string {
  return writtenDate(
    date,
    once('date', (locales) => new Intl.DateTimeFormat(locales, { ...byCalendar, dateStyle: 'long' })),
  );
}

/** `2026-03-02` as "Monday, March 2, 2026". */
export function formatWeekday(date: string): string {
  return writtenDate(
    date,
    once('weekday', (locales) => new Intl.DateTimeFormat(locales, { ...byCalendar, dateStyle: 'full' })),
  );
}

/** A time of day (`14:30:00-05:00`) as its own clock shows it: "2:30 p.m.". What is no time stands as it is. */
export function formatTime(time: string): string {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)/.exec(time);
  if (!parts) return time;
  const moment = new Date(0);
  moment.setUTCHours(Number(parts[1]), Number(parts[2]));
  const words = once('time', (locales) => new Intl.DateTimeFormat(locales, { timeStyle: 'short', timeZone: 'UTC' }));
  return americanTime(words.format(moment), language());
}

/** A moment of the service (ISO 8601) as "March 2, 2026 at 2:31 p.m.", in Massachusetts time. What is no moment stands as it is. */
export function formatMoment(iso: string): string {
  const moment = new Date(iso);
  if (!iso.includes('T') || Number.isNaN(moment.getTime())) return iso;
  const formatter = once(
    'moment',
    (locales) =>
      new Intl.DateTimeFormat(locales, {
        dateStyle: 'long',
        timeStyle: 'short',
        calendar: 'gregory',
        timeZone: MASSACHUSETTS,
      }),
  );
  return americanTime(dateWords(formatter, moment, language()), language());
}

const byCalendar = { calendar: 'gregory', timeZone: 'UTC' } as const;

/** The day is put at noon UTC and written in UTC, so no time zone can move it. */
function writtenDate(date: string, formatter: Intl.DateTimeFormat): string {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (!parts) return date;
  const noon = new Date(0);
  // Not Date.UTC: it takes the years 0 to 99 for 1900 to 1999.
  noon.setUTCFullYear(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3]));
  noon.setUTCHours(12);
  return noon.toISOString().slice(0, 10) === date ? dateWords(formatter, noon, language()) : date;
}

/** Dollars and cents, "$1,149.90". Never rounded: a third decimal, which no amount should have, would be seen. */
export function formatMoney(amount: string | number): string {
  const options = {
    style: 'currency',
    currency: 'USD',
    currencyDisplay: 'narrowSymbol',
    minimumFractionDigits: 2,
    maximumFractionDigits: 12,
  } as const;
  return exactly(
    amount,
    once('money', (locales) => new Intl.NumberFormat(locales, options), AMERICAN),
  );
}

/** "1,234.5". */
export function formatNumber(number: string | number): string {
  return exactly(
    number,
    once('number', (locales) => new Intl.NumberFormat(locales, { maximumFractionDigits: 12 }), AMERICAN),
  );
}

/** A number of which we do not know what it counts: 2026 may be a year, so only five digits and more are grouped. */
export function formatPlainNumber(number: number): string {
  return Math.abs(number) < 10_000
    ? once(
        'plain',
        (locales) => new Intl.NumberFormat(locales, { useGrouping: false, maximumFractionDigits: 12 }),
        AMERICAN,
      ).format(number)
    : formatNumber(number);
}

/** Which plural form a number takes in the language in force. */
export function pluralCategory(n: number): Intl.LDMLPluralRule {
  return once('plural', (locales) => new Intl.PluralRules(locales)).select(n);
}

/** Decimal text is handed over as text: newer browsers write it exactly, and older ones convert it, which is exact below 15 digits. ES2022's types know numbers only. */
function exactly(value: string | number, formatter: Intl.NumberFormat): string {
  if (typeof value === 'number') return Number.isFinite(value) ? formatter.format(value) : String(value);
  return /^-?\d+(\.\d+)?$/.test(value) ? formatter.format(value as unknown as number) : value;
}
