import type { Address, Draft, RowId, SessionState } from '../../model/index.js';
import { indexOf } from '../places/plan-index.js';
import type { ReduceContext } from './reduce-context.js';

/** Opens a row for its questions; what was shown on the cards goes. */
export function openRow(state: SessionState, row: RowId): SessionState {
  return { ...state, row, shown: [] };
}

/** A row's name: the lowest that was never used in this draft, so entries of an earlier row are never taken for its own. */
export function nextRow(draft: Draft, list: Address): RowId {
  const used = new Set(draft.rows[list] ?? []);
  const prefix = `${list}/`;
  for (const address of Object.keys(draft.entries))
    if (address.startsWith(prefix)) used.add(address.slice(prefix.length).split('/')[0] ?? '');
  let number = 1;
  while (used.has(`r${number}`)) number += 1;
  return `r${number}`;
}

/** The state with one more row at the end of a list. */
export function withRow(state: SessionState, list: Address, row: RowId): SessionState {
  const rows = state.draft.rows[list] ?? [];
  if (rows.includes(row)) return state;
  return {
    ...state,
    draft: { ...state.draft, rows: { ...state.draft.rows, [list]: [...rows, row] } },
    revision: state.revision + 1,
  };
}

/** The last removed row back in its place, with its answers. */
export function undoRemove(state: SessionState): SessionState {
  if (!state.removed) return state;
  const { list, row, index } = state.removed;
  const rows = [...(state.draft.rows[list] ?? [])];
  rows.splice(index, 0, row);
  return {
    ...state,
    removed: undefined,
    draft: { ...state.draft, rows: { ...state.draft.rows, [list]: rows } },
    revision: state.revision + 1,
  };
}

/** Undo is offered until the page is left; then a removed row's answers go for good. */
export function forgetRemoved(state: SessionState): SessionState {
  if (!state.removed) return state;
  const prefix = `${state.removed.list}/${state.removed.row}`;
  const isLeft = ([address]: readonly [Address, unknown]): boolean =>
    address !== prefix && !address.startsWith(`${prefix}/`);
  const entries = Object.fromEntries(Object.entries(state.draft.entries).filter(isLeft));
  const rows = Object.fromEntries(Object.entries(state.draft.rows).filter(isLeft));
  return {
    ...state,
    removed: undefined,
    edited: undefined,
    draft: { ...state.draft, entries, rows },
    revision: state.revision + 1,
  };
}

/** The list whose rows are pages of their own, when one of them is open. */
export function openList(context: ReduceContext, state: SessionState): Address | undefined {
  const page = indexOf(context.parts.plan).pages.get(state.page);
  return page?.kind === 'list' ? page.questions[0] : undefined;
}

/** Leaving a row in which nothing was put leaves no empty card behind. */
export function withoutBlankRow(context: ReduceContext, state: SessionState): SessionState {
  if (state.row === undefined) return state;
  const list = openList(context, state);
  if (list === undefined) return state;
  const prefix = `${list}/${state.row}`;
  const { settled } = context.journeyOf(state);
  const hasAnswers = settled.instances.some(
    ({ address }) =>
      address.startsWith(`${prefix}/`) &&
      settled.parsed.get(address)?.kind !== undefined &&
      settled.parsed.get(address)?.kind !== 'blank',
  );
  const hasRows = Object.entries(state.draft.rows).some(
    ([inner, some]) => inner.startsWith(`${prefix}/`) && some.length > 0,
  );
  if (hasAnswers || hasRows) return state;
  const rows = (state.draft.rows[list] ?? []).filter((row) => row !== state.row);
  return {
    ...state,
    draft: { ...state.draft, rows: { ...state.draft.rows, [list]: rows } },
    revision: state.revision + 1,
  };
}
