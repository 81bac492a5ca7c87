import { type FormPlan, type Json, type JsonObject, type Pointer, type Root, formatPointer } from '../model/index.js';

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

/** Which containers are lists; everything else that holds something is an object. */
export function listPointers(plan: FormPlan): ReadonlySet<Pointer> {
  const lists = new Set<Pointer>();
  for (const [pointer, group] of Object.entries(plan.groups)) if (group.type === 'list') lists.add(pointer);
  for (const question of Object.values(plan.questions)) if (question.item) lists.add(question.pointer);
  return lists;
}

/** Writes a value, making the containers on the way. Keys are plain data: `__proto__` becomes an own property like any other. */
export function writeAt(
  documents: Documents,
  root: Root,
  segments: readonly string[],
  value: Json,
  lists: ReadonlySet<Pointer>,
): void {
  if (segments.length === 0) return;
  let here: MutableObject | Mutable[] = root === 'asked' ? documents.asked : documents.answers;
  for (const [depth, segment] of segments.entries()) {
    if (depth === segments.length - 1) return setOwn(here, segment, value);
    const next = getOwn(here, segment);
    if (next === undefined || next === null || typeof next !== 'object') {
      const container: MutableObject | Mutable[] = lists.has(formatPointer(root, segments.slice(0, depth + 1)))
        ? []
        : {};
      setOwn(here, segment, container);
      here = container;
    } else {
      here = next as MutableObject | Mutable[];
    }
  }
}

/** A copy in which the value at `segments` is another, sharing everything that is not on the way. The way must exist. */
export function replaceAt(document: JsonObject, segments: readonly string[], value: Json): JsonObject {
  const [first, ...rest] = segments;
  if (first === undefined) return value as JsonObject;
  const copy: Json[] | MutableObject = Array.isArray(document) ? [...(document as readonly Json[])] : { ...document };
  const child = getOwn(copy, first);
  setOwn(copy, first, rest.length === 0 ? value : replaceAt(child as JsonObject, rest, value));
  return copy as unknown as JsonObject;
}

function getOwn(container: MutableObject | Mutable[], key: string): Mutable | undefined {
  return Object.hasOwn(container, key) ? (container as MutableObject)[key] : undefined;
}

function setOwn(container: MutableObject | Mutable[], key: string, value: Mutable): void {
  // Plain assignment of `__proto__` would change the prototype instead of making a property.
  if (key === '__proto__')
    Object.defineProperty(container, key, { value, writable: true, enumerable: true, configurable: true });
  else (container as MutableObject)[key] = value;
}
