import type { Entry, FieldKind, Parsed } from '../../model/index.js';
import { DATE_PARTS, kind as dateKind } from '../date/date.kind.js';
import { isOfType } from '../reading/facts.js';
import { BLANK, partOf, read, unreadable } from '../reading/typed-text.js';
import { clockText, isNoTime, readTime, timeParts } from '../time/time-reading.js';
import { type WallTime, minutesOf, offsetsOf, wallTimeOf } from './eastern-time.js';

/**
 * A date and a time of day, as the clocks of Massachusetts show them. The value has the offset that is right on that day. The hour that the
 * clocks leave out in spring is refused; of the hour that comes twice in autumn people are asked which one, in the part `fold`. A value that
 * was given keeps the way it was written (`given`) as long as it means the same moment.
 */
export const kind: FieldKind = {
  name: 'date-time',
  empty: { month: '', day: '', year: '', hour: '', minute: '', half: '' },
  claims: (facts) => (isOfType(facts, 'string') && facts.format === 'date-time' ? 10 : 0),
  parse(entry, facts) {
    if (kind.isBlank(entry)) return BLANK;
    const date = dateKind.parse(entry, facts);
    if (date.kind === 'blank') return unreadable('date_missing_month', 'month');
    if (date.kind === 'unreadable') return date;
    const time = readTime(partOf(entry, 'hour'), partOf(entry, 'minute'), partOf(entry, 'half'));
    if ('kind' in time) return time;
    return withOffset({ ...dayOf(date.value as string), ...time }, entry);
  },
  format(value) {
    const moment = typeof value === 'string' ? readMoment(value) : undefined;
    if (!moment) return kind.empty;
    const { time, offset } = wallTimeOf(moment);
    const { year, month, day } = time;
    const isTwice = offsetsOf(time).length > 1;
    return {
      month: String(month),
      day: String(day),
      year: String(year).padStart(4, '0'),
      ...timeParts(time),
      ...(isTwice && { fold: offset === '-04:00' ? 'first' : 'second' }),
      ...(value !== written(time, offset) && { given: value as string }),
    };
  },
  words: (value) => [typeof value === 'string' ? { as: 'moment', value } : { as: 'blank' }],
  isBlank: (entry) =>
    DATE_PARTS.every((part) => partOf(entry, part).trim() === '') &&
    isNoTime(partOf(entry, 'hour'), partOf(entry, 'minute')),
};

/** The parts of an entry whose hour comes twice: then `fold` is asked, too. */
export function comesTwice(entry: Entry): boolean {
  const date = dateKind.parse(entry, { type: ['string'] });
  const time = readTime(partOf(entry, 'hour'), partOf(entry, 'minute'), partOf(entry, 'half'));
  if (date.kind !== 'value' || 'kind' in time) return false;
  return offsetsOf({ ...dayOf(date.value as string), ...time }).length > 1;
}

function dayOf(date: string): Pick<WallTime, 'year' | 'month' | 'day'> {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  return { year, month, day };
}

function withOffset(time: WallTime, entry: Entry): Parsed {
  const offsets = offsetsOf(time);
  if (offsets.length === 0) return unreadable('time_skipped', 'hour');
  const fold = partOf(entry, 'fold');
  if (offsets.length > 1 && fold !== 'first' && fold !== 'second') return unreadable('time_twice', 'fold');
  const offset = offsets.length > 1 && fold === 'second' ? '-05:00' : (offsets[0] ?? '-05:00');
  const given = partOf(entry, 'given');
  return read(given !== '' && readMoment(given) === minutesOf(time, offset) ? given : written(time, offset));
}

function written(time: WallTime, offset: string): string {
  const { year, month, day } = time;
  const date = [String(year).padStart(4, '0'), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  return `${date}T${clockText(time)}:00${offset}`;
}

/** The minute that a date-time falls in; undefined when the text is none. */
function readMoment(text: string): number | undefined {
  const match =
    /^(\d{4})-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])[tT]([01]\d|2[0-3]):([0-5]\d):[0-5]\d(?:\.\d+)?(?:[zZ]|([+-](?:[01]\d|2[0-3]):[0-5]\d))$/.exec(
      text,
    );
  if (!match) return undefined;
  const [, year, month, day, hour, minute] = match.map(Number) as [number, number, number, number, number, number];
  return minutesOf({ year, month, day, hour, minute }, match[6] ?? '+00:00');
}
