import type { Json } from '../../../model/index.js';
import {
  addDays,
  addMonths,
  addYears,
  ageOn,
  daysBetween,
  isDate,
  readDate,
  weekdayOnOrBefore,
} from '../calendar-date.js';
import type { Operator } from '../operator.js';
import { onValues } from '../operator.js';
import { isList, isNumber, isText } from '../values.js';

/** Calendar dates, `YYYY-MM-DD`. A text that is no date, and a result beyond the years 0001 to 9999, is undefined. */
export const dates: Readonly<Record<string, Operator>> = {
  addDays: shifted('days', addDays),
  addMonths: shifted('months, ending on the last day of a shorter month', addMonths),
  addYears: shifted('years, February 29 becoming 28 where there is none', addYears),
  daysBetween: onValues(
    [2, 2],
    'two dates → days from the first to the second, negative when the second is earlier',
    ([a, b]) => (isText(a) && isText(b) ? daysBetween(a, b) : undefined),
  ),
  weekdayOnOrBefore: {
    ...onValues([2, 2], 'date, weekday in English → the last such day on or before the date', ([date, name]) =>
      isText(date) && isText(name) ? weekdayOnOrBefore(date, name) : undefined,
    ),
    second: 'weekday',
  },
  year: onValues([1, 1], 'date → its year', ([date]) => readDate(date)?.year),
  ageOn: onValues([2, 2], 'date of birth, date → whole years, negative before birth', ([birth, date]) =>
    isText(birth) && isText(date) ? ageOn(birth, date) : undefined,
  ),
  earliest: onValues(
    [1, 1],
    'list of dates → the first of them; undefined when the list is empty or holds anything else',
    ([list]) => extreme(list, -1),
  ),
  latest: onValues(
    [1, 1],
    'list of dates → the last of them; undefined when the list is empty or holds anything else',
    ([list]) => extreme(list, 1),
  ),
};

function shifted(words: string, shift: (date: string, by: number) => string | undefined): Operator {
  return onValues(
    [2, 2],
    `date, whole number → the date so many ${words}; a negative number goes back`,
    ([date, by]) => (isText(date) && isNumber(by) && Number.isInteger(by) ? shift(date, by) : undefined),
  );
}

function extreme(list: Json | undefined, sign: 1 | -1): string | undefined {
  if (!isList(list)) return undefined;
  let best: string | undefined;
  for (const date of list) {
    if (!isDate(date)) return undefined;
    if (best === undefined || (sign < 0 ? date < best : date > best)) best = date;
  }
  return best;
}
