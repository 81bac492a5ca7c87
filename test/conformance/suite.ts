import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, relative } from 'node:path';
import type { Json, JsonObject } from '../../src/model/index.js';

/** One group of the official suite: a schema and the verdicts it must give. */
export interface SuiteGroup {
  readonly file: string;
  readonly description: string;
  readonly schema: Json;
  readonly tests: readonly { readonly description: string; readonly data: Json; readonly valid: boolean }[];
}

/** The suite's folder of each draft and the meta-schema that names it. */
export const drafts: Readonly<Record<string, string>> = {
  draft4: 'http://json-schema.org/draft-04/schema',
  draft6: 'http://json-schema.org/draft-06/schema',
  draft7: 'http://json-schema.org/draft-07/schema',
  'draft2019-09': 'https://json-schema.org/draft/2019-09/schema',
  'draft2020-12': 'https://json-schema.org/draft/2020-12/schema',
};

/** Where the official suite lies, or undefined when this machine has none: then the run says so and counts as skipped. */
export const suiteFolder = process.env.JSON_SCHEMA_TEST_SUITE;

/** All required tests of a draft. */
export function readGroups(folder: string, draft: string): readonly SuiteGroup[] {
  return readdirSync(join(folder, draft))
    .filter((file) => file.endsWith('.json'))
    .sort()
    .flatMap((file) =>
      (readJson(join(folder, draft, file)) as unknown as Omit<SuiteGroup, 'file'>[]).map((group) => ({
        ...group,
        file,
      })),
    );
}

/** What references of a draft's tests may lead to: the suite's remotes of that draft and the official meta-schemas. A closed set. */
export function readRemotes(folder: string, draft: string): Readonly<Record<string, Json>> {
  const remotes: Record<string, Json> = { ...metaSchemas(), [DRAFT4_URI]: DRAFT4 };
  const root = join(folder, 'remotes');
  for (const file of filesOf(root)) {
    const path = relative(root, file);
    if (!/^draft\d/.test(path) || path.startsWith(`${draft}/`))
      remotes[`http://localhost:1234/${path}`] = readJson(file);
  }
  return remotes;
}

function metaSchemas(): Readonly<Record<string, Json>> {
  const folder = join(createRequire(import.meta.url).resolve('ajv/package.json'), '../lib/refs');
  const found: Record<string, Json> = {};
  for (const file of filesOf(folder)) {
    const schema = readJson(file) as JsonObject;
    const id = schema.$id ?? schema.id;
    if (file.endsWith('.json') && typeof id === 'string' && id.includes('json-schema.org'))
      found[id.replace(/#$/, '')] = schema;
  }
  return found;
}

function filesOf(folder: string): readonly string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isDirectory() ? filesOf(join(folder, entry.name)) : [join(folder, entry.name)]))
    .filter((file) => file.endsWith('.json'));
}

const readJson = (file: string): Json => JSON.parse(readFileSync(file, 'utf8')) as Json;

const DRAFT4_URI = 'http://json-schema.org/draft-04/schema';
const TYPES = ['array', 'boolean', 'integer', 'null', 'number', 'object', 'string'];
const count: Json = { type: 'integer', minimum: 0 };
const countOrNone: Json = { allOf: [{ $ref: '#/definitions/count' }, { default: 0 }] };
const self: Json = { $ref: '#' };
const map: Json = { type: 'object', additionalProperties: self };
const many: Json = { type: 'array', minItems: 1, items: self };

/** Draft-04's meta-schema, written here from its specification because no package of ours carries it. */
const DRAFT4: Json = {
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
