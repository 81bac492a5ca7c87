import type { Expression, Json } from '../../model/index.js';
import type { Scope } from './scope.js';

/** One named operator of the rules' language. The set is closed: what is not in the table does not exist. */
export interface Operator {
  /** What it takes, what it gives, and when it is undefined; shown to authors by the schema of form.json and by compile. */
  readonly doc: string;
  /** Fewest and most operands. */
  readonly operands: readonly [least: number, most: number];
  /** `row`: the second operand is evaluated for each row of the first, which is then `item:`. `pointer`, `weekday`: the operand is a literal of that sort. */
  readonly second?: 'row' | 'weekday';
  readonly first?: 'pointer' | 'table' | 'fields';
  run(operands: readonly Expression[], run: Run): Json | undefined;
}

/** What an operator is given to work with. */
export interface Run {
  readonly scope: Scope;
  /** The value of an operand; undefined when it is missing. */
  value(expression: Expression): Json | undefined;
  /** The value of an operand for one row. */
  valueFor(expression: Expression, row: Json): Json | undefined;
}

/** Any number of operands. */
export const ANY = Number.POSITIVE_INFINITY;

/** An operator on values: all operands are evaluated, and one that is missing makes the result undefined. */
export function onValues(
  operands: readonly [number, number],
  doc: string,
  apply: (values: readonly Json[], scope: Scope) => Json | undefined,
): Operator {
  return {
    doc,
    operands,
    run(expressions, run) {
      const values: Json[] = [];
      for (const expression of expressions) {
        const value = run.value(expression);
        if (value === undefined) return undefined;
        values.push(value);
      }
      return apply(values, run.scope);
    },
  };
}
