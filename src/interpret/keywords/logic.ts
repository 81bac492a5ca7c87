import type { Json } from '../../model/index.js';
import {
  type Check,
  type Keyword,
  type Place,
  type Run,
  type Seen,
  addSeen,
  isList,
  noneSeen,
  silent,
  wrong,
} from '../check.js';

/**
 * Runs a sub-schema at the same value. For a verdict, what it looked at counts only when it is valid, as the specification has it. Where leaves
 * are reported it is one of several that must all hold, so the whole is wrong with it: what it looked at counts all the same, or
 * `unevaluatedProperties` would call every answer beside the wrong one unknown.
 */
export function apply(check: Check, value: Json, at: string, run: Run, seen: Seen | undefined): boolean {
  if (!seen) return check(value, at, run, undefined);
  const own = noneSeen();
  const valid = check(value, at, run, own);
  if (valid || run.report) addSeen(seen, own);
  return valid;
}

const branches = (schemas: Json, place: Place): readonly Check[] =>
  isList(schemas) ? schemas.map((schema) => place.compile(schema)) : [];

/** `allOf`: each of them; all that is wrong is reported. */
export const allOf: Keyword = (schemas, place) => {
  const checks = branches(schemas, place);
  return (value, at, run, seen) => {
    let valid = true;
    for (const check of checks) valid = apply(check, value, at, run, seen) && valid;
    return valid;
  };
};

/**
 * Has the chosen alternatives tell what is wrong with them; true when they did. A value that another alternative would allow is not what the
 * person chose, so that is told, too.
 */
function toldByChosen(
  checks: readonly Check[],
  keyword: 'oneOf' | 'anyOf',
  place: Place,
  value: Json,
  at: string,
  run: Run,
  seen: Seen | undefined,
): boolean {
  const chosen = run.report && run.wishes?.chosen?.(place.schema, keyword, at);
  let told = false;
  for (const number of chosen ?? []) {
    const check = checks[number];
    if (check && !apply(check, value, at, run, seen)) told = true;
  }
  return told;
}

/** A value that is not even of an alternative's kind is told of at the value itself, under one of these. */
const KINDS: ReadonlySet<string> = new Set(['type', 'const', 'enum', 'unknown']);

/** Where nothing fits and nobody chooses, the one alternative of the value's kind tells what is wrong: nobody means `null` who wrote a street. */
function toldByOnlyOfItsKind(
  checks: readonly Check[],
  value: Json,
  at: string,
  run: Run,
  seen: Seen | undefined,
): boolean {
  if (!run.report) return false;
  const alike = checks.filter((check) => {
    let isAlike = true;
    const report = (found: { at: string; code: string }): void => {
      if (found.at === at && KINDS.has(found.code)) isAlike = false;
    };
    check(value, at, { ...silent(run), report }, seen && noneSeen());
    return isAlike;
  });
  const [only] = alike;
  return only !== undefined && alike.length === 1 && !apply(only, value, at, run, seen);
}

/** `anyOf`: one at least, and what is chosen where somebody chooses. All are tried where it matters what they look at. */
export const anyOf: Keyword = (schemas, place) => {
  const checks = branches(schemas, place);
  return (value, at, run, seen) => {
    const quiet = silent(run);
    let valid = false;
    for (const check of checks) {
      valid = apply(check, value, at, quiet, seen) || valid;
      if (valid && !seen) break;
    }
    if (toldByChosen(checks, 'anyOf', place, value, at, run, seen)) return false;
    if (valid) return true;
    return !toldByOnlyOfItsKind(checks, value, at, run, seen) && wrong(run, at, 'anyOf');
  };
};

/** `oneOf`: exactly one, and the chosen one where somebody chooses. */
export const oneOf: Keyword = (schemas, place) => {
  const checks = branches(schemas, place);
  return (value, at, run, seen) => {
    const quiet = silent(run);
    let matching = 0;
    const own = seen && noneSeen();
    for (const check of checks) if (apply(check, value, at, quiet, own)) matching += 1;
    if (matching === 1 && seen && own) addSeen(seen, own);
    if (toldByChosen(checks, 'oneOf', place, value, at, run, seen)) return false;
    if (matching === 1) return true;
    return !(matching === 0 && toldByOnlyOfItsKind(checks, value, at, run, seen)) && wrong(run, at, 'oneOf');
  };
};

/** `not`: never this. */
export const not: Keyword = (schema, place) => {
  const check = place.compile(schema);
  return (value, at, run) => !check(value, at, silent(run), place.tracking()) || wrong(run, at, 'not');
};

/** `if` with `then` and `else`. */
export const ifThenElse: Keyword = (schema, place) => {
  const test = place.compile(schema);
  const then = Object.hasOwn(place.schema, 'then') ? place.compile(place.schema.then as Json) : undefined;
  const otherwise = Object.hasOwn(place.schema, 'else') ? place.compile(place.schema.else as Json) : undefined;
  return (value, at, run, seen) => {
    const branch = apply(test, value, at, silent(run), seen) ? then : otherwise;
    return !branch || apply(branch, value, at, run, seen);
  };
};
