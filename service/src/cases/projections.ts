import { project, type ProjectionWish } from '../../../src/engine/status/index.js';
import type { CompiledStatus, StatusEvent, StatusProjection } from '../../../src/model/index.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { trackerOf } from '../forms/form-library.js';
import { Problem } from '../http/problem.js';
import { eventOf } from './chain.js';
import type { CaseRow } from './case-store.js';
import { logOf } from './history.js';

/** How a case stands for an audience, and how far its history was read for that. */
export interface CaseStatus {
  readonly projection: StatusProjection;
  readonly read: number;
}

/** Reads a case's history and shows it to an audience. */
export async function statusOf(desk: Desk, row: CaseRow, audience: string): Promise<CaseStatus> {
  const { plan } = presentTracker(desk, row.tracker);
  const log = await logOf(desk.store, row.id);
  return {
    projection: project(plan, log.map(eventOf), wishOf(desk, audience, row.application_id)),
    read: log.at(-1)?.number ?? 0,
  };
}

/** Shows events that are no case's yet: a draft that was only begun. */
export function statusOfEvents(
  desk: Desk,
  tracker: string,
  events: readonly StatusEvent[],
  audience: string,
  reference: string | null,
): StatusProjection {
  return project(presentTracker(desk, tracker).plan, events, wishOf(desk, audience, reference));
}

/** A tracker, or 404 when the service has none of that name. */
export function presentTracker(desk: Desk, tracker: string): CompiledStatus {
  const found = trackerOf(desk.library, tracker);
  if (!found) throw new Problem(404, 'no_tracker');
  return found;
}

function wishOf(desk: Desk, audience: string, reference: string | null): ProjectionWish {
  return { audience, now: momentOf(desk.clock), ...(reference !== null && { reference }) };
}
