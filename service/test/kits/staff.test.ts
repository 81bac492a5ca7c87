import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readNumberList } from '../../src/kits/number-list.js';
import { staffToken, type Bench } from '../harness.js';
import { addEvent, staffAsks, toldOf } from '../cases/claims.js';
import { collectedEvents, happens, makesKits, newCard, openKitBench } from './kits.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openKitBench();
});
afterAll(() => bench.close());

describe('kits by list and range', () => {
  it.each([
    ['100100-100103, 100110', ['100100', '100101', '100102', '100103', '100110']],
    [' 100 100 \n 1001O1', ['100100', '100101']],
    ['000998 to 001001', ['000998', '000999', '001000', '001001']],
    ['100100, 100100', ['100100']],
  ])('reads %j', (typed, numbers) => {
    expect(readNumberList(typed, 50)).toEqual({ numbers });
  });

  it.each([
    ['100110-100100', { fault: 'reversed', part: 0 }],
    ['100100, 100200-100400', { fault: 'too_many', part: 1 }],
    ['100100-20', { fault: 'shape', part: 0 }],
    ['kit', { fault: 'shape', part: 0 }],
    [' , ', { fault: 'empty', part: 0 }],
  ])('refuses %j', (typed, fault) => {
    expect(readNumberList(typed, 50)).toEqual(fault);
  });
});

describe('staff', () => {
  it('make kits once; the cards’ codes have 50 bits and are all different', async () => {
    const made = await makesKits(bench, '700100-700119');
    expect(made.statusCode, made.body).toBe(201);
    const { cards } = made.json<{ cards: { secret: string }[] }>();
    expect(cards).toHaveLength(20);
    expect(new Set(cards.map((card) => card.secret)).size).toBe(20);
    for (const { secret } of cards) expect(secret).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    const again = await makesKits(bench, '700119');
    expect([again.statusCode, toldOf(again).code]).toEqual([409, 'kit_exists']);
  });

  it('see the kits of their own agency, and of those only their part', async () => {
    const card = await newCard(bench);
    await happens(bench, card, ...collectedEvents);
    const find = async (token: string) =>
      (await staffAsks(bench, 'POST', '/api/kits/find', { kitNumbers: card.kitNumber }, token)).json<{
        kits?: { id: string }[];
      }>().kits;
    expect(await find(staffToken.hospital)).toHaveLength(1);
    expect(await find(staffToken.otherHospital)).toEqual([]);
    expect(await find(staffToken.police)).toEqual([]);
    await happens(bench, card, { kind: 'police_notified', at: '2026-09-01', fields: { police_agency: 'P-01' } });
    expect(await find(staffToken.police)).toHaveLength(1);
    await happens(bench, card, {
      kind: 'police_received',
      at: '2026-09-02',
      fields: { police_agency: 'P-01', police: 'Sample City Police', case_number: '26-0417' },
    });
    const read = async (token: string) =>
      (await staffAsks(bench, 'GET', `/api/cases/${card.caseId}`, undefined, token)).body;
    expect(await read(staffToken.police)).toContain('26-0417');
    expect(await read(staffToken.hospital)).not.toContain('26-0417');
  });

  it('may write only what is theirs; a receipt without a sending counts and is flagged to the administrators', async () => {
    const card = await newCard(bench);
    await happens(bench, card, ...collectedEvents);
    const tested = await addEvent(bench, card.caseId, { kind: 'tested', at: '2026-09-02' }, staffToken.hospital);
    expect(tested.statusCode).toBe(403);
    const received = await addEvent(
      bench,
      card.caseId,
      { kind: 'police_received', at: '2026-09-02', fields: { police_agency: 'P-01', police: 'Sample City Police' } },
      staffToken.all,
    );
    expect(toldOf(received).event.flags).toEqual(['unpaired']);
    expect(toldOf(received).status.items.find((item) => item.kind === 'kit')?.state).toBe('with-police');
  });

  it('who are not administrators issue no new codes', async () => {
    const card = await newCard(bench);
    await happens(bench, card, ...collectedEvents);
    const refused = await staffAsks(
      bench,
      'POST',
      `/api/kits/${card.caseId}/reissue`,
      { reason: 'x' },
      staffToken.hospital,
    );
    expect(refused.statusCode).toBe(403);
  });
});
