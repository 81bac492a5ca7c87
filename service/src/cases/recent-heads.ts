import { day, momentOf, type Clock } from '../clock.js';
import type { Sql } from '../store/sql.js';
import type { Head } from './chain.js';

/** The ends of the histories that grew within the last day; noting one twice does no harm. */
export async function recentHeads(sql: Sql, clock: Clock): Promise<readonly Head[]> {
  const rows = await sql.all<{ case_id: string; number: number; chain: string }>(
    `select distinct on (case_id) case_id, number, chain from events
     where case_id in (select case_id from events where recorded_at > $1) order by case_id, number desc`,
    [momentOf(clock, -day)],
  );
  return rows.map(({ case_id, number, chain }) => ({ caseId: case_id, number, chain }));
}
