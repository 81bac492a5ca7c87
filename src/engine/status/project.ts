import {
  type AudienceId,
  type EventFlag,
  type EventPlan,
  type ItemNow,
  type ItemPlan,
  type ItemSpan,
  type JsonObject,
  LAPSED,
  type PastEvent,
  type StateId,
  type StatusEvent,
  type StatusPlan,
  type StatusProjection,
} from '../../model/index.js';
import { type Scope, daysBetween, evaluate } from '../rules/index.js';
import { clockOf, deadlineAt } from './history/deadlines.js';
import {
  type ItemRun,
  type RunSpan,
  datesOf,
  factsOfRun,
  factsOfRuns,
  stateOf,
  statusScope,
} from './history/item-run.js';
import { fingerprint } from './fingerprint.js';
import { dayOf, isAfter } from './moments.js';
import { type Happened, type Played, play } from './history/play.js';

/** For whom and when. `reference`: what the agency calls the case. */
export interface ProjectionWish {
  readonly audience: AudienceId;
  /** ISO 8601, from the clock of the asker. */
  readonly now: string;
  readonly reference?: string;
}

/**
 * What one audience may know of a case, from its events. Whatever was not named for it stays behind: items, states that are masked,
 * events without words for it, fields, flags. The same events give the same projection, whatever the order in which they came.
 */
export function project(plan: StatusPlan, log: readonly StatusEvent[], wish: ProjectionWish): StatusProjection {
  return projectPlayed(plan, play(plan, log, wish.now), wish);
}

/** The same from a history that was played already, for an asker who wants it for several audiences. */
export function projectPlayed(plan: StatusPlan, played: Played, wish: ProjectionWish): StatusProjection {
  const eyes = new Eyes(plan, played, wish);
  const items = eyes.items();
  const past = eyes.past();
  const flags = eyes.flags();
  const seen = { items, past, ...(flags && { flags }) };
  return {
    tracker: plan.id,
    version: plan.version,
    audience: wish.audience,
    at: wish.now,
    today: dayOf(wish.now),
    mark: fingerprint([plan.version, wish.audience, wish.reference ?? '', seen]),
    ...(wish.reference !== undefined && { reference: wish.reference }),
    ...seen,
  };
}

/** One audience looking at a played history. */
class Eyes {
  readonly #audience: AudienceId;
  readonly #isPublic: boolean;

  constructor(
    private readonly plan: StatusPlan,
    private readonly played: Played,
    private readonly wish: ProjectionWish,
  ) {
    this.#audience = wish.audience;
    const audience = Object.hasOwn(plan.audiences, wish.audience) ? plan.audiences[wish.audience] : undefined;
    // Whom nobody declared sees as little as the public, and of fields nothing.
    this.#isPublic = audience?.public ?? true;
  }

  items(): readonly ItemNow[] {
    const order = Object.keys(this.plan.items);
    return this.#runs()
      .map((run) => this.#itemNow(run))
      .sort((one, other) => order.indexOf(one.kind) - order.indexOf(other.kind));
  }

  past(): readonly PastEvent[] {
    return this.played.happened.flatMap((one) => {
      if (!this.#sees(one.run.plan)) return [];
      const state = one.span === undefined ? undefined : this.#shown(one.run, one.span);
      // What led into a state that this audience is not told of is not told either.
      const masked = one.span !== undefined && state !== one.run.spans[one.span]?.state;
      if (masked || !this.#hears(one)) return [];
      return [
        {
          kind: one.kind,
          item: one.run.plan.kind,
          itemId: one.run.id,
          at: one.at,
          fields: one.event ? this.#visible(one.event.fields) : {},
          ...(one.kind === LAPSED && one.from !== undefined && { from: one.from }),
          ...(state !== undefined && { to: state }),
          ...(one.back && { back: true }),
          ...(one.correctedAt !== undefined && { correctedAt: one.correctedAt }),
        },
      ];
    });
  }

  flags(): readonly EventFlag[] | undefined {
    const { plan, played } = this;
    return Object.hasOwn(plan.audiences, this.#audience) && plan.audiences[this.#audience]?.flags
      ? [...played.flags].sort((one, other) => one.number - other.number || (one.code < other.code ? -1 : 1))
      : undefined;
  }

  #runs(): readonly ItemRun[] {
    return this.played.runs.filter((run) => this.#sees(run.plan));
  }

  #sees(item: ItemPlan): boolean {
    return item.seenBy.includes(this.#audience);
  }

  #hears(one: Happened): boolean {
    if (one.kind === LAPSED)
      return !this.#isPublic || stateOf(one.run.plan, one.from ?? '')?.words[this.#audience]?.lapsed !== undefined;
    const event: EventPlan | undefined = this.plan.events[one.kind];
    return event !== undefined && (!this.#isPublic || Object.hasOwn(event.words, this.#audience));
  }

  #itemNow(run: ItemRun): ItemNow {
    const spans = this.#spans(run);
    const last = spans.at(-1);
    const isMasked = last?.state !== run.state;
    const scope = this.#scope(run);
    const clock = isMasked ? undefined : clockOf(this.plan, run, this.played.runs, scope);
    return {
      kind: run.plan.kind,
      id: run.id,
      state: last?.state ?? run.state,
      ...(last?.from !== undefined && { since: last.from }),
      ...(clock && { due: { ...clock, late: isAfter(this.wish.now, clock.at) } }),
      facts: this.#visible(run.facts),
      spans,
      ahead: isMasked ? [] : this.#ahead(run, scope),
      ...(run.wentBack !== undefined && !isMasked && { wentBack: run.wentBack }),
    };
  }

  #ahead(run: ItemRun, scope: Scope): ItemNow['ahead'] {
    return (stateOf(run.plan, run.state)?.ahead ?? [])
      .filter(({ when }) => when === undefined || evaluate(when, scope) === true)
      .map(({ state, by }) => {
        const at = by === undefined ? undefined : deadlineAt(this.plan, by, run, this.played.runs, scope);
        return { state, ...(at !== undefined && { at }) };
      });
  }

  /** States as this audience is told of them; two that are told as one are one. */
  #spans(run: ItemRun): readonly ItemSpan[] {
    const told: { state: StateId; from?: string; to?: string; late?: boolean }[] = [];
    run.spans.forEach((span, index) => {
      const state = this.#shown(run, index);
      const before = told.at(-1);
      const late = state === span.state && this.#endedLate(run, span);
      if (before?.state === state) before.to = span.to;
      else
        told.push({
          state,
          ...(span.from !== undefined && { from: span.from }),
          ...(span.to !== undefined && { to: span.to }),
          ...(late && { late }),
        });
    });
    return told.map((span) => {
      const { from, to = this.wish.now } = span;
      const days = from === undefined ? undefined : daysBetween(dayOf(from), dayOf(to));
      const { to: end, ...rest } = span;
      return { ...rest, ...(end !== undefined && { to: end }), ...(days !== undefined && { days }) };
    });
  }

  /** The state that is told in place of one: always, or as long as its clock had not run out. */
  #shown(run: ItemRun, index: number): StateId {
    const span = run.spans[index] as RunSpan;
    const mask = stateOf(run.plan, span.state)?.shownAs;
    const own = mask && Object.hasOwn(mask, this.#audience) ? mask[this.#audience] : undefined;
    if (!own) return span.state;
    const scope = this.#scope(run);
    const standing = own.find(({ when }) => when === undefined || evaluate(when, scope) === true);
    if (!standing) return span.state;
    if (standing.until === undefined) return standing.state;
    const until = deadlineAt(this.plan, standing.until, run, this.played.runs, scope, span.from);
    return until !== undefined && !isAfter(span.to ?? this.wish.now, until) ? standing.state : span.state;
  }

  /** Only a clock that starts with the state itself can be told of a past one: others have moved on. */
  #endedLate(run: ItemRun, span: RunSpan): boolean {
    if (span.to === undefined) return false;
    const by = stateOf(run.plan, span.state)?.by[0];
    if (!by || this.plan.deadlines[by.deadline]?.from !== undefined || by.when !== undefined) return false;
    const due = deadlineAt(this.plan, by.deadline, run, this.played.runs, this.#scope(run), span.from);
    return due !== undefined && isAfter(span.to, due);
  }

  #visible(fields: JsonObject): JsonObject {
    return Object.fromEntries(
      Object.entries(fields).filter(
        ([name]) =>
          Object.hasOwn(this.plan.fields, name) && this.plan.fields[name]?.seenBy.includes(this.#audience) === true,
      ),
    );
  }

  #scope(run: ItemRun): Scope {
    const facts = factsOfRuns(this.plan, this.played.runs);
    return statusScope(this.plan, facts, dayOf(this.wish.now), { facts: factsOfRun(run), at: datesOf(run.at) });
  }
}
