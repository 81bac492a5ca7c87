import { addYears } from '../../../src/engine/rules/index.js';
import { type Played, dayOf, play } from '../../../src/engine/status/index.js';
import type { Issue, StatusEvent, StatusPlan } from '../../../src/model/index.js';
import { lastOf } from '../cases/what-holds.js';
import { serviceIssue } from '../http/problem.js';

/** How long a kit is kept at least (M.G.L. c.41 s.97B). */
const YEARS_KEPT = 15;

/**
 * Why an event may not be written into a kit's history: the kit would be destroyed too soon. What is gone cannot come back, so this is not kept and
 * flagged like other strange things. An event may make another one count, or move the day of the exam under a plan: that is refused as well.
 */
export function refusesDestruction(
  plan: StatusPlan,
  log: readonly StatusEvent[],
  next: StatusEvent,
  now: string,
): readonly Issue[] {
  const [before, after] = [play(plan, log, now), play(plan, [...log, next], now)];
  if (next.kind === 'destruction_planned' && isPlannedTooSoon(after, next))
    return [serviceIssue('/fields/destroy_after', 'too_soon')];
  if (next.kind === 'destroyed' && isDestroyedTooSoon(after, next)) return [serviceIssue('/at', 'too_soon')];
  const counted = new Set(before.happened.map(({ event }) => event?.id));
  const isDestroyed = after.happened.some(
    ({ event }) =>
      event?.kind === 'destroyed' && event !== next && !counted.has(event.id) && isDestroyedTooSoon(after, event),
  );
  const planned = lastOf(after, 'destruction_planned');
  // A kit that is gone may be told of as it was: no rule brings it back.
  const isPlanned =
    planned !== undefined &&
    planned !== next &&
    lastOf(after, 'destroyed') === undefined &&
    isPlannedTooSoon(after, planned) &&
    !(counted.has(planned.id) && isPlannedTooSoon(before, planned));
  if (!isDestroyed && !isPlanned) return [];
  const pointer = next.about !== undefined ? '/about' : next.corrects !== undefined ? '/corrects' : '/at';
  return [serviceIssue(pointer, 'too_soon')];
}

function isPlannedTooSoon(played: Played, { fields }: StatusEvent): boolean {
  const earliest = earliestOf(played);
  const day = fields['destroy_after'];
  return earliest === undefined || typeof day !== 'string' || day < earliest;
}

function isDestroyedTooSoon(played: Played, { at }: StatusEvent): boolean {
  const planned = lastOf(played, 'destruction_planned');
  const day = planned?.fields['destroy_after'];
  return !planned || isPlannedTooSoon(played, planned) || typeof day !== 'string' || dayOf(at) < day;
}

/** Undefined without an exam that holds: then nobody knows how long the kit was kept. */
function earliestOf(played: Played): string | undefined {
  const exam = lastOf(played, 'collected');
  return exam && addYears(dayOf(exam.at), YEARS_KEPT);
}
