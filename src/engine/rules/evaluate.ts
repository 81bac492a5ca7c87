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
  return new Evaluation(scope, { steps: 0 }, 0).value(expression);
}

interface Budget {
  steps: number;
}

/** One evaluation under way. It is one object for the whole expression: rules run at each key, and hundreds at each submission. */
class Evaluation implements Run {
  #depth: number;

  constructor(
    readonly scope: Scope,
    private readonly budget: Budget,
    depth: number,
  ) {
    this.#depth = depth;
  }

  value(expression: Expression): Json | undefined {
    if (this.#depth > DEEPEST || this.budget.steps > MOST_STEPS) return undefined;
    const shape = shapeOf(expression);
    if (shape.kind === 'literal') return shape.value;
    if (shape.kind === 'wrong') return undefined;
    this.budget.steps += 1;
    this.#depth += 1;
    const value = shape.operator.run(shape.operands, this);
    this.#depth -= 1;
    return value;
  }

  valueFor(expression: Expression, row: Json): Json | undefined {
    return new Evaluation({ ...this.scope, item: row }, this.budget, this.#depth).value(expression);
  }
}
