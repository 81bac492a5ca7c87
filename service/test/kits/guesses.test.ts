import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Bench } from '../harness.js';
import { asks, collectedEvents, happens, keptCard, keysOf, openKitBench, type Card, type KitTold } from './kits.js';

/** Guesses of each class; `LONG=1` makes 1,000. */
const GUESSES = process.env['LONG'] ? 1_000 : 40;
/** Milliseconds that every answer takes at least. */
const FLOOR = 30;

describe('many wrong guesses', () => {
  let bench: Bench;
  let card: Card;
  let before: string;
  beforeAll(async () => {
    bench = await openKitBench({ resumeFloorMs: FLOOR });
    card = await keptCard(bench);
    await happens(bench, card, ...collectedEvents);
    before = (await asks(bench, 'lookup', keysOf(card))).body;
  });
  afterAll(() => bench.close());

  it('change nothing, and tell nothing by length or time: unknown number, wrong code, right code of a locked kit', async () => {
    const classes = {
      unknown: (guess: number) => ({ kitNumber: String(900_000 + guess), secret: `guess ${guess}` }),
      wrong: (guess: number) => ({ kitNumber: card.kitNumber, secret: `guess ${guess}` }),
      locked: () => keysOf(card),
    };
    // From the one place where the guesses come from, the kit stays locked for the right code too.
    for (let guess = 0; guess < 20; guess += 1) await asks(bench, 'lookup', classes.wrong(guess), '10.5.0.1');
    const times: Record<string, number[]> = { unknown: [], wrong: [], locked: [] };
    const bytes = new Set<string>();
    for (let guess = 0; guess < GUESSES; guess += 1)
      for (const [name, keys] of Object.entries(classes)) {
        const start = performance.now();
        const answer = await asks(bench, 'lookup', keys(guess), '10.5.0.1');
        times[name]?.push(performance.now() - start);
        bytes.add(`${answer.statusCode} ${answer.headers['content-length']} ${answer.body}`);
      }
    const lines = Object.entries(times).map(([name, all]) => {
      const { mean, deviation } = statisticsOf(all);
      return `${name}: ${all.length} answers, mean ${mean.toFixed(2)} ms, deviation ${deviation.toFixed(2)} ms`;
    });
    console.log([...lines, `answers that differ in any byte: ${bytes.size - 1}`].join('\n'));
    expect([...bytes]).toHaveLength(1);
    for (const all of Object.values(times)) expect(Math.min(...all)).toBeGreaterThan(FLOOR - 2);

    bench.clock.forward(15 * 60_000 + 1_000);
    const after = await asks(bench, 'lookup', keysOf(card), '10.5.0.9');
    const shown = (body: string) => (JSON.parse(body) as KitTold).status.items;
    expect(shown(after.body)).toEqual(shown(before));
  });
});

function statisticsOf(all: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  const variance = all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, all.length - 1);
  return { mean, deviation: Math.sqrt(variance) };
}
