import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { KitDesk } from '../../../src/transport/kit-desk.js';
import type { Bench } from '../harness.js';
import { collectedEvents, happens, keptCard, newCard, openKitBench } from './kits.js';

let bench: Bench;
let endpoint: string;
beforeAll(async () => {
  bench = await openKitBench();
  await bench.app.listen({ port: 0, host: '127.0.0.1' });
  endpoint = `http://127.0.0.1:${(bench.app.server.address() as AddressInfo).port}/api`;
});
afterAll(() => bench.close());

describe('the desk of a page that looks kits up', () => {
  it('goes the way of a first use: card, own secret, status, and again', async () => {
    const card = await newCard(bench);
    await happens(bench, card, ...collectedEvents);
    const desk = new KitDesk({ endpoint });
    expect(await desk.look(` ${card.kitNumber}\n`, card.secret.toLowerCase())).toEqual({
      got: { first: true, ending: card.kitNumber.slice(-4) },
    });
    expect(await desk.choose('short')).toEqual({ refused: { why: 'secret', fault: 'secret_short' } });
    expect(await desk.choose('password12')).toEqual({ refused: { why: 'secret', fault: 'secret_common' } });
    const own = 'a heron by the pond';
    expect(await desk.choose(own)).toMatchObject({
      got: { first: false, status: { items: [{ state: 'collected' }] } },
    });
    expect(await desk.again()).toMatchObject({ got: { first: false } });
    expect(await new KitDesk({ endpoint }).look(card.kitNumber, own)).toMatchObject({ got: { first: false } });
    expect(await new KitDesk({ endpoint }).look(card.kitNumber, card.secret)).toEqual({ refused: { why: 'closed' } });
  });

  it('keeps the card’s code when its owner wants that', async () => {
    const card = await newCard(bench);
    const desk = new KitDesk({ endpoint });
    await desk.look(card.kitNumber, card.secret);
    expect(await desk.choose(undefined)).toMatchObject({ got: { first: false } });
    expect(await desk.again()).toMatchObject({ got: { first: false } });
  });

  it('says the same of an unknown number, a wrong secret and what no card can hold', async () => {
    const card = await keptCard(bench);
    const tries = [
      ['999999999', card.secret],
      [card.kitNumber, 'WRONG-WRONG'],
      ['9'.repeat(5_000), card.secret],
    ] as const;
    for (const [kitNumber, secret] of tries)
      expect(await new KitDesk({ endpoint }).look(kitNumber, secret)).toEqual({ refused: { why: 'closed' } });
  });

  it('takes a wish to be told, refuses an address that cannot be, and stops it', async () => {
    const card = await keptCard(bench);
    const desk = new KitDesk({ endpoint });
    await desk.look(card.kitNumber, card.secret);
    expect(await desk.notify({ channel: 'email', contact: 'nowhere', safeToContact: true })).toEqual({
      refused: { why: 'notice' },
    });
    expect(await desk.notify({ channel: 'text', contact: '617-555-0142', safeToContact: true })).toEqual({
      got: { channel: 'text' },
    });
    expect(await desk.notify({ channel: 'none' })).toEqual({ got: { channel: 'none' } });
  });

  it('can ask nothing more once it forgets, and drops an answer that is on its way', async () => {
    const card = await keptCard(bench);
    const desk = new KitDesk({ endpoint });
    await desk.look(card.kitNumber, card.secret);
    const late = desk.again();
    desk.forget();
    expect(await late).toBeUndefined();
    expect(await desk.again()).toBeUndefined();
    expect(await desk.choose('a heron by the pond')).toBeUndefined();
    expect(await desk.notify({ channel: 'none' })).toBeUndefined();
  });

  it('tells a line that is cut from a refusal', async () => {
    const desk = new KitDesk({ endpoint: 'http://127.0.0.1:9/api' });
    expect(await desk.look('410007', 'ANY')).toEqual({ refused: { why: 'offline' } });
  });
});

describe('a desk that asks too often', () => {
  it('is told how many minutes to wait', async () => {
    const busy = await openKitBench({ lookupsPerMinute: 1 });
    try {
      await busy.app.listen({ port: 0, host: '127.0.0.1' });
      const at = `http://127.0.0.1:${(busy.app.server.address() as AddressInfo).port}/api`;
      const desk = new KitDesk({ endpoint: at });
      expect(await desk.look('410007', 'ANY')).toEqual({ refused: { why: 'closed' } });
      expect(await desk.look('410007', 'ANY')).toEqual({ refused: { why: 'wait', minutes: 1 } });
    } finally {
      await busy.close();
    }
  });
});
