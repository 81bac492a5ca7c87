import type { Entry, FieldKind, Json, Parsed, QuestionFacts } from '../../model/index.js';
import { durationParts, isNoDuration, readDuration } from '../duration/duration-reading.js';
import { isOfType, numberSetting } from '../reading/facts.js';
import { BLANK, partOf, plainCode, read } from '../reading/typed-text.js';
import { WEEK_DAYS, contractDay, dayParts, type WeekDay } from './week-days.js';

const DAY_IN_MINUTES = 24 * 60;
const EMPTY: Entry = Object.fromEntries(
  WEEK_DAYS.flatMap((day) => [
    [dayParts(day).hours, ''],
    [dayParts(day).minutes, ''],
  ]),
);

/**
 * Hours and minutes of each day of a week. Value: seven of `{day_of_week, minutes}`, Sunday first, or `{sunday: minutes, …}` where
 * the contract has an object. Settings: `step` (minutes, 1 if absent), `max` (minutes a day, 24 hours if absent).
 */
export const kind: FieldKind = {
  name: 'week',
  empty: EMPTY,
  claims: (facts) => (facts.format === 'week-minutes' ? 10 : 0),
  parse(entry, facts) {
    if (kind.isBlank(entry)) return BLANK;
    const minutes: number[] = [];
    for (const day of WEEK_DAYS) {
      const parsed = readDay(entry, day, facts);
      if (parsed.kind !== 'value') return parsed;
      minutes.push(parsed.value as number);
    }
    return read(weekValue(minutes, facts));
  },
  format(value) {
    const entries = WEEK_DAYS.flatMap((day, index) => {
      const minutes = minutesOf(value, day, index);
      const parts = minutes === undefined ? { hours: '', minutes: '' } : durationParts(minutes);
      return [
        [dayParts(day).hours, parts.hours],
        [dayParts(day).minutes, parts.minutes],
      ];
    });
    return Object.fromEntries(entries) as Entry;
  },
  words: (value) =>
    WEEK_DAYS.flatMap((day, index) => {
      const minutes = minutesOf(value, day, index);
      if (minutes === undefined) return [];
      const params = {
        day: { as: 'text', text: { key: `ui.${day}` } },
        time: { as: 'duration', value: minutes },
      } as const;
      return [{ as: 'text', text: { key: 'ui.day-time', params } }];
    }),
  isBlank: (entry) =>
    WEEK_DAYS.every((day) => isNoDuration(partOf(entry, dayParts(day).hours), partOf(entry, dayParts(day).minutes))),
};

/** A day left empty among days with hours is asked for: it may be a day off, and it may be forgotten. */
function readDay(entry: Entry, day: WeekDay, facts: QuestionFacts): Parsed {
  const parts = dayParts(day);
  const hours = partOf(entry, parts.hours);
  const minutes = partOf(entry, parts.minutes);
  const name = { day: { as: 'text', text: { key: `ui.${day}` } } } as const;
  if (plainCode(hours) === '' && isNoDuration(hours, minutes))
    return { kind: 'unreadable', code: 'week_missing', part: parts.hours, params: name };
  const limits = { step: numberSetting(facts, 'step') ?? 1, max: numberSetting(facts, 'max') ?? DAY_IN_MINUTES };
  const parsed = readDuration(hours, minutes, limits, parts);
  return parsed.kind === 'unreadable'
    ? { ...parsed, code: parsed.code.replace('duration', 'week'), params: { ...parsed.params, ...name } }
    : parsed;
}

function weekValue(minutes: readonly number[], facts: QuestionFacts): Json {
  if (isOfType(facts, 'object')) return Object.fromEntries(WEEK_DAYS.map((day, index) => [day, minutes[index] ?? 0]));
  return WEEK_DAYS.map((day, index) => ({ day_of_week: contractDay(day), minutes: minutes[index] ?? 0 }));
}

function minutesOf(value: Json, day: WeekDay, index: number): number | undefined {
  if (value === null || typeof value !== 'object') return undefined;
  const named: Json | undefined = Array.isArray(value)
    ? minutesIn(value[index] as Json | undefined, day)
    : ownValue(value, day);
  return typeof named === 'number' && Number.isInteger(named) && named >= 0 ? named : undefined;
}

function minutesIn(row: Json | undefined, day: WeekDay): Json | undefined {
  return ownValue(row, 'day_of_week') === contractDay(day) ? ownValue(row, 'minutes') : undefined;
}

function ownValue(value: Json | undefined, key: string): Json | undefined {
  if (
    value === undefined ||
    value === null ||
    typeof value !== 'object' ||
    Array.isArray(value) ||
    !Object.hasOwn(value, key)
  )
    return undefined;
  return (value as { readonly [key: string]: Json })[key];
}
