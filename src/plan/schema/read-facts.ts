import type { Json, JsonObject } from '../../model/index.js';
import type { Facts, SchemaOption } from './facts.js';
import { defined, intersect, typesOf, unite } from './facts.js';
import { type PlacedSchema, type SchemaLibrary, isList, isObject, own, placeUnder } from './documents.js';

/** Reads what one schema object itself says of a value: its own keywords, not those of `$ref`, `allOf` or `then`. */
export function readFacts(schema: JsonObject, source: PlacedSchema, library: SchemaLibrary): Facts {
  const values = own(schema, 'enum');
  const constant = own(schema, 'const');
  const items = own(schema, 'items');
  const options = isList(values) ? values.map((value) => ({ value })) : readChoices(source, library);
  return defined({
    type: readType(schema) ?? (options && typesOf(options.map((option) => option.value))),
    options,
    const: constant,
    format: text(schema, 'format'),
    pattern: text(schema, 'pattern'),
    contentMediaType: text(schema, 'contentMediaType'),
    minLength: number(schema, 'minLength'),
    maxLength: number(schema, 'maxLength'),
    minimum: number(schema, 'minimum'),
    maximum: number(schema, 'maximum'),
    multipleOf: number(schema, 'multipleOf'),
    minItems: number(schema, 'minItems'),
    maxItems: number(schema, 'maxItems'),
    uniqueItems: flag(schema, 'uniqueItems'),
    readOnly: flag(schema, 'readOnly'),
    writeOnly: flag(schema, 'writeOnly'),
    title: text(schema, 'title'),
    description: text(schema, 'description'),
    default: own(schema, 'default'),
    items:
      items === undefined
        ? undefined
        : wholeFacts({ schema: items, place: placeUnder(source.place, 'items') }, library),
  });
}

/** Facts of a schema with its `$ref`, `allOf` and scalar `anyOf`/`oneOf` put together; for elements of a list and for alternatives of a scalar. */
function wholeFacts(source: PlacedSchema, library: SchemaLibrary, depth = 0): Facts {
  const { schema, place } = source;
  if (!isObject(schema) || depth > MAX_DEPTH) return {};
  let facts = readFacts(schema, source, library);
  const ref = own(schema, '$ref');
  const target = typeof ref === 'string' ? library.resolve(ref, place) : undefined;
  if (target) facts = intersect(facts, wholeFacts(target, library, depth + 1));
  const all = own(schema, 'allOf');
  if (isList(all))
    for (const [at, one] of all.entries())
      facts = intersect(facts, wholeFacts({ schema: one, place: placeUnder(place, 'allOf', at) }, library, depth + 1));
  for (const alternatives of alternativesOf(source, library)) {
    if (alternatives.some((one) => !isScalar(one)) || readChoices(source, library)) continue;
    const [first, ...more] = alternatives.map((one) => wholeFacts(one, library, depth + 1));
    if (first) facts = intersect(facts, more.reduce(unite, first));
  }
  return facts;
}

/** `oneOf`/`anyOf` lists of a schema, each alternative with its `$ref` followed. */
function alternativesOf(source: PlacedSchema, library: SchemaLibrary): readonly (readonly PlacedSchema[])[] {
  const { schema, place } = source;
  if (!isObject(schema)) return [];
  return (['oneOf', 'anyOf'] as const).flatMap((keyword) => {
    const list = own(schema, keyword);
    return isList(list)
      ? [list.map((one, at) => followRefs({ schema: one, place: placeUnder(place, keyword, at) }, library))]
      : [];
  });
}

/** The schema that a chain of bare `$ref`s ends at; keywords beside `$ref` stop the chain. */
export function followRefs(source: PlacedSchema, library: SchemaLibrary): PlacedSchema {
  let here = source;
  for (let step = 0; step < MAX_DEPTH; step++) {
    const ref = isObject(here.schema) && Object.keys(here.schema).length === 1 ? own(here.schema, '$ref') : undefined;
    const target = typeof ref === 'string' ? library.resolve(ref, here.place) : undefined;
    if (!target) return here;
    here = target;
  }
  return here;
}

/** Options from `oneOf`/`anyOf` of constants, with their titles; undefined when it is no such list. */
export function readChoices(source: PlacedSchema, library: SchemaLibrary): readonly SchemaOption[] | undefined {
  for (const alternatives of alternativesOf(source, library)) {
    const options = alternatives.map(({ schema }) => optionOf(schema));
    if (options.length > 0 && options.every((one) => one !== undefined)) return options;
  }
  return undefined;
}

/** True for an alternative that is a plain value: it says nothing of properties or rows. */
export function isScalar({ schema }: PlacedSchema): boolean {
  if (!isObject(schema)) return false;
  const type = own(schema, 'type');
  const types = isList(type) ? type : [type];
  return (
    !types.some((one) => one === 'object' || one === 'array') &&
    !['properties', 'required', 'items', 'prefixItems', '$ref', 'allOf', 'if', 'not'].some((keyword) =>
      Object.hasOwn(schema, keyword),
    )
  );
}

const MAX_DEPTH = 32;

function optionOf(schema: Json): SchemaOption | undefined {
  if (!isObject(schema)) return undefined;
  const values = own(schema, 'enum');
  const value = own(schema, 'const') ?? (isList(values) && values.length === 1 ? values[0] : undefined);
  if (value === undefined) return undefined;
  return defined({ value, title: text(schema, 'title'), description: text(schema, 'description') });
}

function readType(schema: JsonObject): Facts['type'] {
  const type = own(schema, 'type');
  if (typeof type === 'string') return [type] as Facts['type'];
  if (isList(type)) return type as Facts['type'];
  const values = own(schema, 'enum');
  if (isList(values) && values.length > 0) return typesOf(values);
  const constant = own(schema, 'const');
  if (constant !== undefined) return typesOf([constant]);
  const hint = TYPE_HINTS.find(([keyword]) => Object.hasOwn(schema, keyword));
  return hint ? [hint[1]] : undefined;
}

/** What a schema without `type` must mean, by the keywords that only one type has. */
const TYPE_HINTS = [
  ['properties', 'object'],
  ['items', 'array'],
  ['prefixItems', 'array'],
  ['maxLength', 'string'],
  ['minLength', 'string'],
  ['pattern', 'string'],
  ['format', 'string'],
  ['minimum', 'number'],
  ['maximum', 'number'],
  ['multipleOf', 'number'],
] as const;

function text(schema: JsonObject, keyword: string): string | undefined {
  const value = own(schema, keyword);
  return typeof value === 'string' ? value : undefined;
}

function number(schema: JsonObject, keyword: string): number | undefined {
  const value = own(schema, keyword);
  return typeof value === 'number' ? value : undefined;
}

function flag(schema: JsonObject, keyword: string): boolean | undefined {
  return own(schema, keyword) === true ? true : undefined;
}
