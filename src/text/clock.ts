/** Where forms of the Commonwealth have their midnight. */
export const MASSACHUSETTS = 'America/New_York';

/**
 * The calendar date in a time zone at a moment, `YYYY-MM-DD`. A resident abroad, or a server in UTC, has another date than
 * Massachusetts for some hours of each day; deadlines go by Massachusetts.
 */
export function todayIn(zone: string, now: Date): string {
  const formatter = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  });
  const parts = new Map(formatter.formatToParts(now).map((part) => [part.type, part.value]));
  return `${(parts.get('year') ?? '').padStart(4, '0')}-${parts.get('month')}-${parts.get('day')}`;
}

/** Today in Massachusetts: the `today` of a session in a browser. */
export function todayInMassachusetts(): string {
  return todayIn(MASSACHUSETTS, new Date());
}
