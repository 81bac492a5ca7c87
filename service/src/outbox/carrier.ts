import { hour, minute } from '../clock.js';
import type { Delivery, DeliveryKind } from './deliveries.js';

/**
 * What came of a try. `again`: it may go well later. `code` is a status or one of our own words, never what the other side said: that may
 * be anything.
 */
export type Carried =
  | { readonly done: true; readonly code: string }
  | { readonly done: false; readonly code: string; readonly again: boolean; readonly retryAfterMs?: number };

/** Takes one kind of delivery out of the house. May throw: that counts as a try that failed. */
export type Carrier = (delivery: Delivery) => Promise<Carried>;

/** The carriers that this service has; a delivery without one waits. */
export type Carriers = Readonly<Partial<Record<DeliveryKind, Carrier>>>;

/** Milliseconds after each failed try. After the last it is dead: two days and a half, so that a long weekend's outage is survived. */
export const PAUSES: readonly number[] = [
  0.5 * minute,
  2 * minute,
  10 * minute,
  30 * minute,
  2 * hour,
  6 * hour,
  12 * hour,
  16 * hour,
  24 * hour,
];

/** How long to wait after this many tries; undefined when it is enough. A tenth of it is chance, so that what failed together does not come back together. */
export function pauseAfter(attempts: number, retryAfterMs = 0, chance: number = Math.random()): number | undefined {
  const pause = PAUSES[attempts - 1];
  if (pause === undefined) return undefined;
  return Math.round(Math.max(pause * (0.95 + chance / 10), Math.min(retryAfterMs, 24 * hour)));
}
