import type { DeadlineId, Span, StatusPlan, WorkCalendar } from '../../../model/index.js';
import { type Scope, addDays, addMonths, addYears, evaluate } from '../../rules/index.js';
import { type ItemRun, stateOf } from './item-run.js';
import { type When, dayOf, isAfter, isWhen, millisecondsOf, momentOf } from '../moments.js';
import { addBusinessDays } from '../work-calendar.js';

/** A clock that is running: which, and when it runs out. */
export interface RunningClock {
  readonly deadline: DeadlineId;
  readonly at: When;
}

/** The clock of the state that an item is in, if it has one that can be told yet. */
export function clockOf(
  plan: StatusPlan,
  run: ItemRun,
  runs: readonly ItemRun[],
  scope: Scope,
): RunningClock | undefined {
  const state = stateOf(run.plan, run.state);
  const by = state?.by.find(({ when }) => when === undefined || evaluate(when, scope) === true);
  if (!by) return undefined;
  const at = deadlineAt(plan, by.deadline, run, runs, scope);
  return at === undefined ? undefined : { deadline: by.deadline, at };
}

/** When a clock runs out: a date when it counts days (its whole day counts), a moment when its last step counts hours. */
export function deadlineAt(
  plan: StatusPlan,
  deadline: DeadlineId,
  run: ItemRun,
  runs: readonly ItemRun[],
  scope: Scope,
  since: When | undefined = run.spans.at(-1)?.from,
): When | undefined {
  const clock = Object.hasOwn(plan.deadlines, deadline) ? plan.deadlines[deadline] : undefined;
  if (!clock) return undefined;
  const start = startOf(clock.from, run, runs, scope, since);
  return clock.add.reduce<When | undefined>(
    (at, span) => (at === undefined ? undefined : addSpan(plan.calendar, at, span)),
    start,
  );
}

function startOf(
  from: StatusPlan['deadlines'][string]['from'],
  run: ItemRun,
  runs: readonly ItemRun[],
  scope: Scope,
  since: When | undefined,
): When | undefined {
  if (from === undefined) return since;
  if ('event' in from) return run.at.get(from.event) ?? latestOf(runs, from.event);
  const value = evaluate(from.value, scope);
  return isWhen(value) ? value : undefined;
}

/** When an event of a kind last happened anywhere in the case. */
function latestOf(runs: readonly ItemRun[], kind: string): When | undefined {
  return runs.reduce<When | undefined>((latest, run) => {
    const at = run.at.get(kind);
    return at !== undefined && (latest === undefined || isAfter(at, latest)) ? at : latest;
  }, undefined);
}

/** Adds a length of time. All but hours count from the calendar date in Massachusetts. */
export function addSpan(calendar: WorkCalendar, from: When, span: Span): When | undefined {
  if ('hours' in span) {
    // From a day whose hour nobody noted, the hours count from its end: nobody is late by a guess.
    const start = millisecondsOf(from) ?? endOfDay(from);
    return start === undefined ? undefined : momentOf(start + span.hours * 3_600_000);
  }
  const day = dayOf(from);
  if ('days' in span) return addDays(day, span.days);
  if ('businessDays' in span) return addBusinessDays(calendar, day, span.businessDays);
  return 'months' in span ? addMonths(day, span.months) : addYears(day, span.years);
}

/** Midnight that ends a day in Massachusetts: the first hour of UTC that belongs to the next one. */
function endOfDay(date: string): number | undefined {
  const next = addDays(date, 1);
  if (next === undefined) return undefined;
  // Eastern time is four or five hours behind.
  for (const hour of ['04', '05']) {
    const milliseconds = millisecondsOf(`${next}T${hour}:00:00Z`);
    if (milliseconds !== undefined && dayOf(momentOf(milliseconds)) === next) return milliseconds;
  }
  return undefined;
}
