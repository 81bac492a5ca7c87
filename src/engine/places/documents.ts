import {
  type FormPlan,
  type Json,
  type JsonObject,
  type Pointer,
  type Root,
  escapeSegment,
  formatPointer,
  parsePointer,
} from '../../model/index.js';
import { indexOf } from './plan-index.js';

/** The documents that an instance of a form consists of while it is put together. */
export interface Documents {
  readonly answers: MutableObject;
  readonly asked: MutableObject;
}

/** A JSON object under construction. */
export interface MutableObject {
  [key: string]: Mutable;
}
type Mutable = Json | MutableObject | Mutable[];

/** A step into a document: a property's name, or a number where the container is a list. */
export type Segment = string | number;

/** A pointer of the plan as steps: numbers are places in a list only where the plan has a list. */
export function stepsOf(
  plan: FormPlan,
  pointer: Pointer,
): { readonly root: Root; readonly segments: readonly Segment[] } {
  const { root, segments } = parsePointer(pointer);
  const { lists } = indexOf(plan);
  // Rows are `*` in the plan, entries with a place of their own keep their number.
  let [numbered, starred] = [formatPointer(root, []), formatPointer(root, [])];
  return {
    root,
    segments: segments.map((segment): Segment => {
      const isPlace = (lists.has(numbered) || lists.has(starred)) && /^(0|[1-9]\d*)$/.test(segment);
      const name = escapeSegment(segment);
      [numbered, starred] = [`${numbered}/${name}`, `${starred}/${isPlace ? '*' : name}`];
      return isPlace ? Number(segment) : segment;
    }),
  };
}

/** Writes a value, making the containers on the way. Keys are plain data: `__proto__` becomes an own property like any other. */
export function writeAt(documents: Documents, root: Root, segments: readonly Segment[], value: Json): void {
  if (segments.length === 0) return;
  let here: MutableObject | Mutable[] = root === 'asked' ? documents.asked : documents.answers;
  for (const [depth, segment] of segments.entries()) {
    if (depth === segments.length - 1) return setOwn(here, segment, value);
    const next = getOwn(here, segment);
    if (next === undefined || next === null || typeof next !== 'object') {
      const container: MutableObject | Mutable[] = typeof segments[depth + 1] === 'number' ? [] : {};
      setOwn(here, segment, container);
      here = container;
    } else {
      here = next as MutableObject | Mutable[];
    }
  }
}

/** A copy in which the value at `segments` is another, sharing everything that is not on the way. The way must exist. */
export function replaceAt(document: JsonObject, segments: readonly Segment[], value: Json): JsonObject {
  const [first, ...rest] = segments;
  if (first === undefined) return value as JsonObject;
  const copy: Json[] | MutableObject = Array.isArray(document) ? [...(document as readonly Json[])] : { ...document };
  const child = getOwn(copy, first);
  setOwn(copy, first, rest.length === 0 ? value : replaceAt(child as JsonObject, rest, value));
  return copy as unknown as JsonObject;
}

/** What stands at `segments`, or undefined; own properties only. */
export function peek(
  documents: { readonly answers: unknown; readonly asked: unknown },
  root: Root,
  segments: readonly Segment[],
): unknown {
  let here: unknown = root === 'asked' ? documents.asked : documents.answers;
  for (const segment of segments) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, segment)) return undefined;
    here = (here as Record<Segment, unknown>)[segment];
  }
  return here;
}

function getOwn(container: MutableObject | Mutable[], key: Segment): Mutable | undefined {
  return Object.hasOwn(container, key) ? (container as MutableObject)[key] : undefined;
}

function setOwn(container: MutableObject | Mutable[], key: Segment, value: Mutable): void {
  // An entry left out before one that is there: JSON has no holes.
  if (Array.isArray(container) && typeof key === 'number') while (container.length < key) container.push(null);
  // Plain assignment of `__proto__` would change the prototype instead of making a property.
  if (key === '__proto__')
    Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true });
  else (container as MutableObject)[key] = value;
}
