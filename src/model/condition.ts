import type { QuestionName } from './form-plan.js';
import type { Pointer } from './pointer.js';

/** A condition's name in its plan: the way through the schema to where it is written. */
export type ConditionId = string;

/** One condition of the schema: an `if`, a branch's discriminator, `dependentRequired`'s trigger. */
export interface Condition {
  /** Where it is asked: the object whose value is handed to `Validator.holds`; `item:` for a row of a list. */
  readonly at: Pointer;
  /** What it looks at (relative to the same root). It shows a branch only when all of these are answered. */
  readonly tests: readonly Pointer[];
  /** What it looks at, too, and decides without: an answer that is not there counts as well. */
  readonly reads?: readonly Pointer[];
  /** Where a question asks which branch applies (its name, as in `at`): the condition holds while this branch is chosen there. */
  readonly choice?: { readonly question: QuestionName; readonly branch: number };
}

/** Alternatives that only demand answers, "an e-mail address or a phone number": nothing is chosen, and which is answered is free. */
export interface Together {
  /** The object that they stand in, with `*` for each row. */
  readonly at: Pointer;
  readonly keyword: 'oneOf' | 'anyOf';
  /** What each alternative demands, by name. */
  readonly sets: readonly (readonly QuestionName[])[];
}

/** All answers that a condition is decided by. */
export function decidedBy({ tests, reads = [] }: Pick<Condition, 'tests' | 'reads'>): readonly Pointer[] {
  return reads.length > 0 ? [...tests, ...reads] : tests;
}

/** A condition or its opposite (`then` / `else`). */
export interface Literal {
  readonly condition: ConditionId;
  readonly holds: boolean;
  /** The condition stands so many rows further out than the question that hangs on it: 1 for that of the row around this row's list. */
  readonly up?: number;
}

/** One `oneOf` or `anyOf` whose alternatives are asked one at a time. */
export interface Branching {
  /** The value that it speaks of; `item:` in a row. */
  readonly at: Pointer;
  /** The list around that row, by its name with `*` for each row further out; absent outside of lists. */
  readonly within?: QuestionName;
  /** Where the keyword is written: document name and fragment (`permit/answers.schema.json#/oneOf`). */
  readonly written: string;
  /** One condition for each alternative, in order. */
  readonly branches: readonly ConditionId[];
}

/** When something applies: one of these clauses, each being all of its literals. Absent: always. An empty list: never. */
export type Relevance = ReadonlyArray<readonly Literal[]>;
