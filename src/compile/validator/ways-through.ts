import { type Json, parsePointer, readAt } from '../../model/index.js';
import { eachSchema } from '../../plan/schema/each-schema.js';
import { SchemaLibrary } from '../../plan/schema/library.js';

/** More ways than this through a schema, and nobody counts any more. */
const MANY = 20_000;

/**
 * In how many ways one can go through a schema along its references, at most: what doubles with every reference asks the same of a value
 * very often. `Infinity` when it leads back to itself.
 */
export function waysThrough(schema: Json): number {
  const documents = { schema };
  const library = new SchemaLibrary(documents);
  const known = new Map<string, number>();
  const open = new Set<string>();
  const ways = (pointer: string): number => {
    const counted = known.get(pointer);
    if (counted !== undefined) return counted;
    if (open.has(pointer)) return Infinity;
    open.add(pointer);
    let sum = 0;
    eachSchema(readAt(schema, parsePointer(pointer).segments) ?? true, (here, inside) => {
      sum += 1;
      if (sum > MANY || typeof here === 'boolean' || typeof here.$ref !== 'string') return;
      const home = library.homeAt({ document: 'schema', pointer: pointer + inside });
      const target = library.resolve(here.$ref, home);
      if (target?.place.document !== 'schema') return;
      const within = target.place.pointer;
      // A reference to what it stands in leads back, whatever was counted.
      sum += (pointer + inside).startsWith(`${within}/`) || pointer + inside === within ? Infinity : ways(within);
    });
    open.delete(pointer);
    known.set(pointer, sum);
    return sum;
  };
  return ways('');
}

/** Whether a schema is one that a value could be asked about too often. */
export function isTangled(schema: Json): boolean {
  return waysThrough(schema) > MANY;
}
