import type { Json } from '../../model/index.js';

/** Keywords that say nothing about validity. */
const WORDS: ReadonlySet<string> = new Set([
  'title',
  'description',
  'default',
  'examples',
  '$comment',
  'deprecated',
  'readOnly',
  'writeOnly',
]);
/** Keywords whose value is a map of names to schemas: a property may well be called `title`. */
const MAPS: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
]);
/** Keywords whose value is data, not schema. */
const VALUES: ReadonlySet<string> = new Set(['const', 'enum', 'required', 'dependentRequired']);

/** A schema without titles and such, so that they do not travel with the validator; and without unknown `x-` annotations, which ajv would refuse. */
export function withoutWords(schema: Json): Json {
  if (Array.isArray(schema)) return (schema as readonly Json[]).map(withoutWords);
  if (typeof schema !== 'object' || schema === null) return schema;
  return Object.fromEntries(
    Object.entries(schema as { readonly [key: string]: Json })
      .filter(([keyword]) => !WORDS.has(keyword) && !keyword.startsWith('x-'))
      .map(([keyword, value]) => [keyword, inside(keyword, value)]),
  );
}

function inside(keyword: string, value: Json): Json {
  if (VALUES.has(keyword)) return value;
  if (!MAPS.has(keyword) || typeof value !== 'object' || value === null) return withoutWords(value);
  return Object.fromEntries(Object.entries(value).map(([name, schema]) => [name, withoutWords(schema)]));
}
