import type { StatusPlan } from '../../../model/index.js';
import type { EffectiveEvent } from './corrections.js';
import { dayOf, millisecondsOf } from '../moments.js';

/** How events are tried and taken, one after the other. */
export interface Taking {
  /** Whether it could happen now. */
  fits(one: EffectiveEvent): boolean;
  take(one: EffectiveEvent): void;
}

/**
 * Takes events in the order in which they happened. That order is a fact of the events alone, never of their arrival: by day, by the clock
 * within a day. Where the clock does not tell (a day without an hour, two events at one moment) whatever fits comes next, in the order
 * in which status.json lists the kinds.
 */
export function inOrder(plan: StatusPlan, events: readonly EffectiveEvent[], taking: Taking): void {
  const ranks = new Map(Object.keys(plan.events).map((kind, index) => [kind, index]));
  const rank = ({ event }: EffectiveEvent): number => ranks.get(event.kind) ?? ranks.size;
  const byRank = (one: EffectiveEvent, other: EffectiveEvent): number =>
    rank(one) - rank(other) || compared(contentOf(one), contentOf(other)) || one.event.number - other.event.number;

  const days = new Map<string, EffectiveEvent[]>();
  for (const one of events) {
    const day = dayOf(one.event.at);
    days.set(day, [...(days.get(day) ?? []), one]);
  }
  for (const day of [...days.keys()].sort()) {
    const all = days.get(day) ?? [];
    const clock = (one: EffectiveEvent): number => millisecondsOf(one.event.at) ?? -1;
    let timed = all
      .filter((one) => clock(one) >= 0)
      .sort((one, other) => clock(one) - clock(other) || byRank(one, other));
    let untimed = all.filter((one) => clock(one) < 0).sort(byRank);
    while (timed.length + untimed.length > 0) {
      const [head] = timed;
      const together = head ? timed.filter((one) => clock(one) === clock(head)) : [];
      const next = [...together, ...untimed].find((one) => taking.fits(one)) ?? head ?? untimed[0];
      if (!next) return;
      taking.take(next);
      timed = timed.filter((one) => one !== next);
      untimed = untimed.filter((one) => one !== next);
    }
  }
}

/** Two events that say the same are told apart by their numbers alone, and it does not matter which of them counts. */
function contentOf({ event }: EffectiveEvent): string {
  const fields = Object.entries(event.fields).sort(([a], [b]) => compared(a, b));
  return JSON.stringify([event.item ?? '', event.at, fields]);
}

function compared(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
