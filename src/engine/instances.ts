import {
  type Address,
  type FormPlan,
  type Pointer,
  type Question,
  type Root,
  type RowId,
  parsePointer,
} from '../model/index.js';

/** A question where it stands: once for a plain question, once a row for a list's. */
export interface Instance {
  readonly question: Question;
  readonly address: Address;
  /** With row numbers in place of row ids. */
  readonly pointer: Pointer;
  readonly root: Root;
  readonly segments: readonly string[];
  readonly row?: RowPlace;
}

/** The row that an instance belongs to. */
export interface RowPlace {
  readonly list: Address;
  readonly row: RowId;
  readonly index: number;
  /** Pointer of the row itself (`/previous_leaves/0`). */
  readonly pointer: Pointer;
}

/** The rows of a list, in order. */
export type RowsOf = (list: Address) => readonly RowId[];

/** All questions of a plan with the rows there are now, in asking order; a list comes before its rows. */
export function instancesOf(plan: FormPlan, rowsOf: RowsOf): readonly Instance[] {
  const found: Instance[] = [];
  for (const question of Object.values(plan.questions))
    place(question, question.pointer, question.pointer, undefined, rowsOf, found);
  return found;
}

function place(
  question: Question,
  address: Address,
  pointer: Pointer,
  row: RowPlace | undefined,
  rowsOf: RowsOf,
  found: Instance[],
): void {
  const { root, segments } = parsePointer(pointer);
  found.push({ question, address, pointer, root, segments, row });
  if (!question.item) return;
  rowsOf(address).forEach((id, index) => {
    const place_: RowPlace = { list: address, row: id, index, pointer: `${pointer}/${index}` };
    for (const item of question.item ?? []) {
      const path = item.pointer.slice('item:'.length);
      place(item, `${address}/${id}${path}`, `${place_.pointer}${path}`, place_, rowsOf, found);
    }
  });
}

/** A pointer of a rule or condition, told for one row: `item:/x` becomes the row's own pointer. */
export function resolveItem(pointer: Pointer, row: RowPlace | undefined): Pointer {
  return row && pointer.startsWith('item:') ? row.pointer + pointer.slice('item:'.length) : pointer;
}
