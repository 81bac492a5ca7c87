import type { ConditionId } from './condition.js';
import type { Issue } from './issue.js';
import type { Json } from './json.js';
import type { Pointer } from './pointer.js';

/** What to look at. */
export interface CheckOptions {
  /** Only issues at these pointers, under them, and of what is around them. */
  readonly scope?: readonly Pointer[];
  /** The chosen alternatives of each `oneOf`/`anyOf` that is wrong: issues come from these alone. */
  readonly choices?: readonly Choice[];
}

/** The chosen alternatives of one `oneOf`/`anyOf` at one value. */
export interface Choice {
  /** The value's pointer, rows by number. */
  readonly at: Pointer;
  /** Where the keyword is written, as in `Branching.written`. */
  readonly written: string;
  /** Numbers of the alternatives; none while nothing is chosen. */
  readonly chosen: readonly number[];
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
