import type { Json } from '../../model/index.js';
import { isList, isObject } from '../check.js';

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

/** Whether no two values are equal. They are told apart by their text, so a long list costs no more than its length. */
export function areUnique(values: readonly Json[]): boolean {
  if (values.length < 2) return true;
  const plain = new Set<Json>();
  const containers = new Set<string>();
  for (const value of values) {
    const isContainer = typeof value === 'object' && value !== null;
    const key = isContainer ? textOf(value) : value;
    const known: Set<Json> = isContainer ? containers : plain;
    if (known.has(key)) return false;
    known.add(key);
  }
  return true;
}

/** JSON with its keys in order: the same text for equal values. */
function textOf(value: Json): string {
  if (isList(value)) return `[${value.map(textOf).join()}]`;
  if (!isObject(value)) return JSON.stringify(value);
  const names = Object.keys(value).sort();
  return `{${names.map((name) => `${JSON.stringify(name)}:${textOf(value[name] as Json)}`).join()}}`;
}
