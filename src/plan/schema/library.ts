import { type Json, type JsonObject, parsePointer, readAt } from '../../model/index.js';
import { UnresolvableReference } from '../../interpret/errors.js';
import { Registry, type Resource, type Target } from '../../interpret/registry.js';
import { outermost } from '../../interpret/dynamic-scope.js';
import { type PlacedSchema, type SchemaDocuments, type SchemaPlace, isObject, placeUnder } from './documents.js';

/** A schema where it is written, with the resource that its own references start from. */
export interface HomedSchema extends PlacedSchema {
  readonly home: Resource;
}

/**
 * Follows references inside a closed set of documents, by the interpreter's own rules: `$id`, anchors, dynamic anchors, and each dialect's
 * way with them. So the planner can never ask about another schema than the one that judges.
 */
export class SchemaLibrary {
  readonly #registry: Registry;
  readonly #roots = new Map<string, HomedSchema>();
  readonly #places = new Map<Json, SchemaPlace>();

  /** Throws UnusableSchema when a document is more than is allowed. */
  constructor(documents: SchemaDocuments) {
    this.#registry = new Registry(documents);
    for (const [name, schema] of Object.entries(documents)) {
      const place = { document: name, pointer: '' };
      this.#roots.set(name, { schema, place, home: this.#registry.addRoot(schema) });
      this.#notePlaces(schema, place);
    }
  }

  /** The root of a document. */
  root(document: string): HomedSchema | undefined {
    return this.#roots.get(document);
  }

  /** Whether any schema here tells what was looked at: only then do `unevaluated…` schemas matter. */
  get tracks(): boolean {
    return this.#registry.tracks;
  }

  /** A schema written inside another, with the resource that it belongs to: its own where it has an `$id`. */
  homeOf(schema: Json, around: Resource): Resource {
    return isObject(schema) ? (this.#registry.homeOf(schema) ?? around) : around;
  }

  /** The resource around a place of a document. */
  homeAt({ document, pointer }: SchemaPlace): Resource | undefined {
    const root = this.root(document);
    let home = root?.home;
    let here: Json | undefined = root?.schema;
    for (const segment of parsePointer(pointer).segments) {
      here = readAt(here, [segment]);
      if (home && here !== undefined) home = this.homeOf(here, home);
    }
    return home;
  }

  /** What a `$ref` leads to, or undefined when there is no such thing in the set. */
  resolve(reference: string, home: Resource | undefined): HomedSchema | undefined {
    const target = home && this.#target(reference, home);
    return target && this.#placed(target.schema, target.resource, reference);
  }

  /** What a `$dynamicRef` or `$recursiveRef` leads to on this way through the resources, outermost first. */
  resolveDynamically(reference: string, home: Resource, scope: readonly Resource[]): HomedSchema | undefined {
    const target = this.#target(reference, home);
    if (!target) return undefined;
    const found = outermost(target, reference.slice(reference.indexOf('#') + 1), scope);
    return this.#placed(found.schema, found.resource, reference);
  }

  #target(reference: string, home: Resource): Target | undefined {
    try {
      return this.#registry.resolve(reference, home);
    } catch (error) {
      if (error instanceof UnresolvableReference) return undefined;
      throw error;
    }
  }

  #placed(schema: Json, home: Resource, reference: string): HomedSchema {
    const root = this.#places.get(home.root) ?? { document: home.uri, pointer: '' };
    // `true` and `false` are everywhere the same value, so only the reference says where this one stands.
    const place = isObject(schema) ? this.#places.get(schema) : underRoot(root, reference);
    return { schema, place: place ?? root, home };
  }

  #notePlaces(value: Json, place: SchemaPlace): void {
    if (typeof value !== 'object' || value === null || this.#places.has(value)) return;
    this.#places.set(value, place);
    for (const [key, inner] of Object.entries(value as JsonObject)) this.#notePlaces(inner, placeUnder(place, key));
  }
}

function underRoot(root: SchemaPlace, reference: string): SchemaPlace {
  const hash = reference.indexOf('#');
  const fragment = hash === -1 ? '' : reference.slice(hash + 1);
  return fragment.startsWith('/') ? { document: root.document, pointer: root.pointer + fragment } : root;
}
