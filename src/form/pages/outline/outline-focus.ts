import type { PlacedView, RowsView } from '../../../model/index.js';
import type { OutlineFocus } from '../../focus-rules.js';

/** The focus rules of rows that stand among other questions. */
export const outlineFocus: OutlineFocus = {
  read(placed) {
    const lists = listsIn(placed);
    return {
      rows: lists.flatMap(({ rows }) => rows.map(({ domId }) => domId)),
      removed: lists.some(({ removed }) => removed),
    };
  },
  toRow(root, row) {
    const place = [...root.querySelectorAll<HTMLElement>('[data-row]')].find((one) => one.dataset.row === row);
    const control = place?.querySelector<HTMLElement>('[data-part]') ?? place?.querySelector<HTMLElement>('button');
    control?.focus();
    return Boolean(control) && root.activeElement === control;
  },
};

/** All lists, also those in rows of others. */
function listsIn(placed: readonly PlacedView[]): readonly RowsView[] {
  return placed.flatMap((one) => {
    if (one.type === 'question') return [];
    if (one.type === 'section') return listsIn(one.inside);
    return [one.rows, ...one.rows.rows.flatMap(({ inside }) => listsIn(inside))];
  });
}
