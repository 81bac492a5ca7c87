import type { PageId } from './form-plan.js';
import type { Pointer } from './pointer.js';

/** How one text becomes several: at its first or last space, at commas, at line ends. */
export type SplitBy = 'first-space' | 'last-space' | 'comma' | 'line';

/** How several texts become one. Blank ones are passed over. */
export type JoinBy = 'space' | 'comma' | 'line';

/**
 * One step from a version of a form to the next, as data. Pointers name questions as the version before had them; `*` stands for every row of a
 * list. Each step has exactly one of these words.
 *
 * - `move`: a question, or all that stands under a place, is called otherwise now; rows and all
 * - `values`: options are called otherwise now, by their keys
 * - `wrap`: one choice became a choice of several
 * - `split`, `join`: one text became several, or several one
 * - `again`: was asked otherwise; the answer, or the agreement, is asked for anew and the old one goes
 * - `leave`: has no place any more; shown to the person under this name, and not carried
 * - `page`: a page is called otherwise now
 */
export type MigrationStep =
  | { readonly move: Pointer; readonly to: Pointer }
  | { readonly values: Pointer; readonly map: Readonly<Record<string, string>> }
  | { readonly wrap: Pointer }
  | { readonly split: Pointer; readonly into: readonly Pointer[]; readonly by: SplitBy }
  | { readonly join: readonly Pointer[]; readonly to: Pointer; readonly by: JoinBy }
  | { readonly again: Pointer }
  | { readonly leave: Pointer; readonly label?: string }
  | { readonly page: PageId; readonly to: PageId };

/** The steps from one version to the next. A form's migrations stand in order, the oldest first, and lead to its present version. */
export interface Migration {
  readonly from: string;
  readonly to: string;
  readonly steps: readonly MigrationStep[];
}

/** An answer of an earlier version that has no place in this one: shown until the person has noted it, never sent. */
export interface LeftAnswer {
  /** What it was an answer to. */
  readonly label: string;
  /** As it was typed; absent for a private one, whose words must not stand anywhere. */
  readonly words?: string;
}
