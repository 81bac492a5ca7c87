import type { FormView, PlacedView, RowsView } from '../model/index.js';
import type { Stage } from './stage.js';

/** What was on screen at a rendering, as far as focus depends on it. */
export interface Shown {
  readonly stage: Stage;
  readonly page?: string;
  /** The row that is open on a list page. */
  readonly row?: string;
  readonly summaryTurn: number;
  readonly hasSummary: boolean;
  /** Title of the row that can be brought back. */
  readonly removed: boolean;
  readonly rows: readonly string[];
  /** Rows that stand among other questions, by the prefix of their DOM ids. */
  readonly openRows: readonly string[];
}

/** Where the focus is to go after a rendering. */
export type FocusMove =
  { readonly to: 'heading' | 'summary' | 'undo' | 'files' } | { readonly to: 'card' | 'row'; readonly row: string };

/** Notes what is on screen. */
export function shownNow(stage: Stage, view: FormView | undefined, doorTurn = 0, hasDoorIssues = false): Shown {
  const list = view?.page.list;
  return {
    stage,
    page: view?.page.page.id,
    row: list?.open?.row,
    summaryTurn: view?.summaryTurn ?? doorTurn,
    hasSummary: view ? (view.summary?.length ?? 0) > 0 : hasDoorIssues,
    removed: list?.removed !== undefined || rowsIn(view?.page.outline).some(({ removed }) => removed),
    rows: list?.cards.map((card) => card.row) ?? [],
    openRows: rowsIn(view?.page.outline).flatMap(({ rows }) => rows.map(({ domId }) => domId)),
  };
}

/** All lists that stand among other questions, also those in rows. */
function rowsIn(placed: readonly PlacedView[] = []): readonly RowsView[] {
  return placed.flatMap((one) => {
    if (one.type === 'question') return [];
    if (one.type === 'section') return rowsIn(one.inside);
    return [one.rows, ...one.rows.rows.flatMap(({ inside }) => rowsIn(inside))];
  });
}

/**
 * The focus rules. Another page or screen: its heading. Continue found something: the summary, once. A row was removed: the bar that
 * offers it back. It was brought back: its card. A row was added: its first question. Nothing on the first paint: a host page's own focus is not ours to take.
 */
export function focusMove(before: Shown | undefined, now: Shown): FocusMove | undefined {
  if (!before || before.stage === 'loading') return undefined;
  if (before.stage !== now.stage) return { to: 'heading' };
  if (before.page !== now.page || before.row !== now.row) return { to: 'heading' };
  if (now.hasSummary && before.summaryTurn !== now.summaryTurn) return { to: 'summary' };
  if (now.removed && countOf(before) > countOf(now)) return { to: 'undo' };
  const added = now.openRows.find((row) => !before.openRows.includes(row));
  if (added !== undefined) return { to: 'row', row: added };
  const back = now.rows.find((row) => !before.rows.includes(row));
  if (before.removed && !now.removed && back !== undefined) return { to: 'card', row: back };
  return undefined;
}

function countOf({ rows, openRows }: Shown): number {
  return rows.length + openRows.length;
}

/** Puts the focus where a move says; false when there is no such place. */
export function moveFocus(root: ShadowRoot, move: FocusMove): boolean {
  if (move.to === 'row') return focusRow(root, move.row);
  const target =
    move.to === 'card'
      ? [...root.querySelectorAll<HTMLElement>('.ma-card')]
          .find((card) => card.dataset.row === move.row)
          ?.querySelector<HTMLElement>('.ma-h3')
      : root.querySelector<HTMLElement>(
          { heading: '.ma-h1', summary: '.ma-summary', undo: '.ma-undo', files: '.ma-file-input' }[move.to],
        );
  if (!target) return false;
  if (!target.hasAttribute('tabindex')) target.tabIndex = -1;
  target.focus();
  return root.activeElement === target;
}

/** The first control of a row, or its first button where it asks nothing by itself. */
function focusRow(root: ShadowRoot, row: string): boolean {
  const place = [...root.querySelectorAll<HTMLElement>('[data-row]')].find((one) => one.dataset.row === row);
  const control = place?.querySelector<HTMLElement>('[data-part]') ?? place?.querySelector<HTMLElement>('button');
  control?.focus();
  return control !== undefined && control !== null && root.activeElement === control;
}
