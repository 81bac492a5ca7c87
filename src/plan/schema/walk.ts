import type { Condition, ConditionId, Json, JsonObject, Literal, Pointer } from '../../model/index.js';
import type { Resource } from '../../interpret/registry.js';
import type { Problems } from '../author-problem.js';
import { type Clause, withLiteral } from '../relevance.js';
import { type PlacedSchema, type SchemaPlace, isObject, own, placeUnder } from './documents.js';
import type { SchemaLibrary } from './library.js';
import { Places } from './places.js';
import { readFacts } from './read-facts.js';
import { KEYWORDS } from './keywords/index.js';
import { oneTypeEach } from './keywords/types.js';

/** One use of a schema: the same schema may be used at many places and under many conditions. */
export interface Visit extends PlacedSchema {
  /** The resource that its references start from. */
  readonly home: Resource;
  /** The resources on the way here, outermost first: what `$dynamicRef` looks through. */
  readonly scope: readonly Resource[];
  /** The way here through the schema, `$ref`s included: unique for each use, and stable; condition ids are made of it. */
  readonly use: string;
  /** Where in the answers the value stands; rows of a list are `*`. */
  readonly at: Pointer;
  /** The innermost list row around it. */
  readonly row?: Pointer;
  /** The conditions on the way. */
  readonly given: Clause;
  /** References being followed, and where: to find recursion. */
  readonly refs: readonly FollowedRef[];
  /** The object around it asks for this value in so many words. */
  readonly isRequired?: boolean;
}

/** A reference that was followed on the way. */
export interface FollowedRef {
  readonly key: string;
  readonly at: Pointer;
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
    readonly row?: Pointer;
  }[];
  /** Rows whose content is a schema that contains itself: by their name, where that schema is written. */
  readonly selfLike: Map<Pointer, string>;
  /** Where the choice that each `~which` question asks for is written. */
  readonly choices: Map<Pointer, string>;
  /** Whether a schema leads back to the one around it, as far as that was asked. */
  readonly within: Map<Json, Map<Json, boolean>>;
  /** How deep the schemas being looked at stand in each other. */
  depth: number;
  /** How many more uses of schemas may be looked at. */
  left: number;
  /** Goes into a schema. */
  visit(visit: Visit): void;
}

/** So many uses of schemas: five thousand schemas may each be used a few times, but no bomb of references goes off. */
const MOST_VISITS = 30_000;
/** Schemas in schemas, references followed: no honest form is as deep. */
const DEEPEST = 200;

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
  const walk: Walk = {
    library,
    places,
    problems,
    fixedRows,
    required: [],
    selfLike: new Map(),
    choices: new Map(),
    within: new Map(),
    depth: 0,
    left: MOST_VISITS,
    visit(visit) {
      walk.left -= 1;
      if (walk.left < 0 || walk.depth >= DEEPEST) return void (walk.left = -1);
      walk.depth += 1;
      visitSchema(visit, walk);
      walk.depth -= 1;
    },
  };
  const start = root === 'asked' ? 'asked:' : '';
  places.at(start, source.place).declared.push([]);
  const refs = [{ key: keyOf(source.place), at: start }];
  walk.visit({ ...source, scope: [source.home], use: start, at: start, given: [], refs });
  if (walk.left < 0) {
    problems.add(document, '', 'schema_expands', { limit: MOST_VISITS });
    // Thousands of questions in each other are nothing that anybody should wait for.
    const aside = new Places();
    aside.at(start, source.place).declared.push([]);
    return aside;
  }
  settleRequired(walk);
  return places;
}

/** The name of a schema's place, for finding it again. */
export function keyOf({ document, pointer }: SchemaPlace): string {
  return `${document}#${pointer}`;
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
  more: Pick<Condition, 'choice' | 'reads'> = {},
): ConditionId {
  const condition: Condition = {
    at: forRow(visit.at, visit.row),
    tests: tests.map((test) => forRow(test, visit.row)),
    ...more,
  };
  walk.places.conditions.set(id, { condition, schema, source: visit.place, ...(visit.row && { row: visit.row }) });
  return id;
}

/** `/previous_leaves/*` + `/x` as the model writes it: `item:/x`. */
export function forRow(pointer: Pointer, row: Pointer | undefined): Pointer {
  return row !== undefined && (pointer === row || pointer.startsWith(`${row}/`))
    ? `item:${pointer.slice(row.length)}`
    : pointer;
}

/** A schema that is the one at a place, from anywhere. */
export function refTo(place: SchemaPlace): JsonObject {
  return { $ref: referenceTo(place) };
}

/** The reference that finds a place from anywhere. */
export function referenceTo({ document, pointer }: SchemaPlace): string {
  return `${document}#${pointer.split('/').map(encodeURIComponent).join('/')}`;
}

function visitSchema(coming: Visit, walk: Walk): void {
  const { schema } = coming;
  if (schema === false && coming.at !== '' && coming.at !== 'asked:') {
    // Nothing is ever valid here: under these conditions there is no such answer.
    walk.places.byPointer.get(coming.at)?.forbidden.push(coming.given);
  }
  if (!isObject(schema)) return;
  const visit = enter(coming, walk.library);
  const { keywords, refAlone } = visit.home.dialect;
  const isRefAlone = refAlone && typeof own(schema, '$ref') === 'string';
  if (!isRefAlone && oneTypeEach(schema, visit, walk)) return;
  const place = walk.places.at(visit.at, visit.place, undefined, visit.row);
  if (!isRefAlone) {
    place.fragments.push({ given: visit.given, facts: readFacts(schema, visit, walk.library), place: visit.place });
    for (const code of CODES)
      if (Object.hasOwn(schema, code) && keywords.has(code) && !place.codes.has(code))
        place.codes.set(code, placeUnder(visit.place, code));
  }
  const says = (name: string): boolean =>
    Object.hasOwn(schema, name) && keywords.has(name) && (!isRefAlone || name === '$ref');
  for (const [names, keyword] of KEYWORDS) if (names.some(says)) keyword(schema, visit, walk);
}

/** A schema with an `$id` of its own is a resource of its own. */
function enter(visit: Visit, library: SchemaLibrary): Visit {
  const home = library.homeOf(visit.schema, visit.home);
  return home === visit.scope.at(-1) ? { ...visit, home } : { ...visit, home, scope: [...visit.scope, home] };
}

function settleRequired(walk: Walk): void {
  for (const { at, name, given, source, row } of walk.required) {
    const pointer = `${at}${placeUnder({ document: '', pointer: '' }, name).pointer}`;
    const known = walk.places.byPointer.get(pointer);
    if (known) known.required.push(given);
    if (known?.declared.length || known?.forbidden.length) continue;
    walk.problems.add(source.document, source.pointer, 'required_undeclared', { name });
    // Asked for all the same, so that what is demanded can be given.
    const place = known ?? walk.places.at(pointer, source, at, row);
    if (!known) place.required.push(given);
    place.declared.push(given);
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
