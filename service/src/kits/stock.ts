import { randomUUID } from 'node:crypto';
import { project } from '../../../src/engine/status/index.js';
import { type EventRow, eventColumns, eventOf } from '../cases/chain.js';
import { presentTracker } from '../cases/projections.js';
import { momentOf, todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { Sql } from '../store/sql.js';
import { KIT } from './kit-store.js';

/** A hospital's stock. On hand is worked out from the kits' histories, never counted by hand. */
export interface Stock {
  readonly onHand: number;
  readonly onOrder: number;
  /** New kits are ordered when so many are left; null: nobody has said. */
  readonly threshold: number | null;
  readonly orderSize: number | null;
}

/** Events after which a hospital may have fewer kits, or more. */
export const STOCK_EVENTS: readonly string[] = [
  'stocked',
  'collected',
  'expired',
  'damaged',
  'repurposed',
  'set_aside',
];

/** Says when a hospital wants new kits to be ordered, and how many. */
export async function setThreshold(sql: Sql, facility: string, threshold: number, orderSize: number): Promise<void> {
  await sql.run(
    `insert into kit_stock (facility, threshold, order_size) values ($1, $2, $3)
     on conflict (facility) do update set threshold = excluded.threshold, order_size = excluded.order_size`,
    [facility, threshold, orderSize],
  );
}

/** How a hospital's stock stands. */
export async function stockOf(desk: Desk, sql: Sql, facility: string): Promise<Stock> {
  const wish = await sql.one<{ threshold: number; order_size: number }>(
    'select threshold, order_size from kit_stock where facility = $1',
    [facility],
  );
  const order = await sql.one<{ amount: number; arrived: number }>(
    'select amount, arrived from kit_orders where facility = $1 and closed_at is null',
    [facility],
  );
  return {
    onHand: await onHandOf(desk, sql, facility),
    onOrder: order ? Math.max(0, order.amount - order.arrived) : 0,
    threshold: wish?.threshold ?? null,
    orderSize: wish?.order_size ?? null,
  };
}

/** After an event: a kit that came in is taken off the open order, and a new order is placed when too few are left. */
export async function stockChanged(desk: Desk, sql: Sql, row: EventRow): Promise<void> {
  const facility = await facilityOf(sql, row);
  if (facility === undefined) return;
  if (row.kind === 'stocked')
    await sql.run(
      `update kit_orders set arrived = arrived + 1, closed_at = case when arrived + 1 >= amount then $2 else closed_at end
       where facility = $1 and closed_at is null`,
      [facility, momentOf(desk.clock)],
    );
  await reorder(desk, sql, facility);
}

/** Orders new kits when those on hand and on order are as few as the hospital has said. Two at once place one order. */
export async function reorder(desk: Desk, sql: Sql, facility: string): Promise<void> {
  const wish = await sql.one('select threshold from kit_stock where facility = $1 for update', [facility]);
  if (!wish) return;
  const { onHand, onOrder, threshold, orderSize } = await stockOf(desk, sql, facility);
  if (threshold === null || orderSize === null || onHand + onOrder > threshold) return;
  await sql.run(
    'insert into kit_orders (id, facility, amount, placed_at) values ($1, $2, $3, $4) on conflict do nothing',
    [randomUUID(), facility, orderSize, momentOf(desk.clock)],
  );
}

/** Orders, the newest first: of one hospital, or of all for those who ship. */
export async function ordersOf(sql: Sql, facility: string | null): Promise<readonly object[]> {
  return sql.all(
    `select facility, amount, arrived, placed_at as "placedAt", closed_at as "closedAt" from kit_orders
     where $1::text is null or facility = $1 order by placed_at desc, id limit 50`,
    [facility],
  );
}

async function facilityOf(sql: Sql, { case_id, fields }: EventRow): Promise<string | undefined> {
  if (typeof fields['facility'] === 'string') return fields['facility'];
  const party = await sql.one<{ reference: string }>(
    `select reference from parties where case_id = $1 and role = 'facility' order by joined_at desc, id limit 1`,
    [case_id],
  );
  return party?.reference;
}

/** Kits in stock that have not expired. Those that went on to the police are left out by the database: no need to read their histories. */
async function onHandOf(desk: Desk, sql: Sql, facility: string): Promise<number> {
  const { plan } = presentTracker(desk, KIT);
  const rows = await sql.all<EventRow>(
    `select ${eventColumns} from events where case_id in (
       select parties.case_id from parties where role = 'facility' and reference = $1
         and not exists (select 1 from events as later where later.case_id = parties.case_id and later.kind = 'police_received'))
     order by case_id, number`,
    [facility],
  );
  const logs = new Map<string, EventRow[]>();
  for (const row of rows) logs.set(row.case_id, [...(logs.get(row.case_id) ?? []), row]);
  const today = todayOf(desk.clock);
  return [...logs.values()].filter((log) => {
    const { items } = project(plan, log.map(eventOf), { audience: 'admin', now: momentOf(desk.clock) });
    const kit = items.find((item) => item.kind === plan.main);
    const { expires_on: expires } = kit?.facts ?? {};
    return kit?.state === 'in-stock' && !(typeof expires === 'string' && expires < today);
  }).length;
}
