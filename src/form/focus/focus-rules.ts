import type { FormView } from '../../model/index.js';
import type { Stage } from '../screens/stage.js';

/** What was on screen at a rendering, as far as focus depends on it. */
export interface Shown {
  readonly stage: Stage;
  readonly page?: string;
  /** The row that is open on a list page. */
  readonly row?: string;
  readonly summaryTurn: number;
  readonly hasSummary: boolean;
  readonly rows: RowsShown | undefined;
}

/** Rows on screen: cards, and those that stand among other questions. */
export interface RowsShown {
  readonly cards: readonly string[];
  /** By the prefix of their DOM ids. */
  readonly open: readonly string[];
  /** One of them can be brought back. */
  readonly canUndo: boolean;
}

/** Where the focus is to go after a rendering. */
export type FocusMove =
  { readonly to: 'heading' | 'summary' | 'undo' | 'files' } | { readonly to: 'card' | 'row'; readonly row: string };

/** The rules of pages with rows; they come with the first such page. */
export interface RowFocus {
  read(view: FormView): RowsShown;
  move(before: RowsShown, now: RowsShown): FocusMove | undefined;
  /** The place of a row's own move. */
  target(root: ShadowRoot, move: FocusMove & { readonly row: string }): HTMLElement | undefined;
}

let rows: RowFocus | undefined;

/** From now on pages with rows follow these. */
export function followRows(focus: RowFocus): void {
  rows = focus;
}

/** Notes what is on screen. */
export function shownNow(stage: Stage, view: FormView | undefined, doorTurn = 0, hasDoorIssues = false): Shown {
  return {
    stage,
    page: view?.page.page.id,
    row: view?.page.list?.open?.row,
    summaryTurn: view?.summaryTurn ?? doorTurn,
    hasSummary: view ? (view.summary?.length ?? 0) > 0 : hasDoorIssues,
    rows: view && rows?.read(view),
  };
}

/**
 * The focus rules. Another page or screen: its heading. Continue found something: the summary, once. Rows have rules of their own. Nothing
 * on the first paint: a host page's own focus is not ours to take.
 */
export function focusMove(before: Shown | undefined, now: Shown): FocusMove | undefined {
  if (!before || before.stage === 'loading') return undefined;
  if (before.stage !== now.stage || before.page !== now.page || before.row !== now.row) return { to: 'heading' };
  if (now.hasSummary && before.summaryTurn !== now.summaryTurn) return { to: 'summary' };
  return before.rows && now.rows && rows?.move(before.rows, now.rows);
}

/** Puts the focus where a move says; false when there is no such place. */
export function moveFocus(root: ShadowRoot, move: FocusMove): boolean {
  const target =
    'row' in move
      ? rows?.target(root, move)
      : root.querySelector<HTMLElement>(
          { heading: '.ma-h1', summary: '.ma-summary', undo: '.ma-undo', files: '.ma-file-input' }[move.to],
        );
  if (!target) return false;
  // A heading is no control; a button or a box is one already.
  if (!target.hasAttribute('tabindex') && target.tabIndex < 0) target.tabIndex = -1;
  target.focus();
  return root.activeElement === target;
}
