import type { Played } from '../../../src/engine/status/index.js';
import type { EventRow } from '../cases/chain.js';
import { logOf } from '../cases/history.js';
import { lastOf, whatHolds } from '../cases/what-holds.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { Sql } from '../store/sql.js';
import { KIT } from './kit-store.js';

/** The order that a kit fills, and whether the kit came. */
interface Filled {
  readonly order_id: string;
  readonly came: boolean;
}

/**
 * Works out anew after an event which order a kit fills, from what holds of its history: an event that was taken back does not, one that was put right holds as
 * it is now, and the same thing told twice is one. An order is closed while all of its kits were sent.
 */
export async function noteFilledOrder(desk: Desk, sql: Sql, row: EventRow): Promise<void> {
  const caseId = row.case_id;
  const before = await sql.one<Filled>('select order_id, came from kit_order_kits where case_id = $1', [caseId]);
  const now = momentOf(desk.clock);
  const after = await filledBy(sql, whatHolds(desk, KIT, await logOf(sql, caseId)), row, before);
  if (after)
    await sql.run(
      `insert into kit_order_kits (case_id, order_id, came) values ($1, $2, $3)
       on conflict (case_id) do update set order_id = excluded.order_id, came = excluded.came`,
      [caseId, after.order_id, after.came],
    );
  else if (before) await sql.run('delete from kit_order_kits where case_id = $1', [caseId]);
  for (const order of new Set([before, after].flatMap((filled) => (filled ? [filled.order_id] : []))))
    await sql.run(
      `update kit_orders set closed_at = case
         when (select count(*) from kit_order_kits where order_id = kit_orders.id) >= amount then coalesce(closed_at, $2)
       end where id = $1`,
      [order, now],
    );
}

/**
 * Whoever sent a kit may have said for which order. Of a kit that was sent with no word of orders we know only once it came that it was, and
 * take it off the order that has then been open the longest.
 */
async function filledBy(
  sql: Sql,
  played: Played,
  { id, about }: EventRow,
  before: Filled | undefined,
): Promise<Filled | undefined> {
  const [sent, came] = [lastOf(played, 'shipped'), lastOf(played, 'stocked')];
  const order = sent?.fields['order'];
  const facility = order === undefined ? came?.fields['facility'] : sent?.fields['facility'];
  if (order === 'none' || typeof facility !== 'string') return undefined;
  const filled = await sql.one<{ id: string }>(
    typeof order === 'string'
      ? 'select id from kit_orders where facility = $1 and id::text = $2'
      : `select id from kit_orders where facility = $1 and (id::text = $2 or $3::boolean and closed_at is null)
         order by id::text = $2 desc nulls last, placed_at, id limit 1`,
    typeof order === 'string'
      ? [facility, order]
      : [facility, before?.order_id ?? null, came?.id === id || came?.id === about],
  );
  return filled && { order_id: filled.id, came: came !== undefined && came.fields['facility'] === facility };
}
