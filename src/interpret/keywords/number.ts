import { type Keyword, wrong } from '../check.js';
import { isMultipleOf } from '../values/multiple-of.js';

const limit =
  (code: string, holds: (value: number, limit: number) => boolean): Keyword =>
  (bound) =>
    typeof bound !== 'number'
      ? undefined
      : (value, at, run) => typeof value !== 'number' || holds(value, bound) || wrong(run, at, code, { limit: bound });

export const maximum = limit('maximum', (value, bound) => value <= bound);
export const minimum = limit('minimum', (value, bound) => value >= bound);
export const exclusiveMaximum = limit('exclusiveMaximum', (value, bound) => value < bound);
export const exclusiveMinimum = limit('exclusiveMinimum', (value, bound) => value > bound);

/** Draft-04: `exclusiveMaximum: true` beside `maximum` makes the bound itself too much. */
export const maximum4: Keyword = (bound, place) =>
  (place.schema.exclusiveMaximum === true ? exclusiveMaximum : maximum)(bound, place);
export const minimum4: Keyword = (bound, place) =>
  (place.schema.exclusiveMinimum === true ? exclusiveMinimum : minimum)(bound, place);

/** `multipleOf`, as decimals. */
export const multipleOf: Keyword = (step) =>
  typeof step !== 'number'
    ? undefined
    : (value, at, run) =>
        typeof value !== 'number' || isMultipleOf(value, step) || wrong(run, at, 'multipleOf', { multipleOf: step });
