import type { Json } from '../../model/index.js';
import { eachSchema } from './each-schema.js';

/** How much schema an author may give: nobody can fill in more, and a browser must not hang on it. */
export const LIMITS = {
  /** Length of its JSON text, in characters. */
  size: 1_000_000,
  /** Schemas within schemas. */
  depth: 64,
  /** Schemas in all. */
  schemas: 5000,
} as const;

/** A limit that a schema goes beyond. */
export interface Excess {
  readonly code: 'schema_too_large' | 'schema_too_deep' | 'schema_too_many';
  readonly limit: number;
  /** Where the first too much stands, where that is one place. */
  readonly pointer: string;
}

/** The first limit that a schema goes beyond, if any. Looks at no more than the limits allow, so also what is endless is measured. */
export function excessOf(schema: Json): Excess | undefined {
  const rough = excessOfJson(schema);
  if (rough !== undefined) return rough;
  let count = 0;
  let found: Excess | undefined;
  eachSchema(schema, (_, pointer, depth) => {
    count += 1;
    if (!found && depth >= LIMITS.depth) found = { code: 'schema_too_deep', limit: LIMITS.depth, pointer };
    if (!found && count > LIMITS.schemas) found = { code: 'schema_too_many', limit: LIMITS.schemas, pointer: '' };
    return found === undefined;
  });
  return found;
}

/** A schema in a schema is two levels of JSON (`properties`, name); data in it may be as deep again. */
const DEEPEST_JSON = LIMITS.depth * 3;

/** Size and depth of any JSON, without recursion: depth is what is asked. */
export function excessOfJson(schema: Json): Excess | undefined {
  let size = 0;
  const open: (readonly [value: Json, depth: number])[] = [[schema, 0]];
  for (let next = open.pop(); next; next = open.pop()) {
    const [value, depth] = next;
    if (depth > DEEPEST_JSON) return { code: 'schema_too_deep', limit: LIMITS.depth, pointer: '' };
    if (typeof value === 'string') size += value.length + 3;
    else if (typeof value !== 'object' || value === null) size += String(value).length + 1;
    else if (Array.isArray(value)) {
      size += 2;
      for (const inner of value as readonly Json[]) open.push([inner, depth + 1]);
    } else {
      size += 2;
      for (const [name, inner] of Object.entries(value)) {
        size += name.length + 3;
        open.push([inner, depth + 1]);
      }
    }
    if (size > LIMITS.size) return { code: 'schema_too_large', limit: LIMITS.size, pointer: '' };
  }
  return undefined;
}
