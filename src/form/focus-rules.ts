import type { FormView } from '../model/index.js';
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
}

/** Where the focus is to go after a rendering. */
export type FocusMove =
  { readonly to: 'heading' | 'summary' | 'undo' | 'files' } | { readonly to: 'card'; readonly row: string };

/** Notes what is on screen. */
export function shownNow(stage: Stage, view: FormView | undefined, doorTurn = 0, hasDoorIssues = false): Shown {
  const list = view?.page.list;
  return {
    stage,
    page: view?.page.page.id,
    row: list?.open?.row,
    summaryTurn: view?.summaryTurn ?? doorTurn,
    hasSummary: view ? (view.summary?.length ?? 0) > 0 : hasDoorIssues,
    removed: list?.removed !== undefined,
    rows: list?.cards.map((card) => card.row) ?? [],
  };
}

/**
 * The focus rules. Another page or screen: its heading. Continue found something: the summary, once. A row was removed: the bar that
 * offers it back. It was brought back: its card. Nothing on the first paint: a host page's own focus is not ours to take.
 */
export function focusMove(before: Shown | undefined, now: Shown): FocusMove | undefined {
  if (!before || before.stage === 'loading') return undefined;
  if (before.stage !== now.stage) return { to: 'heading' };
  if (before.page !== now.page || before.row !== now.row) return { to: 'heading' };
  if (now.hasSummary && before.summaryTurn !== now.summaryTurn) return { to: 'summary' };
  if (now.removed && before.rows.length > now.rows.length) return { to: 'undo' };
  const back = now.rows.find((row) => !before.rows.includes(row));
  if (before.removed && !now.removed && back !== undefined) return { to: 'card', row: back };
  return undefined;
}

/** Puts the focus where a move says; false when there is no such place. */
export function moveFocus(root: ShadowRoot, move: FocusMove): boolean {
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
