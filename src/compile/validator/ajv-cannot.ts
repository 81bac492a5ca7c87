import { type Json, type JsonObject, escapeSegment } from '../../model/index.js';
import type { SchemaDocuments } from '../../plan/schema/documents.js';
import { readPattern } from '../../plan/patterns/index.js';
import { eachSchema } from '../../plan/schema/each-schema.js';
import { asksForUnevaluated, unevaluatedConstructs } from './ajv-unevaluated.js';

/** A place in a schema that ajv judges otherwise than the specification, or cannot judge. Such a schema is the interpreter's. */
export interface Construct {
  readonly document: string;
  readonly pointer: string;
  /** What it is, in a few words: `$dynamicRef`, `unevaluatedItems`. */
  readonly construct: string;
}

/** The dialects that ajv is asked to compile. */
export const COMPILED_DIALECTS: readonly string[] = [
  'http://json-schema.org/draft-06/schema',
  'http://json-schema.org/draft-07/schema',
  'https://json-schema.org/draft/2019-09/schema',
  'https://json-schema.org/draft/2020-12/schema',
];

/** Schemas beyond this are not given to ajv: it writes them into one function, and the stack that compiles it ends. */
const MOST_SCHEMAS = 1500;

/**
 * Looks for constructs that ajv 8 gets wrong or refuses. Found by what is written, never by trying: browser and service then agree on who
 * judges. Rather one too many: the interpreter judges everything rightly, only more slowly. `dialect`: the URI by which all are read;
 * `documents` by the names that references between them use.
 */
export function ajvCannot(documents: SchemaDocuments, dialect: string): readonly Construct[] {
  const all = Object.entries(documents);
  if (!COMPILED_DIALECTS.includes(dialect))
    return all.slice(0, 1).map(([document]) => ({ document, pointer: '', construct: `the dialect ${dialect}` }));
  const old = dialect.includes('/draft-0');
  const forgets = asksForUnevaluated(documents) ? unevaluatedConstructs(documents) : undefined;
  return all.flatMap(([document, schema]) =>
    constructsIn(schema, dialect, old, (here, pointer) => forgets?.(here, { document, pointer }) ?? []).map((one) => ({
      document,
      ...one,
    })),
  );
}

function constructsIn(
  schema: Json,
  dialect: string,
  old: boolean,
  forgotten: (schema: JsonObject, pointer: string) => readonly (readonly [keyword: string, construct: string])[],
): readonly Omit<Construct, 'document'>[] {
  const found: Omit<Construct, 'document'>[] = [];
  const places = new Set<string>();
  const targets: (readonly [pointer: string, target: string])[] = [];
  eachSchema(schema, (here, pointer) => {
    places.add(pointer);
    if (typeof here === 'boolean') return;
    const add = (keyword: string, construct: string = keyword): void =>
      void (Object.hasOwn(here, keyword) && found.push({ pointer: `${pointer}/${keyword}`, construct }));
    for (const keyword of NEVER) add(keyword);
    if (pointer !== '') for (const keyword of ['$id', '$schema', '$vocabulary']) add(keyword, `${keyword} inside`);
    else if (typeof here.$schema === 'string' && here.$schema.replace(/#$/, '') !== dialect)
      add('$schema', 'two dialects');
    if (old) {
      if (Object.keys(here).some((keyword) => !BESIDE_REF.has(keyword))) add('$ref', '$ref beside other keywords');
      add('contains');
    } else add('dependencies');
    if (Array.isArray(here.enum) && here.enum.length === 0) add('enum', 'an empty enum');
    for (const [keyword, construct] of forgotten(here, pointer)) add(keyword, construct);
    if (Array.isArray(here.items) || Object.hasOwn(here, 'prefixItems')) add('contains', 'contains beside a tuple');
    if (typeof here.format === 'string' && here.format in Object.prototype)
      add('format', `a format called ${here.format}`);
    if (typeof here.pattern === 'string' && !isUnicode(here.pattern)) add('pattern', NO_UNICODE);
    if (typeof here.$ref === 'string' && here.$ref.startsWith('#/'))
      targets.push([`${pointer}/$ref`, fragmentOf(here.$ref)]);
    for (const [keyword, name] of namesIn(here)) {
      const at = `${pointer}/${keyword}/${escapeSegment(name)}`;
      if (keyword === 'patternProperties' && !isUnicode(name)) found.push({ pointer: at, construct: NO_UNICODE });
      if (name in Object.prototype) found.push({ pointer: at, construct: `a property called ${name}` });
    }
  });
  for (const [pointer, target] of targets)
    if (!places.has(target)) found.push({ pointer, construct: 'a reference to what is no schema where it stands' });
  if (places.size > MOST_SCHEMAS) found.push({ pointer: '', construct: `${places.size} schemas in one` });
  return found;
}

/** A fragment as a pointer; one that is badly encoded leads nowhere. */
function fragmentOf(reference: string): string {
  try {
    return decodeURIComponent(reference.slice(1));
  } catch {
    return reference.slice(1);
  }
}

const NO_UNICODE = 'a pattern that is none with the u flag';
const isUnicode = (pattern: string): boolean => readPattern(pattern)?.unicode === true;

/** Judged wrongly, refused, or read as something of ajv's own. */
const NEVER = [
  '$dynamicRef',
  '$dynamicAnchor',
  '$recursiveRef',
  '$recursiveAnchor',
  '$async',
  '$data',
  'id',
  'nullable',
  'discriminator',
  'unevaluatedItems',
] as const;

/** What may stand beside a `$ref` of an older draft without saying anything. */
const BESIDE_REF: ReadonlySet<string> = new Set([
  '$ref',
  '$schema',
  '$comment',
  'title',
  'description',
  'default',
  'examples',
  'definitions',
]);

/** Property names that a schema speaks of, with the keyword that does. */
function namesIn(schema: JsonObject): readonly (readonly [keyword: string, name: string])[] {
  return NAMING.flatMap((keyword) => {
    const value = Object.hasOwn(schema, keyword) ? schema[keyword] : undefined;
    if (typeof value !== 'object' || value === null) return [];
    const names: readonly string[] = Array.isArray(value)
      ? (value as readonly Json[]).filter((name) => typeof name === 'string')
      : [
          ...Object.keys(value),
          ...Object.values(value as JsonObject).flatMap((one) =>
            Array.isArray(one) ? one.filter((name) => typeof name === 'string') : [],
          ),
        ];
    return names.map((name) => [keyword, name] as const);
  });
}

const NAMING = [
  'properties',
  'patternProperties',
  'required',
  'dependentRequired',
  'dependentSchemas',
  'dependencies',
] as const;
