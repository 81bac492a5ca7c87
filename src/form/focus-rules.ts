import type { FormView, PlacedView } from '../model/index.js';
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
  const outline = view?.page.outline && outlines?.read(view.page.outline);
  return {
    stage,
    page: view?.page.page.id,
    row: list?.open?.row,
    summaryTurn: view?.summaryTurn ?? doorTurn,
    hasSummary: view ? (view.summary?.length ?? 0) > 0 : hasDoorIssues,
    removed: list?.removed !== undefined || outline?.removed === true,
    rows: list?.cards.map((card) => card.row) ?? [],
    openRows: outline?.rows ?? [],
  };
}

/** What the painter of outlines adds to these rules; it comes with the first page that has one. */
export interface OutlineFocus {
  /** The rows that stand among other questions, and whether one of them can be brought back. */
  read(placed: readonly PlacedView[]): { readonly rows: readonly string[]; readonly removed: boolean };
  /** Puts the focus on the first control of a row. */
  toRow(root: ShadowRoot, row: string): boolean;
}

let outlines: OutlineFocus | undefined;

/** Pages with outlines are to follow the rules, too. */
export function followOutlines(focus: OutlineFocus): void {
  outlines = focus;
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
  if (move.to === 'row') return outlines?.toRow(root, move.row) ?? true;
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
