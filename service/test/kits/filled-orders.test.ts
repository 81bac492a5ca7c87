import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { happens, type Card } from './kits.js';
import { SupplyDesk, type Order } from './supply-desk.js';

let supply: SupplyDesk;
beforeAll(async () => {
  supply = await SupplyDesk.open();
});
afterAll(() => supply.bench.close());

/** A new order of H-01, which has none that is open. */
async function newOrder(amount: number): Promise<Order> {
  const { onHand, onTheWay } = await supply.stock();
  await supply.wish(Math.max(1, onHand + onTheWay), amount);
  const order = (await supply.orders()).find(({ facility, closedAt }) => facility === 'H-01' && closedAt === null);
  expect(order).toMatchObject({ amount, shipped: 0 });
  if (!order) throw new Error('no order was placed');
  // No further one is placed while a test has fewer kits for a while.
  await supply.wish(1, 1);
  return order;
}

async function orderOf({ id }: Order): Promise<Order | undefined> {
  return (await supply.orders()).find((order) => order.id === id);
}

/** Sends what is left of an order. */
async function fill(order: Order): Promise<void> {
  const now = await orderOf(order);
  if (!now) throw new Error('no such order');
  const sent = await supply.send(await supply.cards(now.amount - now.shipped), { order: order.id });
  expect(sent.status, sent.body).toBe(201);
}

/** Says that an event was recorded by mistake. */
async function takeBack(card: Card, kind: string): Promise<void> {
  const event = (await supply.desk.logOf(card)).find((one) => one.kind === kind);
  await happens(supply.bench, card, { kind: 'taken-back', at: supply.desk.daysAgo(0), fields: {}, about: event?.id });
}

describe('kits that fill an order', () => {
  it('open their order again when it is found that one was not sent, and stand on the way no more', async () => {
    const order = await newOrder(2);
    const [one, two, three] = await supply.cards(3);
    if (!one || !two || !three) throw new Error('no card');
    await supply.send([one, two], { order: order.id });
    const before = await supply.stock();
    expect(await orderOf(order)).toMatchObject({ shipped: 2, closedAt: expect.any(String) as string });
    await takeBack(one, 'shipped');
    expect(await orderOf(order)).toMatchObject({ shipped: 1, arrived: 0, closedAt: null });
    expect(await supply.stock()).toMatchObject({ onTheWay: before.onTheWay - 1, onOrder: before.onOrder + 1 });
    // What was taken back can be sent again, and another kit may fill the order in its place.
    expect((await supply.send([three], { order: order.id })).status).toBe(201);
    expect(await orderOf(order)).toMatchObject({ shipped: 2, closedAt: expect.any(String) as string });
    expect((await supply.send([one])).status).toBe(201);
    expect(await orderOf(order)).toMatchObject({ shipped: 2 });
  });

  it('open it again beside a younger order, and both are still to be sent', async () => {
    const older = await newOrder(1);
    const [one] = await supply.cards(1);
    if (!one) throw new Error('no card');
    await supply.send([one], { order: older.id });
    const younger = await newOrder(3);
    const { onOrder } = await supply.stock();
    await takeBack(one, 'shipped');
    const open = (await supply.orders()).filter(({ facility, closedAt }) => facility === 'H-01' && closedAt === null);
    expect(open.map(({ id }) => id).sort()).toEqual([older.id, younger.id].sort());
    expect((await supply.stock()).onOrder).toBe(onOrder + 1);
    for (const order of [older, younger]) await fill(order);
  });

  it('count once, though told twice past the form, in the same words or in others', async () => {
    const order = await newOrder(3);
    const [card] = await supply.cards(1);
    if (!card) throw new Error('no card');
    const told = { kind: 'shipped', at: supply.desk.daysAgo(2), fields: { facility: 'H-01', order: order.id } };
    await happens(supply.bench, card, told, told, { ...told, at: supply.desk.daysAgo(1) });
    expect(await supply.desk.logOf(card)).toHaveLength(3);
    expect(await orderOf(order)).toMatchObject({ shipped: 1, closedAt: null });
    await happens(supply.bench, card, { kind: 'stocked', at: supply.desk.daysAgo(1), fields: { facility: 'H-01' } });
    await happens(supply.bench, card, { kind: 'stocked', at: supply.desk.daysAgo(1), fields: { facility: 'H-01' } });
    expect(await orderOf(order)).toMatchObject({ shipped: 1, arrived: 1, closedAt: null });
    await fill(order);
  });

  it('fill another order, or stand at another hospital, when that is put right', async () => {
    const order = await newOrder(2);
    const [card] = await supply.cards(1);
    if (!card) throw new Error('no card');
    const before = await supply.stock();
    await happens(supply.bench, card, {
      kind: 'shipped',
      at: supply.desk.daysAgo(2),
      fields: { facility: 'H-01', order: order.id },
    });
    expect(await orderOf(order)).toMatchObject({ shipped: 1 });
    const [sent] = await supply.desk.logOf(card);
    await happens(supply.bench, card, {
      kind: 'shipped',
      at: supply.desk.daysAgo(2),
      fields: { facility: 'H-02', order: 'none' },
      corrects: sent?.id,
    });
    expect(await orderOf(order)).toMatchObject({ shipped: 0, closedAt: null });
    expect(await supply.stock()).toMatchObject({ onTheWay: before.onTheWay, onOrder: before.onOrder });
    await fill(order);
  });

  it('are taken off the open order once they came, where nobody had said for which, and put back when they did not', async () => {
    const order = await newOrder(2);
    const [card] = await supply.cards(1);
    if (!card) throw new Error('no card');
    await happens(
      supply.bench,
      card,
      { kind: 'shipped', at: supply.desk.daysAgo(2), fields: { facility: 'H-01' } },
      { kind: 'stocked', at: supply.desk.daysAgo(1), fields: { facility: 'H-01' } },
    );
    expect(await orderOf(order)).toMatchObject({ shipped: 1, arrived: 1 });
    await takeBack(card, 'stocked');
    expect(await orderOf(order)).toMatchObject({ shipped: 0, arrived: 0 });
    await fill(order);
  });
});
