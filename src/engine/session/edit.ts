import type { Address, Draft, RowId, SessionState } from '../../model/index.js';
import { isNotKnown } from '../../model/index.js';
import { entryAt, withEntry } from '../draft/typed-draft.js';
import { parseEntry } from '../settle/settle.js';
import type { ReduceContext } from './reduce-context.js';
import { forgetRemoved, openList, openRow, withRow } from './rows.js';

/** A person types, chooses or clears. */
export function answer(
  context: ReduceContext,
  state: SessionState,
  address: Address,
  entry: Draft['entries'][string],
): SessionState {
  if (JSON.stringify(entryAt(state.draft, address)) === JSON.stringify(entry)) return state;
  return edited(context, state, withEntry(state.draft, address, entry), address);
}

/** After an edit: what the service said of this question is out of date, and shown issues go as soon as they are fixed. */
function edited(context: ReduceContext, state: SessionState, draft: Draft, address: Address): SessionState {
  const next = {
    ...state,
    draft,
    edited: address,
    revision: state.revision + 1,
    service: state.service.filter((issue) => issue.pointer !== address),
  };
  return stillShown(context, next, address);
}

/** Of what is shown only what is still so: an answer or a row may have put it right, or taken its question away. */
export function stillShown(context: ReduceContext, next: SessionState, address?: Address): SessionState {
  const { shown: before } = next;
  if (before.length === 0) return next;
  const { settled, issuesAt } = context.journeyOf(next);
  const isGone = (address: Address): boolean => settled.byAddress.has(address) && !settled.relevant.has(address);
  const there = issuesAt(new Set(before.map((issue) => issue.address)));
  const still = new Set(there.map((issue) => `${issue.address} ${issue.code}`));
  const shown = before.filter((issue) =>
    issue.source === 'service' || issue.source === 'upload'
      ? issue.address !== address
      : still.has(`${issue.address} ${issue.code}`) && !isGone(issue.address),
  );
  return shown.length === before.length ? next : { ...next, shown };
}

/** A person leaves a control: its text is written neatly, as the kind of the question writes it. */
export function leave(context: ReduceContext, state: SessionState, address: Address): SessionState {
  const instance = context.journeyOf(state).settled.byAddress.get(address);
  const entry = entryAt(state.draft, address);
  // "I don't know" is no text of a control: no kind could write it as neatly as it stands.
  if (!instance || entry === undefined || isNotKnown(entry)) return state;
  const parsed = parseEntry(context.parts, instance, entry);
  const kind = context.parts.kinds[instance.question.kind];
  if (parsed.kind !== 'value' || !kind) return state;
  const neat = kind.format(parsed.value, instance.question.facts);
  if (JSON.stringify(neat) === JSON.stringify(entry)) return state;
  return { ...state, draft: withEntry(state.draft, address, neat) };
}

/** One more row: on a page of its own where the list has one, else in its place among the others. */
export function addRow(context: ReduceContext, state: SessionState, list: Address, row: RowId): SessionState {
  if (openList(context, state) === list) return openRow(withRow(state, list, row), row);
  const instance = context.journeyOf(state).settled.byAddress.get(list);
  const rows = state.draft.rows[list] ?? [];
  if (!instance?.rows || (instance.question.repeat?.holds === 'one' && rows.length > 0)) return state;
  const clean = forgetRemoved(state);
  return stillShown(context, { ...withRow(clean, list, row), edited: undefined });
}

/** A row goes; it can be brought back until the page is left. */
export function removeRow(context: ReduceContext, state: SessionState, list: Address, row: RowId): SessionState {
  const clean = forgetRemoved(state);
  const rows = clean.draft.rows[list] ?? [];
  const index = rows.indexOf(row);
  if (index === -1) return state;
  const draft = { ...clean.draft, rows: { ...clean.draft.rows, [list]: rows.filter((one) => one !== row) } };
  const isOpen = openList(context, state) === list;
  const gone = edited(context, clean, draft, `${list}/${row}`);
  return { ...gone, removed: { list, row, index }, ...(isOpen && { row: undefined }) };
}
