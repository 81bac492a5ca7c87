import type { Entry } from './field-kind.js';
import type { PageId } from './form-plan.js';
import type { Issue } from './issue.js';
import type { JsonObject } from './json.js';
import type { LeftAnswer } from './migration.js';
import type { Pointer } from './pointer.js';

/** A question's name whose list rows are named by row id instead of `*` (`/previous_leaves/r2/leave_end_date`): it stays the same when rows come and go. */
export type Address = string;

/** A row's name; never part of an answer. */
export type RowId = string;

/**
 * Everything a person has put in, whole enough to go on from: what a draft is. Answers are computed from it by the same code in
 * browser and service, so a half-typed date survives as typed and can never be submitted.
 */
export interface Draft {
  readonly form: string;
  readonly version: string;
  /** What stands in the controls, by address; also of questions that are hidden now (parked). */
  readonly entries: Readonly<Record<Address, Entry>>;
  /** Rows of each list, in order, by the list's address. */
  readonly rows: Readonly<Record<Address, readonly RowId[]>>;
  /** Pages that were passed with Continue: a page without required answers is done only when it was seen. */
  readonly seen: readonly PageId[];
  /** Answers of an earlier version that could not be carried over; absent when there are none. */
  readonly left?: readonly LeftAnswer[];
  /** What was agreed to, by the pointer of the agreement. */
  readonly agreed: Readonly<Record<Pointer, Agreement>>;
}

/** What is kept of an agreement: a short name for the very words, their language, and when it was given (ISO 8601). */
export interface Agreement {
  readonly hash: string;
  readonly language: string;
  readonly at: string;
  /** The language of a translation that stood beside these words and that nobody had certified. */
  readonly shownWith?: string | undefined;
}

/** The whole state of a session. Plain data; only `reduce` makes a new one. */
export interface SessionState {
  readonly draft: Draft;
  /** Facts told by the service (`known:`): departments, documents, what was submitted. Never typed by a person here. */
  readonly known: JsonObject;
  /** Masks of answers that the agency holds (`***-**-6789`), by address: an untouched one is an answer without a value here. */
  readonly held: Readonly<Record<Address, string>>;
  readonly page: PageId;
  /** Where Continue returns to after a Change link. */
  readonly returnTo?: PageId;
  /** The row being added or changed on a `list` page. */
  readonly row?: RowId;
  /** Addresses whose issues are shown; one is added at Continue only, and leaves as soon as it is fixed. */
  readonly shown: readonly ShownIssue[];
  /** Grows each time Continue found something, so that the summary takes focus again. */
  readonly summaryTurn: number;
  /** Issues given by the service; each goes when its question changes. */
  readonly service: readonly Issue[];
  /** The last removed row, until the page is left. */
  readonly removed?: { readonly list: Address; readonly row: RowId; readonly index: number };
  /** Work under way: `check` (asking the service), `submit`. Buttons do not act twice meanwhile. */
  readonly busy?: 'check' | 'submit';
  /** The question whose entry the last change was, if it was one: settling then looks at nothing else. */
  readonly edited?: Address;
  /** Questions that stay hidden by what was answered, and that validity asks for all the same: shown since the last Continue. */
  readonly opened?: readonly Address[];
  /** Grows with each change of the draft; saving knows from it what is unsaved. */
  readonly revision: number;
}

/** An issue that the reader was told of. */
export interface ShownIssue extends Issue {
  readonly address: Address;
}
