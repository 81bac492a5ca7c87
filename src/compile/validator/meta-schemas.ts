import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Json, JsonObject } from '../../model/index.js';

const DRAFT4_URI = 'http://json-schema.org/draft-04/schema';
const TYPES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];
const count: Json = { type: 'integer', minimum: 0 };
const countOrNone: Json = { allOf: [{ $ref: '#/definitions/count' }, { default: 0 }] };
const self: Json = { $ref: '#' };
const map: Json = { type: 'object', additionalProperties: self };
const many: Json = { type: 'array', minItems: 1, items: self };

/** Draft-04's meta-schema, written here from its specification because ajv does not carry it. */
const draft4: Json = {
  id: `${DRAFT4_URI}#`,
  $schema: `${DRAFT4_URI}#`,
  definitions: {
    count,
    countOrNone,
    names: { type: 'array', items: { type: 'string' }, minItems: 1, uniqueItems: true },
  },
  type: 'object',
  properties: {
    id: { type: 'string' },
    $schema: { type: 'string' },
    title: { type: 'string' },
    description: { type: 'string' },
    multipleOf: { type: 'number', minimum: 0, exclusiveMinimum: true },
    maximum: { type: 'number' },
    exclusiveMaximum: { type: 'boolean' },
    minimum: { type: 'number' },
    exclusiveMinimum: { type: 'boolean' },
    maxLength: { $ref: '#/definitions/count' },
    minLength: { $ref: '#/definitions/countOrNone' },
    pattern: { type: 'string' },
    additionalItems: { anyOf: [{ type: 'boolean' }, self] },
    items: { anyOf: [self, many] },
    maxItems: { $ref: '#/definitions/count' },
    minItems: { $ref: '#/definitions/countOrNone' },
    uniqueItems: { type: 'boolean' },
    maxProperties: { $ref: '#/definitions/count' },
    minProperties: { $ref: '#/definitions/countOrNone' },
    required: { $ref: '#/definitions/names' },
    additionalProperties: { anyOf: [{ type: 'boolean' }, self] },
    definitions: map,
    properties: map,
    patternProperties: map,
    dependencies: { type: 'object', additionalProperties: { anyOf: [self, { $ref: '#/definitions/names' }] } },
    enum: { type: 'array', minItems: 1, uniqueItems: true },
    type: { anyOf: [{ enum: TYPES }, { type: 'array', items: { enum: TYPES }, minItems: 1, uniqueItems: true }] },
    format: { type: 'string' },
    allOf: many,
    anyOf: many,
    oneOf: many,
    not: self,
  },
  dependencies: { exclusiveMaximum: ['maximum'], exclusiveMinimum: ['minimum'] },
};

/** The vocabulary that a meta-schema of an author's own names when formats are to be asserted; ajv does not carry it either. */
const ASSERTION_URI = 'https://json-schema.org/draft/2020-12/meta/format-assertion';
const formatAssertion: Json = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: ASSERTION_URI,
  $dynamicAnchor: 'meta',
  type: ['object', 'boolean'],
  properties: { format: { type: 'string' } },
};

/** The official meta-schemas of all drafts, by the address that `$schema` names. Read from the ajv package, never fetched. */
export const metaSchemas: Readonly<Record<string, Json>> = {
  [DRAFT4_URI]: draft4,
  [ASSERTION_URI]: formatAssertion,
  ...fromAjv(),
};

function fromAjv(): Readonly<Record<string, Json>> {
  const folder = join(createRequire(import.meta.url).resolve('ajv/package.json'), '../lib/refs');
  const found: Record<string, Json> = {};
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
    if (!name.endsWith('.json')) continue;
    const schema = JSON.parse(readFileSync(join(folder, name), 'utf8')) as JsonObject;
    const id = schema.$id ?? schema.id;
    if (typeof id === 'string' && id.includes('json-schema.org')) found[id.replace(/#$/, '')] = schema;
  }
  return found;
}
