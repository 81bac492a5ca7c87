import type { Json } from '../../model/index.js';
import { type Check, type Keyword, type Place, isList, isWanted, silent, wrong } from '../check.js';
import { areUnique } from '../values/equal.js';

/** Checks the items from `start` on, and says how far was looked. */
function rest(check: Check, start: number, place: Place): Check {
  return (value, at, run, seen) => {
    if (!isList(value)) return true;
    let valid = true;
    for (let index = start; index < value.length; index += 1)
      if (isWanted(run, `${at}/${index}`))
        valid = check(value[index] as Json, `${at}/${index}`, run, place.tracking()) && valid;
    if (seen) seen.allItems = true;
    return valid;
  };
}

/** `prefixItems`, and `items` as a list in older drafts: one schema a position. */
export const prefixItems: Keyword = (schemas, place) => {
  if (!isList(schemas)) return undefined;
  const checks = schemas.map((schema) => place.compile(schema));
  return (value, at, run, seen) => {
    if (!isList(value)) return true;
    let valid = true;
    const length = Math.min(value.length, checks.length);
    for (let index = 0; index < length; index += 1)
      valid = (checks[index] as Check)(value[index] as Json, `${at}/${index}`, run, place.tracking()) && valid;
    if (seen) seen.items = Math.max(seen.items, length);
    return valid;
  };
};

/** `items` of 2020-12: all after the prefix. */
export const items: Keyword = (schema, place) =>
  rest(place.compile(schema), isList(place.schema.prefixItems) ? place.schema.prefixItems.length : 0, place);

/** `items` of older drafts: one schema for all, or one a position. */
export const itemsOrList: Keyword = (schema, place) =>
  isList(schema) ? prefixItems(schema, place) : rest(place.compile(schema), 0, place);

/** `additionalItems`: after a list of `items`, and only then. */
export const additionalItems: Keyword = (schema, place) =>
  isList(place.schema.items) ? rest(place.compile(schema), place.schema.items.length, place) : undefined;

/** `contains` with `minContains` and `maxContains`. `marks`: 2020-12 counts what it found as looked at. */
const containing =
  (marks: boolean): Keyword =>
  (schema, place) => {
    const check = place.compile(schema);
    const least = typeof place.schema.minContains === 'number' && counts(place) ? place.schema.minContains : 1;
    const most = typeof place.schema.maxContains === 'number' && counts(place) ? place.schema.maxContains : Infinity;
    return (value, at, run, seen) => {
      if (!isList(value)) return true;
      let found = 0;
      value.forEach((item, index) => {
        if (!check(item, `${at}/${index}`, silent(run), place.tracking())) return;
        found += 1;
        if (marks) seen?.contained.add(index);
      });
      return (
        (found >= least || wrong(run, at, 'contains', { limit: least })) &&
        (found <= most || wrong(run, at, 'maxContains', { limit: most }))
      );
    };
  };

const counts = (place: Place): boolean => place.knows('minContains');

export const contains = containing(true);
export const containsUnmarked = containing(false);

const count =
  (code: string, holds: (count: number, limit: number) => boolean): Keyword =>
  (limit) =>
    typeof limit !== 'number'
      ? undefined
      : (value, at, run) => !isList(value) || holds(value.length, limit) || wrong(run, at, code, { limit });

export const maxItems = count('maxItems', (n, limit) => n <= limit);
export const minItems = count('minItems', (n, limit) => n >= limit);

/** `uniqueItems`: no two equal. */
export const uniqueItems: Keyword = (wanted) =>
  wanted !== true ? undefined : (value, at, run) => !isList(value) || areUnique(value) || wrong(run, at, 'uniqueItems');
