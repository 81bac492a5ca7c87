import type { Expression, Json } from '../../../model/index.js';
import { ZERO, add, decimalOf, numberOf } from '../decimal.js';
import type { Operator, Run } from '../operator.js';
import { ANY, onValues } from '../operator.js';
import { overlap } from '../overlap.js';
import { isList, isNumber, isObject } from '../values.js';

/** Lists and rows. Where a row is looked at, `item:` is that row. A first operand that is no list makes the result undefined. */
export const lists: Readonly<Record<string, Operator>> = {
  count: onValues([1, 1], 'list → how many entries it has', ([list]) => (isList(list) ? list.length : undefined)),
  sum: eachRow(
    'list, number of a row → the exact total, 0 for an empty list; undefined when a row has no number',
    (rows, value) => total(rows, value),
    [1, 2],
  ),
  some: eachRow(
    'list, condition of a row → true if true for any row, else undefined if any is undefined, else false',
    (rows, value) => anyRow(rows, value, true),
  ),
  every: eachRow(
    'list, condition of a row → false if false for any row, else undefined if any is undefined, else true',
    (rows, value) => negate(anyRow(rows, value, false)),
  ),
  none: eachRow(
    'list, condition of a row → false if true for any row, else undefined if any is undefined, else true',
    (rows, value) => negate(anyRow(rows, value, true)),
  ),
  map: eachRow('list, expression of a row → list of its values, rows without one left out', (rows, value) =>
    defined(rows.map(value)),
  ),
  filter: eachRow('list, condition of a row → list of the rows for which it is true', (rows, value) =>
    rows.filter((row) => value(row) === true),
  ),
  at: onValues([2, 2], 'list, index from 0 → that entry; undefined when there is none', ([list, index]) =>
    isList(list) && isNumber(index) ? list[index] : undefined,
  ),
  list: {
    doc: 'operands → list of those that have a value',
    operands: [0, ANY],
    run: (operands, run) => defined(operands.map((operand) => run.value(operand))),
  },
  object: {
    doc: '{key: expression, …} → object of those that have a value',
    operands: [1, 1],
    first: 'fields',
    run: ([fields], run) => (isObject(fields) ? objectOf(fields, run) : undefined),
  },
  flat: {
    doc: 'lists, or one list of lists → one list of all their entries; what is missing is left out; undefined when one is no list',
    operands: [1, ANY],
    run: (operands, run) => {
      const values = operands.map((operand) => run.value(operand));
      const single = values.length === 1 ? values[0] : values;
      return single === undefined || !Array.isArray(single) ? undefined : joined(defined(single));
    },
  },
  overlap: onValues(
    [1, 1],
    'list of {start, end} → whether any two share a day; undefined while none do and one is half answered',
    ([list]) => (isList(list) ? overlap(list) : undefined),
  ),
};

type OfRow = (row: Json) => Json | undefined;

function eachRow(
  doc: string,
  apply: (rows: readonly Json[], value: OfRow) => Json | undefined,
  operands: readonly [number, number] = [2, 2],
): Operator {
  return {
    doc,
    operands,
    second: 'row',
    run: ([list, expression], run) => {
      const rows = run.value(list as Expression);
      if (!isList(rows)) return undefined;
      return apply(rows, (row) => (expression === undefined ? row : run.valueFor(expression, row)));
    },
  };
}

function total(rows: readonly Json[], value: OfRow): number | undefined {
  let sum = ZERO;
  for (const row of rows) {
    const number = value(row);
    const exact = isNumber(number) ? decimalOf(number) : undefined;
    if (!exact) return undefined;
    sum = add(sum, exact);
  }
  return numberOf(sum);
}

/** Whether `wanted` is the value of any row; undefined when none has it and one is unsure. */
function anyRow(rows: readonly Json[], value: OfRow, wanted: boolean): boolean | undefined {
  let unsure = false;
  for (const row of rows) {
    const holds = value(row);
    if (holds === wanted) return true;
    if (typeof holds !== 'boolean') unsure = true;
  }
  return unsure ? undefined : false;
}

function negate(value: boolean | undefined): boolean | undefined {
  return value === undefined ? undefined : !value;
}

function defined(values: readonly (Json | undefined)[]): readonly Json[] {
  return values.filter((value) => value !== undefined);
}

function joined(values: readonly Json[]): readonly Json[] | undefined {
  return values.every(isList) ? values.flat() : undefined;
}

/** `fromEntries` defines keys, so one named `__proto__` is a key like any other. */
function objectOf(fields: { readonly [key: string]: Expression }, run: Run): Json {
  const entries = Object.entries(fields).map(([key, expression]) => [key, run.value(expression)] as const);
  return Object.fromEntries(entries.filter((entry): entry is readonly [string, Json] => entry[1] !== undefined));
}
