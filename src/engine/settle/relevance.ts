import {
  type Address,
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
} from '../../model/index.js';
import { type RowPlace, addressIn, resolveItem, rowUp } from '../places/instances.js';

/** What conditions are asked of: the answers as they stand, the chosen branches, and which answers the agency holds. */
export interface ConditionScope {
  readonly plan: FormPlan;
  readonly validator: Validator;
  readonly documents: { readonly answers: Json; readonly asked: Json };
  /** Numbers of the branches chosen at a question "which one?"; none while it is not asked. */
  readonly chosen: (question: Address) => readonly number[];
  readonly isHeld: (pointer: Pointer) => boolean;
}

/** The question "does this apply?" for clauses of condition literals. */
export interface Applies {
  (relevance: Relevance | undefined, row?: RowPlace): boolean;
  /** Whether one condition holds. */
  holds(condition: ConditionId, row?: RowPlace): boolean;
  /** Whether nothing that was answered speaks against it: it may still be demanded. */
  isOpen(relevance: Relevance | undefined, row?: RowPlace): boolean;
}

/** Answers it; each condition is asked at most once a row. */
export function createRelevance(scope: ConditionScope): Applies {
  const asked = new Map<string, boolean | undefined>();
  const side = (id: ConditionId, row: RowPlace | undefined): boolean | undefined => {
    const condition = Object.hasOwn(scope.plan.conditions, id) ? scope.plan.conditions[id] : undefined;
    if (!condition) return undefined;
    const key = row && isOfRow(condition) ? `${row.address} ${id}` : id;
    if (!asked.has(key)) asked.set(key, sideOf(id, condition, scope, row));
    return asked.get(key);
  };
  const sideOfLiteral = (one: Literal, row: RowPlace | undefined): boolean | undefined =>
    side(one.condition, rowUp(row, one.up));
  const applies = (relevance: Relevance | undefined, row?: RowPlace): boolean =>
    relevance === undefined || relevance.some((clause) => clause.every((one) => sideOfLiteral(one, row) === one.holds));
  return Object.assign(applies, {
    holds: (condition: ConditionId, row?: RowPlace) => side(condition, row) === true,
    isOpen: (relevance: Relevance | undefined, row?: RowPlace) =>
      relevance === undefined ||
      relevance.some((clause) =>
        clause.every((one) => {
          const here = sideOfLiteral(one, row);
          return here === undefined || here === one.holds;
        }),
      ),
  });
}

/** It is decided anew in each row. */
function isOfRow({ at, choice }: Condition): boolean {
  return at.startsWith('item:') || choice?.question.startsWith('item:') === true;
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
  const { choice } = condition;
  if (choice) return scope.chosen(addressIn(choice.question, row)).includes(choice.branch);
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
