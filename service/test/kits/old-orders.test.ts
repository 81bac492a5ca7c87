import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inMemory, openEmbeddedStore } from '../../src/store/embedded-store.js';
import { migrate } from '../../src/store/migrate.js';
import type { Store } from '../../src/store/sql.js';

/** A database as it was while orders were counted by hand. */
let store: Store;
beforeAll(async () => {
  store = await openEmbeddedStore(inMemory);
  await migrate(store);
  await store.script(`
    drop table kit_order_kits;
    drop index kit_orders_open;
    alter table kit_orders add column shipped integer not null default 0, add column arrived integer not null default 0;
    create unique index kit_orders_open on kit_orders (facility) where closed_at is null;
    delete from migrations where name = '0017-kit-orders';
  `);
});
afterAll(() => store.close());

const on = (day: number): string => `2026-11-0${day}T10:00:00.000Z`;

async function order(amount: number, placed: number, closed: number | null): Promise<string> {
  const id = randomUUID();
  await store.run(
    'insert into kit_orders (id, facility, amount, shipped, arrived, placed_at, closed_at) values ($1, $2, $3, 9, 9, $4, $5)',
    [id, 'H-01', amount, on(placed), closed === null ? null : on(closed)],
  );
  return id;
}

/** A kit with what was recorded of it: kind, fields, day, and which of these it is about. */
async function kit(...said: readonly (readonly [kind: string, day: number, fields: object, about?: number])[]) {
  const id = randomUUID();
  await store.run(`insert into cases (id, tracker, status, opened_at) values ($1, 'kit', '', $2)`, [id, on(1)]);
  await store.run(
    `insert into kits (case_id, number_mark, number_key_id, number_sealed, card_mark, choice) values ($1, $2, 'k', 's', 'c', 'open')`,
    [id, id],
  );
  for (const [index, [kind, day, fields, about]] of said.entries())
    await store.run(
      `insert into events (case_id, number, id, kind, at, recorded_at, role, fields, about, chain)
       values ($1, $2, $3, $4, $5, $5, 'supplier', $6::jsonb, $7, '')`,
      [id, index + 1, String(index), kind, on(day), JSON.stringify(fields), about === undefined ? null : String(about)],
    );
  return id;
}

describe('orders of a database in which they were counted', () => {
  it('have the kits that were sent for them or came while they were open, each once', async () => {
    const [closed, open] = [await order(2, 1, 3), await order(5, 4, null)];
    const at = { facility: 'H-01' };
    const twice = await kit(['shipped', 1, { ...at, order: closed }], ['shipped', 2, { ...at, order: closed }]);
    const unsaid = await kit(['shipped', 1, at], ['stocked', 2, at]);
    const came = await kit(['shipped', 5, { ...at, order: open }], ['stocked', 6, at]);
    const lost = await kit(['shipped', 5, { ...at, order: open }], ['taken-back', 6, {}, 0]);
    const none = await kit(['shipped', 5, { ...at, order: 'none' }], ['stocked', 6, at]);
    await migrate(store);
    const rows = await store.all('select case_id, order_id, came from kit_order_kits');
    expect(rows).toHaveLength(3);
    expect(rows).toEqual(
      expect.arrayContaining([
        { case_id: twice, order_id: closed, came: false },
        { case_id: unsaid, order_id: closed, came: true },
        { case_id: came, order_id: open, came: true },
      ]),
    );
    expect(JSON.stringify(rows)).not.toMatch(new RegExp(`${lost}|${none}`));
  });
});
