import type { Expression, Json } from '../../../model/index.js';
import type { Operator, Run } from '../operator.js';
import { ANY, onValues } from '../operator.js';
import { isList, sameJson } from '../values.js';

/** Yes, no, and not known yet (Kleene): one sure operand can settle the matter before the others are answered. */
export const logic: Readonly<Record<string, Operator>> = {
  and: {
    doc: 'booleans → false if any is false, else undefined if any is missing or no boolean, else true',
    operands: [1, ANY],
    run: (operands, run) => settle(operands, run, false),
  },
  or: {
    doc: 'booleans → true if any is true, else undefined if any is missing or no boolean, else false',
    operands: [1, ANY],
    run: (operands, run) => settle(operands, run, true),
  },
  not: onValues([1, 1], 'boolean → its opposite; undefined when it is no boolean', ([value]) =>
    typeof value === 'boolean' ? !value : undefined,
  ),
  if: {
    doc: 'condition, then, (condition, then, …) else → what follows the first true condition; undefined when a condition before it is missing, or none is true and there is no else',
    operands: [2, ANY],
    run: (operands, run) => {
      for (let i = 0; i + 1 < operands.length; i += 2) {
        const condition = run.value(operands[i] as Expression);
        if (condition === true) return run.value(operands[i + 1] as Expression);
        if (condition !== false) return undefined;
      }
      return operands.length % 2 === 1 ? run.value(operands[operands.length - 1] as Expression) : undefined;
    },
  },
  answered: {
    doc: 'operand → whether it has a value; never undefined',
    operands: [1, 1],
    run: ([operand], run) => run.value(operand as Expression) !== undefined,
  },
  default: {
    doc: 'operands → the first that has a value; undefined when none has',
    operands: [1, ANY],
    run: (operands, run) => {
      for (const operand of operands) {
        const value = run.value(operand);
        if (value !== undefined) return value;
      }
      return undefined;
    },
  },
  in: onValues(
    [2, 2],
    'value, list → whether the list holds it; undefined when the second is no list',
    ([value, list]) => (isList(list) ? holds(list, value as Json) : undefined),
  ),
};

function settle(operands: readonly Expression[], run: Run, decisive: boolean): boolean | undefined {
  let unsure = false;
  for (const operand of operands) {
    const value = run.value(operand);
    if (value === decisive) return decisive;
    if (typeof value !== 'boolean') unsure = true;
  }
  return unsure ? undefined : !decisive;
}

function holds(list: readonly Json[], value: Json): boolean | undefined {
  let unsure = false;
  for (const entry of list) {
    const same = sameJson(entry, value);
    if (same) return true;
    if (same === undefined) unsure = true;
  }
  return unsure ? undefined : false;
}
