import { type Pointer, parsePointer } from '../../model/index.js';
import { LAYOUT_FILE } from '../author-problem.js';
import type { Planning } from '../planning.js';
import { placeUnder } from '../schema/documents.js';
import type { FormLayout } from '../layout/form-layout.js';
import { pointersOn } from '../layout/pages.js';

/** Wishes for places that the schema does not have. */
export function checkWishes({ layout, places, problems }: Planning): void {
  for (const [pointer, wish] of Object.entries(layout.fields ?? {})) {
    const at = placeUnder({ document: '', pointer: '' }, 'fields', pointer).pointer;
    if (!isPointer(pointer)) problems.add(LAYOUT_FILE, at, 'pointer_invalid', { pointer });
    else if (!places.find(pointer) && !meansFixedRows(pointer, places))
      problems.add(LAYOUT_FILE, at, 'pointer_unknown', { pointer });
    if (wish.optionsFrom !== undefined && !wish.optionsFrom.startsWith('known:/'))
      problems.add(LAYOUT_FILE, `${at}/optionsFrom`, 'pointer_invalid', { pointer: wish.optionsFrom });
  }
}

/** Rows that the layout names by number, by list: `/periods/0/start_date` → `/periods`: [`0`]. Whether it is a list is for the schema to say. */
export function fixedRowsOf(layout: FormLayout): ReadonlyMap<Pointer, readonly string[]> {
  const rows = new Map<Pointer, Set<string>>();
  const named = [
    ...Object.keys(layout.fields ?? {}),
    ...(layout.pages ?? []).flatMap((page) => pointersOn(page, '').map(({ pointer }) => pointer)),
    ...(layout.derive ?? []).map((one) => one.write),
  ];
  for (const pointer of named) {
    for (const match of pointer.matchAll(/\/(0|[1-9]\d*)(?=\/|$)/g)) {
      const list = pointer.slice(0, match.index);
      rows.set(list, (rows.get(list) ?? new Set<string>()).add(match[1] as string));
    }
  }
  return new Map(
    [...rows].map(([list, indexes]) => [list, [...indexes].sort((one, two) => Number(one) - Number(two))]),
  );
}

/** `/periods`, each row, `start_date`: a wish for each fixed row of `/periods`. */
function meansFixedRows(pointer: Pointer, places: Planning['places']): boolean {
  return [...places.byPointer.keys()].some((known) => known.replace(/\/\d+(?=\/|$)/g, '/*') === pointer);
}

function isPointer(text: string): boolean {
  try {
    parsePointer(text);
    return true;
  } catch {
    return false;
  }
}
