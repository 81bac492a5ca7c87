import { type Json, type JsonObject, escapeSegment } from '../model/index.js';

/** A place in a schema that ajv is known to judge otherwise than the specification. */
export interface Misjudgement {
  readonly pointer: string;
  readonly message: string;
}

/**
 * Looks for what ajv 8 is known to get wrong (measured on the official 2020-12 suite). Such a schema must not be compiled with it: the
 * browser and the service would then agree with each other, and both be wrong.
 */
export function misjudgedByAjv(schema: Json): readonly Misjudgement[] {
  const found: Misjudgement[] = [];
  const tracksUnevaluated = JSON.stringify(schema).includes('"unevaluated');
  eachSchema(schema, '', (here, pointer) => {
    for (const keyword of DYNAMIC)
      if (Object.hasOwn(here, keyword))
        found.push({
          pointer: `${pointer}/${keyword}`,
          message: `${keyword} is not judged rightly by the compiled validator; use $ref`,
        });
    if (Object.hasOwn(here, '$id') && pointer !== '')
      found.push({
        pointer: `${pointer}/$id`,
        message: '$id inside a schema makes the compiled validator recurse for ever; use $anchor or $defs',
      });
    if (Array.isArray(here.enum) && here.enum.length === 0)
      found.push({ pointer: `${pointer}/enum`, message: 'an empty enum cannot be compiled; use false as the schema' });
    if (Object.hasOwn(here, 'unevaluatedItems'))
      found.push({
        pointer: `${pointer}/unevaluatedItems`,
        message:
          'unevaluatedItems is not always judged rightly by the compiled validator; use "items": false beside prefixItems',
      });
    if (Object.hasOwn(here, 'if') && !Object.hasOwn(here, 'then') && tracksUnevaluated) {
      found.push({
        pointer: `${pointer}/if`,
        message: 'an "if" without "then" is not judged rightly together with unevaluatedProperties; write "then": true',
      });
    }
    const { properties } = here;
    if (typeof properties === 'object' && properties !== null && Object.hasOwn(properties, '__proto__'))
      found.push({
        pointer: `${pointer}/properties/__proto__`,
        message: 'a property cannot be called __proto__ in a compiled form',
      });
  });
  return found;
}

/** Patterns with where they stand, `patternProperties` included. */
export function patternsIn(schema: Json): readonly { readonly pointer: string; readonly pattern: string }[] {
  const found: { readonly pointer: string; readonly pattern: string }[] = [];
  eachSchema(schema, '', (here, pointer) => {
    if (typeof here.pattern === 'string') found.push({ pointer: `${pointer}/pattern`, pattern: here.pattern });
    const { patternProperties } = here;
    if (typeof patternProperties === 'object' && patternProperties !== null) {
      for (const pattern of Object.keys(patternProperties))
        found.push({ pointer: `${pointer}/patternProperties/${escapeSegment(pattern)}`, pattern });
    }
  });
  return found;
}

/** Formats with where they stand. */
export function formatsIn(schema: Json): readonly { readonly pointer: string; readonly format: string }[] {
  const found: { readonly pointer: string; readonly format: string }[] = [];
  eachSchema(schema, '', (here, pointer) => {
    if (typeof here.format === 'string') found.push({ pointer: `${pointer}/format`, format: here.format });
  });
  return found;
}

const DYNAMIC = ['$dynamicRef', '$dynamicAnchor', '$recursiveRef', '$recursiveAnchor'] as const;
/** Keywords whose value is data. */
const VALUES: ReadonlySet<string> = new Set(['const', 'enum', 'default', 'examples', 'required', 'dependentRequired']);
/** Keywords whose value names schemas. */
const MAPS: ReadonlySet<string> = new Set([
  'properties',
  'patternProperties',
  '$defs',
  'definitions',
  'dependentSchemas',
]);

/** Visits every schema object; a property that is called like a keyword is not taken for one. */
function eachSchema(schema: Json, pointer: string, visit: (schema: JsonObject, pointer: string) => void): void {
  if (Array.isArray(schema))
    return (schema as readonly Json[]).forEach((one, index) => eachSchema(one, `${pointer}/${index}`, visit));
  if (typeof schema !== 'object' || schema === null) return;
  visit(schema as JsonObject, pointer);
  for (const [keyword, value] of Object.entries(schema as JsonObject)) {
    if (VALUES.has(keyword)) continue;
    if (!MAPS.has(keyword)) eachSchema(value, `${pointer}/${escapeSegment(keyword)}`, visit);
    else
      for (const [name, inner] of Object.entries(value as JsonObject))
        eachSchema(inner, `${pointer}/${escapeSegment(keyword)}/${escapeSegment(name)}`, visit);
  }
}
