import { type Json, type JsonObject, escapeSegment } from '../../model/index.js';

/** Keywords of any draft whose value is a schema or a list of schemas. */
const SCHEMAS: ReadonlySet<string> = new Set([
  'additionalItems',
  'additionalProperties',
  'allOf',
  'anyOf',
  'contains',
  'contentSchema',
  'else',
  'if',
  'items',
  'not',
  'oneOf',
  'prefixItems',
  'propertyNames',
  'then',
  'unevaluatedItems',
  'unevaluatedProperties',
]);
/** Keywords whose value names schemas. */
const MAPS: ReadonlySet<string> = new Set([
  '$defs',
  'definitions',
  'dependencies',
  'dependentSchemas',
  'patternProperties',
  'properties',
]);

/** Called with each schema, where it stands, and how many schemas it stands in. Answering `false` leaves out what is inside. */
export type VisitSchema = (schema: JsonObject | boolean, pointer: string, depth: number) => boolean | void;

/** Visits a schema and all schemas inside it, whatever its draft. A property that is called like a keyword is not taken for one, nor is data. */
export function eachSchema(schema: Json, visit: VisitSchema, pointer = '', depth = 0): void {
  if (typeof schema === 'boolean') return void visit(schema, pointer, depth);
  if (!isObject(schema) || visit(schema, pointer, depth) === false) return;
  for (const [keyword, value] of Object.entries(schema)) {
    const at = `${pointer}/${escapeSegment(keyword)}`;
    if (MAPS.has(keyword)) {
      if (!isObject(value)) continue;
      for (const [name, inner] of Object.entries(value))
        eachSchema(inner, visit, `${at}/${escapeSegment(name)}`, depth + 1);
    } else if (SCHEMAS.has(keyword)) {
      if (Array.isArray(value))
        (value as readonly Json[]).forEach((inner, index) => eachSchema(inner, visit, `${at}/${index}`, depth + 1));
      else eachSchema(value, visit, at, depth + 1);
    }
  }
}

function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
