import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { staffAsks } from '../cases/claims.js';
import { dumpOf, staffToken, told as toldOf, type Bench } from '../harness.js';
import { asks, openKitBench, type KitTold } from './kits.js';

interface MadeCard {
  readonly kitNumber: string;
  readonly secret: string;
}

let bench: Bench;
beforeAll(async () => {
  bench = await openKitBench();
});
afterAll(() => bench.close());

const make = (kitNumbers: string, token: string = staffToken.all) =>
  staffAsks(bench, 'POST', '/api/kits', { kitNumbers }, token);

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
