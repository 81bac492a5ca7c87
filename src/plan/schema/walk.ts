import type { ConditionId, Json, JsonObject, Literal, Pointer } from '../../model/index.js';
import type { Problems } from '../author-problem.js';
import { type Clause, withLiteral } from '../relevance.js';
import { type PlacedSchema, type SchemaLibrary, type SchemaPlace, isObject, placeUnder } from './documents.js';
import { Places } from './places.js';
import { readFacts } from './read-facts.js';
import { KEYWORDS } from './keywords/index.js';

/** One use of a schema: the same schema may be used at many places and under many conditions. */
export interface Visit extends PlacedSchema {
  /** The way here through the schema, `$ref`s included: unique for each use, and stable; condition ids are made of it. */
  readonly use: string;
  /** Where in the answers the value stands; rows of a list are `*`. */
  readonly at: Pointer;
  /** The innermost list row around it. */
  readonly row?: Pointer;
  /** The conditions on the way. */
  readonly given: Clause;
  /** References being followed, to find recursion. */
  readonly refs: readonly string[];
}

/** What keyword files share while a schema is walked. */
export interface Walk {
  readonly library: SchemaLibrary;
  readonly places: Places;
  readonly problems: Problems;
  /** Rows that the layout names by number, by list: the schema's rows are then these and no others. */
  readonly fixedRows: ReadonlyMap<Pointer, readonly string[]>;
  /** `required` may come before the property is declared, so it is settled at the end. */
  readonly required: {
    readonly at: Pointer;
    readonly name: string;
    readonly given: Clause;
    readonly source: SchemaPlace;
  }[];
  /** Goes into a schema. */
  visit(visit: Visit): void;
}

/** Walks a schema from its root and collects every place of the answers that it speaks of. */
export function walkSchema(
  document: string,
  root: 'answers' | 'asked',
  library: SchemaLibrary,
  fixedRows: ReadonlyMap<Pointer, readonly string[]>,
  problems: Problems,
  places = new Places(),
): Places {
  const source = library.root(document);
  if (!source) return places;
  const walk: Walk = { library, places, problems, fixedRows, required: [], visit: (visit) => visitSchema(visit, walk) };
  const start = root === 'asked' ? 'asked:' : '';
  places.at(start, source.place).declared.push([]);
  walk.visit({ ...source, use: start, at: start, given: [], refs: [] });
  settleRequired(walk);
  return places;
}

/** A visit of the value of a keyword that speaks of the same place in the answers. */
export function sameValue(visit: Visit, schema: Json, ...path: readonly (string | number)[]): Visit {
  return {
    ...visit,
    schema,
    place: placeUnder(visit.place, ...path),
    use: visit.use + placeUnder({ document: '', pointer: '' }, ...path).pointer,
  };
}

/** The same visit under one more condition, or undefined when that can never be. */
export function under(visit: Visit, literal: Literal): Visit | undefined {
  const given = withLiteral(visit.given, literal);
  return given && { ...visit, given };
}

/** Notes a condition once; returns its id. `schema` decides it for the value at the visit's place. */
export function noteCondition(
  walk: Walk,
  visit: Visit,
  id: ConditionId,
  schema: Json,
  tests: readonly Pointer[],
  branch?: number,
): ConditionId {
  const at = forRow(visit.at, visit.row);
  const condition = {
    at,
    tests: tests.map((test) => forRow(test, visit.row)),
    ...(branch === undefined ? {} : { choice: { at, branch } }),
  };
  walk.places.conditions.set(id, { condition, schema, source: visit.place });
  return id;
}

/** `/previous_leaves/*` + `/x` as the model writes it: `item:/x`. */
export function forRow(pointer: Pointer, row: Pointer | undefined): Pointer {
  return row !== undefined && (pointer === row || pointer.startsWith(`${row}/`))
    ? `item:${pointer.slice(row.length)}`
    : pointer;
}

/** A `$ref` that finds a place from anywhere. */
export function refTo(place: SchemaPlace): JsonObject {
  return { $ref: `${place.document}#${place.pointer.split('/').map(encodeURIComponent).join('/')}` };
}

function visitSchema(visit: Visit, walk: Walk): void {
  if (!isObject(visit.schema)) return;
  const place = walk.places.at(visit.at, visit.place, undefined, visit.row);
  place.fragments.push({ given: visit.given, facts: readFacts(visit.schema, visit, walk.library), place: visit.place });
  for (const code of CODES)
    if (Object.hasOwn(visit.schema, code) && !place.codes.has(code))
      place.codes.set(code, placeUnder(visit.place, code));
  for (const keyword of KEYWORDS) keyword(visit.schema, visit, walk);
}

function settleRequired(walk: Walk): void {
  for (const { at, name, given, source } of walk.required) {
    const place = walk.places.byPointer.get(`${at}${placeUnder({ document: '', pointer: '' }, name).pointer}`);
    if (place) place.required.push(given);
    else walk.problems.add(source.document, source.pointer, 'required_undeclared', { name });
  }
}

/** Keywords whose failure is told at the place itself, under the keyword's own name. */
const CODES = [
  'pattern',
  'format',
  'enum',
  'const',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'minItems',
  'maxItems',
  'uniqueItems',
  'contains',
  'not',
  'minProperties',
  'maxProperties',
  'propertyNames',
] as const;
