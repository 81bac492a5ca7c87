import type { ConditionId } from './condition.js';
import type { QuestionName } from './form-plan.js';
import type { TextRef } from './text.js';

/** What rows of a question with `item` are. */
export interface Repeat {
  /** `list`: entries of a list. `map`: properties whose names are asked. `one`: an object that may be added once (a schema that contains itself). */
  readonly holds: 'list' | 'map' | 'one';
  /** What one row is called; the list's own label when absent. The row's number is put behind it. */
  readonly title?: TextRef;
  /** Rows begin behind so many fixed entries. */
  readonly start?: number;
  /** Rows are those of another list, by its name with `*` for each row further out: the schema contains itself. */
  readonly like?: QuestionName;
  /** Of a map: property names that are asked elsewhere, and the condition that a name must fit to stand here. */
  readonly except?: readonly string[];
  readonly fits?: ConditionId;
  /** How the questions of a row stand; one after the other when absent. */
  readonly outline?: readonly Placing[];
}

/** How questions stand on a page or in a row: one after the other, or together under a heading. */
export type Placing = QuestionName | Section;

/** Questions under a heading of their own. */
export interface Section {
  readonly id: string;
  readonly title: TextRef;
  readonly hint?: TextRef;
  /** All of it may be left out. */
  readonly optional?: boolean;
  readonly inside: readonly Placing[];
}

/** Words of a repeating group; `{n}` is the row's number, `{count}` how many there are. */
export interface ListText {
  readonly one: TextRef;
  readonly many: TextRef;
  readonly add: TextRef;
  readonly full: TextRef;
}
