import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays, addYears } from '../../../src/engine/rules/index.js';
import { addEvent, toldOf } from '../cases/claims.js';
import { staffToken, type Bench } from '../harness.js';
import { happens, newCard, type Card } from './kits.js';
import { RecordBench } from './record-bench.js';

let desk: RecordBench;
let bench: Bench;
beforeAll(async () => {
  desk = await RecordBench.open();
  ({ bench } = desk);
});
afterAll(() => bench.close());

const yearsAgo = (years: number): string => addYears(desk.daysAgo(0), -years) ?? '';
const exam = (at: string): object => ({
  kind: 'collected',
  at,
  fields: {
    facility: 'H-01',
    hospital: 'Sample General Hospital',
    reported: false,
    category: 'adult',
    county: 'Suffolk',
    police_agency: 'P-01',
  },
});

/** A kit that the police have kept since its exam so many years ago. */
async function kept(years: number): Promise<Card> {
  const card = await newCard(bench);
  const at = yearsAgo(years);
  await happens(
    bench,
    card,
    { kind: 'shipped', at: yearsAgo(years + 1), fields: { facility: 'H-01' } },
    { kind: 'stocked', at: yearsAgo(years + 1), fields: { facility: 'H-01' } },
    exam(at),
    { kind: 'police_received', at, fields: { police_agency: 'P-01', police: 'Sample Police Department' } },
    { kind: 'stored_unreported', at, fields: {} },
  );
  return card;
}

const plan = (after: string, at = desk.daysAgo(3)) => ({
  kind: 'destruction_planned',
  at,
  fields: { destroy_after: after },
});
const destroyed = (at = desk.daysAgo(1)) => ({ kind: 'destroyed', at, fields: { reason: 'Time is over' } });
const byPolice = (card: Card, event: object) => addEvent(bench, card.caseId, event, staffToken.police);
const byAdmin = (card: Card, event: object) =>
  addEvent(bench, card.caseId, { role: 'admin', ...event }, staffToken.all);
const idOf = async (card: Card, kind: string): Promise<string | undefined> =>
  (await desk.logOf(card)).findLast((row) => row.kind === kind)?.id;

async function expectRefused(answer: ReturnType<typeof byPolice>, pointer: string): Promise<void> {
  const refused = await answer;
  expect(refused.statusCode, refused.body).toBe(422);
  expect(toldOf(refused).issues).toEqual([expect.objectContaining({ pointer, code: 'too_soon' })]);
}

describe('an event that would have a kit destroyed before its time', () => {
  it('is refused, not kept and flagged: a plan within the 15 years, and a destruction before the planned day', async () => {
    const card = await kept(1);
    const earliest = addYears(yearsAgo(1), 15) ?? '';
    const length = (await desk.logOf(card)).length;
    await expectRefused(byPolice(card, plan(desk.daysAgo(2))), '/fields/destroy_after');
    await expectRefused(byPolice(card, plan(addDays(earliest, -1) ?? '')), '/fields/destroy_after');
    await expectRefused(byPolice(card, destroyed()), '/at');
    expect(await desk.logOf(card)).toHaveLength(length);
    expect((await byPolice(card, plan(earliest))).statusCode).toBe(201);
    await expectRefused(byPolice(card, destroyed()), '/at');
    expect(await desk.stateOf(card)).toBe('destruction-planned');
  });

  it('is taken when its time has come, once, and again as the same event', async () => {
    const card = await kept(16);
    const [planned, gone] = [
      { id: randomUUID(), ...plan(desk.daysAgo(2)) },
      { id: randomUUID(), ...destroyed() },
    ];
    await expectRefused(byPolice(card, { ...gone, at: desk.daysAgo(3) }), '/at');
    for (const status of [201, 200]) expect((await byPolice(card, planned)).statusCode).toBe(status);
    await expectRefused(byPolice(card, { ...gone, at: desk.daysAgo(3) }), '/at');
    for (const status of [201, 200]) expect((await byPolice(card, gone)).statusCode).toBe(status);
    expect(await desk.stateOf(card)).toBe('destroyed');
    // Even when what it rested on is gone.
    expect((await byAdmin(card, { kind: 'taken-back', about: planned.id })).statusCode).toBe(201);
    expect((await byPolice(card, gone)).statusCode).toBe(200);
  });

  it('is refused of a kit whose exam is not on record', async () => {
    const card = await desk.stocked();
    const event = { ...plan('2099-01-01'), role: 'police' };
    await expectRefused(byAdmin(card, event), '/fields/destroy_after');
  });
});

describe('whoever puts a history right', () => {
  it('cannot make a good plan a bad one, nor write one in the place of another event', async () => {
    const card = await kept(1);
    expect((await byPolice(card, plan('2099-01-01'))).statusCode).toBe(201);
    const corrects = await idOf(card, 'destruction_planned');
    await expectRefused(byAdmin(card, { ...plan(desk.daysAgo(2)), corrects }), '/fields/destroy_after');
    await expectRefused(byAdmin(card, { ...destroyed(), corrects }), '/at');
    const stored = await idOf(card, 'stored_unreported');
    await expectRefused(byAdmin(card, { ...destroyed(), corrects: stored }), '/at');
    expect(await desk.stateOf(card)).toBe('destruction-planned');
  });

  it('takes the plan back first when the exam was later than was thought', async () => {
    const card = await kept(16);
    expect((await byPolice(card, plan(desk.daysAgo(2)))).statusCode).toBe(201);
    const later = { ...exam(yearsAgo(14)), corrects: await idOf(card, 'collected') };
    // What came after it is put right with it, so that all of it still fits.
    for (const kind of ['stored_unreported', 'police_received']) {
      const row = (await desk.logOf(card)).find((one) => one.kind === kind);
      const right = { kind, at: yearsAgo(14), fields: row?.fields, corrects: row?.id };
      expect((await byAdmin(card, right)).statusCode).toBe(201);
    }
    await expectRefused(byAdmin(card, later), '/corrects');
    const planned = await idOf(card, 'destruction_planned');
    expect((await byAdmin(card, { kind: 'taken-back', about: planned })).statusCode).toBe(201);
    expect((await byAdmin(card, later)).statusCode).toBe(201);
    await expectRefused(byPolice(card, plan(desk.daysAgo(2))), '/fields/destroy_after');
    await expectRefused(byPolice(card, destroyed()), '/at');
  });

  it('opens nothing by clearing a destruction whose plan was taken back', async () => {
    const card = await kept(16);
    expect((await byPolice(card, plan(desk.daysAgo(2)))).statusCode).toBe(201);
    expect((await byPolice(card, destroyed())).statusCode).toBe(201);
    const gone = await idOf(card, 'destroyed');
    const planned = await idOf(card, 'destruction_planned');
    expect((await byAdmin(card, { kind: 'taken-back', about: planned })).statusCode).toBe(201);
    expect(await desk.stateOf(card)).toBe('stored-unreported');
    await expectRefused(byAdmin(card, { kind: 'accepted', about: gone }), '/about');
    expect(await desk.stateOf(card)).toBe('stored-unreported');
  });
});

describe('a kit that is gone', () => {
  it('is told of as it was, even when that was too soon', async () => {
    const card = await kept(16);
    expect((await byPolice(card, plan(desk.daysAgo(2)))).statusCode).toBe(201);
    expect((await byPolice(card, destroyed())).statusCode).toBe(201);
    // It was not 16 years ago, but less than 15.
    const corrects = await idOf(card, 'collected');
    const at = addDays(yearsAgo(15), 1) ?? '';
    for (const kind of ['stored_unreported', 'police_received']) {
      const row = (await desk.logOf(card)).find((one) => one.kind === kind);
      expect((await byAdmin(card, { kind, at, fields: row?.fields, corrects: row?.id })).statusCode).toBe(201);
    }
    expect((await byAdmin(card, { ...exam(at), corrects })).statusCode).toBe(201);
    expect(await desk.stateOf(card)).toBe('destroyed');
  });
});

describe('the form of the police', () => {
  const record = (card: Card, answers: object) =>
    desk.byPolice({ kit_numbers: card.kitNumber, event_date: desk.daysAgo(1), ...answers });

  it('is refused by the same rule, each kit of its list by its place, and writes none of them', async () => {
    const [old, young, other] = [await kept(16), await kept(0), await kept(1)];
    const kits = [old, young, other].map(({ kitNumber }) => kitNumber).join(', ');
    const made = await record(old, { step: 'destruction-planned', kit_numbers: kits, destroy_after: desk.daysAgo(1) });
    expect(made.told.issues).toMatchObject([
      { pointer: '/destroy_after', code: 'too_soon', params: { part: 2 } },
      { pointer: '/destroy_after', code: 'too_soon', params: { part: 3 } },
    ]);
    expect(await desk.stateOf(old)).toBe('stored-unreported');
    const gone = await record(old, { step: 'destroyed', reason: 'Time is over' });
    expect(gone.told.issues).toMatchObject([{ pointer: '/kit_numbers', code: 'too_soon', params: { part: 1 } }]);
  });

  it('does not destroy by a plan that was taken back', async () => {
    const card = await kept(16);
    const planned = await record(card, { step: 'destruction-planned', destroy_after: desk.daysAgo(2) });
    expect(planned.status, planned.body).toBe(201);
    const about = await idOf(card, 'destruction_planned');
    expect((await byAdmin(card, { kind: 'taken-back', about })).statusCode).toBe(201);
    const gone = await record(card, { step: 'destroyed', reason: 'Time is over' });
    expect(gone.told.issues).toMatchObject([{ pointer: '/kit_numbers', code: 'too_soon' }]);
    expect(await desk.stateOf(card)).toBe('stored-unreported');
  });
});
