import type { Json, JsonObject } from '../model/index.js';
import { isList, isObject } from './check.js';
import { type Dialect, defaultDialect, dialects, withoutValidation } from './dialects.js';

/** A schema document, or a part of one with an `$id` of its own. */
export interface Resource {
  readonly uri: string;
  readonly root: Json;
  readonly dialect: Dialect;
  readonly anchors: Map<string, Json>;
  readonly dynamicAnchors: Map<string, Json>;
  readonly recursive: boolean;
}

/** A schema found by reference, with what is needed to go on from there. */
export interface Target {
  readonly schema: Json;
  readonly resource: Resource;
}

/** A reference that leads nowhere; an author's error, told with the reference and never fetched from a network. */
export class UnresolvableReference extends Error {
  constructor(readonly reference: string) {
    super(`reference leads nowhere: ${reference}`);
    this.name = 'UnresolvableReference';
  }
}

/** The URI of a schema that names none. */
export const UNNAMED = 'schema:/';

/** All schemas that references may lead to: a closed set, known before judging starts. */
export class Registry {
  readonly #resources = new Map<string, Resource>();
  /** The resource that each schema object belongs to: where references in it start from. */
  readonly #home = new Map<JsonObject, Resource>();
  /** True when some schema asks what was looked at; only then is it recorded. */
  tracks = false;

  constructor(private readonly fallback: Dialect = defaultDialect) {}

  /** Adds a document under a URI. Its `$schema` decides its dialect; parts with an `$id` become resources of their own. */
  add(schema: Json, uri: string): Resource {
    const dialect = isObject(schema) ? this.#dialectOf(schema, this.fallback) : this.fallback;
    const own = isObject(schema) ? this.#idOf(schema, dialect, uri) : undefined;
    const resource = this.#resource(schema, own ?? uri, dialect);
    this.#resources.set(withoutFragment(uri), resource);
    if (isObject(schema)) this.#walk(schema, resource);
    return resource;
  }

  /** Where a schema object of the registry belongs. */
  homeOf(schema: JsonObject): Resource | undefined {
    return this.#home.get(schema);
  }

  /** Follows a reference. Throws UnresolvableReference. */
  resolve(reference: string, base: string): Target {
    const [address, fragment] = split(resolveUri(reference, base));
    const resource = this.#resources.get(address);
    if (!resource) throw new UnresolvableReference(reference);
    if (fragment === '') return { schema: resource.root, resource };
    if (fragment.startsWith('/')) return this.#walkPointer(resource, fragment, reference);
    const schema = resource.anchors.get(fragment);
    if (schema === undefined) throw new UnresolvableReference(reference);
    return { schema, resource };
  }

  #walkPointer(start: Resource, fragment: string, reference: string): Target {
    let schema: Json | undefined = start.root;
    let resource = start;
    for (const segment of fragment.slice(1).split('/')) {
      const key = decode(segment).replaceAll('~1', '/').replaceAll('~0', '~');
      if (isList(schema)) schema = schema[Number(key)];
      else if (isObject(schema) && Object.hasOwn(schema, key)) schema = schema[key];
      else throw new UnresolvableReference(reference);
      if (schema === undefined) throw new UnresolvableReference(reference);
      if (isObject(schema)) resource = this.#home.get(schema) ?? resource;
    }
    // A place that no keyword names as a schema (a pointer into an unknown keyword) is read as one when a reference says so.
    if (isObject(schema) && !this.#home.has(schema)) this.#walk(schema, resource);
    return { schema, resource };
  }

  #resource(root: Json, uri: string, dialect: Dialect): Resource {
    const recursive = isObject(root) && root.$recursiveAnchor === true;
    const resource: Resource = { uri, root, dialect, anchors: new Map(), dynamicAnchors: new Map(), recursive };
    this.#resources.set(withoutFragment(uri), resource);
    return resource;
  }

  #walk(schema: JsonObject, parent: Resource): void {
    const resource = schema === parent.root ? parent : this.#enter(schema, parent);
    this.#home.set(schema, resource);
    const { dialect } = resource;
    if (
      dialect.keywords.has('unevaluatedProperties') &&
      ('unevaluatedProperties' in schema || 'unevaluatedItems' in schema)
    )
      this.tracks = true;
    this.#anchor(schema, resource);
    if (dialect.refAlone && typeof schema.$ref === 'string') {
      this.#walkHolders(schema, resource, ['definitions']);
      return;
    }
    this.#walkHolders(schema, resource, Object.keys(dialect.subschemas));
  }

  #walkHolders(schema: JsonObject, resource: Resource, keywords: readonly string[]): void {
    for (const keyword of keywords) {
      if (!Object.hasOwn(schema, keyword)) continue;
      const value = schema[keyword] as Json;
      const holds = resource.dialect.subschemas[keyword];
      const inside = holds === 'map' && isObject(value) ? Object.values(value) : isList(value) ? value : [value];
      for (const one of inside) if (isObject(one)) this.#walk(one, resource);
    }
  }

  #enter(schema: JsonObject, parent: Resource): Resource {
    const dialect = typeof schema.$schema === 'string' ? this.#dialectOf(schema, parent.dialect) : parent.dialect;
    const uri = this.#idOf(schema, dialect, parent.uri);
    return uri === undefined ? parent : this.#resource(schema, uri, dialect);
  }

  /** The URI that a schema gives itself, or undefined: older drafts ignore it beside `$ref` and read `#name` as an anchor. */
  #idOf(schema: JsonObject, dialect: Dialect, base: string): string | undefined {
    const id = schema[dialect.id];
    if (typeof id !== 'string' || (dialect.refAlone && typeof schema.$ref === 'string')) return undefined;
    if (dialect.idAnchors && id.startsWith('#')) return undefined;
    return withoutFragment(resolveUri(id, base));
  }

  #anchor(schema: JsonObject, resource: Resource): void {
    const { dialect } = resource;
    if (dialect.anchors && typeof schema.$anchor === 'string') resource.anchors.set(schema.$anchor, schema);
    if (dialect.dynamic === 'dynamic' && typeof schema.$dynamicAnchor === 'string') {
      resource.anchors.set(schema.$dynamicAnchor, schema);
      resource.dynamicAnchors.set(schema.$dynamicAnchor, schema);
    }
    const id = schema[dialect.id];
    if (dialect.idAnchors && typeof id === 'string' && id.includes('#')) {
      const anchor = id.slice(id.indexOf('#') + 1);
      if (anchor) resource.anchors.set(anchor, schema);
    }
  }

  #dialectOf(schema: JsonObject, fallback: Dialect): Dialect {
    if (typeof schema.$schema !== 'string') return fallback;
    const uri = withoutFragment(schema.$schema);
    const known = dialects[uri];
    if (known) return known;
    const meta = this.#resources.get(uri)?.root;
    if (!isObject(meta)) return fallback;
    const base = this.#dialectOf(meta, fallback);
    if (!isObject(meta.$vocabulary)) return base;
    return Object.keys(meta.$vocabulary).some((vocabulary) => vocabulary.endsWith('/vocab/validation'))
      ? base
      : withoutValidation(base);
  }
}

/** A URI against a base; a relative one against an unnamed document stays comparable. */
export function resolveUri(reference: string, base: string): string {
  if (reference.startsWith('#')) return withoutFragment(base) + reference;
  try {
    return new URL(reference, base).href;
  } catch {
    return reference;
  }
}

function split(uri: string): readonly [string, string] {
  const at = uri.indexOf('#');
  return at === -1 ? [uri, ''] : [uri.slice(0, at), decode(uri.slice(at + 1))];
}

/** Everything before `#`. */
export function withoutFragment(uri: string): string {
  const at = uri.indexOf('#');
  return at === -1 ? uri : uri.slice(0, at);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
