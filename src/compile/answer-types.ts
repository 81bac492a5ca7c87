import { compile, type JSONSchema } from 'json-schema-to-typescript';
import type { Json, JsonObject } from '../model/index.js';
import type { SchemaDocuments } from '../plan/index.js';

/** TypeScript types of a contract. The tool speaks draft-07, so the schema is put into words that it knows first. */
export async function answerTypes(contract: string, documents: SchemaDocuments): Promise<string> {
  const root = documents[contract] as Json;
  const ready = forTypes(root, contract, documents, true) as JsonObject;
  const others = Object.entries(documents).filter(([name]) => name !== contract && name.startsWith('shared/'));
  const shared = Object.fromEntries(others.map(([name, document]) => [definitionOf(name), forTypes(document, name, documents, false)]));
  const definitions = { ...((ready.definitions as JsonObject | undefined) ?? {}), ...shared };
  return compile({ ...ready, title: 'Answers', definitions } as JSONSchema, 'Answers', {
    additionalProperties: false,
    bannerComment: '// Written by `npm run compile` from schemas/. Do not edit.',
    ignoreMinAndMaxItems: true,
    unreachableDefinitions: false,
    format: true,
  });
}

/**
 * `prefixItems` → draft-07 items; `$anchor` → pointer; `$defs` → `definitions`; references into schemas/shared → definitions of this file; no
 * titles (each would become an exported type); what `if` and its branches declare → optional members, since types cannot depend on answers.
 */
function forTypes(schema: Json, name: string, documents: SchemaDocuments, isRoot: boolean): Json {
  if (Array.isArray(schema)) return (schema as readonly Json[]).map((one) => forTypes(one, name, documents, false));
  if (typeof schema !== 'object' || schema === null) return schema;
  const { title: _title, $id: _id, $schema: _schema, $anchor: _anchor, default: _default, examples: _examples, if: _if, then: _then, else: _else, not: _not, ...own } = schema as JsonObject;
  const out: Record<string, Json> = {};
  for (const [keyword, value] of Object.entries(own)) {
    if (DROPPED.has(keyword)) continue;
    if (keyword === 'const' || keyword === 'enum' || keyword === 'required') out[keyword] = value;
    else if (keyword === 'properties' || keyword === '$defs' || keyword === 'definitions') {
      out[keyword === '$defs' ? 'definitions' : keyword] = Object.fromEntries(Object.entries(value as JsonObject).map(([key, one]) => [key, forTypes(one, name, documents, false)]));
    } else if (keyword === '$ref' && typeof value === 'string') out.$ref = referenceFor(value, name, documents);
    else if (keyword === 'unevaluatedProperties') out.additionalProperties = value;
    else if (keyword === 'prefixItems') out.items = forTypes(value, name, documents, false);
    else if (keyword === 'items' && Array.isArray(own.prefixItems)) out.additionalItems = value;
    else out[keyword] = forTypes(value, name, documents, false);
  }
  return withBranches(out, schema as JsonObject, name, documents, isRoot);
}

/** Members that are only declared under a condition, as optional ones. */
function withBranches(out: Record<string, Json>, schema: JsonObject, name: string, documents: SchemaDocuments, _isRoot: boolean): Json {
  const all = Array.isArray(schema.allOf) ? (schema.allOf as readonly Json[]) : [];
  const sources = [schema, ...all].flatMap((one) => (typeof one === 'object' && one !== null && 'if' in one ? [(one as JsonObject).then, (one as JsonObject).else] : []));
  if (sources.length === 0) return out;
  const conditional: Record<string, Json> = {};
  for (const branch of sources) collect(branch, conditional);
  const declared = (out.properties ?? {}) as JsonObject;
  const added = Object.entries(conditional).filter(([key]) => !Object.hasOwn(declared, key)).map(([key, one]) => [key, forTypes(one, name, documents, false)] as const);
  const rest = (out.allOf as readonly JsonObject[] | undefined)?.filter((one) => Object.keys(one).length > 0);
  const { allOf: _allOf, ...bare } = out;
  return { ...bare, ...(rest?.length ? { allOf: rest } : {}), properties: { ...declared, ...Object.fromEntries(added) } };
}

/** What a branch declares, deeper branches included; the first declaration that has a type wins. */
function collect(branch: Json | undefined, into: Record<string, Json>): void {
  if (typeof branch !== 'object' || branch === null || Array.isArray(branch)) return;
  const { properties, allOf, then, else: otherwise } = branch as JsonObject;
  for (const [key, one] of Object.entries((properties ?? {}) as JsonObject)) {
    if (one !== false && !(Object.hasOwn(into, key) && isTyped(into[key]))) into[key] = one;
  }
  for (const inner of [...(Array.isArray(allOf) ? (allOf as readonly Json[]) : []), then, otherwise]) collect(inner, into);
}

function isTyped(schema: Json | undefined): boolean {
  return typeof schema === 'object' && schema !== null && ['type', '$ref', 'enum', 'const'].some((keyword) => keyword in schema);
}

/** Keywords that types cannot say. */
const DROPPED: ReadonlySet<string> = new Set(['dependentRequired', 'dependentSchemas', 'contains', 'minContains', 'maxContains', 'propertyNames', 'unevaluatedItems', 'description', '$comment']);

function referenceFor(ref: string, from: string, documents: SchemaDocuments): string {
  const [path = '', fragment = ''] = ref.split('#');
  const target = path === '' ? from : Object.keys(documents).find((name) => name.endsWith(path.replace(/^(\.\.?\/)+/, '')));
  const pointer = fragment === '' || fragment.startsWith('/') ? fragment : (anchorIn(documents[target ?? from] as Json, fragment) ?? '');
  const inside = pointer.replaceAll('/$defs/', '/definitions/');
  return target?.startsWith('shared/') ? `#/definitions/${definitionOf(target)}${inside}` : `#${inside}`;
}

function definitionOf(name: string): string {
  return name.replace(/^shared\//, '').replace(/\.schema\.json$|\.json$/, '').replaceAll(/[^A-Za-z0-9]+/g, '_');
}

function anchorIn(schema: Json, anchor: string, pointer = ''): string | undefined {
  if (typeof schema !== 'object' || schema === null) return undefined;
  if ((schema as JsonObject).$anchor === anchor) return pointer;
  for (const [key, value] of Object.entries(schema)) {
    const found = anchorIn(value as Json, anchor, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
