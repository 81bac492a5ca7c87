import { project } from '../../../src/engine/status/index.js';
import { ACCEPTED, TAKEN_BACK } from '../../../src/model/index.js';
import { type EventRow, eventColumns, eventOf } from '../cases/chain.js';
import { presentTracker } from '../cases/projections.js';
import { momentOf, todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { Sql } from '../store/sql.js';
import { KIT } from './kit-store.js';
import { noteFilledOrder } from './filled-orders.js';
import { holdStock, onOrderOf, placeOrder } from './orders.js';

/** A hospital's stock. What is on hand and on the way is worked out from the kits' histories, never counted by hand. */
export interface Stock {
  readonly onHand: number;
  /** Sent and not come yet. A kit that was sent with no word of orders counts only once it came: until then its order is open. */
  readonly onTheWay: number;
  /** Still to be sent. */
  readonly onOrder: number;
  /** New kits are ordered when so many are left; null: nobody has said. */
  readonly threshold: number | null;
  readonly orderSize: number | null;
}

const STOCK_EVENTS: readonly string[] = [
  'shipped',
  'stocked',
  'collected',
  'expired',
  'damaged',
  'repurposed',
  'set_aside',
  TAKEN_BACK,
  ACCEPTED,
];

/** Whether a hospital may have fewer kits after an event, or more. */
export function isOfStock({ kind, corrects }: EventRow): boolean {
  return corrects !== null || STOCK_EVENTS.includes(kind);
}

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
  return {
    ...(await countOf(desk, sql, facility)),
    onOrder: await onOrderOf(sql, facility),
    threshold: wish?.threshold ?? null,
    orderSize: wish?.order_size ?? null,
  };
}

/** After an event, or after one was put right or taken back: the kit's order has more or fewer, and a new one is placed when too few are left. */
export async function stockChanged(desk: Desk, sql: Sql, row: EventRow): Promise<void> {
  // All that ever had the kit, in one order, so that no two wait for each other: it may have been taken back from one and given to another.
  const facilities = await sql.all<{ reference: string }>(
    `select distinct reference from parties where case_id = $1 and role = 'facility' order by reference`,
    [row.case_id],
  );
  for (const { reference } of facilities) await holdStock(sql, reference);
  await noteFilledOrder(desk, sql, row);
  for (const { reference } of facilities) await reorder(desk, sql, reference);
}

/** Orders new kits when those on hand, on the way and on order are as few as the hospital has said. Two at once place one order. */
export async function reorder(desk: Desk, sql: Sql, facility: string): Promise<void> {
  if (!(await holdStock(sql, facility))) return;
  const { onHand, onTheWay, onOrder, threshold, orderSize } = await stockOf(desk, sql, facility);
  if (threshold === null || orderSize === null || onHand + onTheWay + onOrder > threshold) return;
  await placeOrder(desk, sql, facility, orderSize);
}

/**
 * Kits in stock that have not expired, and kits on the way. A hospital has used far more than it has, so the database leaves out those whose histories need
 * not be read: the exam was on a later day than the kit came, and nothing was ever put right. No such kit can be in stock or on the way.
 */
async function countOf(desk: Desk, sql: Sql, facility: string): Promise<Pick<Stock, 'onHand' | 'onTheWay'>> {
  const { plan } = presentTracker(desk, KIT);
  const rows = await sql.all<EventRow>(
    `select ${eventColumns} from events where case_id in (
       select parties.case_id from parties where role = 'facility' and reference = $1
         and (exists (select 1 from events as righting where righting.case_id = parties.case_id
                 and (righting.corrects is not null or righting.kind in ($2, $3)))
           or not exists (select 1 from events as came join events as used on used.case_id = came.case_id
                 where came.case_id = parties.case_id and came.kind = 'stocked' and used.kind = 'collected'
                   and left(used.at, 10) > left(came.at, 10))))
     order by case_id, number`,
    [facility, TAKEN_BACK, ACCEPTED],
  );
  const logs = new Map<string, EventRow[]>();
  for (const row of rows) logs.set(row.case_id, [...(logs.get(row.case_id) ?? []), row]);
  const today = todayOf(desk.clock);
  const count = { onHand: 0, onTheWay: 0 };
  for (const log of logs.values()) {
    const { items } = project(plan, log.map(eventOf), { audience: 'admin', now: momentOf(desk.clock) });
    const kit = items.find((item) => item.kind === plan.main);
    const { expires_on: expires, order, facility: at } = kit?.facts ?? {};
    // It was sent to this one by mistake.
    if (at !== facility) continue;
    if (kit?.state === 'shipped' && typeof order === 'string') count.onTheWay += 1;
    if (kit?.state === 'in-stock' && !(typeof expires === 'string' && expires < today)) count.onHand += 1;
  }
  return count;
}
