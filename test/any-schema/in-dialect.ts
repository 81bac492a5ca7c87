import type { Json, JsonObject } from '../../src/model/index.js';

/** The five dialects, by the short names that people use, oldest first. */
export const DIALECTS = {
  'draft-04': 'http://json-schema.org/draft-04/schema',
  'draft-06': 'http://json-schema.org/draft-06/schema',
  'draft-07': 'http://json-schema.org/draft-07/schema',
  '2019-09': 'https://json-schema.org/draft/2019-09/schema',
  '2020-12': 'https://json-schema.org/draft/2020-12/schema',
} as const;

/** The short name of a dialect. */
export type DialectName = keyof typeof DIALECTS;

/** Words that a dialect does not have yet. */
const UNKNOWN: Readonly<Record<DialectName, ReadonlySet<string>>> = {
  'draft-04': new Set(['const', 'contains', 'propertyNames', 'if', 'then', 'else', 'minContains', 'maxContains']),
  'draft-06': new Set(['if', 'then', 'else', 'minContains', 'maxContains']),
  'draft-07': new Set(['minContains', 'maxContains']),
  '2019-09': new Set(),
  '2020-12': new Set(),
};
const UNEVALUATED = new Set(['unevaluatedProperties', 'unevaluatedItems']);
const isOld = (dialect: DialectName): boolean => dialect.startsWith('draft-');

/** Keywords whose value is data or names, never a schema. */
const NO_SCHEMAS = new Set(['const', 'enum', 'required', 'type', 'dependentRequired']);
/** Keywords whose value names schemas. */
const MAPS = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs']);

/** A document of 2020-12 in the words of another dialect; what that one cannot say is left out. */
export function inDialect(document: Json, dialect: DialectName): Json {
  const said = translate(document, dialect);
  if (typeof said === 'boolean') return said;
  const { $ref, definitions, ...others } = said as JsonObject;
  const $schema = `${DIALECTS[dialect]}${isOld(dialect) ? '#' : ''}`;
  // Beside a reference nothing counts in old drafts, so definitions do not stand beside one here.
  return isOld(dialect) && $ref !== undefined
    ? { $schema, allOf: [{ ...others, $ref }], ...(definitions !== undefined && { definitions }) }
    : { ...(said as JsonObject), $schema };
}

function translate(schema: Json, dialect: DialectName): Json {
  if (typeof schema === 'boolean') return dialect !== 'draft-04' ? schema : schema ? {} : { not: {} };
  const said: Record<string, Json> = {};
  const { prefixItems, items, ...others } = schema as JsonObject;
  for (const [keyword, value] of Object.entries(others)) {
    if (UNKNOWN[dialect].has(keyword) || (isOld(dialect) && UNEVALUATED.has(keyword))) continue;
    else if (keyword === '$defs' && isOld(dialect)) said.definitions = inside(keyword, value, dialect);
    else if (keyword === '$ref' && isOld(dialect)) said.$ref = (value as string).replace('$defs', 'definitions');
    else if ((keyword === 'dependentSchemas' || keyword === 'dependentRequired') && isOld(dialect)) {
      const before = (said.dependencies ?? {}) as JsonObject;
      said.dependencies = { ...(inside(keyword, value, dialect) as JsonObject), ...before };
    } else if (keyword === 'exclusiveMaximum' && dialect === 'draft-04') {
      Object.assign(said, { maximum: value, exclusiveMaximum: true });
    } else said[keyword] = inside(keyword, value, dialect);
  }
  // Lists with places of their own were written as one list until 2020-12.
  if (prefixItems !== undefined && dialect !== '2020-12') {
    said.items = inside('prefixItems', prefixItems, dialect);
    if (items !== undefined) said.additionalItems = translate(items, dialect);
  } else {
    if (prefixItems !== undefined) said.prefixItems = inside('prefixItems', prefixItems, dialect);
    if (items !== undefined) said.items = translate(items, dialect);
  }
  // Old drafts refuse to hear the same value twice.
  if (Array.isArray(said.enum)) said.enum = onlyOnce(said.enum as readonly Json[]);
  // Draft 04 wants a name to be owed where names are listed.
  if (dialect === 'draft-04' && Array.isArray(said.required) && said.required.length === 0) delete said.required;
  return said;
}

function inside(keyword: string, value: Json, dialect: DialectName): Json {
  if (NO_SCHEMAS.has(keyword)) return keyword === 'dependentRequired' ? withoutEmpty(value, dialect) : value;
  if (MAPS.has(keyword))
    return Object.fromEntries(
      Object.entries(value as JsonObject).map(([name, inner]) => [name, translate(inner, dialect)]),
    );
  if (Array.isArray(value)) return (value as readonly Json[]).map((inner) => translate(inner, dialect));
  return typeof value === 'object' || typeof value === 'boolean' ? translateIfSchema(keyword, value, dialect) : value;
}

function translateIfSchema(keyword: string, value: Json, dialect: DialectName): Json {
  return keyword === 'uniqueItems' || value === null ? value : translate(value, dialect);
}

function withoutEmpty(value: Json, dialect: DialectName): Json {
  if (dialect !== 'draft-04') return value;
  return Object.fromEntries(Object.entries(value as JsonObject).filter(([, names]) => (names as Json[]).length > 0));
}

function onlyOnce(values: readonly Json[]): readonly Json[] {
  return [...new Map(values.map((value) => [JSON.stringify(value), value])).values()];
}
