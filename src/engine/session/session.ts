import type { Action, Address, FormView, Session, SessionParts, SessionState, Submission } from '../../model/index.js';
import { emptyDraft } from '../draft/draft.js';
import { entryAt } from '../draft/typed-draft.js';
import { type PlacedIssue, findIssues } from '../issues/issues.js';
import { type Journey, canOpen, firstIncomplete } from './journey.js';
import type { ReduceContext } from './reduce-context.js';
import { reduce } from './reduce.js';
import { type SettleParts, type Settled, heldPointers, settle, settleEntry } from '../settle/settle.js';
import { submissionOf } from '../issues/submission.js';
import { formView } from '../view/form-view.js';
import { optionsOf } from '../view/view-context.js';
import type { ViewCache } from '../view/question-views.js';
import { wordsOfEntry } from '../words.js';

/** Opens a session on a plan: a thin ring of memory around `reduce`, which does all the thinking. */
export function createSession(parts: SessionParts): Session {
  const { plan, kinds, validator, today } = parts;
  const journeys = new WeakMap<SessionState, Journey>();
  const cache: ViewCache = new Map();
  const domIds = new Map<Address, string>();
  const listeners = new Set<() => void>();

  const partsOf = (state: SessionState): SettleParts => ({
    plan,
    kinds,
    validator,
    today: today(),
    known: state.known,
    held: state.held,
    ...(state.opened && { opened: state.opened }),
  });
  let latest: { state: SessionState; settled: Settled } | undefined;

  const journeyOf = (state: SessionState): Journey => {
    const there = journeys.get(state);
    if (there) return there;
    const settleParts = partsOf(state);
    const settled = settleFrom(latest, settleParts, state);
    latest = { state, settled };
    let issues: readonly PlacedIssue[] | undefined;
    const journey: Journey = {
      plan,
      draft: state.draft,
      settled,
      known: state.known,
      today: settleParts.today,
      issues: () => (issues ??= findIssues(settleParts, state.draft, settled)),
      issuesAt: (addresses) =>
        issues?.filter((issue) => addresses.has(issue.address)) ??
        findIssues(settleParts, state.draft, settled, addresses),
    };
    journeys.set(state, journey);
    return journey;
  };

  const context: ReduceContext = { parts: { plan, kinds, today }, journeyOf };
  const domIdOf = (address: Address): string => {
    const id = domIds.get(address) ?? `q${domIds.size + 1}`;
    domIds.set(address, id);
    return id;
  };

  let state: SessionState = {
    draft: parts.draft ?? emptyDraft(plan),
    known: parts.known ?? {},
    held: parts.held ?? {},
    page: '',
    shown: [],
    summaryTurn: 0,
    service: [],
    revision: parts.revision ?? 0,
  };
  const opening = journeyOf(state);
  state = {
    ...state,
    page: parts.page !== undefined && canOpen(opening, parts.page) ? parts.page : firstIncomplete(opening),
  };
  let view: FormView | undefined;

  return {
    plan,
    get state() {
      return state;
    },
    get answers() {
      return journeyOf(state).settled.answers;
    },
    get view() {
      return (view ??= formView({ journey: journeyOf(state), state, kinds, domIdOf }, cache));
    },
    get issues() {
      return journeyOf(state).issues();
    },
    dispatch(action: Action) {
      const next = reduce(context, state, action);
      if (next === state) return;
      state = next;
      view = undefined;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    words(question, entry) {
      return wordsOfEntry(question, entry, kinds, optionsOf(question, state.known));
    },
    submission(id): Submission {
      const { settled, draft } = journeyOf(state);
      const settleParts = partsOf(state);
      return submissionOf(settleParts, settled, heldPointers(settleParts, draft, settled.instances), id);
    },
  };
}

/** Settles a state, from the one before where only one entry changed. */
function settleFrom(
  before: { state: SessionState; settled: Settled } | undefined,
  parts: SettleParts,
  state: SessionState,
): Settled {
  if (
    before &&
    before.state.known === state.known &&
    before.state.held === state.held &&
    before.state.opened === state.opened
  ) {
    const address = sameShape(before.state, state) ? onlyChangedEntry(before.state, state) : undefined;
    if (address !== undefined) {
      const quick = settleEntry(parts, before.settled, address, entryAt(state.draft, address) ?? '');
      return quick ?? settle(parts, state.draft, before.settled, address);
    }
    if (sameAnswers(before.state, state)) return before.settled;
  }
  return settle(parts, state.draft, before?.settled);
}

/** The one entry in which two drafts differ; undefined when more than that is different. */
function onlyChangedEntry(before: SessionState, now: SessionState): Address | undefined {
  return now.edited !== undefined && now.revision === before.revision + 1 ? now.edited : undefined;
}

/** Whether all that settling reads of two drafts is the same (which pages were seen is not). */
function sameAnswers(before: SessionState, now: SessionState): boolean {
  return before.draft === now.draft || (before.draft.entries === now.draft.entries && sameShape(before, now));
}

function sameShape({ draft: before }: SessionState, { draft: now }: SessionState): boolean {
  return before.rows === now.rows && before.agreed === now.agreed;
}
