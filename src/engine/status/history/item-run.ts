import type {
  EventKind,
  ItemKind,
  ItemPlan,
  Json,
  JsonObject,
  Spoken,
  StateId,
  StatePlan,
  StatusPlan,
} from '../../../model/index.js';
import type { Scope } from '../../rules/index.js';
import { type When, dayOf } from '../moments.js';

/** A time that an item spends in a state, as it is played. */
export interface RunSpan {
  readonly state: StateId;
  readonly from?: When;
  to?: When;
}

/** An item while a history is played: the one mutable thing of the status engine, never seen outside of it. */
export interface ItemRun {
  readonly plan: ItemPlan;
  readonly id: string;
  state: StateId;
  facts: JsonObject;
  /** When events of each kind happened last. */
  readonly at: Map<EventKind, When>;
  /** Things sent that were not received yet, by kind. */
  readonly open: Map<EventKind, number>;
  readonly spans: RunSpan[];
  wentBack?: EventKind;
}

/** A new item in a state. */
export function newRun(plan: ItemPlan, id: string, state: StateId, from?: When): ItemRun {
  return {
    plan,
    id,
    state,
    facts: {},
    at: new Map(),
    open: new Map(),
    spans: [{ state, ...(from !== undefined && { from }) }],
  };
}

/** Moves an item on; true when that is a step back. Staying is no move. */
export function moveRun(run: ItemRun, state: StateId, at: When, by: EventKind): boolean {
  if (state === run.state) return false;
  const back = rankOf(run.plan, state) < rankOf(run.plan, run.state);
  const last = run.spans.at(-1);
  if (last) last.to = at;
  run.spans.push({ state, from: at });
  run.state = state;
  run.wentBack = back ? by : undefined;
  return back;
}

/** The plan of a state; undefined for one that this version does not know. */
export function stateOf(item: ItemPlan | undefined, state: StateId): StatePlan | undefined {
  return item?.states.find((one) => one.id === state);
}

/** A state's place in the ordinary course. */
export function rankOf(item: ItemPlan, state: StateId): number {
  return item.states.findIndex((one) => one.id === state);
}

/** What an expression of status.json can see. `/x`: facts of the case; `item:/x`: of the item at hand; `known:` the event, dates and all items. */
export interface CaseFacts {
  readonly main: JsonObject;
  readonly caseAt: JsonObject;
  readonly items: Readonly<Record<ItemKind, readonly JsonObject[]>>;
  readonly audience?: string;
  /** Fields of what has happened, oldest first; only a page looks back. */
  readonly past?: Readonly<Record<EventKind, readonly JsonObject[]>>;
}

/** A scope for the rules' language. */
export function statusScope(
  plan: Pick<StatusPlan, 'tables'>,
  facts: CaseFacts,
  today: string,
  item?: { readonly facts: JsonObject; readonly at: JsonObject },
  event?: JsonObject,
): Scope {
  return {
    answers: facts.main,
    asked: {},
    known: {
      items: facts.items as unknown as Json,
      case_at: facts.caseAt,
      at: item?.at ?? {},
      event: event ?? {},
      ...(facts.audience !== undefined && { audience: facts.audience }),
      ...(facts.past && { past: facts.past as unknown as Json }),
    },
    ...(item && { item: item.facts }),
    tables: plan.tables,
    today,
  };
}

/** The facts of a case as it is played. */
export function factsOfRuns(plan: Pick<StatusPlan, 'main' | 'items'>, runs: Iterable<ItemRun>): CaseFacts {
  const items: Record<ItemKind, JsonObject[]> = {};
  let main: ItemRun | undefined;
  for (const run of runs) {
    (items[run.plan.kind] ??= []).push(factsOfRun(run));
    if (run.plan.kind === plan.main) main ??= run;
  }
  return { main: main ? factsOfRun(main) : {}, caseAt: main ? datesOf(main.at) : {}, items };
}

/** An item's facts with its id, its state, and the states that it has been in. */
export function factsOfRun(run: ItemRun): JsonObject {
  return { ...run.facts, id: run.id, state: run.state, been: run.spans.map(({ state }) => state) };
}

/** Days on which events happened last. */
export function datesOf(at: ReadonlyMap<EventKind, When>): JsonObject {
  return Object.fromEntries([...at].map(([kind, when]) => [kind, dayOf(when)]));
}

/** Words for an audience; those of another are never taken for it. */
export function spokenTo(spoken: Spoken | undefined, audience: string): Spoken[string] | undefined {
  return spoken && Object.hasOwn(spoken, audience) ? spoken[audience] : undefined;
}
