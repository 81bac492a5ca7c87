import type { Json } from '../model/index.js';
import { isList, isObject } from './check.js';

/** Equality of JSON values: order of keys does not matter, order of items does. */
export function equal(one: Json, other: Json): boolean {
  if (one === other) return true;
  if (isList(one))
    return isList(other) && one.length === other.length && one.every((item, at) => equal(item, other[at] as Json));
  if (!isObject(one) || !isObject(other)) return false;
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length &&
    names.every((name) => Object.hasOwn(other, name) && equal(one[name] as Json, other[name] as Json))
  );
}
