export { evaluate } from './evaluate.js';
export type { Scope } from './scope.js';
export { checkExpression, varsOf } from './inspect.js';
export type { ExpressionProblem } from './inspect.js';
export { operators } from './operators.js';
export type { Operator } from './operator.js';
export * from './calendar-date.js';
export * as decimal from './decimal.js';
