import { type Json, type JsonObject, escapeSegment, readAt } from '../../model/index.js';

/** Where a schema is written: which document, and the JSON Pointer in it. */
export interface SchemaPlace {
  readonly document: string;
  readonly pointer: string;
}

/** A schema with the place where it is written. */
export interface PlacedSchema {
  readonly schema: Json;
  readonly place: SchemaPlace;
}

/**
 * The closed set of schema documents that a form may refer to, by name (`pfml-claim/answers.schema.json`, `shared/address.schema.json`).
 * Nothing is ever fetched: a reference to anything else is an author's error.
 */
export type SchemaDocuments = Readonly<Record<string, Json>>;

/** Resolves `$ref`s inside a closed set of documents. */
export class SchemaLibrary {
  private readonly byId = new Map<string, string>();

  constructor(private readonly documents: SchemaDocuments) {
    for (const [name, document] of Object.entries(documents)) {
      const id = isObject(document) ? own(document, '$id') : undefined;
      if (typeof id === 'string') this.byId.set(withoutFragment(id), name);
    }
  }

  /** The root of a document. */
  root(document: string): PlacedSchema | undefined {
    return Object.hasOwn(this.documents, document)
      ? { schema: this.documents[document] as Json, place: { document, pointer: '' } }
      : undefined;
  }

  /** What a `$ref` written in `from` points at, or undefined when there is no such thing in the set. */
  resolve(ref: string, from: SchemaPlace): PlacedSchema | undefined {
    const hash = ref.indexOf('#');
    const path = hash === -1 ? ref : ref.slice(0, hash);
    const fragment = hash === -1 ? '' : decodeFragment(ref.slice(hash + 1));
    const document = path === '' ? from.document : this.documentOf(path, from.document);
    const root = document === undefined ? undefined : this.root(document);
    if (!root || fragment === undefined) return undefined;
    if (fragment === '') return root;
    const pointer = fragment.startsWith('/') ? fragment : findAnchor(root.schema, fragment);
    if (pointer === undefined) return undefined;
    const schema = readAt(root.schema, segmentsOf(pointer));
    return schema === undefined ? undefined : { schema, place: { document: root.place.document, pointer } };
  }

  private documentOf(path: string, from: string): string | undefined {
    const relative = resolvePath(from, path);
    if (Object.hasOwn(this.documents, relative)) return relative;
    return this.byId.get(path) ?? this.byId.get(relative);
  }
}

/** The place of a keyword's value. */
export function placeUnder(place: SchemaPlace, ...segments: readonly (string | number)[]): SchemaPlace {
  return {
    document: place.document,
    pointer: place.pointer + segments.map((one) => `/${escapeSegment(String(one))}`).join(''),
  };
}

/** An object's own value; `constructor` finds nothing it should not. */
export function own(schema: JsonObject, keyword: string): Json | undefined {
  return Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
}

/** True for `{…}`. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** True for `[…]`; keeps the read-only type that Array.isArray drops. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

function segmentsOf(pointer: string): readonly string[] {
  return pointer
    .slice(1)
    .split('/')
    .map((one) => one.replaceAll('~1', '/').replaceAll('~0', '~'));
}

function withoutFragment(uri: string): string {
  return uri.split('#')[0] ?? uri;
}

/** A fragment may be percent-encoded; one that is badly encoded points nowhere. */
function decodeFragment(fragment: string): string | undefined {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return undefined;
  }
}

function resolvePath(from: string, path: string): string {
  const parts = path.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}

function findAnchor(schema: Json, anchor: string, pointer = ''): string | undefined {
  if (isObject(schema) && own(schema, '$anchor') === anchor) return pointer;
  const children: readonly (readonly [string, Json])[] = isList(schema)
    ? schema.map((one, at) => [String(at), one] as const)
    : isObject(schema)
      ? Object.entries(schema)
      : [];
  for (const [key, child] of children) {
    if (key === 'const' || key === 'enum') continue;
    const found = findAnchor(child, anchor, `${pointer}/${escapeSegment(key)}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
