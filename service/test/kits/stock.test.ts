import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffToken, type Bench } from '../harness.js';
import { addEvent, staffAsks, toldOf } from '../cases/claims.js';
import { happens, newCard, type Card } from './kits.js';
import { RecordBench } from './record-bench.js';

/** What a hospital is told of its stock. */
interface Told {
  readonly stock: { readonly onHand: number; readonly onOrder: number; readonly threshold: number | null };
  readonly orders: readonly { readonly amount: number; readonly arrived: number; readonly closedAt: string | null }[];
}

let desk: RecordBench;
let bench: Bench;
let cards: readonly Card[];
beforeAll(async () => {
  desk = await RecordBench.open();
  ({ bench } = desk);
  cards = await Promise.all(Array.from({ length: 8 }, () => newCard(bench)));
  for (const card of cards)
    await happens(bench, card, { kind: 'shipped', at: daysAgo(9), fields: { facility: 'H-01' } });
});
afterAll(() => bench.close());

const daysAgo = (days: number): string => desk.daysAgo(days);
const listed = (from: number, to: number): string =>
  cards
    .slice(from, to)
    .map((card) => card.kitNumber)
    .join(', ');

async function record(answers: object): Promise<void> {
  const made = await desk.record({ form: 'kit-stock', agency: 'H-01', answers, token: staffToken.hospital });
  expect(made.status, made.body).toBe(201);
}

async function stock(): Promise<Told> {
  const answer = await staffAsks(
    bench,
    'POST',
    '/api/kits/queue',
    { role: 'facility', agency: 'H-01' },
    staffToken.hospital,
  );
  return answer.json<Told>();
}

const arrived = (from: number, to: number, expires: string): Promise<void> =>
  record({ step: 'arrived', kit_numbers: listed(from, to), event_date: daysAgo(3), expires_on: expires });

describe('a hospital’s stock', () => {
  it('is what came in and has not expired; nothing is ordered before somebody has said when', async () => {
    await arrived(0, 4, daysAgo(-400));
    await arrived(4, 5, daysAgo(1));
    expect(await stock()).toMatchObject({ stock: { onHand: 4, onOrder: 0, threshold: null }, orders: [] });
  });

  it('is ordered again when so few are left, once, and by whatever way a kit goes', async () => {
    await record({ step: 'threshold', threshold: 3, order_size: 2 });
    expect((await stock()).orders).toEqual([]);
    await record({
      step: 'removed',
      kit_numbers: listed(3, 4),
      event_date: daysAgo(2),
      why: 'damaged',
      reason: 'The seal was broken',
    });
    expect(await stock()).toMatchObject({ stock: { onHand: 3, onOrder: 2 }, orders: [{ amount: 2, arrived: 0 }] });
    // Another kit goes, by an event and not by a form: the order is still open, so there is no second one.
    const used = { kind: 'repurposed', at: daysAgo(1), fields: { reason: 'Training' } };
    const answer = await addEvent(bench, cards[2]?.caseId ?? '', used, staffToken.hospital);
    expect(answer.statusCode, answer.body).toBe(201);
    expect((await stock()).orders).toHaveLength(1);
  });

  it('closes an order when all of it came, and orders again only when few are left', async () => {
    await arrived(5, 7, daysAgo(-400));
    const { stock: now, orders } = await stock();
    expect(now).toMatchObject({ onHand: 4, onOrder: 0 });
    expect(orders).toMatchObject([{ amount: 2, arrived: 2 }]);
    expect(orders[0]?.closedAt).not.toBeNull();
  });

  it('tells its orders to those who ship kits, and to no hospital those of others', async () => {
    const all = await staffAsks(bench, 'GET', '/api/kits/orders', undefined, staffToken.all);
    expect(all.json<{ orders: object[] }>().orders).toMatchObject([{ facility: 'H-01', amount: 2 }]);
    expect((await staffAsks(bench, 'GET', '/api/kits/orders', undefined, staffToken.hospital)).statusCode).toBe(403);
  });

  it('counts a kit of which the police wrote by mistake, before that is taken back and after', async () => {
    const before = (await stock()).stock.onHand;
    const { caseId = '' } = cards[5] ?? {};
    const mistaken = { kind: 'police_received', at: daysAgo(1), fields: { police_agency: 'P-01', police: 'Sample' } };
    const sent = toldOf(await addEvent(bench, caseId, { ...mistaken, role: 'police' }, staffToken.all));
    expect(sent.event.flags).toContain('out_of_order');
    expect((await stock()).stock.onHand).toBe(before);
    const back = { kind: 'taken-back', about: sent.event.id };
    expect((await addEvent(bench, caseId, back, staffToken.all)).statusCode).toBe(201);
    expect((await stock()).stock.onHand).toBe(before);
  });

  it('loses a kit with its exam, and has it again when that was taken back', async () => {
    const before = (await stock()).stock.onHand;
    const card = cards[5];
    if (!card) throw new Error('no card is left');
    const made = await desk.byHospital(desk.exam(card, { collected_on: daysAgo(1) }));
    expect(made.status, made.body).toBe(201);
    expect((await stock()).stock.onHand).toBe(before - 1);
    const about = (await desk.logOf(card)).find(({ kind }) => kind === 'collected')?.id;
    expect((await addEvent(bench, card.caseId, { kind: 'taken-back', about }, staffToken.all)).statusCode).toBe(201);
    expect((await stock()).stock.onHand).toBe(before);
  });
});
