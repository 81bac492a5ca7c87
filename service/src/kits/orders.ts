import { randomUUID } from 'node:crypto';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { Sql } from '../store/sql.js';

/**
 * A hospital's order of new kits. It is open until all of them were sent; what is on the way is then told by the kits themselves. When it is
 * found that one was not sent after all, it is open again, beside a younger one if there is one.
 */
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

const columns = `id, facility, amount, placed_at as "placedAt", closed_at as "closedAt",
  (select count(*)::int from kit_order_kits where order_id = kit_orders.id) as shipped,
  (select count(*)::int from kit_order_kits where order_id = kit_orders.id and came) as arrived`;

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

/** How many kits of a hospital's open orders are still to be sent. */
export async function onOrderOf(sql: Sql, facility: string): Promise<number> {
  const open = await sql.all<KitOrder>(`select ${columns} from kit_orders where facility = $1 and closed_at is null`, [
    facility,
  ]);
  return open.reduce((sum, { amount, shipped }) => sum + Math.max(0, amount - shipped), 0);
}

/** Places an order, unless one is open. The hospital's stock is held. */
export async function placeOrder(desk: Desk, sql: Sql, facility: string, amount: number): Promise<void> {
  await sql.run(
    `insert into kit_orders (id, facility, amount, placed_at)
     select $1::uuid, $2, $3::int, $4 where not exists (select 1 from kit_orders where facility = $2 and closed_at is null)`,
    [randomUUID(), facility, amount, momentOf(desk.clock)],
  );
}
