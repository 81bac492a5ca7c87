import {
  type EventFlag,
  type EventPlan,
  type FlagCode,
  type ItemPlan,
  LAPSED,
  NEW,
  type StateId,
  type StatusEvent,
  type StatusPlan,
} from '../../../model/index.js';
import { type Scope, evaluate } from '../../rules/index.js';
import { type EffectiveEvent, settleCorrections } from './corrections.js';
import { type RunningClock, clockOf } from './deadlines.js';
import { inOrder } from './in-order.js';
import { type ItemRun, datesOf, factsOfRun, factsOfRuns, moveRun, newRun, stateOf, statusScope } from './item-run.js';
import { type When, afterwards, dayOf, isAfter, withLeeway } from '../moments.js';

/** Something that counted: what it was, on which item, and where it led. A lapse has no event. */
export interface Happened {
  readonly kind: string;
  readonly run: ItemRun;
  readonly at: When;
  readonly event?: StatusEvent;
  readonly from?: StateId;
  /** The place in `run.spans` that it began. */
  readonly span?: number;
  readonly back: boolean;
  readonly correctedAt?: string;
}

/** A history, played to a moment. */
export interface Played {
  readonly runs: readonly ItemRun[];
  readonly main: ItemRun | undefined;
  readonly happened: readonly Happened[];
  readonly flags: readonly EventFlag[];
}

/** What an event would do now. */
type Fit = 'fits' | 'duplicate' | 'out_of_order' | 'unknown_kind';

/** A lapse leads to a state whose clock may have run out as well; an author's circle ends here. */
const MOST_LAPSES = 200;

/**
 * Plays a log to a moment: events in the order in which they happened, whatever the order in which they arrived, and between them the
 * lapses of clocks that ran out. What does not fit changes nothing and is flagged.
 */
export function play(plan: StatusPlan, log: readonly StatusEvent[], now: string): Played {
  const { events, flags } = settleCorrections(log);
  if (events.every(({ before }) => before === undefined)) return new Play(plan, now).all(events, flags);
  // Whoever puts an event right may note the hour at which they do it. Where the case has gone on from what was told first, that hour
  // cannot be when it happened: its first time stays, and what came of it with it.
  const asFirstTold = new Play(plan, now);
  asFirstTold.all(events.map(toldFirst), flags);
  const times = new Map(events.map(({ event }) => [event.id, event.at]));
  const settled = events.map((one) => (asFirstTold.hasGoneOn(one, times) ? toldFirst(one) : one));
  return new Play(plan, now).all(settled, flags);
}

function toldFirst(one: EffectiveEvent): EffectiveEvent {
  return one.before === undefined ? one : { ...one, event: { ...one.event, at: one.before } };
}

class Play {
  readonly #runs = new Map<string, ItemRun>();
  readonly #happened: Happened[] = [];
  readonly #flags: EventFlag[] = [];
  /** Moves that events made, in order: of the item they are about, and of others. */
  readonly #moves: { readonly run: ItemRun; readonly by: string }[] = [];

  constructor(
    private readonly plan: StatusPlan,
    private readonly now: string,
  ) {
    for (const item of Object.values(plan.items))
      if (item.start !== undefined) this.#runs.set(keyOf(item, ''), newRun(item, '', item.start));
  }

  all(events: readonly EffectiveEvent[], flags: readonly EventFlag[]): Played {
    this.#flags.push(...flags);
    const due = events.filter((one) => {
      const isFuture = isAfter(one.event.at, withLeeway(this.now));
      if (isFuture) this.#flag(one.event, 'future');
      return !isFuture;
    });
    inOrder(this.plan, due, {
      fits: (one) => {
        // Between the last event and this one clocks may have run out.
        this.#lapseBefore(one.event.at);
        return this.#fitOf(one) === 'fits';
      },
      take: (one) => this.#take(one),
    });
    this.#lapseBefore(this.now);
    this.#flagLateRecords(due);
    const runs = [...this.#runs.values()];
    return { runs, main: this.#main(), happened: this.#happened, flags: this.#flags };
  }

  /** Whether another event has moved the item of this one on between its first time and its later one. `times`: when each is said to have happened now. */
  hasGoneOn({ event, before }: EffectiveEvent, times: ReadonlyMap<string, When>): boolean {
    const taken = this.#happened.find((one) => one.event?.id === event.id);
    if (before === undefined || !taken) return false;
    const own = this.#moves.map(({ by }) => by).lastIndexOf(event.id);
    const later = this.#moves.slice(own + 1).filter(({ run, by }) => run === taken.run && by !== event.id);
    return later.some(({ by }) => {
      const at = times.get(by);
      return at !== undefined && !isAfter(before, at) && isAfter(event.at, at);
    });
  }

  #take(one: EffectiveEvent): void {
    const { event } = one;
    this.#lapseBefore(event.at);
    const fit = this.#fitOf(one);
    if (fit !== 'fits') return this.#flag(event, fit);
    const kind = this.plan.events[event.kind] as EventPlan;
    const item = this.plan.items[kind.on] as ItemPlan;
    const key = keyOf(item, event.item ?? '');
    const before = this.#runs.get(key);
    const created = before ? undefined : this.#create(item, event, kind);
    const run = before ?? created;
    if (!run) return this.#flag(event, 'out_of_order');
    this.#pair(run, kind, event);
    run.facts = { ...run.facts, ...event.fields };
    run.at.set(event.kind, event.at);
    const from = created ? undefined : run.state;
    const to = created ? undefined : this.#targetOf(kind.to, run, event);
    const moved = to !== undefined && to !== run.state;
    const back = moved && moveRun(run, to, event.at, event.kind);
    if (moved || created) this.#moves.push({ run, by: event.id });
    this.#happened.push({
      kind: event.kind,
      run,
      at: event.at,
      event,
      back,
      ...(from !== undefined && { from }),
      ...((moved || created) && { span: run.spans.length - 1 }),
      ...(one.correctedAt !== undefined && { correctedAt: one.correctedAt }),
    });
    this.#moveOthers(kind, run, event);
  }

  #create(item: ItemPlan, event: StatusEvent, kind: EventPlan): ItemRun | undefined {
    const run = newRun(item, event.item ?? '', NEW, event.at);
    run.facts = event.fields;
    const state = this.#targetOf(kind.to, run, event);
    if (state === undefined) return undefined;
    const made = newRun(item, event.item ?? '', state, event.at);
    this.#runs.set(keyOf(item, made.id), made);
    return made;
  }

  #moveOthers(kind: EventPlan, cause: ItemRun, event: StatusEvent): void {
    for (const move of kind.also) {
      for (const run of [...this.#runs.values()]) {
        if (run === cause || run.plan.kind !== move.on || !move.from.includes(run.state)) continue;
        const to = this.#targetOf(move.to, run, event);
        if (to === undefined) continue;
        if (to !== run.state) this.#moves.push({ run, by: event.id });
        moveRun(run, to, event.at, event.kind);
        run.at.set(event.kind, event.at);
      }
    }
  }

  #targetOf(to: EventPlan['to'], run: ItemRun, event: StatusEvent): StateId | undefined {
    const scope = this.#scopeOf(run, event);
    return to.find(({ when }) => when === undefined || evaluate(when, scope) === true)?.state;
  }

  #fitOf({ event, accepted }: EffectiveEvent): Fit {
    const kind = Object.hasOwn(this.plan.events, event.kind) ? this.plan.events[event.kind] : undefined;
    const item = kind && this.plan.items[kind.on];
    if (!kind || !item) return 'unknown_kind';
    const run = this.#runs.get(keyOf(item, event.item ?? ''));
    if (this.#happened.some((one) => one.event && isSame(one.event, event))) return 'duplicate';
    if (accepted) return 'fits';
    const state = run?.state ?? NEW;
    const stands = kind.from === undefined ? run !== undefined : kind.from.includes(state);
    const holds = !run || kind.when === undefined || evaluate(kind.when, this.#scopeOf(run, event)) === true;
    if (stands && holds) return 'fits';
    return run && kind.to.some((to) => to.state === state) ? 'duplicate' : 'out_of_order';
  }

  /** A receipt takes one off the things sent; with none on the way it is strange, and true all the same. */
  #pair(run: ItemRun, kind: EventPlan, event: StatusEvent): void {
    if (kind.follows !== undefined) {
      const sent = run.open.get(kind.follows) ?? 0;
      if (sent === 0) this.#flag(event, 'unpaired');
      else run.open.set(kind.follows, sent - 1);
    }
    run.open.set(event.kind, (run.open.get(event.kind) ?? 0) + 1);
  }

  #lapseBefore(when: When): void {
    for (let turn = 0; turn < MOST_LAPSES; turn += 1) {
      const [first] = this.#clocksThatLapse()
        .filter(({ clock }) => isAfter(when, clock.at))
        .sort((one, other) =>
          isAfter(one.clock.at, other.clock.at) ? 1 : isAfter(other.clock.at, one.clock.at) ? -1 : 0,
        );
      if (!first) return;
      const { run, clock, to } = first;
      const from = run.state;
      const at = afterwards(clock.at);
      const back = moveRun(run, to, at, LAPSED);
      if (run.state === from) return;
      this.#happened.push({ kind: LAPSED, run, at, from, back, span: run.spans.length - 1 });
    }
  }

  #clocksThatLapse(): readonly { readonly run: ItemRun; readonly clock: RunningClock; readonly to: StateId }[] {
    return [...this.#runs.values()].flatMap((run) => {
      const to = stateOf(run.plan, run.state)?.lapses;
      const clock =
        to === undefined ? undefined : clockOf(this.plan, run, [...this.#runs.values()], this.#scopeOf(run));
      return to !== undefined && clock ? [{ run, clock, to }] : [];
    });
  }

  /** Written down after something later had already been written down about the same item. */
  #flagLateRecords(events: readonly EffectiveEvent[]): void {
    const counted = this.#happened.flatMap((one) => (one.event ? [one.event] : []));
    for (const { event } of events) {
      if (!counted.includes(event) || event.corrects !== undefined) continue;
      const on = this.plan.events[event.kind]?.on;
      const isLate = counted.some(
        (other) =>
          other.number < event.number &&
          this.plan.events[other.kind]?.on === on &&
          (other.item ?? '') === (event.item ?? '') &&
          isAfter(other.at, event.at),
      );
      if (isLate) this.#flag(event, 'recorded_late');
    }
  }

  #scopeOf(run: ItemRun, event?: StatusEvent): Scope {
    const facts = factsOfRuns(this.plan, this.#runs.values());
    const today = dayOf(event?.at ?? this.now);
    return statusScope(this.plan, facts, today, { facts: factsOfRun(run), at: datesOf(run.at) }, event?.fields);
  }

  #main(): ItemRun | undefined {
    return [...this.#runs.values()].find((run) => run.plan.kind === this.plan.main);
  }

  #flag(event: StatusEvent, code: FlagCode): void {
    this.#flags.push({ code, event: event.id, number: event.number, kind: event.kind });
  }
}

/** The same thing told twice under two names. */
function isSame(one: StatusEvent, other: StatusEvent): boolean {
  return (
    one.kind === other.kind &&
    (one.item ?? '') === (other.item ?? '') &&
    one.at === other.at &&
    sortedText(one.fields) === sortedText(other.fields)
  );
}

function sortedText(fields: StatusEvent['fields']): string {
  return JSON.stringify(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function keyOf(item: ItemPlan, id: string): string {
  return `${item.kind}/${item.many ? id : ''}`;
}
