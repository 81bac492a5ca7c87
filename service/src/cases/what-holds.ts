import { type Played, play } from '../../../src/engine/status/index.js';
import type { StatusEvent } from '../../../src/model/index.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { type EventRow, eventOf } from './chain.js';
import { presentTracker } from './projections.js';

/** A history as it holds: without what was taken back or cannot have happened, and with what was put right as it is now. */
export function whatHolds(desk: Desk, tracker: string, log: readonly EventRow[]): Played {
  return play(presentTracker(desk, tracker).plan, log.map(eventOf), momentOf(desk.clock));
}

/** The last event of a kind, of those that hold. */
export function lastOf({ happened }: Played, kind: string): StatusEvent | undefined {
  return happened.findLast((one) => one.kind === kind)?.event;
}
