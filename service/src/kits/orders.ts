import { randomUUID } from 'node:crypto';
import type { EventRow } from '../cases/chain.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { Sql } from '../store/sql.js';

/** A hospital's order of new kits. It is open until all of them were sent; what is on the way is then told by the kits themselves. */
export interface KitOrder {
  readonly id: string;
  readonly facility: string;
  readonly amount: number;
  /** Sent for it, and of these arrived. */
  readonly shipped: number;
  readonly arrived: number;
  readonly placedAt: string;
  readonly closedAt: string | null;
}

const columns = 'id, facility, amount, shipped, arrived, placed_at as "placedAt", closed_at as "closedAt"';

/** Orders, the newest first: of one hospital, or of all for those who ship, with open ones before all others. */
export async function ordersOf(sql: Sql, facility: string | null): Promise<readonly KitOrder[]> {
  return sql.all<KitOrder>(
    `select ${columns} from kit_orders where $1::text is null or facility = $1
     order by ($1::text is null and closed_at is null) desc, placed_at desc, id limit 50`,
    [facility],
  );
}

/** An order by its id, held until the transaction ends: two records that fill it come one after the other. */
export async function orderNamed(sql: Sql, id: string): Promise<KitOrder | undefined> {
  const named = await sql.one<{ facility: string }>('select facility from kit_orders where id = $1', [id]);
  if (!named) return undefined;
  await holdStock(sql, named.facility);
  return sql.one<KitOrder>(`select ${columns} from kit_orders where id = $1 for update`, [id]);
}

/** Holds a hospital's stock until the transaction ends. Always before its orders are touched, so that no two wait for each other. */
export async function holdStock(sql: Sql, facility: string): Promise<boolean> {
  return (await sql.one('select facility from kit_stock where facility = $1 for update', [facility])) !== undefined;
}

/** How many kits of a hospital's open order are still to be sent. */
export async function onOrderOf(sql: Sql, facility: string): Promise<number> {
  const order = await sql.one<{ open: number }>(
    'select amount - shipped as open from kit_orders where facility = $1 and closed_at is null',
    [facility],
  );
  return Math.max(0, order?.open ?? 0);
}

/** Places an order, unless one is open. */
export async function placeOrder(desk: Desk, sql: Sql, facility: string, amount: number): Promise<void> {
  await sql.run(
    'insert into kit_orders (id, facility, amount, placed_at) values ($1, $2, $3, $4) on conflict do nothing',
    [randomUUID(), facility, amount, momentOf(desk.clock)],
  );
}

/** A kit was sent for an order: one less is to be sent, and after the last the order is closed. */
export async function sentForOrder(desk: Desk, sql: Sql, { fields }: EventRow): Promise<void> {
  const { order, facility } = fields;
  if (!isOrder(order) || typeof facility !== 'string') return;
  await sql.run(
    `update kit_orders set shipped = shipped + 1, closed_at = case when shipped + 1 >= amount then coalesce(closed_at, $3) else closed_at end
     where id::text = $1 and facility = $2`,
    [order, facility, momentOf(desk.clock)],
  );
}

/**
 * A kit came to a hospital. Whoever sent it may have said for which order; of a kit that was sent with no word of orders we know only now that
 * it was, and take it off the open one.
 */
export async function cameForOrder(desk: Desk, sql: Sql, caseId: string, facility: string): Promise<void> {
  const order = await orderOfKit(sql, caseId);
  if (order === undefined)
    await sql.run(
      `update kit_orders set arrived = arrived + 1, shipped = shipped + 1, closed_at = case when shipped + 1 >= amount then $2 else closed_at end
       where facility = $1 and closed_at is null`,
      [facility, momentOf(desk.clock)],
    );
  else if (isOrder(order))
    await sql.run('update kit_orders set arrived = arrived + 1 where id::text = $1 and facility = $2', [
      order,
      facility,
    ]);
}

/** What was said of an order when a kit was sent: its id, or `none`; undefined when nothing was. */
async function orderOfKit(sql: Sql, caseId: string): Promise<string | undefined> {
  const sent = await sql.one<{ order: string | null }>(
    `select fields ->> 'order' as order from events where case_id = $1 and kind = 'shipped' order by number desc limit 1`,
    [caseId],
  );
  return sent?.order ?? undefined;
}

function isOrder(order: unknown): order is string {
  return typeof order === 'string' && order !== 'none';
}
