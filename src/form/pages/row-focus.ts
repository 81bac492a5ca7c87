import type { PlacedView, RowsView } from '../../model/index.js';
import type { RowFocus } from '../focus/focus-rules.js';

/**
 * The focus rules of rows. One was removed: the bar that offers it back. It was brought back: its card, or its first question. One was added
 * among other questions: its first question.
 */
export const rowFocus: RowFocus = {
  read({ page: { list, outline } }) {
    const lists = listsIn(outline ?? []);
    return {
      cards: list?.cards.map((card) => card.row) ?? [],
      open: lists.flatMap(({ rows }) => rows.map(({ domId }) => domId)),
      canUndo: list?.removed !== undefined || lists.some(({ removed }) => removed),
    };
  },
  move(before, now) {
    if (now.canUndo && before.cards.length + before.open.length > now.cards.length + now.open.length)
      return { to: 'undo' };
    const added = now.open.find((row) => !before.open.includes(row));
    if (added !== undefined) return { to: 'row', row: added };
    const back = now.cards.find((row) => !before.cards.includes(row));
    return before.canUndo && !now.canUndo && back !== undefined ? { to: 'card', row: back } : undefined;
  },
  target(root, { to, row }) {
    const place = [...root.querySelectorAll<HTMLElement>('[data-row]')].find((one) => one.dataset.row === row);
    const heading = to === 'card' ? place?.querySelector<HTMLElement>('.ma-h3') : undefined;
    return heading ?? place?.querySelector<HTMLElement>('[data-part], button') ?? undefined;
  },
};

/** All lists that stand among other questions, also those in rows of others. */
function listsIn(placed: readonly PlacedView[]): readonly RowsView[] {
  return placed.flatMap((one) => {
    if (one.type === 'question') return [];
    if (one.type === 'section') return listsIn(one.inside);
    return [one.rows, ...one.rows.rows.flatMap(({ inside }) => listsIn(inside))];
  });
}
