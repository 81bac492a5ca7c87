import type { Expression, Json } from '../../model/index.js';
import type { Run } from './operator.js';
import type { Scope } from './scope.js';
import { shapeOf } from './shape.js';
import { DEEPEST } from './values.js';

/** Operators run at most so often for one expression; a rule over six rows takes dozens. Stops a form that walks lists within lists. */
const MOST_STEPS = 50_000;

/**
 * The value of an expression, or undefined: a missing operand, an operand of the wrong type, an operator that does not exist.
 * Total and pure: never throws, changes nothing, and ends for every input.
 */
export function evaluate(expression: Expression, scope: Scope): Json | undefined {
  return valueOf(expression, scope, { steps: 0 }, 0);
}

interface Budget {
  steps: number;
}

function valueOf(expression: Expression, scope: Scope, budget: Budget, depth: number): Json | undefined {
  if (depth > DEEPEST || budget.steps > MOST_STEPS) return undefined;
  const shape = shapeOf(expression);
  if (shape.kind === 'literal') return shape.value;
  if (shape.kind === 'wrong') return undefined;
  budget.steps += 1;
  const run: Run = {
    scope,
    value: (operand) => valueOf(operand, scope, budget, depth + 1),
    valueFor: (operand, row) => valueOf(operand, { ...scope, item: row }, budget, depth + 1),
  };
  return shape.operator.run(shape.operands, run);
}
