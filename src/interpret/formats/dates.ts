/** RFC 3339 dates and times. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A calendar date that exists: `2026-02-28`. */
export function date(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\d$/.test(text)) return false;
  const [year, month, day] = text.split('-').map(Number) as [number, number, number];
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  return day >= 1 && day <= (month === 2 && leap ? 29 : (DAYS[month - 1] ?? 0));
}

/** A time with its offset: `14:30:00Z`, `14:30:00-05:00`. */
export function time(text: string): boolean {
  const parts = /^(\d\d):(\d\d):(\d\d)(?:\.\d+)?(?:[zZ]|([+-])(\d\d):(\d\d))$/.exec(text);
  if (!parts) return false;
  const at = (index: number): number => Number(parts[index] ?? 0);
  const [hour, minute, second] = [at(1), at(2), at(3)];
  if (hour > 23 || minute > 59 || at(5) > 23 || at(6) > 59) return false;
  if (second < 60) return true;
  // A leap second is the last one of a day in UTC.
  const offset = (parts[4] === '-' ? 1 : -1) * (at(5) * 60 + at(6));
  return second === 60 && (((hour * 60 + minute + offset) % 1440) + 1440) % 1440 === 1439;
}

/** A date, `T`, a time. */
export function dateTime(text: string): boolean {
  return /^.{10}[tT]/.test(text) && date(text.slice(0, 10)) && time(text.slice(11));
}

/** `P1Y2M3DT4H5M6S` or `P2W`, without fractions; units that stand between two others may not be left out. */
export function duration(text: string): boolean {
  const clock = 'T(?:\\d+H(?:\\d+M(?:\\d+S)?)?|\\d+M(?:\\d+S)?|\\d+S)';
  const days = '(?:\\d+Y(?:\\d+M(?:\\d+D)?)?|\\d+M(?:\\d+D)?|\\d+D)';
  return new RegExp(`^P(?:${days}(?:${clock})?|${clock}|\\d+W)$`).test(text);
}
