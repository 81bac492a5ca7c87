import type { Json, JsonObject } from '../../model/index.js';
import type { Facts, SchemaOption } from './facts.js';
import { defined, typesOf } from './facts.js';
import { isList, isObject, own, placeUnder } from './documents.js';
import type { HomedSchema, SchemaLibrary } from './library.js';

/** Reads what one schema object itself says of a value: its own keywords, not those of `$ref`, `allOf` or `then`. */
export function readFacts(schema: JsonObject, source: HomedSchema, library: SchemaLibrary): Facts {
  const { keywords } = source.home.dialect;
  const values = own(schema, 'enum');
  const constant = keywords.has('const') ? own(schema, 'const') : undefined;
  const options = isList(values) ? values.map((value) => ({ value })) : readChoices(source, library);
  return defined({
    type: readType(schema, constant) ?? (options && typesOf(options.map((option) => option.value))),
    options,
    const: constant,
    format: text(schema, 'format'),
    pattern: text(schema, 'pattern'),
    contentMediaType: text(schema, 'contentMediaType'),
    contentEncoding: text(schema, 'contentEncoding'),
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
    deprecated: flag(schema, 'deprecated'),
    title: text(schema, 'title'),
    description: text(schema, 'description'),
    default: own(schema, 'default'),
  });
}

/** The schema that a chain of bare `$ref`s ends at; keywords beside `$ref` stop the chain, where the dialect reads them. */
export function followRefs(source: HomedSchema, library: SchemaLibrary): HomedSchema {
  let here = source;
  for (let step = 0; step < MAX_HOPS; step++) {
    const { schema, home } = here;
    const ref = isObject(schema) ? own(schema, '$ref') : undefined;
    if (!isObject(schema) || typeof ref !== 'string') return here;
    if (Object.keys(schema).length > 1 && !home.dialect.refAlone) return here;
    const target = library.resolve(ref, library.homeOf(schema, home));
    if (!target) return here;
    here = target;
  }
  return here;
}

/** The alternatives of `oneOf` or `anyOf`, each with its bare `$ref`s followed. */
export function alternativesOf(
  { schema, place, home }: HomedSchema,
  keyword: 'oneOf' | 'anyOf',
  library: SchemaLibrary,
): readonly HomedSchema[] | undefined {
  const list = isObject(schema) ? own(schema, keyword) : undefined;
  return isList(list)
    ? list.map((one, at) =>
        followRefs({ schema: one, place: placeUnder(place, keyword, at), home: library.homeOf(one, home) }, library),
      )
    : undefined;
}

/** Options from `oneOf`/`anyOf` of constants, with their titles; undefined when it is no such list. */
export function readChoices(source: HomedSchema, library: SchemaLibrary): readonly SchemaOption[] | undefined {
  for (const keyword of ['oneOf', 'anyOf'] as const) {
    const options = alternativesOf(source, keyword, library)?.flatMap(
      ({ schema }): readonly (SchemaOption | undefined)[] => optionsOf(schema),
    );
    if (options && options.length > 0 && options.every((one) => one !== undefined)) return options;
  }
  return undefined;
}

/** So many references in a row: longer chains are nobody's schema. */
const MAX_HOPS = 32;

/** What an alternative of fixed values offers; of several values in one `enum` the title belongs to none. */
function optionsOf(schema: Json): readonly (SchemaOption | undefined)[] {
  if (!isObject(schema)) return [undefined];
  const values = own(schema, 'enum');
  const constant = own(schema, 'const');
  if (constant === undefined && isList(values) && values.length > 1) return values.map((value) => ({ value }));
  const value = constant ?? (isList(values) && values.length === 1 ? values[0] : undefined);
  if (value === undefined) return [own(schema, 'type') === 'null' ? { value: null } : undefined];
  return [defined({ value, title: text(schema, 'title'), description: text(schema, 'description') })];
}

function readType(schema: JsonObject, constant: Json | undefined): Facts['type'] {
  const type = own(schema, 'type');
  if (typeof type === 'string') return [type] as Facts['type'];
  if (isList(type)) return type as Facts['type'];
  const values = own(schema, 'enum');
  if (isList(values) && values.length > 0) return typesOf(values);
  if (constant !== undefined) return typesOf([constant]);
  const hint = TYPE_HINTS.find(([keyword]) => Object.hasOwn(schema, keyword));
  return hint ? [hint[1]] : undefined;
}

/** What a schema without `type` must mean, by the keywords that only one type has. */
const TYPE_HINTS = [
  ['properties', 'object'],
  ['patternProperties', 'object'],
  ['items', 'array'],
  ['prefixItems', 'array'],
  ['contains', 'array'],
  ['maxLength', 'string'],
  ['minLength', 'string'],
  ['pattern', 'string'],
  ['format', 'string'],
  ['contentEncoding', 'string'],
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
