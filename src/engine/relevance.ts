import {
  type Condition,
  type ConditionId,
  type FormPlan,
  type Json,
  type Literal,
  type Pointer,
  type Relevance,
  type Validator,
  parsePointer,
  readAt,
} from '../model/index.js';
import { type RowPlace, resolveItem } from './instances.js';

/** What conditions are asked of: the answers as they stand, the chosen branches, and which answers the agency holds. */
export interface ConditionScope {
  readonly plan: FormPlan;
  readonly validator: Validator;
  readonly documents: { readonly answers: Json; readonly asked: Json };
  readonly choices: Readonly<Record<Pointer, number>>;
  readonly isHeld: (pointer: Pointer) => boolean;
}

/** Answers the question "does this apply?" for clauses of condition literals; each condition is asked at most once a row. */
export function createRelevance(scope: ConditionScope): (relevance: Relevance | undefined, row?: RowPlace) => boolean {
  const asked = new Map<string, boolean | undefined>();
  const side = (id: ConditionId, row: RowPlace | undefined): boolean | undefined => {
    const condition = Object.hasOwn(scope.plan.conditions, id) ? scope.plan.conditions[id] : undefined;
    if (!condition) return undefined;
    const key = row && condition.at.startsWith('item:') ? `${row.pointer} ${id}` : id;
    if (!asked.has(key)) asked.set(key, sideOf(id, condition, scope, row));
    return asked.get(key);
  };
  const literal = (one: Literal, row: RowPlace | undefined): boolean => side(one.condition, row) === one.holds;
  return (relevance, row) =>
    relevance === undefined || relevance.some((clause) => clause.every((one) => literal(one, row)));
}

/**
 * Which branch shows: true `then`, false `else`, undefined neither. An `if` over questions that nobody has answered yet is
 * vacuously true for the validator, but shows nothing to the reader.
 */
function sideOf(
  id: ConditionId,
  condition: Condition,
  scope: ConditionScope,
  row: RowPlace | undefined,
): boolean | undefined {
  if (condition.choice) return scope.choices[resolveItem(condition.choice.at, row)] === condition.choice.branch;
  const at = resolveItem(condition.at, row);
  const value = read(scope, at);
  const answered = condition.tests.every((test) => {
    const pointer = resolveItem(test, row);
    return read(scope, pointer) !== undefined || scope.isHeld(pointer);
  });
  if (!answered) return undefined;
  return scope.validator.holds(id, value ?? {});
}

function read(scope: ConditionScope, pointer: Pointer): Json | undefined {
  const { root, segments } = parsePointer(pointer);
  return readAt(root === 'asked' ? scope.documents.asked : scope.documents.answers, segments);
}
