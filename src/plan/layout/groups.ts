import type { Group, Pointer } from '../../model/index.js';
import { fixedRowsOf } from '../checks/layout-pointers.js';
import { type Planning, containersOf } from '../planning.js';
import { defined } from '../schema/facts.js';
import type { AnswerPlace } from '../schema/places.js';

/** The containers around questions and derived values, outermost first, also those inside of rows. Rows themselves are made by the session. */
export function makeGroups(inside: readonly AnswerPlace[], planning: Planning): Readonly<Record<Pointer, Group>> {
  const groups: Record<Pointer, Group> = {};
  const fixedRows = fixedRowsOf(planning.layout);
  for (const place of withRows(inside, planning)) {
    for (const container of [...containersOf(place, planning.places)].reverse()) {
      const { pointer } = container;
      if (container.parent === undefined || container.repeat || Object.hasOwn(groups, pointer)) continue;
      // A row stands as soon as it is added; all that must be known of it is when it is a list itself.
      if (container.row === pointer && !isList(container, planning)) continue;
      groups[pointer] = makeGroup(container, fixedRows, planning);
    }
  }
  return groups;
}

/** Places with all that stand in their rows. */
function withRows(all: readonly AnswerPlace[], { places }: Planning): readonly AnswerPlace[] {
  const rows = new Set(all.filter(({ repeat }) => repeat).map(({ pointer }) => `${pointer}/*`));
  if (rows.size === 0) return all;
  const within = [...places.byPointer.values()].filter(({ row }) =>
    places.rowsAround(row).some((around) => rows.has(around)),
  );
  return [...all, ...within];
}

function makeGroup(place: AnswerPlace, fixedRows: ReadonlyMap<Pointer, readonly string[]>, planning: Planning): Group {
  if (place.row === place.pointer) return { type: 'list' };
  const { relevance, requiredWhen } = planning.settled(place);
  const list = place.parent === undefined ? undefined : planning.places.byPointer.get(place.parent);
  const required =
    list && isList(list, planning) && isOwed(place, list, fixedRows, planning)
      ? planning.settled(list).requiredWhen
      : requiredWhen;
  return defined({ type: isList(place, planning) ? 'list' : 'object', relevance, requiredWhen: required });
}

/** An entry with a place of its own is owed when the list needs so many, or when the layout has given it that place. */
function isOwed(
  { pointer }: AnswerPlace,
  list: AnswerPlace,
  fixedRows: ReadonlyMap<Pointer, readonly string[]>,
  planning: Planning,
): boolean {
  const index = pointer.slice(list.pointer.length + 1);
  if (fixedRows.get(list.pointer)?.includes(index)) return true;
  return Number(index) < (planning.settled(list).facts.minItems ?? 0);
}

function isList(place: AnswerPlace, planning: Planning): boolean {
  return planning.settled(place).facts.type?.includes('array') === true;
}
