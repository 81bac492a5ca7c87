import type { Condition, ConditionId, Json, Pointer } from '../../model/index.js';
import type { Clause } from '../relevance.js';
import type { Facts } from './facts.js';
import type { SchemaPlace } from './documents.js';

/** What one schema object says of one place, and under which conditions it says so. */
export interface Fragment {
  readonly given: Clause;
  readonly facts: Facts;
  readonly place: SchemaPlace;
}

/** Everything the schema says of one place in the answers; filled while walking, read afterwards. */
export interface AnswerPlace {
  /** Rows of a list are `*`: `/previous_leaves/*`. A fixed row keeps its number. */
  readonly pointer: Pointer;
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
}

/** A condition with the schema that decides it; `$ref`s in it are absolute (document name + fragment). */
export interface PlannedCondition {
  readonly condition: Condition;
  readonly schema: Json;
  readonly source: SchemaPlace;
}

/** What walking a schema finds. */
export class Places {
  readonly byPointer = new Map<Pointer, AnswerPlace>();
  readonly conditions = new Map<ConditionId, PlannedCondition>();

  /** The place at a pointer, made when it is new. */
  at(pointer: Pointer, source: SchemaPlace, parent?: Pointer, row?: Pointer): AnswerPlace {
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
    };
    this.byPointer.set(pointer, place);
    if (parent !== undefined) this.byPointer.get(parent)?.children.push(pointer);
    return place;
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
