import type { Json } from '../../../model/index.js';
import { isDate } from '../calendar-date.js';
import type { Operator } from '../operator.js';
import { onValues } from '../operator.js';
import { isNumber, sameJson } from '../values.js';

/** Equality is typed and deep. Order is of two numbers or two dates; anything else, also a number beside a text, is undefined. */
export const comparing: Readonly<Record<string, Operator>> = {
  '==': onValues([2, 2], 'two values → whether they are the same JSON (`1` and `"1"` are not)', ([a, b]) =>
    sameJson(a as Json, b as Json),
  ),
  '!=': onValues([2, 2], 'two values → whether they are not the same JSON', ([a, b]) => {
    const same = sameJson(a as Json, b as Json);
    return same === undefined ? undefined : !same;
  }),
  '<': ordered('less', (order) => order < 0),
  '<=': ordered('less or equal', (order) => order <= 0),
  '>': ordered('more', (order) => order > 0),
  '>=': ordered('more or equal', (order) => order >= 0),
};

function ordered(word: string, holds: (order: number) => boolean): Operator {
  return onValues(
    [2, 2],
    `two numbers or two dates → whether the first is ${word}; undefined for anything else`,
    ([a, b]) => {
      const order = orderOf(a as Json, b as Json);
      return order === undefined ? undefined : holds(order);
    },
  );
}

/** Texts of dates sort as the dates do; numbers compare exactly as they are written. */
function orderOf(a: Json, b: Json): number | undefined {
  const comparable = (isNumber(a) && isNumber(b)) || (isDate(a) && isDate(b));
  if (!comparable) return undefined;
  return a < b ? -1 : a > b ? 1 : 0;
}
