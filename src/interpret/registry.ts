import type { Json, JsonObject } from '../model/index.js';
import { isList, isObject } from './check.js';
import { excessOf } from '../plan/schema/limits.js';
import { type Dialect, defaultDialect, dialects, withVocabularies } from './dialects.js';
import { UnresolvableReference, UnusableSchema } from './errors.js';

/** A schema document, or a part of one with an `$id` of its own. */
export interface Resource {
  readonly uri: string;
  /** The URI that its document was given under: a reference that the author's own `$id` leads astray may still be meant from here. */
  readonly given: string;
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

/** The URI of a schema that names none. */
const UNNAMED = 'schema:/';

/** All schemas that references may lead to: a closed set, known before judging starts. */
export class Registry {
  readonly #resources = new Map<string, Resource>();
  /** The resource that each schema object belongs to: where references in it start from. */
  readonly #home = new Map<JsonObject, Resource>();
  /** True when some schema asks what was looked at; only then is it recorded. */
  tracks = false;

  readonly #remotes: ReadonlyMap<string, Json>;
  readonly #adding = new Set<string>();
  #roots = 0;

  /** `remotes` by URI or name; each is looked at when a reference first leads to it. */
  constructor(
    remotes: Readonly<Record<string, Json>>,
    private readonly fallback: Dialect = defaultDialect,
  ) {
    this.#remotes = remotesByUri(remotes);
  }

  /** Adds a schema that values will be judged by. Throws UnusableSchema when it is more than is allowed. */
  addRoot(schema: Json): Resource {
    for (const [uri, remote] of this.#remotes) if (remote === schema) return this.#resourceAt(uri) as Resource;
    this.#roots += 1;
    return this.#add(schema, this.#roots === 1 ? UNNAMED : `${UNNAMED}?${this.#roots}`);
  }

  /** Adds a document under a URI. Its `$schema` decides its dialect; parts with an `$id` become resources of their own. */
  #add(schema: Json, uri: string): Resource {
    const excess = excessOf(schema);
    if (excess) throw new UnusableSchema(excess.code, String(excess.limit), excess.pointer);
    const dialect = isObject(schema) ? this.#dialectOf(schema, this.fallback) : this.fallback;
    const own = isObject(schema) ? this.#idOf(schema, dialect, uri) : undefined;
    const resource = this.#resource(schema, own ?? uri, dialect, uri);
    this.#resources.set(withoutFragment(uri), resource);
    if (isObject(schema)) this.#walk(schema, resource);
    return resource;
  }

  #resourceAt(uri: string): Resource | undefined {
    const known = this.#resources.get(uri);
    if (known) return known;
    const remote = this.#remotes.get(uri);
    // One that is being added has no resource yet: it may name itself as its `$schema`.
    if (remote === undefined || this.#adding.has(uri)) return undefined;
    this.#adding.add(uri);
    const resource = this.#add(remote, uri);
    this.#adding.delete(uri);
    return resource;
  }

  /** Where a schema object of the registry belongs. */
  homeOf(schema: JsonObject): Resource | undefined {
    return this.#home.get(schema);
  }

  /** Follows a reference. Throws UnresolvableReference. */
  resolve(reference: string, from: Pick<Resource, 'uri' | 'given'>): Target {
    const [address, fragment] = split(resolveUri(reference, from.uri));
    const resource = this.#resourceAt(address) ?? this.#resourceAt(split(resolveUri(reference, from.given))[0]);
    if (!resource) throw new UnresolvableReference(reference);
    if (fragment === '') return { schema: resource.root, resource };
    if (fragment.startsWith('/')) return this.#walkPointer(resource, fragment, reference);
    const schema = resource.anchors.get(fragment);
    if (schema === undefined) throw new UnresolvableReference(reference);
    return { schema, resource };
  }

  /** What a plan's name of a schema leads to: document name and fragment, from nowhere in particular. Throws UnresolvableReference. */
  named(name: string): Target {
    return this.resolve(name, { uri: UNNAMED, given: UNNAMED });
  }

  #walkPointer(start: Resource, fragment: string, reference: string): Target {
    let schema: Json | undefined = start.root;
    let resource = start;
    for (const segment of fragment.slice(1).split('/')) {
      const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
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

  #resource(root: Json, uri: string, dialect: Dialect, given: string): Resource {
    const recursive = isObject(root) && root.$recursiveAnchor === true;
    const resource: Resource = { uri, given, root, dialect, anchors: new Map(), dynamicAnchors: new Map(), recursive };
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
    return uri === undefined ? parent : this.#resource(schema, uri, dialect, parent.given);
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
    const meta = this.#resourceAt(uri)?.root;
    if (!isObject(meta)) return fallback;
    const base = this.#dialectOf(meta, fallback);
    return isObject(meta.$vocabulary) ? withVocabularies(base, Object.keys(meta.$vocabulary)) : base;
  }
}

const remoteMaps = new WeakMap<object, ReadonlyMap<string, Json>>();

/** Remotes by the URI they are known under and by the one they give themselves; made once for a set that is given again and again. */
function remotesByUri(remotes: Readonly<Record<string, Json>>): ReadonlyMap<string, Json> {
  let map = remoteMaps.get(remotes);
  if (!map) {
    const named = Object.entries(remotes).map(
      ([uri, schema]) => [withoutFragment(resolveUri(uri, UNNAMED)), schema] as const,
    );
    const own = Object.values(remotes).flatMap((schema) => {
      const id = isObject(schema) ? (schema.$id ?? schema.id) : undefined;
      return typeof id === 'string' && /^[a-z][a-z0-9+.-]*:/i.test(id)
        ? [[withoutFragment(resolveUri(id, UNNAMED)), schema] as const]
        : [];
    });
    remoteMaps.set(remotes, (map = new Map([...named, ...own.filter(([uri]) => !named.some(([one]) => one === uri))])));
  }
  return map;
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
