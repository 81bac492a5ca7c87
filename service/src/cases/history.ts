import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { Sql } from '../store/sql.js';
import { type EventRow, type Head, type HistoryEnd, type NewEvent, eventColumns, eventRows, headOf } from './chain.js';

/** Adds events to a case's history; only inside of `withEvents`. */
export type AddEvents = (caseId: string, events: readonly NewEvent[]) => Promise<readonly EventRow[]>;

/**
 * Work that adds events: one transaction, and once it stands, the new ends of the histories are noted outside of the database and
 * whoever watches the cases hears of it. An event is never added in any other way.
 */
export async function withEvents<Result>(
  desk: Desk,
  work: (sql: Sql, add: AddEvents) => Promise<Result>,
): Promise<Result> {
  const heads: Head[] = [];
  const result = await desk.store.transaction((sql) =>
    work(sql, async (caseId, events) => {
      const rows = await addEvents(desk, sql, caseId, events);
      const head = headOf(rows);
      if (head) heads.push(head);
      return rows;
    }),
  );
  noteHeads(desk, heads);
  return result;
}

/** Tells of histories that have grown, after they were written for good. */
export function noteHeads(desk: Desk, heads: readonly Head[]): void {
  for (const head of heads) {
    desk.heads.note(head);
    desk.watch.tell(head.caseId);
  }
}

async function addEvents(
  desk: Desk,
  sql: Sql,
  caseId: string,
  events: readonly NewEvent[],
): Promise<readonly EventRow[]> {
  // Events of one case come one after the other.
  await sql.one('select id from cases where id = $1 for update', [caseId]);
  const end = await sql.one<HistoryEnd>(
    'select number, chain from events where case_id = $1 order by number desc limit 1',
    [caseId],
  );
  const rows = eventRows(desk.keys, caseId, end, events, momentOf(desk.clock));
  await sql.run(
    `insert into events (${eventColumns}) select ${eventColumns} from jsonb_populate_recordset(null::events, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
  return rows;
}

/** The history of a case, in the order in which it was written down. */
export async function logOf(sql: Sql, caseId: string): Promise<readonly EventRow[]> {
  return sql.all<EventRow>(`select ${eventColumns} from events where case_id = $1 order by number`, [caseId]);
}
