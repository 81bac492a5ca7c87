import type { Json } from '../../../model/index.js';
import type { Decimal, Rounding } from '../decimal.js';
import { add, decimalOf, divide, multiply, numberOf, round, subtract } from '../decimal.js';
import type { Operator } from '../operator.js';
import { ANY, onValues } from '../operator.js';
import { spread } from '../spread.js';
import { isNumber } from '../values.js';

/** Exact decimal arithmetic: 0.1 + 0.2 is 0.3. An operand that is no number makes the result undefined. */
export const counting: Readonly<Record<string, Operator>> = {
  '+': onValues([1, ANY], 'numbers → their sum', (values) => fold(values, add)),
  '-': onValues([1, 2], 'two numbers → the first less the second; one number → its negative', (values) =>
    fold(values.length === 1 ? [0, ...values] : values, subtract),
  ),
  '*': onValues([1, ANY], 'numbers → their product', (values) => fold(values, multiply)),
  '/': onValues(
    [2, 2],
    'two numbers → the first divided by the second; undefined by zero. Multiply before dividing: a quotient is rounded',
    (values) => fold(values, divide),
  ),
  min: onValues([1, ANY], 'numbers → the smallest', (values) =>
    values.every(isNumber) ? smallest(values, 1) : undefined,
  ),
  max: onValues([1, ANY], 'numbers → the largest', (values) =>
    values.every(isNumber) ? smallest(values, -1) : undefined,
  ),
  round: rounding([1, 2], 'number, places (0) → rounded half away from zero', 'half'),
  ceil: rounding([1, 1], 'number → the next whole number up', 'up'),
  floor: rounding([1, 1], 'number → the next whole number down', 'down'),
  spread: onValues(
    [3, 3],
    'total, parts, step → a list of so many parts in units of step that add up to the total, the surplus on the earliest; undefined when a part or the step is not above zero',
    ([total, parts, step]) =>
      isNumber(total) && isNumber(parts) && isNumber(step) ? spread(total, parts, step) : undefined,
  ),
};

/** Most places that `round` takes; no JSON number has more digits that mean anything. */
const MOST_PLACES = 20;

function rounding(operands: readonly [number, number], doc: string, how: Rounding): Operator {
  return onValues(operands, doc, ([value, places = 0]) => {
    const exact = isNumber(value) ? decimalOf(value) : undefined;
    if (!exact || !isNumber(places) || !Number.isInteger(places) || Math.abs(places) > MOST_PLACES) return undefined;
    return numberOf(round(exact, places, how));
  });
}

function fold(values: readonly Json[], apply: (a: Decimal, b: Decimal) => Decimal | undefined): number | undefined {
  let total: Decimal | undefined;
  for (const value of values) {
    const next = isNumber(value) ? decimalOf(value) : undefined;
    if (!next) return undefined;
    const result = total === undefined ? next : apply(total, next);
    if (!result) return undefined;
    total = result;
  }
  return total && numberOf(total);
}

/** A loop, not `Math.min(...values)`: spreading a hostile list ends the stack. */
function smallest(values: readonly number[], sign: 1 | -1): number | undefined {
  return values.reduce((best, value) => (value * sign < best * sign ? value : best));
}
