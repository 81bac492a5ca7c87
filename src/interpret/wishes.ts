import { type CheckOptions, type Json, type JsonObject, type Pointer, isWithin } from '../model/index.js';
import { type Wishes, isObject } from './check.js';

/** Finds the schema that a plan names by document and fragment. */
interface Finder {
  schemaAt(reference: string): Json | undefined;
}

/** Turns what a session asks of a judge into what a walk looks at: choices by the schema that they are made in, scope by pointer. */
export function wishesFor(finder: Finder): (prefix: string, options: CheckOptions | undefined) => Wishes | undefined {
  const found = new Map<string, JsonObject | undefined>();
  const schemaOf = (written: string): JsonObject | undefined => {
    if (!found.has(written)) {
      const schema = finder.schemaAt(written.slice(0, written.lastIndexOf('/')));
      found.set(written, isObject(schema) ? schema : undefined);
    }
    return found.get(written);
  };
  return (prefix, options) => {
    const choices = (options?.choices ?? []).filter(({ at }) => at.startsWith('asked:') === (prefix === 'asked:'));
    const scope = options?.scope;
    if (choices.length === 0 && !scope) return undefined;
    return {
      ...(choices.length > 0 && {
        chosen: (schema: JsonObject, keyword: string, at: string) =>
          choices.find(
            (one) => one.at === prefix + at && one.written.endsWith(`/${keyword}`) && schemaOf(one.written) === schema,
          )?.chosen,
      }),
      ...(scope && { wants: (at: string) => scope.some((wanted) => isWithinOrAround(prefix + at, wanted)) }),
    };
  };
}

/** At, under or around what is wanted. */
export function isWithinOrAround(pointer: Pointer, wanted: Pointer): boolean {
  return isWithin(pointer, wanted) || isWithin(wanted, pointer);
}
