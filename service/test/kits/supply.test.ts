import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { numberAt, partNamed } from '../../../demo/staff/kit-numbers.js';
import { readNumberList } from '../../src/kits/number-list.js';
import { staffAsks } from '../cases/claims.js';
import { staffToken } from '../harness.js';
import { asks, keysOf, type Card, type KitTold } from './kits.js';
import { SupplyDesk } from './supply-desk.js';

let supply: SupplyDesk;
beforeAll(async () => {
  supply = await SupplyDesk.open();
});
afterAll(() => supply.bench.close());

describe('kits that a supplier sends', () => {
  it('fill an order: it goes down with each, closes with the last, and what is on the way still counts', async () => {
    await supply.wish(2, 3);
    const [order] = await supply.orders();
    expect(order).toMatchObject({ facility: 'H-01', amount: 3, shipped: 0, arrived: 0, closedAt: null });
    const [one, two, three] = await supply.cards(3);
    if (!order || !one || !two || !three) throw new Error('no order was placed');
    const first = await supply.send([one], { order: order.id });
    expect([first.status, first.told.kits, first.told.strange], first.body).toEqual([201, 1, []]);
    expect(await supply.stock()).toMatchObject({ onHand: 0, onTheWay: 1, onOrder: 2 });
    expect((await supply.desk.logOf(one)).map(({ kind, role, fields }) => [kind, role, fields])).toEqual([
      ['shipped', 'supplier', { facility: 'H-01', expires_on: supply.desk.daysAgo(-400), order: order.id }],
    ]);
    expect((await supply.send([two, three], { order: order.id })).status).toBe(201);
    // All three are on the way: more than the hospital's threshold, so nothing new is ordered.
    expect(await supply.stock()).toMatchObject({ onHand: 0, onTheWay: 3, onOrder: 0 });
    const all = await supply.orders();
    expect(all).toMatchObject([{ id: order.id, shipped: 3, arrived: 0 }]);
    expect(all[0]?.closedAt).not.toBeNull();
    await supply.arrived([one, two, three]);
    expect(await supply.stock()).toMatchObject({ onHand: 3, onTheWay: 0, onOrder: 0 });
    expect(await supply.orders()).toMatchObject([{ id: order.id, shipped: 3, arrived: 3 }]);
  });

  it('are recorded once, however often the same record comes, and with another record its key is refused', async () => {
    const some = await supply.cards(2);
    const key = randomUUID();
    const [first, again] = [await supply.send(some, {}, key), await supply.send(some, {}, key)];
    expect([first.status, again.status, again.told.kits], again.body).toEqual([201, 201, 2]);
    for (const card of some) expect(await supply.desk.logOf(card)).toHaveLength(1);
    for (const more of [{ shipped_on: supply.desk.daysAgo(3) }, { expires_on: supply.desk.daysAgo(-500) }]) {
      const other = await supply.send(some, more, key);
      expect([other.status, other.told.code]).toEqual([422, 'idempotency_mismatch']);
    }
  });

  it('fill an order once when the record that closed it comes again', async () => {
    const { onHand, onTheWay } = await supply.stock();
    await supply.wish(onHand + onTheWay, 2);
    const order = (await supply.orders()).find(({ closedAt }) => closedAt === null);
    const some = await supply.cards(2);
    const key = randomUUID();
    const wish = { order: order?.id };
    expect([(await supply.send(some, wish, key)).status, (await supply.send(some, wish, key)).status]).toEqual([
      201, 201,
    ]);
    expect((await supply.orders()).find(({ id }) => id === order?.id)).toMatchObject({ amount: 2, shipped: 2 });
  });

  it('are refused as a whole, by their places in the list, when one was sent before or has no card', async () => {
    const [sent, fresh] = await supply.cards(2);
    if (!sent || !fresh) throw new Error('no card');
    expect((await supply.send([sent])).status).toBe(201);
    const again = await supply.send([fresh, sent]);
    expect([again.status, again.told.issues]).toMatchObject([
      422,
      [{ pointer: '/kit_numbers', code: 'sent_already', params: { part: 2 } }],
    ]);
    expect(again.body).not.toContain(sent.kitNumber);
    const unmade = await supply.send([fresh], { kit_numbers: `${fresh.kitNumber}, 999990-999991` });
    expect(unmade.told.issues).toMatchObject([
      { code: 'unknown_kit', params: { part: 2 } },
      { code: 'unknown_kit', params: { part: 3 } },
    ]);
    expect(await supply.desk.logOf(fresh)).toEqual([]);
  });

  it('are refused where the list, the dates, the hospital or the order cannot be', async () => {
    const [card, other] = await supply.cards(2);
    if (!card || !other) throw new Error('no card');
    const issuesOf = async (more: object) => (await supply.send([card], more)).told.issues;
    expect(await issuesOf({ kit_numbers: '410110-410100' })).toMatchObject([{ code: 'reversed', params: { part: 1 } }]);
    expect(await issuesOf({ kit_numbers: '410100-410400' })).toMatchObject([{ code: 'too_many' }]);
    expect(await issuesOf({ shipped_on: supply.desk.daysAgo(-1) })).toMatchObject([{ code: 'date_in_future' }]);
    expect(await issuesOf({ expires_on: supply.desk.daysAgo(2) })).toMatchObject([{ code: 'expires_before_sent' }]);
    expect(await issuesOf({ facility: 'H-99' })).toMatchObject([{ pointer: '/facility', code: 'enum' }]);
    expect(await issuesOf({ order: randomUUID() })).toMatchObject([{ pointer: '/order', code: 'enum' }]);
    await supply.wish(1, 1, 'H-02', staffToken.otherHospital);
    const order = (await supply.orders()).find(({ facility }) => facility === 'H-02')?.id;
    expect(await issuesOf({ order })).toMatchObject([{ pointer: '/order', code: 'elsewhere' }]);
    const tooMany = await supply.send([card, other], { facility: 'H-02', order });
    expect(tooMany.told.issues).toMatchObject([
      { pointer: '/kit_numbers', code: 'more_than_ordered', params: { open: 1, kits: 2 } },
    ]);
    expect([...(await supply.desk.logOf(card)), ...(await supply.desk.logOf(other))]).toEqual([]);
  });

  it('are recorded by nobody but those who supply them', async () => {
    const [card] = await supply.cards(1);
    if (!card) throw new Error('no card');
    for (const token of [staffToken.hospital, staffToken.police]) {
      const refused = await supply.send([card], {}, undefined, token);
      expect([refused.status, refused.told.code]).toEqual([403, 'role_missing']);
    }
    expect((await supply.send([card], {}, undefined, 'n'.repeat(40))).status).toBe(401);
    expect(await supply.desk.logOf(card)).toEqual([]);
    const told = await staffAsks(supply.bench, 'GET', '/api/kits/desk', undefined, staffToken.supplier);
    expect(told.json<{ places: object[] }>().places).toMatchObject([
      { role: 'supplier', agency: 'S-01', forms: ['kit-supply'] },
    ]);
  });

  it('look to a survivor like any kit before its exam: no place, no date, no order', async () => {
    const [made, sent] = await supply.cards(2);
    if (!made || !sent) throw new Error('no card');
    await supply.send([sent]);
    const look = async (card: Card) => (await asks(supply.bench, 'secret', keysOf(card))).json<KitTold>();
    const [before, after] = [await look(made), await look(sent)];
    const { items, past, mark } = before.status;
    expect(after.status).toMatchObject({ items, past, mark });
    expect(JSON.stringify(items)).not.toMatch(/H-01|shipped|\d{4}-\d{2}-\d{2}/);
    // Without its secret it is as good as none.
    const wrong = await asks(supply.bench, 'lookup', { kitNumber: sent.kitNumber, secret: 'WRONG-WRONG' }, '10.0.0.8');
    const none = await asks(supply.bench, 'lookup', { kitNumber: '999998', secret: 'WRONG-WRONG' }, '10.0.0.9');
    expect([wrong.statusCode, wrong.body]).toEqual([none.statusCode, none.body]);
  });
});

describe('the number at a place of a list, as the page tells it', () => {
  it('is the one that the service means', () => {
    const number = fc.integer({ min: 100_000, max: 100_060 });
    const entry = fc.oneof(
      number.map(String),
      fc
        .tuple(number, fc.nat(9), fc.constantFrom('-', ' to ', ' – '))
        .map(([from, more, dash]) => `${from}${dash}${from + more}`),
      number.map((one) => String(one).replace('0', 'O')),
    );
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 6 }), (entries) => {
        const list = entries.join(', ');
        const read = readNumberList(list, 200);
        const numbers = 'numbers' in read ? read.numbers : [];
        expect(numbers.map((_one, index) => numberAt(list, index + 1))).toEqual(numbers);
      }),
    );
  });

  it('is left out where the list has no such kit', () => {
    expect(partNamed('100100-100102', 3)).toBe('3 (100102)');
    expect(partNamed('100100', 2)).toBe('2');
    expect(partNamed('one', 1)).toBe('1');
  });
});
