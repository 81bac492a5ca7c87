import { minute, momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { Sql } from '../store/sql.js';

/** Wrong tries before waiting begins, and the longest wait: an application ID is no secret, and whoever knows one must not lock its owner out for long. */
const byId = { free: 5, longestMs: minute };
const bySource = { free: 20, longestMs: 15 * minute };

/** True while one of these has to wait. A try made meanwhile is answered as a wrong one and does not prolong the wait. */
export async function mustWait(desk: Desk, sql: Sql, who: Who): Promise<boolean> {
  const row = await sql.one<{ waits: number }>(
    'select count(*)::int as waits from resume_attempts where who in ($1, $2) and not_before > $3',
    [who.id, who.source, momentOf(desk.clock)],
  );
  return (row?.waits ?? 0) > 0;
}

/** Counts a wrong try against the ID and against the source: each further one doubles the wait. */
export async function countFailure(desk: Desk, sql: Sql, who: Who): Promise<void> {
  for (const [key, { free, longestMs }] of [
    [who.id, byId],
    [who.source, bySource],
  ] as const) {
    const row = await sql.one<{ failures: number }>(
      `insert into resume_attempts (who, failures, not_before, last_at) values ($1, 1, $2, $2)
       on conflict (who) do update set failures = resume_attempts.failures + 1, last_at = $2 returning failures`,
      [key, momentOf(desk.clock)],
    );
    const over = (row?.failures ?? 0) - free;
    if (over <= 0) continue;
    const wait = Math.min(1_000 * 2 ** Math.min(over - 1, 20), longestMs);
    await sql.run('update resume_attempts set not_before = $2 where who = $1', [key, momentOf(desk.clock, wait)]);
  }
}

/** A right try clears the ID's own count; the source keeps its count, or one good claim would buy guesses at others. */
export async function forgetFailures(sql: Sql, who: Who): Promise<void> {
  await sql.run('delete from resume_attempts where who = $1', [who.id]);
}

/** Whom a try is counted against, as keyed marks: neither the ID nor the address is stored. */
export interface Who {
  readonly id: string;
  readonly source: string;
}

/** The marks of a try. */
export function whoOf(desk: Desk, applicationId: string, source: string): Who {
  return { id: desk.keys.mark('attempt-id', applicationId), source: desk.keys.mark('attempt-source', source) };
}
