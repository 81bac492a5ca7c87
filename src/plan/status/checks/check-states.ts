import {
  type AudienceId,
  type ItemPlan,
  NEW,
  type StateId,
  type StatePlan,
  type StatusPlan,
} from '../../../model/index.js';
import { rankOf } from '../../../engine/status/history/item-run.js';
import type { StatusProblems } from '../status-problem.js';
import { isAlwaysSaid } from '../words.js';

type Path = readonly (string | number)[];

/**
 * The promise of a status page, as a law: a state in which somebody waits, or at which a case has ended, says who acts, what happens
 * next, by when, and what the reader can do. And every state can be reached, and none that waits is a dead end.
 */
export function checkStates(plan: StatusPlan, problems: StatusProblems): void {
  for (const item of Object.values(plan.items)) {
    const edges = edgesOf(plan, item);
    const reached = reachedFrom(startsOf(item), edges);
    item.states.forEach((state, index) => {
      const path = ['items', item.kind, 'states', index];
      if (!reached.has(state.id)) problems.add(path, 'state_unreachable', { state: state.id });
      if (state.kind === 'waiting' && !edges.some(([from, to]) => from === state.id && to !== state.id))
        problems.add(path, 'state_dead_end', { state: state.id });
      if (state.lapses !== undefined && state.by.length === 0)
        problems.add([...path, 'lapses'], 'lapse_without_clock', { state: state.id });
      checkPromise(plan, item, state, path, problems);
    });
  }
  checkStepsBack(plan, problems);
}

function checkPromise(plan: StatusPlan, item: ItemPlan, state: StatePlan, path: Path, problems: StatusProblems): void {
  const params = { state: state.id, kind: state.kind };
  const mustSay = state.kind !== 'running';
  if (mustSay && state.who === undefined) problems.add(path, 'who_missing', params);
  // A clock that hangs on a condition may be none; then it must be said that there is none.
  const hasClock = state.by.some(({ when }) => when === undefined);
  if (mustSay && !hasClock && !state.noDate) problems.add(path, 'by_missing', params);
  for (const audience of item.seenBy.filter((one) => plan.audiences[one]?.public)) {
    const isMasked = (state.shownAs[audience] ?? []).some(
      (mask) => mask.until === undefined && mask.when === undefined,
    );
    if (!isMasked) checkAudience(plan, item, state, audience, path, problems);
  }
}

function checkAudience(
  plan: StatusPlan,
  item: ItemPlan,
  state: StatePlan,
  audience: AudienceId,
  path: Path,
  problems: StatusProblems,
): void {
  const words = Object.hasOwn(state.words, audience) ? state.words[audience] : undefined;
  const missing = (what: string): void =>
    problems.add([...path, 'words', ...(words ? [audience] : [])], 'words_missing', {
      state: state.id,
      audience,
      what,
    });
  if (!words) return missing('words');
  const given = givenIn(plan, item, state);
  for (const what of ['say', 'next'] as const) {
    if (words[what].length === 0) missing(what);
    else if (!isAlwaysSaid(words[what], given))
      problems.add([...path, 'words', audience, what], 'always_missing', { state: state.id, what });
  }
  if (state.kind !== 'running' && words.can.length === 0) missing('can');
  const isTold = words.next.some((one) => one.needs.includes('due'));
  if (state.by.length > 0 && !isTold)
    problems.add([...path, 'words', audience, 'next'], 'due_unsaid', { state: state.id, audience });
}

/** Parameters that are surely known while an item is in a state. */
function givenIn(plan: StatusPlan, item: ItemPlan, state: StatePlan): ReadonlySet<string> {
  const given = new Set<string>(state.who === undefined ? [] : ['who']);
  if (item.start !== state.id) {
    given.add('since').add('days');
    const [clock] = state.by;
    if (clock && clock.when === undefined && plan.deadlines[clock.deadline]?.from === undefined) given.add('due');
  }
  const makers = Object.values(plan.events).filter((event) => event.on === item.kind && event.from?.includes(NEW));
  const [first, ...others] = makers;
  if (item.start === undefined && first) {
    for (const [name, { required }] of Object.entries(first.fields))
      if (required && others.every((other) => other.fields[name]?.required)) given.add(name);
  }
  return given;
}

/** A step back must say why, to everyone who sees it. */
function checkStepsBack(plan: StatusPlan, problems: StatusProblems): void {
  for (const event of Object.values(plan.events)) {
    const moves = [{ on: event.on, from: event.from, to: event.to }, ...event.also];
    for (const { on, from, to } of moves) {
      const item = plan.items[on];
      if (!item) continue;
      const origins = from ?? item.states.map((state) => state.id);
      const back = to.find(({ state }) =>
        origins.some((one) => one !== NEW && rankOf(item, state) < rankOf(item, one)),
      );
      if (!back) continue;
      for (const audience of item.seenBy.filter((one) => plan.audiences[one]?.public)) {
        const words = Object.hasOwn(event.words, audience) ? event.words[audience] : undefined;
        if (!words?.because)
          problems.add(['events', event.kind, 'words'], 'because_missing', {
            event: event.kind,
            state: back.state,
            audience,
          });
      }
    }
  }
}

type Edge = readonly [from: StateId, to: StateId];

/** Every move that events and clocks can make of an item. */
function edgesOf(plan: StatusPlan, item: ItemPlan): readonly Edge[] {
  const all = item.states.map((state) => state.id);
  const edges: Edge[] = [];
  for (const event of Object.values(plan.events)) {
    for (const move of [{ on: event.on, from: event.from, to: event.to }, ...event.also]) {
      if (move.on !== item.kind) continue;
      for (const from of move.from ?? all) for (const { state } of move.to) edges.push([from, state]);
    }
  }
  for (const state of item.states) if (state.lapses !== undefined) edges.push([state.id, state.lapses]);
  return edges;
}

function startsOf(item: ItemPlan): readonly StateId[] {
  return item.start === undefined ? [NEW] : [item.start];
}

function reachedFrom(starts: readonly StateId[], edges: readonly Edge[]): ReadonlySet<StateId> {
  const reached = new Set(starts);
  for (let before = -1; before !== reached.size;) {
    before = reached.size;
    for (const [from, to] of edges) if (reached.has(from)) reached.add(to);
  }
  return reached;
}
