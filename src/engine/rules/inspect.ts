import type { Expression, Json, Pointer } from '../../model/index.js';
import { WEEKDAYS } from './calendar-date.js';
import { placeOf } from './scope.js';
import { shapeOf } from './shape.js';
import type { Shape } from './shape.js';
import { DEEPEST, isList, isObject, isText } from './values.js';

/** What is wrong with an expression, and where in it. Compile words it and refuses the form. */
export interface ExpressionProblem {
  /**
   * `operator`: there is none of that name. `operands`: too few or too many. `keys`: an object with another number of keys than one.
   * `list`: a list literal that holds more than plain values (use `list`). `pointer`, `weekday`, `fields`: an operand that must be such a literal.
   * `depth`: nested too deep.
   */
  readonly code: 'operator' | 'operands' | 'keys' | 'list' | 'pointer' | 'weekday' | 'fields' | 'depth';
  /** Keys and indexes from the expression down to the place. */
  readonly path: readonly (string | number)[];
  /** The operator concerned, as written. */
  readonly operator?: string;
}

/** All problems of an expression; empty when `evaluate` understands the whole of it. */
export function checkExpression(expression: Expression): readonly ExpressionProblem[] {
  const problems: ExpressionProblem[] = [];
  walk(expression, (shape, path, deep) => {
    if (deep) problems.push({ code: 'depth', path });
    else if (shape.kind === 'wrong')
      problems.push({ code: shape.code, path, ...(shape.name === undefined ? {} : { operator: shape.name }) });
    else if (shape.kind === 'call') {
      const code = literalProblem(shape);
      if (code) problems.push({ code, path, operator: shape.name });
    }
  });
  return problems;
}

/**
 * The pointers that an expression reads, each once, in order. `item:` pointers of inner rows (`some`, `map` …) are not listed:
 * whoever watches the list itself watches them too.
 */
export function varsOf(expression: Expression): Pointer[] {
  const pointers = new Set<Pointer>();
  walk(expression, (shape, _path, _deep, inRow) => {
    if (shape.kind !== 'call' || shape.name !== 'var') return;
    const [pointer] = shape.operands;
    if (!isText(pointer)) return;
    if (!inRow || !pointer.startsWith('item:')) pointers.add(pointer);
  });
  return [...pointers];
}

type Visit = (shape: Shape, path: readonly (string | number)[], deep: boolean, inRow: boolean) => void;

/** Visits an expression and every operand that is one itself. */
function walk(expression: Expression, visit: Visit, path: readonly (string | number)[] = [], inRow = false): void {
  const shape = shapeOf(expression);
  const deep = path.length > 2 * DEEPEST;
  visit(shape, path, deep, inRow);
  if (deep || shape.kind !== 'call') return;
  const { name, operator, operands } = shape;
  const isBare = !isList((expression as { readonly [key: string]: Json })[name]);
  if (operator.first === 'pointer' || operator.first === 'table') return;
  if (operator.first === 'fields') {
    const [fields] = operands;
    if (isObject(fields)) {
      for (const [key, inner] of Object.entries(fields))
        walk(inner, visit, [...path, name, ...(isBare ? [] : [0]), key], inRow);
    }
    return;
  }
  operands.forEach((operand, i) => {
    walk(
      operand,
      visit,
      isBare ? [...path, name] : [...path, name, i],
      inRow || (operator.second === 'row' && i === 1),
    );
  });
}

/** Operands that must be literals, because the planner reads them before any answer exists. */
function literalProblem({
  operator,
  operands,
}: Extract<Shape, { kind: 'call' }>): ExpressionProblem['code'] | undefined {
  const [first, second] = operands;
  if (operator.first === 'pointer' && !(isText(first) && placeOf(first))) return 'pointer';
  if (operator.first === 'table' && !(isText(first) && (!first.startsWith('/') || placeOf(first)))) return 'pointer';
  if (operator.first === 'fields' && !isObject(first)) return 'fields';
  if (operator.second === 'weekday' && isText(second) && !WEEKDAYS.includes(second)) return 'weekday';
  return undefined;
}
