import { compile, type JSONSchema } from 'json-schema-to-typescript';
import type { Json, JsonObject } from '../../model/index.js';
import type { SchemaDocuments } from '../../plan/index.js';
import { withBranches } from './with-branches.js';

/** TypeScript types of a contract. The tool speaks draft-07, so the schema is put into words that it knows first. */
export async function answerTypes(contract: string, documents: SchemaDocuments): Promise<string> {
  const ready = forTypes(documents[contract] as Json, contract, documents) as JsonObject;
  const others = Object.entries(documents).filter(([name]) => name.startsWith('shared/'));
  const shared = Object.fromEntries(
    others.map(([name, document]) => [definitionOf(name), forTypes(document, name, documents)]),
  );
  const definitions = { ...((ready.definitions as JsonObject | undefined) ?? {}), ...shared };
  const types = await compile({ ...ready, title: 'Answers', definitions } as JSONSchema, 'Answers', {
    additionalProperties: false,
    bannerComment: '// Written by `npm run compile` from schemas/. Do not edit.',
    ignoreMinAndMaxItems: true,
    format: true,
  });
  return types.replaceAll(/\bmember_(\d+)_of_objects\b/g, (_, at: string) => OF_OBJECTS[Number(at)] ?? '');
}

/** The tool asks objects by their own `hasOwnProperty`: names that every object has are called otherwise as long as it works. */
const OF_OBJECTS: readonly string[] = Object.getOwnPropertyNames(Object.prototype);

function aside(name: string): string {
  const at = OF_OBJECTS.indexOf(name);
  return at === -1 ? name : `member_${at}_of_objects`;
}

/** Keywords that types cannot say, or that would say the wrong thing: each nested title would become an exported type. */
const DROPPED: ReadonlySet<string> = new Set([
  'patternProperties',
  'title',
  'description',
  'default',
  'examples',
  '$comment',
  '$id',
  '$schema',
  '$anchor',
  'not',
  'contains',
  'minContains',
  'maxContains',
  'propertyNames',
  'unevaluatedItems',
  'dependentRequired',
  'minItems',
  'maxItems',
  'minLength',
  'maxLength',
  'pattern',
  'format',
  'readOnly',
  'writeOnly',
]);
const MAPS: ReadonlySet<string> = new Set(['properties', 'definitions', '$defs']);
const VALUES: ReadonlySet<string> = new Set(['const', 'enum', 'required', 'type']);

function forTypes(schema: Json, name: string, documents: SchemaDocuments): Json {
  if (Array.isArray(schema)) return (schema as readonly Json[]).map((one) => forTypes(one, name, documents));
  if (typeof schema !== 'object' || schema === null) return schema;
  const flat = withBranches(schema as JsonObject);
  const out: Record<string, Json> = {};
  for (const [keyword, value] of Object.entries(flat)) {
    if (DROPPED.has(keyword)) continue;
    if (keyword === 'required' && Array.isArray(value)) out.required = (value as readonly string[]).map(aside);
    else if (VALUES.has(keyword)) out[keyword] = value;
    else if (MAPS.has(keyword))
      out[keyword === '$defs' ? 'definitions' : keyword] = Object.fromEntries(
        Object.entries(value as JsonObject).map(([key, one]) => [aside(key), forTypes(one, name, documents)]),
      );
    else if (keyword === '$ref' && typeof value === 'string') out.$ref = referenceFor(value, name, documents);
    else if (keyword === 'unevaluatedProperties' && !('$ref' in flat)) out.additionalProperties = value;
    else if (keyword === 'prefixItems') out.items = forTypes(value, name, documents);
    else if (keyword === 'items' && 'prefixItems' in flat) out.additionalItems = value;
    else if (keyword !== 'unevaluatedProperties') out[keyword] = forTypes(value, name, documents);
  }
  return out;
}

/** `$anchor`s become pointers, `$defs` become `definitions`, and schemas/shared becomes a part of this file. */
function referenceFor(ref: string, from: string, documents: SchemaDocuments): string {
  const [path = '', fragment = ''] = ref.split('#');
  const target =
    path === '' ? from : Object.keys(documents).find((name) => name.endsWith(path.replace(/^(\.\.?\/)+/, '')));
  const pointer =
    fragment === '' || fragment.startsWith('/')
      ? fragment
      : (anchorIn(documents[target ?? from] as Json, fragment) ?? '');
  const inside = pointer.replaceAll('/$defs/', '/definitions/').split('/').map(aside).join('/');
  return target?.startsWith('shared/') ? `#/definitions/${definitionOf(target)}${inside}` : `#${inside}`;
}

function definitionOf(name: string): string {
  return name
    .replace(/^shared\//, '')
    .replace(/\.schema\.json$|\.json$/, '')
    .replaceAll(/[^A-Za-z0-9]+/g, '_');
}

function anchorIn(schema: Json, anchor: string, pointer = ''): string | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined;
  if ((schema as JsonObject).$anchor === anchor) return pointer;
  for (const [key, value] of Object.entries(schema)) {
    const found = anchorIn(value, anchor, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
