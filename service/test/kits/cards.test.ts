import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { hour, minute } from '../../src/clock.js';
import { staffAsks } from '../cases/claims.js';
import { dumpOf, staffToken, told as toldOf, type Bench } from '../harness.js';
import { asks, happens, makesKits, openKitBench, type KitTold } from './kits.js';

interface MadeCard {
  readonly kitNumber: string;
  readonly secret: string;
}

let bench: Bench;
beforeAll(async () => {
  bench = await openKitBench();
});
afterAll(() => bench.close());

const make = (kitNumbers: string, token?: string) => makesKits(bench, kitNumbers, undefined, token);
const cardsOf = (answer: { json(): unknown }) => (answer.json() as { cards: readonly MadeCard[] }).cards;
const codeOf = (answer: Awaited<ReturnType<typeof make>>) => [answer.statusCode, toldOf(answer).code];

describe('cards of new kits', () => {
  it('open the lookup, each its own kit and no other', async () => {
    const made = await make('810100-810101');
    expect([made.statusCode, made.headers['cache-control']], made.body).toEqual([201, 'no-store']);
    const [one, two] = made.json<{ cards: MadeCard[] }>().cards;
    if (!one || !two) throw new Error('no cards');
    expect(Object.keys(one).sort()).toEqual(['kitNumber', 'secret']);
    const opened = await asks(bench, 'lookup', one);
    expect([opened.statusCode, opened.json<KitTold>().first], opened.body).toEqual([200, true]);
    const swapped = await asks(bench, 'lookup', { ...one, secret: two.secret }, '10.0.0.2');
    const unknown = await asks(bench, 'lookup', { ...one, kitNumber: '810999' }, '10.0.0.3');
    expect(swapped.statusCode).toBe(403);
    expect([swapped.statusCode, swapped.body]).toEqual([unknown.statusCode, unknown.body]);
  });

  it('are never told again: not by making them twice, not to whoever reads the case, not in the database', async () => {
    const [card] = (await make('810200')).json<{ cards: MadeCard[] }>().cards;
    if (!card) throw new Error('no card');
    const again = await make('810200');
    expect([again.statusCode, toldOf(again).code]).toEqual([409, 'kit_exists']);
    const found = await staffAsks(bench, 'POST', '/api/kits/find', { kitNumbers: '810200' }, staffToken.all);
    const [kit] = found.json<{ kits: { id: string }[] }>().kits;
    const read = await staffAsks(bench, 'GET', `/api/cases/${kit?.id}`, undefined, staffToken.all);
    expect(read.statusCode).toBe(200);
    const bare = card.secret.replace('-', '');
    for (const text of [again.body, found.body, read.body, await dumpOf(bench)]) {
      expect(text).not.toContain(card.secret);
      expect(text).not.toContain(bare);
    }
    // A taken number in a range makes none of it.
    expect((await make('810199-810201')).statusCode).toBe(409);
    expect((await make('810201')).statusCode).toBe(201);
  });

  it('are made by the program office alone, and only it is told who waits for kits', async () => {
    for (const token of [staffToken.supplier, staffToken.hospital, staffToken.police]) {
      const refused = [
        await make('810300', token),
        await staffAsks(bench, 'GET', '/api/kits/wanted', undefined, token),
      ];
      for (const answer of refused) expect([answer.statusCode, toldOf(answer).code]).toEqual([403, 'role_missing']);
    }
    expect((await make('810300', 'n'.repeat(40))).statusCode).toBe(401);
    expect((await make('810300')).statusCode).toBe(201);
    const wanted = await staffAsks(bench, 'GET', '/api/kits/wanted', undefined, staffToken.all);
    expect(wanted.json()).toEqual({ orders: [] });
  });

  it('are at most 200 at once', async () => {
    const many = await make('820000-820200');
    expect([many.statusCode, toldOf(many).issues]).toMatchObject([422, [{ code: 'too_many' }]]);
    expect((await make('820000-820199')).json<{ cards: MadeCard[] }>().cards).toHaveLength(200);
  });
});

describe('the same request for cards under the same key', () => {
  it('has the same cards again, which open what they opened, and makes nothing anew', async () => {
    const key = randomUUID();
    const first = cardsOf(await makesKits(bench, '830100-830102', key));
    bench.clock.forward(50 * minute);
    const again = await makesKits(bench, '830100 to 830102', key);
    expect([again.statusCode, cardsOf(again)]).toEqual([201, first]);
    for (const card of first) expect((await asks(bench, 'lookup', card)).statusCode).toBe(200);
    const count = await bench.desk.store.one('select count(*)::int as kits from kit_batches where kits = 3');
    expect(count).toEqual({ kits: 1 });
  });

  it('has them once when it comes twice at the same moment', async () => {
    const key = randomUUID();
    const answers = await Promise.all([1, 2, 3].map(() => makesKits(bench, '830200-830219', key)));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body)).size).toBe(1);
  });

  it('has no code that another key, another account or another kit would have', async () => {
    const key = randomUUID();
    const [one, two] = cardsOf(await makesKits(bench, '830300-830301', key));
    expect(one?.secret).not.toBe(two?.secret);
    const other = await makesKits(bench, '830300-830301');
    const someone = await makesKits(bench, '830300-830301', key, staffToken.kitOffice);
    for (const answer of [other, someone]) expect(codeOf(answer)).toEqual([409, 'kit_exists']);
    const more = cardsOf(await makesKits(bench, '830302', key, staffToken.kitOffice));
    expect(more).toHaveLength(1);
    expect(codeOf(await makesKits(bench, '830300-830302', key))).toEqual([422, 'idempotency_mismatch']);
  });

  it('is told no more after an hour', async () => {
    const key = randomUUID();
    await makesKits(bench, '830400', key);
    bench.clock.forward(hour + minute);
    expect(codeOf(await makesKits(bench, '830400', key))).toEqual([409, 'cards_told']);
  });

  it('is told no more once one of its kits was sent, or was opened by its survivor, or has a new code', async () => {
    const since: readonly ((card: MadeCard, caseId: string) => Promise<unknown>)[] = [
      (card, caseId) =>
        happens(bench, { ...card, caseId }, { kind: 'shipped', at: '2026-08-03', fields: { facility: 'H-01' } }),
      (card) => asks(bench, 'secret', card, '10.0.0.7'),
      (card) => asks(bench, 'secret', { ...card, own: 'a code of my own' }, '10.0.0.7'),
      (_card, caseId) =>
        staffAsks(bench, 'POST', `/api/kits/${caseId}/reissue`, { reason: 'it was lost' }, staffToken.all),
    ];
    for (const [index, happen] of since.entries()) {
      const key = randomUUID();
      const numbers = `84${index}100-84${index}101`;
      const [, card] = cardsOf(await makesKits(bench, numbers, key));
      if (!card) throw new Error('no card');
      expect((await makesKits(bench, numbers, key)).statusCode).toBe(201);
      const found = await staffAsks(bench, 'POST', '/api/kits/find', { kitNumbers: card.kitNumber }, staffToken.all);
      await happen(card, found.json<{ kits: { id: string }[] }>().kits[0]?.id ?? '');
      const refused = await makesKits(bench, numbers, key);
      expect(codeOf(refused), numbers).toEqual([409, 'cards_told']);
      expect(refused.body).not.toContain(card.secret);
    }
  });

  it('has a key, or is refused', async () => {
    const keyless = await staffAsks(bench, 'POST', '/api/kits', { kitNumbers: '830500' }, staffToken.all);
    expect(codeOf(keyless)).toEqual([400, 'idempotency_key_missing']);
    expect((await make('830500')).statusCode).toBe(201);
  });
});

describe('who made kits', () => {
  it('is told to the program office, with how many and when, and no number or code', async () => {
    const key = randomUUID();
    const cards = cardsOf(await makesKits(bench, '850100000100-850100000103', key, staffToken.kitOffice));
    await makesKits(bench, '850100000100-850100000103', key, staffToken.kitOffice);
    const told = await staffAsks(bench, 'GET', '/api/kits/batches', undefined, staffToken.kitOffice);
    const { batches } = told.json<{ batches: readonly { by: string; kits: number; madeAt: string }[] }>();
    expect(batches[0]).toEqual({ by: 'ona', role: 'admin', kits: 4, madeAt: expect.any(String) as string });
    expect(batches.filter(({ by, kits }) => by === 'ona' && kits === 4)).toHaveLength(1);
    expect(batches.map(({ madeAt }) => madeAt)).toEqual(
      batches
        .map(({ madeAt }) => madeAt)
        .sort()
        .reverse(),
    );
    const dump = await dumpOf(bench);
    for (const { kitNumber, secret } of cards)
      for (const text of [told.body, dump]) {
        expect(text).not.toContain(kitNumber);
        expect(text).not.toContain(secret.replace('-', ''));
      }
    expect(dump).not.toContain(key);
    for (const token of [staffToken.supplier, staffToken.hospital, staffToken.police])
      expect((await staffAsks(bench, 'GET', '/api/kits/batches', undefined, token)).statusCode).toBe(403);
  });

  it('is not to be changed afterwards', async () => {
    await make('850200');
    for (const change of [`update kit_batches set made_by = 'nobody'`, 'delete from kit_batches'])
      await expect(bench.desk.store.run(change)).rejects.toThrow();
  });
});
