import type { Json } from '../../model/index.js';
import { type Keyword, isList, isObject, wrong } from '../check.js';
import { equal } from '../values/equal.js';

const IS: Readonly<Record<string, (value: Json) => boolean>> = {
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  boolean: (value) => typeof value === 'boolean',
  null: (value) => value === null,
  array: isList,
  object: isObject,
};

/** `type`: one of these. */
export const type: Keyword = (allowed) => {
  const names = (isList(allowed) ? allowed : [allowed]).map(String);
  const checks = names.map((name) => (Object.hasOwn(IS, name) ? IS[name] : undefined));
  return (value, at, run) =>
    checks.some((check) => check?.(value)) || wrong(run, at, 'type', { type: names.join(',') });
};

/** `enum`: equal to one of these. Plain values are looked up, so a long list costs no more than a short one. */
export const enumeration: Keyword = (values) => {
  const allowed = isList(values) ? values : [];
  const plain = new Set<Json>(allowed.filter((one) => typeof one !== 'object' || one === null));
  const containers = allowed.filter((one) => typeof one === 'object' && one !== null);
  return (value, at, run) => {
    if (plain.has(value)) return true;
    if (typeof value === 'object' && value !== null) {
      run.work.add(containers.length);
      if (containers.some((one) => equal(one, value))) return true;
    }
    return wrong(run, at, 'enum');
  };
};

/** `const`: equal to this. */
export const constant: Keyword = (wanted) => (value, at, run) => equal(wanted, value) || wrong(run, at, 'const');
