import type { Action, Address, Issue, Page, PageId, RowId, SessionState, ShownIssue } from '../../model/index.js';
import { bringUp, hiddenOf } from '../issues/hidden-demands.js';
import type { PlacedIssue } from '../issues/issues.js';
import { indexOf } from '../places/plan-index.js';
import { blockingSubmission } from './blocking-submission.js';
import { begun } from './begin.js';
import { addRow, answer, leave, removeRow, stillShown } from './edit.js';
import {
  blockingOn,
  canOpen,
  firstIncomplete,
  isComplete,
  isSubmitted,
  pageAfter,
  pageBefore,
  pagesOfStep,
} from './journey.js';
import type { ReduceContext } from './reduce-context.js';
import { forgetRemoved, nextRow, openRow, undoRemove, withRow, withoutBlankRow } from './rows.js';

/** The state after an action. Pure: the same state and action give the same state. */
export function reduce(context: ReduceContext, state: SessionState, action: Action): SessionState {
  switch (action.type) {
    case 'answer':
      return answer(context, state, action.address, action.entry);
    case 'leave':
      return leave(context, state, action.address);
    case 'continue':
      return state.busy ? state : goOn(context, state);
    case 'back':
      return state.busy ? state : goBack(context, state);
    case 'go':
      return open(context, state, action.page, action.returnTo, action.row);
    case 'agree': {
      const { type: _, pointer, ...agreement } = action;
      const agreed = { ...state.draft.agreed, [pointer]: agreement };
      return advance(context, { ...state, draft: { ...state.draft, agreed }, revision: state.revision + 1 });
    }
    case 'add-row':
      return addRow(context, state, action.list, action.row);
    case 'remove-row':
      return removeRow(context, state, action.list, action.row);
    case 'undo-remove':
      return stillShown(context, undoRemove(state));
    case 'restore': {
      const restored: SessionState = {
        ...state,
        draft: action.draft,
        held: action.held,
        known: action.known,
        shown: [],
        service: [],
        edited: undefined,
        revision: state.revision + 1,
        row: undefined,
        returnTo: undefined,
        removed: undefined,
        busy: undefined,
        opened: undefined,
      };
      return arrive(context, restored, firstIncomplete(context.journeyOf(restored)));
    }
    case 'held':
      return dropHeldText(context, { ...state, held: { ...state.held, ...action.held } });
    case 'known':
      // New facts of the service make what was said of missing documents out of date.
      return begun(context, state.known, {
        ...state,
        known: action.known,
        shown: state.shown.filter((issue) => issue.source !== 'upload'),
      });
    case 'noted-left': {
      const { left, ...draft } = state.draft;
      return left === undefined ? state : { ...state, draft, revision: state.revision + 1 };
    }
    case 'busy':
      return { ...state, busy: action.work };
    case 'answered':
      return answered(context, state, action.issues, action.known ?? state.known);
  }
}

function goOn(context: ReduceContext, state: SessionState): SessionState {
  const journey = context.journeyOf(state);
  const page = indexOf(journey.plan).pages.get(state.page);
  // Agreeing is an act of its own: nobody passes by it.
  if (!page || (page.agree !== undefined && !isComplete(journey, page))) return state;
  const found = page.kind === 'check' ? blockingSubmission(journey, page) : blockingOn(journey, page);
  const here = state.row === undefined ? found : found.filter((issue) => isInRow(page, state.row, issue.address));
  if (here.length > 0) {
    const hidden = hiddenOf(context.journeyOf(state).settled, state, here);
    // Once the rest is answered, what is hidden may be demanded no more.
    const seen = here.filter(({ address }) => !hidden.has(address));
    return seen.length > 0 ? show(state, seen) : goOn(context, bringUp(state, hidden));
  }
  if (state.row !== undefined) return { ...state, row: undefined, shown: [] };
  if (page.check !== undefined) return { ...state, busy: 'check', shown: [] };
  if (page.submit !== undefined && !isSubmitted(journey, page.submit)) return { ...state, busy: 'submit', shown: [] };
  return advance(context, state);
}

/** Shows what stands in the way. */
function show(state: SessionState, found: readonly PlacedIssue[]): SessionState {
  return { ...state, shown: [...found], summaryTurn: state.summaryTurn + 1 };
}

function isInRow(page: Page, row: RowId | undefined, address: Address): boolean {
  return (
    row !== undefined &&
    page.questions.some((list) => address.startsWith(`${list}/${row}/`) || address === `${list}/${row}`)
  );
}

/** Passed with Continue: remembered, then on to the next page, or back to where a Change link came from. */
function advance(context: ReduceContext, state: SessionState): SessionState {
  const seen = state.draft.seen.includes(state.page) ? state.draft.seen : [...state.draft.seen, state.page];
  const passed: SessionState =
    seen === state.draft.seen ? state : { ...state, draft: { ...state.draft, seen }, revision: state.revision + 1 };
  const journey = context.journeyOf(passed);
  if (passed.returnTo === undefined) return arrive(context, passed, pageAfter(journey, passed.page));
  const step = indexOf(journey.plan).stepOf.get(passed.page)?.step;
  // A changed answer may ask something new: that comes before going back to the list of answers.
  const open_ =
    step && pagesOfStep(journey, step).find((page) => !isComplete(journey, page) && page.id !== passed.returnTo);
  return open_ ? arrive(context, passed, open_.id, passed.returnTo) : arrive(context, passed, passed.returnTo);
}

function goBack(context: ReduceContext, state: SessionState): SessionState {
  if (state.row !== undefined) return { ...withoutBlankRow(context, state), row: undefined, shown: [] };
  if (state.returnTo !== undefined) return arrive(context, state, state.returnTo);
  const before = pageBefore(context.journeyOf(state), state.page);
  return before === undefined ? state : arrive(context, state, before);
}

function open(context: ReduceContext, state: SessionState, id: PageId, returnTo?: PageId, row?: RowId): SessionState {
  if (state.busy) return state;
  // What is left behind counts first: an empty row must not close the way to where the reader wants to go.
  const left = depart(context, state);
  const journey = context.journeyOf(left);
  if (!canOpen(journey, id)) return arrive(context, left, firstIncomplete(journey));
  const arrived = arrive(context, left, id, returnTo);
  return row === undefined ? arrived : openRow(arrived, row);
}

function arrive(context: ReduceContext, state: SessionState, id: PageId, returnTo?: PageId): SessionState {
  const { pages } = indexOf(context.parts.plan);
  const left = depart(context, state);
  const arrived: SessionState = dropHeldText(context, { ...left, page: id, returnTo, row: undefined, shown: [] });
  const page = pages.get(id);
  const [list] = page?.kind === 'list' ? page.questions : [];
  if (list === undefined || (arrived.draft.rows[list] ?? []).length > 0) return arrived;
  const row = nextRow(arrived.draft, list);
  return openRow(withRow(arrived, list, row), row);
}

/** Leaves a page: undo is over, and a row that was opened but not filled goes. */
function depart(context: ReduceContext, state: SessionState): SessionState {
  const left = withoutBlankRow(context, forgetRemoved(state));
  return left.row === undefined ? left : { ...left, row: undefined };
}

/**
 * Text of answers that the agency holds leaves the browser once its page is left. While the page is open it stays, so that nothing
 * changes under a person's fingers.
 */
function dropHeldText(context: ReduceContext, state: SessionState): SessionState {
  const { pageOf } = indexOf(context.parts.plan);
  const gone = Object.keys(state.held).filter(
    (address) => Object.hasOwn(state.draft.entries, address) && pageOf.get(address) !== state.page,
  );
  if (gone.length === 0) return state;
  const entries = Object.fromEntries(
    Object.entries(state.draft.entries).filter(([address]) => !gone.includes(address)),
  );
  return { ...state, draft: { ...state.draft, entries } };
}

function answered(
  context: ReduceContext,
  state: SessionState,
  issues: readonly Issue[],
  known: SessionState['known'],
): SessionState {
  const heard = begun(context, state.known, { ...state, busy: undefined, known });
  const errors = issues.filter((issue) => issue.severity === 'error');
  if (errors.length > 0)
    return {
      ...heard,
      service: issues,
      shown: errors.map((issue) => shownAt(context, heard, issue)),
      summaryTurn: state.summaryTurn + 1,
    };
  // Warnings stop nothing: they stand at their questions until those are changed.
  if (!state.busy) return issues.length === 0 ? heard : { ...heard, service: issues };
  const page = indexOf(context.parts.plan).pages.get(state.page);
  const journey = context.journeyOf(heard);
  if (state.busy === 'check' && page?.submit !== undefined && !isSubmitted(journey, page.submit))
    return { ...heard, busy: 'submit' };
  return advance(context, { ...heard, service: issues });
}

function shownAt(context: ReduceContext, state: SessionState, issue: Issue): ShownIssue {
  const instance = context.journeyOf(state).settled.instances.find((one) => one.pointer === issue.pointer);
  return { ...issue, address: instance?.address ?? issue.pointer };
}
