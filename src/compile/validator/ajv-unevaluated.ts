import { type Json, type JsonObject, parsePointer, readAt } from '../../model/index.js';
import { type SchemaDocuments, type SchemaPlace, isObject } from '../../plan/schema/documents.js';
import { eachSchema } from '../../plan/schema/each-schema.js';
import { SchemaLibrary } from '../../plan/schema/library.js';

/** A keyword, and how what stands there is called. */
type Found = readonly [keyword: string, construct: string];

/**
 * What ajv forgets, or remembers although it failed, where `unevaluatedProperties` asks what was looked at. It is right where properties are
 * named, in `properties`, whatever the branch; everything else about them is the interpreter's.
 */
export function unevaluatedConstructs(
  documents: SchemaDocuments,
): (schema: JsonObject, place: SchemaPlace) => readonly Found[] {
  const library = new SchemaLibrary(documents);
  const recursive = isRecursive(documents, library);
  return (schema, place) => {
    const inPlace = IN_PLACE.test(place.pointer);
    const found: Found[] = [];
    if (!Object.hasOwn(schema, 'then')) found.push(['if', 'if without then beside unevaluatedProperties']);
    if (inPlace)
      for (const keyword of IN_BRANCHES) found.push([keyword, `${keyword} in a branch beside unevaluatedProperties`]);
    found.push(['dependentSchemas', 'dependentSchemas beside unevaluatedProperties']);
    if ((inPlace || Object.hasOwn(schema, 'unevaluatedProperties')) && leadsToClosed(schema, place, library))
      found.push(['$ref', '$ref beside unevaluatedProperties to a schema that closes itself']);
    if (recursive) found.push(['unevaluatedProperties', 'unevaluatedProperties in a schema that contains itself']);
    if (isObject(schema.patternProperties) && Object.keys(schema.patternProperties).some(namesProto))
      found.push(['patternProperties', 'a pattern that __proto__ fits, beside unevaluatedProperties']);
    if (testsOthers(schema, place, library, documents))
      found.push(['if', 'an if that tests what is not declared beside it, beside unevaluatedProperties']);
    return found;
  };
}

/** Whether any of these asks what was not looked at; only then does ajv have to remember. */
export function asksForUnevaluated(documents: SchemaDocuments): boolean {
  let does = false;
  for (const document of Object.values(documents))
    eachSchema(document, (here) => {
      does ||= typeof here === 'object' && Object.keys(here).some((keyword) => keyword.startsWith('unevaluated'));
    });
  return does;
}

/** What ajv is not to remember of a branch: other than names, and rows. */
const IN_BRANCHES = [
  'unevaluatedProperties',
  'additionalProperties',
  'patternProperties',
  'items',
  'additionalItems',
  'prefixItems',
  'contains',
] as const;

/** A schema that is asked about the same value as the one around it. */
const IN_PLACE = /\/(?:(?:allOf|anyOf|oneOf)\/\d+|if|then|else|not|dependentSchemas\/[^/]*)$/;

/** Of those, the ones that must hold when they are asked. */
const MUST_HOLD = /\/(?:allOf\/\d+|then|else)$/;

function namesProto(pattern: string): boolean {
  try {
    return new RegExp(pattern, 'u').test('__proto__');
  } catch {
    return true;
  }
}

/** Visits a schema and all that are asked about the same value with it, also by reference. False: one could not be found. */
function eachInPlace(
  reference: Json | undefined,
  from: SchemaPlace,
  library: SchemaLibrary,
  visit: (schema: JsonObject) => void,
  met = new Set<string>(),
): boolean {
  const target = typeof reference === 'string' ? library.resolve(reference, library.homeAt(from)) : undefined;
  if (!target) return reference === undefined;
  return eachInside(target.schema, target.place, library, visit, met);
}

function eachInside(
  schema: Json,
  place: SchemaPlace,
  library: SchemaLibrary,
  visit: (schema: JsonObject) => void,
  met = new Set<string>(),
): boolean {
  const key = `${place.document}#${place.pointer}`;
  if (met.has(key)) return true;
  met.add(key);
  let complete = true;
  eachSchema(schema, (here, inside) => {
    if (typeof here === 'boolean' || (inside !== '' && !IN_PLACE.test(inside))) return false;
    visit(here);
    const at = { document: place.document, pointer: place.pointer + inside };
    complete = eachInPlace(here.$ref, at, library, visit, met) && complete;
    return undefined;
  });
  return complete;
}

/** Whether what a `$ref` leads to says itself which properties there may be, other than by name. */
function leadsToClosed(schema: JsonObject, place: SchemaPlace, library: SchemaLibrary): boolean {
  let closed = false;
  const complete = eachInPlace(schema.$ref, place, library, (here) => {
    closed ||= IN_BRANCHES.some((keyword) => Object.hasOwn(here, keyword));
  });
  return closed || !complete;
}

/** Whether an `if` names properties that no schema around it declares: ajv counts them as looked at, though it failed. */
function testsOthers(
  schema: JsonObject,
  { document, pointer }: SchemaPlace,
  library: SchemaLibrary,
  documents: SchemaDocuments,
): boolean {
  if (!Object.hasOwn(schema, 'if')) return false;
  const declared = new Set(namesOf(schema));
  for (let at = pointer; IN_PLACE.test(at);) {
    const around = at.replace(IN_PLACE, '');
    const one = readAt(documents[document], parsePointer(around).segments);
    // What a branch declares that need not hold says nothing of what stands in it; the whole value's own properties do.
    if (isObject(one) && (MUST_HOLD.test(at) || !IN_PLACE.test(around)))
      for (const name of namesOf(one)) declared.add(name);
    at = around;
  }
  let others = false;
  const complete = eachInside(schema.if as Json, { document, pointer: `${pointer}/if` }, library, (here) => {
    others ||= namesOf(here).some((name) => !declared.has(name));
  });
  return others || !complete;
}

const namesOf = ({ properties }: JsonObject): readonly string[] =>
  isObject(properties) ? Object.keys(properties) : [];

/** Whether some `$ref` leads, in the end, to a schema that it stands in. One that cannot be followed counts as one that does. */
function isRecursive(documents: SchemaDocuments, library: SchemaLibrary): boolean {
  const state = new Map<string, 'open' | 'done'>();
  const leadsBack = ({ document, pointer }: SchemaPlace): boolean => {
    const key = `${document}#${pointer}`;
    if (state.get(key) === 'open') return true;
    if (state.get(key) === 'done') return false;
    state.set(key, 'open');
    const schema = readAt(documents[document], parsePointer(pointer).segments);
    const targets: (SchemaPlace | undefined)[] = [];
    eachSchema(schema ?? true, (here, inside) => {
      if (typeof here === 'boolean' || typeof here.$ref !== 'string') return;
      targets.push(library.resolve(here.$ref, library.homeAt({ document, pointer: pointer + inside }))?.place);
    });
    const does = targets.some(
      (target) =>
        target === undefined ||
        (target.document === document && (pointer === target.pointer || pointer.startsWith(`${target.pointer}/`))) ||
        leadsBack(target),
    );
    state.set(key, 'done');
    return does;
  };
  return Object.keys(documents).some((document) => leadsBack({ document, pointer: '' }));
}
