import { minute, momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { Sql } from '../store/sql.js';

/** Somebody or something that wrong tries are counted against, as a keyed mark: neither an ID nor an address is stored. */
export interface Counted {
  readonly mark: string;
  /** Wrong tries before waiting begins, and the longest wait. */
  readonly free: number;
  readonly longestMs: number;
}

/** True while one of these has to wait. A try made meanwhile is answered as a wrong one and does not prolong the wait. */
export async function mustWait(desk: Desk, sql: Sql, counted: readonly Counted[]): Promise<boolean> {
  const row = await sql.one<{ waits: number }>(
    `select count(*)::int as waits from resume_attempts
     where who in (select jsonb_array_elements_text($1::jsonb)) and not_before > $2`,
    [JSON.stringify(counted.map(({ mark }) => mark)), momentOf(desk.clock)],
  );
  return (row?.waits ?? 0) > 0;
}

/** Counts a wrong try against each: each further one doubles the wait. */
export async function countFailure(desk: Desk, sql: Sql, counted: readonly Counted[]): Promise<void> {
  for (const { mark, free, longestMs } of counted) {
    const row = await sql.one<{ failures: number }>(
      `insert into resume_attempts (who, failures, not_before, last_at) values ($1, 1, $2, $2)
       on conflict (who) do update set failures = resume_attempts.failures + 1, last_at = $2 returning failures`,
      [mark, momentOf(desk.clock)],
    );
    const over = (row?.failures ?? 0) - free;
    if (over <= 0) continue;
    const wait = Math.min(1_000 * 2 ** Math.min(over - 1, 20), longestMs);
    await sql.run('update resume_attempts set not_before = $2 where who = $1', [mark, momentOf(desk.clock, wait)]);
  }
}

/** A right try clears these counts. */
export async function forgetFailures(sql: Sql, counted: readonly Counted[]): Promise<void> {
  for (const { mark } of counted) await sql.run('delete from resume_attempts where who = $1', [mark]);
}

/** Whom a try at an application is counted against. */
export interface Who {
  /** An application ID is no secret, and whoever knows one must not lock its owner out for long. A right try clears it. */
  readonly id: Counted;
  /** Keeps its count, or one good claim would buy guesses at others. */
  readonly source: Counted;
}

/** The marks of a try. */
export function whoOf(desk: Desk, applicationId: string, source: string): Who {
  return {
    id: { mark: desk.keys.mark('attempt-id', applicationId), free: 5, longestMs: minute },
    source: { mark: desk.keys.mark('attempt-source', source), free: 20, longestMs: 15 * minute },
  };
}
