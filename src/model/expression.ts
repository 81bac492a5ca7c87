import type { Json } from './json.js';

/**
 * A rule's language: JSON Logic's shape, a closed set of named operators, no code. `{"op": [operand, …]}`; a one-operand list may be written bare.
 * `{"var": "/leave_details/reason"}` reads an answer, `{"table": "figures"}` a data table of form.json. Literals are literals.
 * Evaluation is total: a missing operand makes the whole expression `undefined`, and a rule that is undefined does not fire.
 */
export type Expression = Json;
