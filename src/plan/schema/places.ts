import type { Condition, ConditionId, Json, Pointer, Question, Repeat, Together } from '../../model/index.js';
import type { Clause } from '../relevance.js';
import type { Facts } from './facts.js';
import type { SchemaPlace } from './documents.js';

/** What one schema object says of one place, and under which conditions it says so. */
export interface Fragment {
  readonly given: Clause;
  readonly facts: Facts;
  readonly place: SchemaPlace;
}

/**
 * Everything the schema says of one place in the answers; filled while walking, read afterwards. Some places are no values of their own but
 * ask about one: rows of a map, the choice of a branch, the name of a row. These have a suffix.
 */
export interface AnswerPlace {
  /** Name in the form: rows of a list are `*`: `/previous_leaves/*`. A fixed row keeps its number. */
  readonly pointer: Pointer;
  /** The value that it asks about and what its name adds to that; absent when the name is the value's own pointer. */
  readonly about?: { readonly pointer: Pointer; readonly suffix: string };
  /** The innermost `…/*` this lies in. */
  readonly row?: Pointer;
  readonly parent?: Pointer;
  /** Where it was first declared, for messages. */
  readonly source: SchemaPlace;
  readonly declared: Clause[];
  readonly required: Clause[];
  readonly forbidden: Clause[];
  readonly fragments: Fragment[];
  /** Keywords whose failure stands here (`pattern`, `not`, …) with where they are written. */
  readonly codes: Map<string, SchemaPlace>;
  readonly children: Pointer[];
  /** Clauses under which `null` will do as well. */
  readonly orNull: Clause[];
  readonly role?: Question['role'];
  /** Of a choice: the condition of each option. */
  branches?: readonly ConditionId[];
  /** Rows that come and go stand under it, at its name and `/*`. */
  repeat?: Repeat;
}

/** How a place differs from the plain property. */
export type PlaceWishes = Pick<AnswerPlace, 'about' | 'role' | 'repeat'>;

/** A condition with the schema that decides it; `$ref`s in it are absolute (document name + fragment). */
export interface PlannedCondition {
  readonly condition: Condition;
  readonly schema: Json;
  readonly source: SchemaPlace;
  /** The row that it is asked in. */
  readonly row?: Pointer;
}

/** One `oneOf`/`anyOf` at one place, found while walking. */
export interface PlannedBranching {
  readonly at: Pointer;
  readonly row?: Pointer;
  readonly written: string;
  readonly branches: ConditionId[];
}

/** What walking a schema finds. */
export class Places {
  readonly byPointer = new Map<Pointer, AnswerPlace>();
  readonly conditions = new Map<ConditionId, PlannedCondition>();
  readonly branchings = new Map<string, PlannedBranching>();
  readonly together = new Map<string, Together>();
  /** The rows around each kind of row, nearest first, itself included. */
  readonly #rows = new Map<Pointer, readonly Pointer[]>();

  /** The place at a pointer, made when it is new. */
  at(pointer: Pointer, source: SchemaPlace, parent?: Pointer, row?: Pointer, wishes?: PlaceWishes): AnswerPlace {
    const known = this.byPointer.get(pointer);
    if (known) return known;
    const place: AnswerPlace = {
      pointer,
      parent,
      row,
      source,
      declared: [],
      required: [],
      forbidden: [],
      fragments: [],
      codes: new Map(),
      children: [],
      orNull: [],
      ...wishes,
    };
    this.byPointer.set(pointer, place);
    if (parent !== undefined) this.byPointer.get(parent)?.children.push(pointer);
    return place;
  }

  /** Makes rows of this name known, inside of `around`. */
  openRow(row: Pointer, around: Pointer | undefined): void {
    if (!this.#rows.has(row)) this.#rows.set(row, [row, ...this.rowsAround(around)]);
  }

  /** The rows around a place in this row, nearest first. */
  rowsAround(row: Pointer | undefined): readonly Pointer[] {
    return row === undefined ? [] : (this.#rows.get(row) ?? [row]);
  }

  /** The place that a pointer of the layout means: `/list/3/x` is `/list/*` + `/x` unless row 3 is a fixed one. */
  find(pointer: Pointer): AnswerPlace | undefined {
    const exact = this.byPointer.get(pointer);
    if (exact) return exact;
    const segments = pointer.split('/');
    let here = segments[0] ?? '';
    for (const segment of segments.slice(1)) {
      const next = `${here}/${segment}`;
      here = !this.byPointer.has(next) && /^(\d+|\*)$/.test(segment) ? `${here}/*` : next;
    }
    return this.byPointer.get(here);
  }
}
