import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holdAsOpened, kitOfCase } from '../../src/kits/kit-store.js';
import { dumpOf, staffToken, type Bench } from '../harness.js';
import { staffAsks } from '../cases/claims.js';
import {
  asks,
  collectedEvents,
  happens,
  keptCard,
  keysOf,
  newCard,
  openKitBench,
  type Card,
  type KitTold,
} from './kits.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openKitBench();
});
afterAll(() => bench.close());

/** Everything of an answer that whoever asked can see, but its date and the id of the request. */
function seenOf(answer: Awaited<ReturnType<typeof asks>>): string {
  const { date: _date, 'x-request-id': _id, ...headers } = answer.headers;
  // The counter of the rate limit counts every request alike.
  const shown = Object.entries(headers).filter(([name]) => !name.startsWith('x-ratelimit'));
  return JSON.stringify([answer.statusCode, shown, answer.body]);
}

/** Wrong tries from one place, each waited for: it must then wait for 16 seconds, longer than a slow machine takes; the kit itself need not. */
async function wrongTries(card: Card, from: string) {
  const answers = [];
  for (let turn = 0; turn < 10; turn += 1) {
    bench.clock.forward(16 * 60_000);
    answers.push(await asks(bench, 'lookup', { kitNumber: card.kitNumber, secret: `${turn}` }, from));
  }
  return answers;
}

const reissued = (card: Card) =>
  staffAsks(bench, 'POST', `/api/kits/${card.caseId}/reissue`, { reason: 'Card lost' }, staffToken.all);

describe('a survivor looks their kit up', () => {
  it('says on first use that a secret has to be chosen, and shows nothing before', async () => {
    const card = await newCard(bench);
    await happens(bench, card, ...collectedEvents);
    const answer = await asks(bench, 'lookup', keysOf(card));
    expect(answer.statusCode).toBe(200);
    expect(answer.json()).toEqual({ first: true, ending: card.kitNumber.slice(-4) });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('shows where it is once the card’s code was kept, and nothing that is staff’s', async () => {
    const card = await keptCard(bench);
    await happens(bench, card, ...collectedEvents);
    const answer = await asks(bench, 'lookup', keysOf(card));
    const { first, status } = answer.json<KitTold>();
    expect([first, status.items[0]?.state]).toEqual([false, 'collected']);
    expect(answer.body).not.toContain('Suffolk');
    expect(answer.body).not.toContain('adult');
    expect(answer.body).not.toContain(card.kitNumber);
  });

  it('reads number and code however they were typed: look-alikes, spaces, a pasted line break, other digits', async () => {
    const { kitNumber, secret } = await keptCard(bench);
    const arabic = [...kitNumber].map((digit) => String.fromCodePoint(0x660 + Number(digit))).join('');
    for (const [number, code] of [
      [` ${kitNumber.slice(0, 3)}-${kitNumber.slice(3)}\n`, `${secret.toLowerCase()}\n`],
      [kitNumber.replaceAll('0', 'O').replaceAll('1', 'l'), secret.replaceAll('0', 'o').replaceAll('1', 'I')],
      [arabic, secret.replace('-', ' – ')],
      [`\u200b${kitNumber}\u00ad`, secret.replace('-', '')],
    ] as const)
      expect((await asks(bench, 'lookup', { kitNumber: number, secret: code })).statusCode).toBe(200);
  });

  it('opens with the secret that was chosen, and with the card’s no more', async () => {
    const card = await newCard(bench);
    const own = 'Kaffee mit Öl 7';
    expect((await asks(bench, 'secret', { ...keysOf(card), own })).statusCode).toBe(200);
    expect((await asks(bench, 'lookup', { kitNumber: card.kitNumber, secret: `${own}\n` })).statusCode).toBe(200);
    expect((await asks(bench, 'lookup', keysOf(card))).statusCode).toBe(403);
    expect((await asks(bench, 'lookup', { kitNumber: card.kitNumber, secret: own.toLowerCase() })).statusCode).toBe(
      403,
    );
  });

  it('lets nobody choose twice: a second person with the card is told what everyone is told', async () => {
    const card = await newCard(bench);
    const both = await Promise.all(
      ['first one here', 'second one here'].map((own) => asks(bench, 'secret', { ...keysOf(card), own })),
    );
    expect(both.map((answer) => answer.statusCode).sort()).toEqual([200, 403]);
    const kept = await keptCard(bench);
    const late = await asks(bench, 'secret', { ...keysOf(kept), own: 'mine from now on' }, '10.0.0.2');
    const unknown = await asks(bench, 'lookup', { kitNumber: '999999', secret: 'x' }, '10.0.0.3');
    expect(seenOf(late)).toBe(seenOf(unknown));
  });

  it.each([
    ['short', 'secret_short'],
    ['12345678', 'secret_common'],
    ['Password123!', 'secret_common'],
    ['aaaaaaaaaa', 'secret_common'],
    ['x'.repeat(201), 'secret_long'],
  ])('refuses %s as a secret, and the card opens as before', async (own, code) => {
    const card = await newCard(bench);
    const answer = await asks(bench, 'secret', { ...keysOf(card), own });
    expect([answer.statusCode, answer.json<KitTold>().code]).toEqual([422, code]);
    expect((await asks(bench, 'lookup', keysOf(card))).json<KitTold>().first).toBe(true);
  });

  it('refuses a secret that holds the kit number', async () => {
    const card = await newCard(bench);
    const answer = await asks(bench, 'secret', { ...keysOf(card), own: `my ${card.kitNumber}` });
    expect(answer.json<KitTold>().code).toBe('secret_common');
  });

  it('opens with a new code that staff have issued, as on the first day; that is an event', async () => {
    const card = await newCard(bench);
    await asks(bench, 'secret', { ...keysOf(card), own: 'forgotten by now' });
    const issued = await reissued(card);
    expect(issued.statusCode, issued.body).toBe(201);
    const { secret } = issued.json<{ secret: string }>();
    expect((await asks(bench, 'lookup', keysOf(card))).statusCode).toBe(403);
    expect((await asks(bench, 'lookup', { kitNumber: card.kitNumber, secret })).json<KitTold>().first).toBe(true);
    const read = await staffAsks(bench, 'GET', `/api/cases/${card.caseId}`, undefined, staffToken.all);
    expect(read.json<{ log: { kind: string }[] }>().log.map((event) => event.kind)).toContain('card_reissued');
  });
});

describe('a new code for a card that somebody else has', () => {
  it('ends what that person wished to be told', async () => {
    const card = await keptCard(bench);
    const wish = { channel: 'text', contact: '(617) 555-0177', safeToContact: true };
    expect((await asks(bench, 'notify', { ...keysOf(card), wish })).statusCode).toBe(200);
    await reissued(card);
    const orders = () => bench.desk.store.all(`select 1 as one from outbox where kind = 'mail'`);
    const before = (await orders()).length;
    await happens(bench, card, ...collectedEvents);
    expect(await orders()).toHaveLength(before);
  });

  it('leaves nothing to whom the kit opened a moment before, with the old code', async () => {
    const { store } = bench.desk;
    const card = await newCard(bench);
    const opened = await kitOfCase(store, card.caseId);
    if (!opened) throw new Error('no kit');
    expect(await store.transaction((sql) => holdAsOpened(sql, opened))).toBe(true);
    await reissued(card);
    expect(await store.transaction((sql) => holdAsOpened(sql, opened))).toBe(false);
  });

  it('and a secret that is chosen with the old one at the same moment: one of the two stands', async () => {
    for (let turn = 0; turn < 8; turn += 1) {
      const card = await newCard(bench);
      const [issued] = await Promise.all([
        reissued(card),
        asks(bench, 'secret', { ...keysOf(card), own: 'mine from now on' }, `10.6.0.${turn}`),
      ]);
      const { secret } = issued.json<{ secret: string }>();
      const now = await asks(bench, 'lookup', { kitNumber: card.kitNumber, secret }, `10.6.1.${turn}`);
      expect([now.statusCode, now.json<KitTold>().first]).toEqual([200, true]);
    }
  });
});

describe('whatever does not open', () => {
  it('is answered alike to the letter: unknown, wrong, tried too often, locked with the right code', async () => {
    const card = await keptCard(bench);
    const from = '10.1.0.1';
    const unknown = await asks(bench, 'lookup', { kitNumber: '888888', secret: card.secret }, from);
    const wrong = await wrongTries(card, from);
    const locked = await asks(bench, 'lookup', keysOf(card), from);
    expect(new Set([unknown, ...wrong, locked].map(seenOf))).toEqual(new Set([seenOf(unknown)]));
    expect(locked.statusCode).toBe(403);
  });

  it('waits longer and longer in one place, and leaves the owner alone elsewhere', async () => {
    const card = await keptCard(bench);
    await wrongTries(card, '10.2.0.1');
    expect((await asks(bench, 'lookup', keysOf(card), '10.2.0.1')).statusCode).toBe(403);
    expect((await asks(bench, 'lookup', keysOf(card), '10.2.0.2')).statusCode).toBe(200);
  });

  it('never locks a kit for good: after five minutes its owner is let in, however many tried', async () => {
    const card = await keptCard(bench);
    for (let turn = 0; turn < 40; turn += 1) {
      await asks(bench, 'lookup', { kitNumber: card.kitNumber, secret: 'guess' }, `10.3.0.${turn}`);
      bench.clock.forward(5 * 60_000);
    }
    await asks(bench, 'lookup', { kitNumber: card.kitNumber, secret: 'guess' }, '10.3.1.1');
    expect((await asks(bench, 'lookup', keysOf(card), '10.3.1.2')).statusCode).toBe(403);
    bench.clock.forward(5 * 60_000 + 1_000);
    expect((await asks(bench, 'lookup', keysOf(card), '10.3.1.2')).statusCode).toBe(200);
  });

  it('leaves no secret and no number in the database', async () => {
    const card = await newCard(bench);
    const own = 'zebra crossing 4711';
    await asks(bench, 'secret', { ...keysOf(card), own });
    await asks(bench, 'notify', {
      kitNumber: card.kitNumber,
      secret: own,
      wish: { channel: 'email', contact: 'canary@example.org', safeToContact: true },
    });
    await asks(bench, 'lookup', { kitNumber: card.kitNumber, secret: 'wrong canary guess' });
    const dump = await dumpOf(bench);
    for (const canary of [card.kitNumber, card.secret, own, 'canary@example.org', 'wrong canary guess', '10.0.0.1'])
      expect(dump, canary).not.toContain(canary);
  });
});

describe('whoever wishes to be told', () => {
  it('is told in words that say nothing, once for each step, until they stop it', async () => {
    const card = await keptCard(bench);
    const wish = { channel: 'text', contact: '(617) 555-0100', safeToContact: true };
    expect((await asks(bench, 'notify', { ...keysOf(card), wish })).statusCode).toBe(200);
    const orders = () =>
      bench.desk.store.all<{ payload: object; channel: string }>(
        `select payload, channel from outbox where kind = 'mail'`,
      );
    const before = (await orders()).length;
    await happens(bench, card, ...collectedEvents);
    const told = (await orders()).slice(before);
    expect(told.map((one) => [one.channel, one.payload])).toEqual([
      ['text', { subject: 'There is an update.', text: 'There is an update.' }],
    ]);
    await asks(bench, 'notify', { ...keysOf(card), wish: { channel: 'none' } });
    await happens(bench, card, { kind: 'police_notified', at: '2026-09-02', fields: { police_agency: 'P-01' } });
    expect(await orders()).toHaveLength(before + 1);
  });

  it.each([
    [{ channel: 'text', contact: '(617) 555-0100', safeToContact: false }],
    [{ channel: 'text', contact: '(617) 555-0100' }],
    [{ channel: 'email', contact: 'nobody', safeToContact: true }],
    [{ channel: 'pigeon' }],
  ])('is not written to when %o is all they said', async (wish) => {
    const card = await keptCard(bench);
    expect((await asks(bench, 'notify', { ...keysOf(card), wish })).statusCode).toBe(422);
  });
});
