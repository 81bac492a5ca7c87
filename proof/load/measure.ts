import type { Figure } from '../lib/figures.js';
import { withService, type StoreKind } from '../lib/stores.js';
import { badBodies } from './bad-bodies.js';
import { crowd } from './crowd.js';
import { bodySeconds, slowClients } from './slow-clients.js';
import { throughput } from './throughput.js';

/** How much of a load: few for a check that it works, many for a figure. */
export interface LoadSize {
  readonly submissions: number;
  readonly crowd: number;
  readonly slow: number;
  readonly badBodies: number;
}

export const quickLoad: LoadSize = { submissions: 300, crowd: 600, slow: 20, badBodies: 3 };
export const fullLoad: LoadSize = { submissions: 12_000, crowd: 4_000, slow: 200, badBodies: 25 };

/** Puts the whole load on a service over one kind of database. */
export function measureLoad(store: StoreKind, size: LoadSize): Promise<readonly Figure[]> {
  return withService(
    store,
    async (system, postgres) => [
      ...(await throughput(store, system, postgres, size.submissions)),
      ...(await crowd(system, size.crowd)),
      ...(await badBodies(system, size.badBodies)),
      ...(await slowClients(system, size.slow, Math.max(40, size.slow * 2))),
    ],
    { BODY_SECONDS: String(bodySeconds) },
  );
}
