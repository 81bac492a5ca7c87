import type { Json } from '../../model/index.js';
import { escapeSegment } from '../../model/index.js';
import { type Check, type Keyword, isList, isObject, isWanted, silent, wrong } from '../check.js';
import { apply } from './logic.js';

const under = (at: string, name: string): string => `${at}/${escapeSegment(name)}`;

/** The names in a list of names. */
const textsIn = (names: readonly Json[]): readonly string[] =>
  names.filter((name): name is string => typeof name === 'string');

/** Own properties only: a required `toString` is missing in `{}`. */
export const required: Keyword = (names) =>
  !isList(names)
    ? undefined
    : (value, at, run) => {
        if (!isObject(value)) return true;
        let valid = true;
        for (const name of textsIn(names))
          if (!Object.hasOwn(value, name)) valid = wrong(run, under(at, name), 'required');
        return valid;
      };

export const properties: Keyword = (schemas, place) => {
  if (!isObject(schemas)) return undefined;
  const checks = Object.keys(schemas).map((name) => [name, place.compile(schemas[name] as Json)] as const);
  return (value, at, run, seen) => {
    if (!isObject(value)) return true;
    let valid = true;
    for (const [name, check] of checks) {
      if (!Object.hasOwn(value, name)) continue;
      seen?.properties.add(name);
      if (!isWanted(run, under(at, name))) continue;
      valid = check(value[name] as Json, under(at, name), run, place.tracking()) && valid;
    }
    return valid;
  };
};

export const patternProperties: Keyword = (schemas, place) => {
  if (!isObject(schemas)) return undefined;
  const checks = Object.keys(schemas).map(
    (source) => [place.pattern(source), place.compile(schemas[source] as Json)] as const,
  );
  return (value, at, run, seen) => {
    if (!isObject(value)) return true;
    let valid = true;
    for (const name of Object.keys(value))
      for (const [matches, check] of checks)
        if (matches(name, run)) {
          seen?.properties.add(name);
          valid = check(value[name] as Json, under(at, name), run, place.tracking()) && valid;
        }
    return valid;
  };
};

/** `additionalProperties`: those that neither `properties` nor `patternProperties` beside it name. */
export const additionalProperties: Keyword = (schema, place) => {
  const named = isObject(place.schema.properties) ? place.schema.properties : {};
  const patterns = isObject(place.schema.patternProperties)
    ? Object.keys(place.schema.patternProperties).map((source) => place.pattern(source))
    : [];
  const check = place.compile(schema);
  return (value, at, run, seen) => {
    if (!isObject(value)) return true;
    let valid = true;
    for (const name of Object.keys(value)) {
      if (Object.hasOwn(named, name) || patterns.some((matches) => matches(name, run))) continue;
      seen?.properties.add(name);
      valid =
        (schema === false
          ? wrong(run, under(at, name), 'unknown')
          : check(value[name] as Json, under(at, name), run, place.tracking())) && valid;
    }
    return valid;
  };
};

/** `propertyNames`: a name that is refused is reported at the property. */
export const propertyNames: Keyword = (schema, place) => {
  const check = place.compile(schema);
  return (value, at, run) => {
    if (!isObject(value)) return true;
    let valid = true;
    for (const name of Object.keys(value))
      if (!check(name, under(at, name), silent(run), place.tracking()))
        valid = wrong(run, under(at, name), 'propertyNames');
    return valid;
  };
};

const count =
  (code: string, holds: (count: number, limit: number) => boolean): Keyword =>
  (limit) =>
    typeof limit !== 'number'
      ? undefined
      : (value, at, run) =>
          !isObject(value) || holds(Object.keys(value).length, limit) || wrong(run, at, code, { limit });

export const maxProperties = count('maxProperties', (n, limit) => n <= limit);
export const minProperties = count('minProperties', (n, limit) => n >= limit);

export const dependentRequired: Keyword = (dependencies) => {
  if (!isObject(dependencies)) return undefined;
  return (value, at, run) => {
    if (!isObject(value)) return true;
    let valid = true;
    for (const [trigger, names] of Object.entries(dependencies)) {
      if (!Object.hasOwn(value, trigger) || !isList(names)) continue;
      for (const name of textsIn(names))
        if (!Object.hasOwn(value, name)) valid = wrong(run, under(at, name), 'required');
    }
    return valid;
  };
};

export const dependentSchemas: Keyword = (dependencies, place) => {
  if (!isObject(dependencies)) return undefined;
  const checks: readonly (readonly [string, Check])[] = Object.keys(dependencies).map((name) => [
    name,
    place.compile(dependencies[name] as Json),
  ]);
  return (value, at, run, seen) => {
    if (!isObject(value)) return true;
    let valid = true;
    for (const [trigger, check] of checks)
      if (Object.hasOwn(value, trigger)) valid = apply(check, value, at, run, seen) && valid;
    return valid;
  };
};

/** Draft-04 to -07: `dependencies` is both of the above. */
export const dependencies: Keyword = (value, place) => {
  if (!isObject(value)) return undefined;
  const entries = Object.entries(value);
  const names = dependentRequired(Object.fromEntries(entries.filter(([, one]) => isList(one))), place);
  const schemas = dependentSchemas(Object.fromEntries(entries.filter(([, one]) => !isList(one))), place);
  return (instance, at, run, seen) => {
    const one = names?.(instance, at, run, seen) ?? true;
    return (schemas?.(instance, at, run, seen) ?? true) && one;
  };
};
