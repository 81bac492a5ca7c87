import { startPostgres, type Postgres } from '../../scripts/lib/postgres.mjs';
import { startSystem, type System } from '../../test/harness/system.js';

/** The databases that the service runs on. */
export type StoreKind = 'pglite' | 'postgres';

/** Limits that count people: a load is one person who makes everybody's requests. */
const oneSource = { REQUESTS_PER_MINUTE: '9999999', DRAFTS_PER_MINUTE: '9999999', RESUMES_PER_MINUTE: '9999999' };

/** The built service over a database of its own, gone after the work. */
export async function withService<Result>(
  store: StoreKind,
  work: (system: System, postgres: Postgres | undefined) => Promise<Result>,
  env: Readonly<Record<string, string>> = {},
): Promise<Result> {
  const postgres = store === 'postgres' ? await startPostgres() : undefined;
  try {
    const system = await startSystem({
      env: { ...oneSource, LOGS: 'off', ...(postgres && { DATABASE_URL: postgres.url }), ...env },
    });
    try {
      return await work(system, postgres);
    } finally {
      await system.stop();
    }
  } finally {
    postgres?.stop();
  }
}
