import type { Json, JsonObject } from '../../model/index.js';

/** Nesting beyond this is no honest form; without a limit, a deep value would end the stack and with it the session. */
export const DEEPEST = 100;

/** A list, and not merely something with a length. */
export function isList(value: Json | undefined): value is readonly Json[] {
  return Array.isArray(value);
}

/** An object that is neither null nor a list. */
export function isObject(value: Json | undefined): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A number that can be counted with: not NaN, not infinite (JSON has neither, JavaScript has both). */
export function isNumber(value: Json | undefined): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

/** A text. */
export function isText(value: Json | undefined): value is string {
  return typeof value === 'string';
}

/**
 * JSON equality: same type and same content, `1` and `"1"` differ, the order of keys does not matter.
 * Undefined when the values are nested too deep to be told apart safely.
 */
export function sameJson(a: Json, b: Json, depth = 0): boolean | undefined {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (depth > DEEPEST) return undefined;
  if (isList(a) || isList(b)) {
    return (
      isList(a) &&
      isList(b) &&
      a.length === b.length &&
      all(
        a.map((entry, i) => [entry, b[i]]),
        depth,
      )
    );
  }
  const keys = Object.keys(a);
  if (keys.length !== Object.keys(b).length) return false;
  return all(
    keys.map((key) => [a[key], Object.hasOwn(b, key) ? b[key] : undefined]),
    depth,
  );
}

function all(pairs: readonly (readonly (Json | undefined)[])[], depth: number): boolean | undefined {
  let unsure = false;
  for (const [a, b] of pairs) {
    if (a === undefined || b === undefined) return false;
    const same = sameJson(a, b, depth + 1);
    if (same === false) return false;
    if (same === undefined) unsure = true;
  }
  return unsure ? undefined : true;
}
