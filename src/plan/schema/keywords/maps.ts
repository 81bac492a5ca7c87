import { type Json, type JsonObject, type Pointer, joinPointer } from '../../../model/index.js';
import { safeMatcher } from '../../patterns/index.js';
import { isObject, own } from '../documents.js';
import { type Visit, type Walk, noteCondition, sameValue } from '../walk.js';
import { listOf, openRow } from './recursion.js';
import type { Keyword } from './index.js';

/**
 * Properties whose names nobody knows before: `patternProperties`, `additionalProperties`, `unevaluatedProperties`. Each is asked as rows of a
 * name and a value where its schema says what the value is. What is only not forbidden (`true`, or nothing at all) is not asked for.
 */
export const maps: Keyword = (schema, visit, walk) => {
  const declared = own(schema, 'properties');
  const patterns = own(schema, 'patternProperties');
  const names = isObject(declared) ? Object.keys(declared) : [];
  for (const [index, [pattern, value]] of Object.entries(isObject(patterns) ? patterns : {}).entries()) {
    const here = sameValue(visit, value, 'patternProperties', pattern);
    for (const name of names)
      if (fits(name, pattern)) walk.visit({ ...here, at: joinPointer(visit.at, name), isRequired: false });
    if (isAsked(value, names))
      askRows(here, `/~match${index === 0 ? '' : index + 1}`, { except: names, pattern }, visit, walk);
  }
  const [keyword, more] = moreOf(schema, visit);
  if (keyword !== undefined && isAsked(more, names))
    askRows(sameValue(visit, more, keyword), '/~more', { except: names }, visit, walk);
};

/** The schema of all other properties, under the first keyword that has one. */
function moreOf(schema: JsonObject, visit: Visit): readonly [string, Json] | readonly [undefined, undefined] {
  for (const keyword of ['additionalProperties', 'unevaluatedProperties']) {
    const value = visit.home.dialect.keywords.has(keyword) ? own(schema, keyword) : undefined;
    if (value !== undefined) return [keyword, value];
  }
  return [undefined, undefined];
}

/** An empty schema says that anything goes. Beside properties of its own an object means nothing by it; alone it is what the object is for. */
function isAsked(value: Json | undefined, names: readonly string[]): boolean {
  return isObject(value) && (Object.keys(value).length > 0 || names.length === 0);
}

function askRows(
  value: Visit,
  suffix: string,
  { except, pattern }: { readonly except: readonly string[]; readonly pattern?: string },
  visit: Visit,
  walk: Walk,
): void {
  const { places } = walk;
  const map = visit.at + suffix;
  const fits =
    pattern === undefined
      ? undefined
      : noteCondition(walk, visit, `${value.use}/~name`, { type: 'string', pattern }, []);
  const repeat = { holds: 'map', except, ...(fits !== undefined && { fits }) } as const;
  const place = places.at(map, value.place, visit.at, visit.row, { about: { pointer: visit.at, suffix }, repeat });
  place.declared.push(visit.given);
  const row = `${map}/*`;
  places.at(row, value.place, map, row).declared.push(visit.given);
  askName(row, pattern, visit, walk);
  const like = openRow(row, value, visit, walk);
  if (like !== undefined) place.repeat = { ...repeat, like: listOf(like) };
}

/** The name of a row: words, of the shape that `propertyNames` and the pattern beside it ask for. */
function askName(row: Pointer, pattern: string | undefined, visit: Visit, walk: Walk): void {
  const at = `${row}/~key`;
  const place = walk.places.at(at, visit.place, row, row, { about: { pointer: row, suffix: '/~key' }, role: 'key' });
  place.declared.push(visit.given);
  place.required.push(visit.given);
  place.fragments.push({
    given: visit.given,
    facts: { type: ['string'], ...(pattern !== undefined && { pattern }) },
    place: visit.place,
  });
  const names = isObject(visit.schema) ? own(visit.schema, 'propertyNames') : undefined;
  if (names !== undefined && visit.home.dialect.keywords.has('propertyNames'))
    walk.visit({ ...sameValue(visit, names, 'propertyNames'), at, row });
}

/** A pattern that could hang anybody is refused elsewhere, and fits nothing here. */
function fits(name: string, pattern: string): boolean {
  return safeMatcher(pattern)?.test(name) === true;
}
