import pg from 'pg';
import type { Figure } from '../lib/figures.js';
import { withService } from '../lib/stores.js';
import { killBrowsers } from './browser-kills.js';
import { killDatabase, killService } from './kills.js';
import { soak } from './soak.js';
import { submitsThroughFaults } from './submits.js';

/** How much is broken: little for a check, much for a proof. */
export interface ChaosSize {
  readonly submits: number;
  readonly serviceKills: number;
  readonly databaseKills: number;
  readonly submissionsPerKill: number;
  readonly browserKills: number;
  readonly soakSeconds: number;
}

export const quickChaos: ChaosSize = {
  submits: 120,
  serviceKills: 2,
  databaseKills: 1,
  submissionsPerKill: 40,
  browserKills: 3,
  soakSeconds: 15,
};
export const fullChaos: ChaosSize = {
  submits: 10_000,
  serviceKills: 20,
  databaseKills: 10,
  submissionsPerKill: 150,
  browserKills: 200,
  soakSeconds: 3_600,
};

const all = ['submits', 'service', 'database', 'soak', 'browser'] as const;
/** Parts of the chaos, to be run alone. */
export type ChaosPart = (typeof all)[number];

/** Breaks things, part by part, each on a service of its own. */
export async function measureChaos(
  size: ChaosSize,
  seed: number,
  parts: readonly ChaosPart[] = all,
): Promise<readonly Figure[]> {
  const figures: Figure[] = [];
  const run: Readonly<Record<ChaosPart, () => Promise<readonly Figure[]>>> = {
    submits: () =>
      withService('postgres', async (system, postgres) => {
        const pool = new pg.Pool({ connectionString: postgres!.url, max: 1 });
        try {
          const rows = async (sql: string) => (await pool.query<{ n: number }>(sql)).rows;
          return await submitsThroughFaults(system, size.submits, seed, { rows });
        } finally {
          await pool.end();
        }
      }),
    service: () =>
      withService('pglite', (system) => killService(system, size.serviceKills, size.submissionsPerKill, seed)),
    database: () =>
      withService('postgres', (system, postgres) =>
        killDatabase(system, postgres!, size.databaseKills, size.submissionsPerKill, seed),
      ),
    soak: () => withService('pglite', (system) => soak(system, size.soakSeconds, 5)),
    browser: () => withService('pglite', (system) => killBrowsers(system, size.browserKills, seed)),
  };
  for (const part of parts) figures.push(...(await run[part]()));
  return figures;
}
