import { type Pointer, joinPointer } from '../../model/index.js';
import { isList, isObject, own, placeUnder } from './documents.js';
import type { HomedSchema, SchemaLibrary } from './library.js';

/**
 * The answers that an `if` looks at, as pointers of the same root. Its branch shows only when all of these are answered:
 * an `if` about something nobody has answered is vacuously true for the validator, and must not open a branch before the reader.
 */
export function testsOf(test: HomedSchema, at: Pointer, library: SchemaLibrary): readonly Pointer[] {
  const found = new Set<Pointer>();
  collect(test, at, library, found, 0);
  const all = [...found];
  return all.filter((pointer) => !all.some((other) => other.startsWith(`${pointer}/`)));
}

/** Properties that an `if` constrains without requiring them: it would hold for someone who has not answered. */
export function unguardedTests(test: HomedSchema, library: SchemaLibrary): readonly string[] {
  const names = new Set<string>();
  collectUnguarded(test, library, names, 0);
  return [...names];
}

function collect(test: HomedSchema, at: Pointer, library: SchemaLibrary, found: Set<Pointer>, depth: number): void {
  const { schema, place, home } = test;
  if (!isObject(schema) || depth > MAX_DEPTH) return;
  const declared = own(schema, 'properties');
  if (isObject(declared)) {
    for (const [name, child] of Object.entries(declared)) {
      collect(
        { schema: child, place: placeUnder(place, 'properties', name), home: library.homeOf(child, home) },
        joinPointer(at, name),
        library,
        found,
        depth + 1,
      );
    }
  }
  const required = own(schema, 'required');
  if (isList(required)) for (const name of required) if (typeof name === 'string') found.add(joinPointer(at, name));
  if (VALUE_KEYWORDS.some((keyword) => Object.hasOwn(schema, keyword))) found.add(at);
  for (const inner of sameValueSchemas(test, library)) collect(inner, at, library, found, depth + 1);
}

function collectUnguarded(test: HomedSchema, library: SchemaLibrary, names: Set<string>, depth: number): void {
  const { schema, place, home } = test;
  if (!isObject(schema) || depth > MAX_DEPTH) return;
  const declared = own(schema, 'properties');
  const required = own(schema, 'required');
  if (isObject(declared)) {
    for (const [name, child] of Object.entries(declared)) {
      if (child !== true && !(isList(required) && required.includes(name))) names.add(name);
      collectUnguarded(
        { schema: child, place: placeUnder(place, 'properties', name), home: library.homeOf(child, home) },
        library,
        names,
        depth + 1,
      );
    }
  }
  for (const inner of sameValueSchemas(test, library)) collectUnguarded(inner, library, names, depth + 1);
}

/** Schemas inside that speak of the same value. */
function sameValueSchemas({ schema, place, home }: HomedSchema, library: SchemaLibrary): readonly HomedSchema[] {
  if (!isObject(schema)) return [];
  const ref = own(schema, '$ref');
  const target = typeof ref === 'string' ? library.resolve(ref, home) : undefined;
  const lists = ['allOf', 'anyOf', 'oneOf'].flatMap((keyword) => {
    const list = own(schema, keyword);
    return isList(list)
      ? list.map((one, at) => ({ schema: one, place: placeUnder(place, keyword, at), home: library.homeOf(one, home) }))
      : [];
  });
  const single = ['not', 'if', 'then', 'else'].flatMap((keyword) => {
    const one = own(schema, keyword);
    // `not: {required}` asks for an answer that is absent: waiting for it to be answered would keep the branch shut for ever.
    const absence = keyword === 'not' && isObject(one) && Object.keys(one).every((inner) => inner === 'required');
    return one === undefined || absence
      ? []
      : [{ schema: one, place: placeUnder(place, keyword), home: library.homeOf(one, home) }];
  });
  return [...(target ? [target] : []), ...lists, ...single];
}

const MAX_DEPTH = 32;

/** Keywords that look at the value itself. */
const VALUE_KEYWORDS = [
  'const',
  'enum',
  'type',
  'pattern',
  'format',
  'minLength',
  'maxLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'exclusiveMaximum',
  'multipleOf',
  'contains',
  'items',
  'prefixItems',
  'minItems',
  'maxItems',
] as const;
