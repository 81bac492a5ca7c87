/** A wall clock's reading in Massachusetts. */
export interface WallTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
}

/** An hour that the clocks leave out or show twice. */
const CHANGE_HOUR = 2;

/**
 * The offsets from UTC that a wall clock's reading may have in Eastern time: one on most days, none in the hour that is left out in spring, two
 * in the hour that comes twice in autumn. By the rules of United States law since 1967; before that, standard time.
 */
export function offsetsOf(time: WallTime): readonly ('-04:00' | '-05:00')[] {
  const { year, month, day, hour } = time;
  const { spring, autumn } = changesIn(year);
  const at = month * 100 + day;
  if (at < spring || at > autumn) return ['-05:00'];
  if (at === spring) return hour < CHANGE_HOUR ? ['-05:00'] : hour === CHANGE_HOUR ? [] : ['-04:00'];
  if (at === autumn)
    return hour < CHANGE_HOUR - 1 ? ['-04:00'] : hour === CHANGE_HOUR - 1 ? ['-04:00', '-05:00'] : ['-05:00'];
  return ['-04:00'];
}

/** Days on which the clocks change, as month and day: `308` is March 8. */
function changesIn(year: number): { readonly spring: number; readonly autumn: number } {
  if (year >= 2007) return { spring: sunday(year, 3, 2), autumn: sunday(year, 11, 1) };
  if (year >= 1987) return { spring: sunday(year, 4, 1), autumn: lastSunday(year, 10, 31) };
  if (year >= 1967) return { spring: lastSunday(year, 4, 30), autumn: lastSunday(year, 10, 31) };
  return { spring: Infinity, autumn: -Infinity };
}

/** The n-th Sunday of a month. */
function sunday(year: number, month: number, n: number): number {
  const first = 1 + ((7 - weekday(year, month, 1)) % 7);
  return month * 100 + first + (n - 1) * 7;
}

function lastSunday(year: number, month: number, days: number): number {
  return month * 100 + days - weekday(year, month, days);
}

/** 0 is Sunday (Sakamoto's rule for the Gregorian calendar). */
function weekday(year: number, month: number, day: number): number {
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  return (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (shifts[month - 1] ?? 0) + day) % 7;
}

/** Minutes since the year 0 in UTC, so that two ways to write one moment can be told to be the same. */
export function minutesOf({ year, month, day, hour, minute }: WallTime, offset: string): number {
  const match = /^([+-])(\d\d):(\d\d)$/.exec(offset);
  const shift = match ? (Number(match[2]) * 60 + Number(match[3])) * (match[1] === '-' ? 1 : -1) : 0;
  return daysOf(year, month, day) * 1440 + hour * 60 + minute + shift;
}

/** A moment as Massachusetts' clocks show it. */
export function wallTimeOf(minutes: number): { readonly time: WallTime; readonly offset: '-04:00' | '-05:00' } {
  for (const offset of ['-04:00', '-05:00'] as const) {
    const time = fromMinutes(minutes - (offset === '-04:00' ? 240 : 300));
    if (offsetsOf(time).includes(offset)) return { time, offset };
  }
  return { time: fromMinutes(minutes - 300), offset: '-05:00' };
}

/** Days since March 1 of the year 0 (Hinnant's `days_from_civil`). */
function daysOf(year: number, month: number, day: number): number {
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * 146097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
}

function fromMinutes(all: number): WallTime {
  const days = Math.floor(all / 1440);
  const rest = all - days * 1440;
  const era = Math.floor(days / 146097);
  const dayOfEra = days - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36524) - Math.floor(dayOfEra / 146096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted < 10 ? shifted + 3 : shifted - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
    hour: Math.floor(rest / 60),
    minute: rest % 60,
  };
}
