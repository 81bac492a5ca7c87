import type { Keyword } from './check.js';
import * as any from './keywords/any.js';
import * as array from './keywords/array.js';
import * as logic from './keywords/logic.js';
import * as number from './keywords/number.js';
import * as object from './keywords/object.js';
import * as text from './keywords/text.js';
import { dynamicReference, reference } from './keywords/reference.js';
import { unevaluatedItems, unevaluatedProperties } from './keywords/unevaluated.js';

/** How sub-schemas stand in a keyword: one, a list, a map, or (older `items`, `dependencies`) whichever of them it is. */
export type Holds = 'schema' | 'list' | 'map' | 'either';

/** A draft of JSON Schema: its keywords in the order they run, and what belongs to its ways of naming. */
export interface Dialect {
  readonly name: string;
  readonly keywords: ReadonlyMap<string, Keyword>;
  readonly subschemas: Readonly<Record<string, Holds>>;
  readonly id: '$id' | 'id';
  /** Older drafts: everything beside `$ref` is ignored. */
  readonly refAlone: boolean;
  /** Older drafts: `"$id": "#name"` is an anchor. */
  readonly idAnchors: boolean;
  readonly anchors: boolean;
  readonly dynamic?: 'recursive' | 'dynamic';
  /** The meta-schema says that formats are asserted. */
  readonly assertsFormats?: boolean;
}

const common: Record<string, Keyword> = {
  type: any.type,
  enum: any.enumeration,
  multipleOf: number.multipleOf,
  maxLength: text.maxLength,
  minLength: text.minLength,
  pattern: text.pattern,
  format: text.format,
  maxItems: array.maxItems,
  minItems: array.minItems,
  uniqueItems: array.uniqueItems,
  maxProperties: object.maxProperties,
  minProperties: object.minProperties,
  required: object.required,
  allOf: logic.allOf,
  anyOf: logic.anyOf,
  oneOf: logic.oneOf,
  not: logic.not,
  properties: object.properties,
  patternProperties: object.patternProperties,
  additionalProperties: object.additionalProperties,
  $ref: reference,
};
const old = { items: array.itemsOrList, additionalItems: array.additionalItems };
const since6 = {
  const: any.constant,
  contains: array.containsUnmarked,
  propertyNames: object.propertyNames,
  maximum: number.maximum,
  minimum: number.minimum,
  exclusiveMaximum: number.exclusiveMaximum,
  exclusiveMinimum: number.exclusiveMinimum,
};
const since2019 = {
  if: logic.ifThenElse,
  dependentRequired: object.dependentRequired,
  dependentSchemas: object.dependentSchemas,
  // Left out of the later drafts, and still read as they were meant: the specification allows it.
  dependencies: object.dependencies,
};
const last = { unevaluatedItems, unevaluatedProperties };

const holders4: Record<string, Holds> = {
  definitions: 'map',
  properties: 'map',
  patternProperties: 'map',
  additionalProperties: 'schema',
  items: 'either',
  additionalItems: 'schema',
  allOf: 'list',
  anyOf: 'list',
  oneOf: 'list',
  not: 'schema',
  dependencies: 'map',
};
const holders6: Record<string, Holds> = { ...holders4, contains: 'schema', propertyNames: 'schema' };
const holders7: Record<string, Holds> = { ...holders6, if: 'schema', then: 'schema', else: 'schema' };
const holders2019: Record<string, Holds> = {
  ...holders7,
  $defs: 'map',
  dependentSchemas: 'map',
  unevaluatedItems: 'schema',
  unevaluatedProperties: 'schema',
};
const holders2020: Record<string, Holds> = { ...holders2019, prefixItems: 'list', items: 'schema' };

const map = (...parts: Record<string, Keyword>[]): ReadonlyMap<string, Keyword> =>
  new Map(parts.flatMap((part) => Object.entries(part)));

const draft4: Dialect = {
  name: 'draft-04',
  keywords: map(common, old, { maximum: number.maximum4, minimum: number.minimum4, dependencies: object.dependencies }),
  subschemas: holders4,
  id: 'id',
  refAlone: true,
  idAnchors: true,
  anchors: false,
};
const draft6: Dialect = {
  ...draft4,
  name: 'draft-06',
  id: '$id',
  keywords: map(common, old, since6, { dependencies: object.dependencies }),
  subschemas: holders6,
};
const draft7: Dialect = {
  ...draft6,
  name: 'draft-07',
  keywords: map(common, old, since6, { if: logic.ifThenElse, dependencies: object.dependencies }),
  subschemas: holders7,
};
const draft2019: Dialect = {
  name: '2019-09',
  keywords: map(
    common,
    old,
    since6,
    since2019,
    { $recursiveRef: dynamicReference, minContains: () => undefined },
    last,
  ),
  subschemas: holders2019,
  id: '$id',
  refAlone: false,
  idAnchors: false,
  anchors: true,
  dynamic: 'recursive',
};
const draft2020: Dialect = {
  ...draft2019,
  name: '2020-12',
  keywords: map(
    common,
    since6,
    since2019,
    {
      prefixItems: array.prefixItems,
      items: array.items,
      contains: array.contains,
      $dynamicRef: dynamicReference,
      minContains: () => undefined,
    },
    last,
  ),
  subschemas: holders2020,
  dynamic: 'dynamic',
};

/** Dialects by the URI of their meta-schema, without the empty fragment. */
export const dialects: Readonly<Record<string, Dialect>> = {
  'http://json-schema.org/draft-04/schema': draft4,
  'http://json-schema.org/draft-06/schema': draft6,
  'http://json-schema.org/draft-07/schema': draft7,
  'https://json-schema.org/draft/2019-09/schema': draft2019,
  'https://json-schema.org/draft/2020-12/schema': draft2020,
};

/** Its URI. */
export const defaultDialectUri = 'https://json-schema.org/draft/2020-12/schema';

/** What a schema without `$schema` is read as. */
export const defaultDialect: Dialect = draft2020;

/** The keywords of each vocabulary that a meta-schema may leave out. */
const VOCABULARIES: Readonly<Record<string, string>> = {
  validation:
    'type enum const multipleOf maximum minimum exclusiveMaximum exclusiveMinimum maxLength minLength pattern maxItems minItems uniqueItems maxContains minContains maxProperties minProperties required dependentRequired',
  applicator:
    'prefixItems items additionalItems contains additionalProperties properties patternProperties dependentSchemas propertyNames if allOf anyOf oneOf not',
  unevaluated: 'unevaluatedItems unevaluatedProperties',
};

/** A dialect as a meta-schema of its own makes it: what no vocabulary of it knows says nothing. */
export function withVocabularies(dialect: Dialect, uris: readonly string[]): Dialect {
  const names = uris.map((uri) => uri.split('/vocab/')[1] ?? '');
  // In 2019-09 what 2020-12 calls "unevaluated" belongs to "applicator".
  const knows = (vocabulary: string): boolean =>
    names.includes(vocabulary) ||
    (vocabulary === 'unevaluated' && dialect.dynamic === 'recursive' && names.includes('applicator'));
  const gone = new Set(
    Object.entries(VOCABULARIES).flatMap(([vocabulary, keywords]) => (knows(vocabulary) ? [] : keywords.split(' '))),
  );
  return {
    ...dialect,
    keywords: new Map([...dialect.keywords].filter(([name]) => !gone.has(name))),
    assertsFormats: names.includes('format-assertion'),
  };
}
