/** Tells the time; injected, so that a test can live on any day. */
export interface Clock {
  now(): Date;
}

/** The machine's clock. */
export const wallClock: Clock = { now: () => new Date() };

const boston = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'America/New_York',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

let told = { minute: Number.NaN, date: '' };

/** The calendar date in Massachusetts, `YYYY-MM-DD`. Dates change on the minute, so it is asked of the calendar once a minute. */
export function todayOf(clock: Clock): string {
  const now = clock.now();
  const current = Math.floor(now.getTime() / minute);
  if (told.minute !== current) told = { minute: current, date: boston.format(now) };
  return told.date;
}

/** A moment as it is stored: ISO 8601 in UTC. */
export function momentOf(clock: Clock, laterMs = 0): string {
  return new Date(clock.now().getTime() + laterMs).toISOString();
}

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
