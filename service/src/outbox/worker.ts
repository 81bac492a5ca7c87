import type { FastifyBaseLogger } from 'fastify';
import { minute, momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { type Carried, type Carriers, pauseAfter } from './carrier.js';
import { type Delivery, type DeliveryKind, settle, takeDue } from './deliveries.js';

/** How often it is looked what is due, and how long a try may take before another process may take it over. */
const LOOK_MS = 1_000;
const LEASE_MS = 2 * minute;
/** Tries at the same time: a slow receiver must not hold up the others, nor all of them the service. */
const AT_ONCE = 8;

/** Looks for what is due every second; returns the way to stop, which waits for tries under way. */
export function startOutbox(desk: Desk, carriers: Carriers, log: FastifyBaseLogger): () => Promise<void> {
  let under: Promise<unknown> | undefined;
  const timer = setInterval(() => {
    under ??= carryDue(desk, carriers)
      .then((carried) => {
        for (const { delivery, state, code } of carried)
          log.info({ delivery: delivery.id, kind: delivery.kind, state, code, attempts: delivery.attempts }, 'carried');
      })
      .catch((error: unknown) => log.error({ code: error instanceof Error ? error.name : 'unknown' }, 'outbox failed'))
      .finally(() => (under = undefined));
  }, LOOK_MS);
  timer.unref();
  return async () => {
    clearInterval(timer);
    await under;
  };
}

/** One round: everything that is due now is tried once. */
export async function carryDue(
  desk: Desk,
  carriers: Carriers,
): Promise<readonly { readonly delivery: Delivery; readonly state: string; readonly code: string }[]> {
  const kinds = Object.keys(carriers) as DeliveryKind[];
  const carried: { delivery: Delivery; state: string; code: string }[] = [];
  for (;;) {
    const due = await takeDue(desk, kinds, AT_ONCE, LEASE_MS);
    if (due.length === 0) return carried;
    carried.push(...(await Promise.all(due.map((delivery) => carry(desk, carriers, delivery)))));
  }
}

async function carry(
  desk: Desk,
  carriers: Carriers,
  delivery: Delivery,
): Promise<{ delivery: Delivery; state: string; code: string }> {
  const outcome = await tried(carriers, delivery);
  const pause = !outcome.done && outcome.again ? pauseAfter(delivery.attempts, outcome.retryAfterMs) : undefined;
  const state = outcome.done ? 'delivered' : pause === undefined ? 'dead' : 'waiting';
  await settle(desk, delivery.id, state, outcome.code, pause === undefined ? undefined : momentOf(desk.clock, pause));
  return { delivery, state, code: outcome.code };
}

async function tried(carriers: Carriers, delivery: Delivery): Promise<Carried> {
  try {
    return (await carriers[delivery.kind]?.(delivery)) ?? { done: false, code: 'no_carrier', again: true };
  } catch (error) {
    return { done: false, code: error instanceof Error ? error.name : 'unknown', again: true };
  }
}
