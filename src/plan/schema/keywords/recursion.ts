import type { Json, JsonObject, Pointer } from '../../../model/index.js';
import type { Resource } from '../../../interpret/registry.js';
import { isList, isObject, own } from '../documents.js';
import type { SchemaLibrary } from '../library.js';
import { type Visit, type Walk, keyOf } from '../walk.js';

/**
 * A schema that contains itself is asked row by row, on demand: its inner occurrence is a list (or an object that may be added once) whose
 * rows are those of the outer one. So the plan stays finite, and a form only as deep as somebody goes.
 */
export function openRow(row: Pointer, content: Visit, visit: Visit, walk: Walk): Pointer | undefined {
  const { places } = walk;
  // Only the outermost of each resource decides where `$dynamicRef` leads.
  const key = [keyOf(content.place), ...new Set(content.scope.map(({ uri }) => uri))].join(' ');
  const isSelfLike = isObject(visit.schema) && reaches(content, visit.schema, ALL, walk.library);
  if (!isSelfLike) {
    places.openRow(row, visit.row);
    walk.visit({ ...content, at: row, row, isRequired: true });
    return undefined;
  }
  const like = places.rowsAround(visit.row).find((around) => around !== row && walk.selfLike.get(around) === key);
  if (like !== undefined) return like;
  if (walk.selfLike.get(row) === key) return undefined;
  walk.selfLike.set(row, key);
  places.openRow(row, visit.row);
  // Rows that are like these stand under other conditions; what these hang on further out is the list's own business.
  walk.visit({ ...content, at: row, row, given: [], isRequired: true });
  return undefined;
}

/** The list that rows stand in. */
export function listOf(row: Pointer): Pointer {
  return row.slice(0, -'/*'.length);
}

/** A property that leads back to the object around it, and not only by way of rows that may be none. */
export function isWithinItself(content: Visit, visit: Visit, walk: Walk): boolean {
  const { schema } = visit;
  if (!isObject(schema) || !isObject(content.schema)) return false;
  const known = walk.within.get(content.schema)?.get(schema);
  if (known !== undefined) return known;
  const found = reaches(content, schema, FIXED, walk.library);
  walk.within.set(content.schema, (walk.within.get(content.schema) ?? new Map<Json, boolean>()).set(schema, found));
  return found;
}

/** A property that must be there, and must hold the object around it. */
export function isEndless(content: Visit, visit: Visit, walk: Walk): boolean {
  return isObject(visit.schema) && reaches(content, visit.schema, OWED, walk.library);
}

/** Which schemas inside a schema count: all of them, those at a fixed place, or those that every value must satisfy. */
type Edges = (schema: JsonObject) => readonly (Json | undefined)[];

const SAME_VALUE = ['if', 'then', 'else', 'not', 'contains'] as const;
const listed = (value: Json | undefined): readonly Json[] =>
  isList(value) ? value : isObject(value) ? Object.values(value) : [];

const FIXED: Edges = (schema) => [
  ...listed(own(schema, 'properties')),
  ...listed(own(schema, 'prefixItems')),
  ...['allOf', 'anyOf', 'oneOf', 'dependentSchemas', 'dependencies'].flatMap((keyword) => listed(own(schema, keyword))),
  ...SAME_VALUE.map((keyword) => own(schema, keyword)),
];

const ALL: Edges = (schema) => [
  ...FIXED(schema),
  ...listed(own(schema, 'patternProperties')),
  ...['additionalProperties', 'unevaluatedProperties', 'unevaluatedItems', 'additionalItems'].map((keyword) =>
    own(schema, keyword),
  ),
  ...(isList(own(schema, 'items')) ? listed(own(schema, 'items')) : [own(schema, 'items')]),
];

const OWED: Edges = (schema) => {
  const properties = own(schema, 'properties');
  const required = own(schema, 'required');
  const names = isList(required) ? required.filter((name): name is string => typeof name === 'string') : [];
  return [
    ...listed(own(schema, 'allOf')),
    ...names.map((name) => (isObject(properties) ? own(properties, name) : undefined)),
  ];
};

function reaches(start: Visit, goal: JsonObject, edges: Edges, library: SchemaLibrary): boolean {
  const seen = new Set<Json>();
  const open: { readonly schema: Json | undefined; readonly home: Resource }[] = [start];
  for (let next = open.pop(); next; next = open.pop()) {
    const { schema } = next;
    if (!isObject(schema) || seen.has(schema)) continue;
    if (schema === goal) return true;
    seen.add(schema);
    const home = library.homeOf(schema, next.home);
    const reference = own(schema, '$ref');
    if (typeof reference === 'string') open.push(...asList(library.resolve(reference, home)));
    for (const name of ['$dynamicRef', '$recursiveRef']) {
      const dynamic = own(schema, name);
      if (typeof dynamic !== 'string') continue;
      open.push(...asList(library.resolve(dynamic, home)));
      open.push(...asList(library.resolveDynamically(dynamic, home, [...start.scope, home])));
    }
    for (const inner of edges(schema)) open.push({ schema: inner, home });
  }
  return false;
}

function asList<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}
