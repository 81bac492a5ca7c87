import { type Json, joinPointer } from '../../../model/index.js';
import type { SchemaOption } from '../facts.js';
import { defined, sameJson, typesOf } from '../facts.js';
import { type PlacedSchema, isList, isObject, own, placeUnder } from '../documents.js';
import { followRefs, isScalar, readChoices } from '../read-facts.js';
import { type Visit, type Walk, noteCondition, refTo, sameValue, under } from '../walk.js';
import type { Keyword } from './index.js';

/**
 * `oneOf` / `anyOf` whose alternatives declare properties: a choice of branch, each branch's questions being asked while it is chosen.
 * Alternatives that are only values are options of one question (read as facts); those that declare nothing are the validator's business.
 */
export const branches: Keyword = (schema, visit, walk) => {
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    const list = own(schema, keyword);
    if (!isList(list) || list.length === 0) continue;
    const alternatives = list.map((one, index) =>
      followRefs({ schema: one, place: placeUnder(visit.place, keyword, index) }, walk.library),
    );
    if (readChoices({ schema: { [keyword]: list }, place: visit.place }, walk.library) || alternatives.every(isScalar))
      continue;
    if (!alternatives.some(({ schema: one }) => isObject(one) && Object.hasOwn(one, 'properties'))) {
      walk.places.at(visit.at, visit.place).codes.set(keyword, placeUnder(visit.place, keyword));
      continue;
    }
    chooseBranch(keyword, list, alternatives, visit, walk);
  }
};

function chooseBranch(
  keyword: string,
  list: readonly Json[],
  alternatives: readonly PlacedSchema[],
  visit: Visit,
  walk: Walk,
): void {
  const name = discriminatorOf(alternatives);
  if (name !== undefined) declareDiscriminator(name, alternatives, visit, walk);
  for (const [index, one] of list.entries()) {
    const here = sameValue(visit, one, keyword, index);
    const branch = alternatives[index] as PlacedSchema;
    const test =
      name === undefined
        ? refTo(here.place)
        : { required: [name], properties: { [name]: refTo(placeUnder(branch.place, 'properties', name)) } };
    const condition = noteCondition(
      walk,
      visit,
      here.use,
      test,
      name === undefined ? [] : [joinPointer(visit.at, name)],
      index,
    );
    const inside = under(here, { condition, holds: true });
    if (inside) walk.visit(inside);
  }
}

/** The discriminator is asked before any branch is chosen: its options are the branches. */
function declareDiscriminator(name: string, alternatives: readonly PlacedSchema[], visit: Visit, walk: Walk): void {
  const options = alternatives.flatMap((branch): readonly SchemaOption[] => {
    const title = isObject(branch.schema) ? own(branch.schema, 'title') : undefined;
    const values = constantsOf(branch, name) ?? [];
    return values.map((value) =>
      defined({ value, title: values.length === 1 && typeof title === 'string' ? title : undefined }),
    );
  });
  const source = placeUnder((alternatives[0] as PlacedSchema).place, 'properties', name);
  const place = walk.places.at(joinPointer(visit.at, name), source, visit.at, visit.row);
  place.declared.push(visit.given);
  place.fragments.push({
    given: visit.given,
    facts: { type: typesOf(options.map((option) => option.value)), options },
    place: source,
  });
  const always = alternatives.every(({ schema }) => {
    const names = isObject(schema) ? own(schema, 'required') : undefined;
    return isList(names) && names.includes(name);
  });
  if (always) place.required.push(visit.given);
}

/** The property whose constants tell the alternatives apart: every one has it, and no value occurs twice. */
function discriminatorOf(alternatives: readonly PlacedSchema[]): string | undefined {
  const first = alternatives[0]?.schema;
  const declared = isObject(first) ? own(first, 'properties') : undefined;
  if (!isObject(declared)) return undefined;
  return Object.keys(declared).find((name) => {
    const values = alternatives.map((branch) => constantsOf(branch, name));
    const all = values.flatMap((some) => some ?? []);
    return (
      values.every((some) => some !== undefined) &&
      all.every((value, at) => all.findIndex((other) => sameJson(other, value)) === at)
    );
  });
}

function constantsOf(branch: PlacedSchema, name: string): readonly Json[] | undefined {
  const declared = isObject(branch.schema) ? own(branch.schema, 'properties') : undefined;
  const property = isObject(declared) ? own(declared, name) : undefined;
  if (!isObject(property)) return undefined;
  const constant = own(property, 'const');
  if (constant !== undefined) return [constant];
  const values = own(property, 'enum');
  return isList(values) && values.length > 0 ? values : undefined;
}
