import type { Expression, Json } from '../../model/index.js';
import type { Operator } from './operator.js';
import { operators } from './operators.js';
import { isList, isObject } from './values.js';

/** What an expression is: a literal, a call of an operator, or neither. */
export type Shape =
  | { readonly kind: 'literal'; readonly value: Json }
  | {
      readonly kind: 'call';
      readonly name: string;
      readonly operator: Operator;
      readonly operands: readonly Expression[];
    }
  /** `list`: a list literal that holds more than plain values. `keys`: an object with another number of keys than one. */
  | { readonly kind: 'wrong'; readonly code: 'list' | 'keys' | 'operator' | 'operands'; readonly name?: string };

/** Read once: expressions are part of a plan, which nobody changes, and rules run at each key. */
const shapes = new WeakMap<object, Shape>();

/** Reads one level of an expression. Plain values, and lists of them, are literals; an object is a call. */
export function shapeOf(expression: Expression): Shape {
  if (expression === null || typeof expression !== 'object') return { kind: 'literal', value: expression };
  let shape = shapes.get(expression);
  if (!shape) shapes.set(expression, (shape = readShape(expression)));
  return shape;
}

function readShape(expression: Expression): Shape {
  if (isList(expression)) {
    return expression.every(isPlain) ? { kind: 'literal', value: expression } : { kind: 'wrong', code: 'list' };
  }
  if (!isObject(expression)) return { kind: 'literal', value: expression };
  const [name, another] = Object.keys(expression);
  if (name === undefined || another !== undefined) return { kind: 'wrong', code: 'keys' };
  const operator = operators.get(name);
  if (!operator) return { kind: 'wrong', code: 'operator', name };
  const operands = operandsOf(expression[name] as Json);
  const [least, most] = operator.operands;
  if (operands.length < least || operands.length > most) return { kind: 'wrong', code: 'operands', name };
  return { kind: 'call', name, operator, operands };
}

/** `[a, b]`, or a single operand written bare. */
function operandsOf(value: Json): readonly Expression[] {
  return isList(value) ? value : [value];
}

function isPlain(value: Json): boolean {
  return value === null || typeof value !== 'object';
}
