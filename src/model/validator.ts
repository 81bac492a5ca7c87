import type { ConditionId } from './form-plan.js';
import type { Issue } from './issue.js';
import type { Json } from './json.js';
import type { Pointer } from './pointer.js';

/** What to look at. `scope`: only these contract pointers and what lies under them. `choices`: the chosen branch by pointer of the oneOf/anyOf. */
export interface CheckOptions {
  readonly scope?: readonly Pointer[];
  readonly choices?: Readonly<Record<Pointer, number>>;
}

/**
 * The one judge of a form, compiled or interpreted. Total: it never throws on any JSON.
 * Issues are leaves only (no `if`, `allOf`, `anyOf` containers), a missing property stands at its own pointer with code `required`,
 * an unknown one at its own pointer with code `unknown`.
 */
export interface Validator {
  /** Judges the contract. */
  check(answers: Json, options?: CheckOptions): readonly Issue[];
  /** Judges what is asked beside the contract; issues have `asked:` pointers. */
  checkAsked(asked: Json, options?: CheckOptions): readonly Issue[];
  /** Whether a condition of the plan holds for the value that stands at its `at`. */
  holds(condition: ConditionId, value: Json): boolean;
}
