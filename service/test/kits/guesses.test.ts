import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeKits } from '../../src/kits/make-kits.js';
import type { Bench } from '../harness.js';
import { asks, collectedEvents, happens, keptCard, keysOf, openKitBench, type Card, type KitTold } from './kits.js';

/** Guesses of each class; `LONG=1` makes 1,000. */
const GUESSES = process.env['LONG'] ? 1_000 : 40;
/** Milliseconds that every answer takes at least. */
const FLOOR = 30;
/** Three classes of guesses, one after the other, each with time to spare on a busy machine. */
const PATIENCE = 60_000 + 3 * GUESSES * FLOOR * 3;

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

  it(
    'change nothing, and tell nothing by length or time: unknown number, wrong code, right code of a locked kit',
    async () => {
      // Each guess at a kit of its own and from a place of its own, so that all of them are looked at and none is only too soon.
      const others = await makeKits(
        bench.desk,
        Array.from({ length: GUESSES }, (_one, guess) => String(800_000 + guess)),
      );
      const place = (guess: number) => `10.6.${Math.floor(guess / 250)}.${guess % 250}`;
      const classes: Readonly<Record<string, (guess: number) => readonly [object, string]>> = {
        unknown: (guess) => [{ kitNumber: String(900_000 + guess), secret: `guess ${guess}` }, place(guess)],
        wrong: (guess) => [{ kitNumber: others[guess]?.kitNumber ?? '', secret: `guess ${guess}` }, place(guess)],
        locked: () => [keysOf(card), '10.5.0.1'],
      };
      // So many wrong tries that this place has to wait for a quarter of an hour, longer than the test takes.
      for (let guess = 0; guess < 20; guess += 1) {
        bench.clock.forward(15 * 60_000 + 1_000);
        await asks(bench, 'lookup', { kitNumber: card.kitNumber, secret: `guess ${guess}` }, '10.5.0.1');
      }
      const times: Record<string, number[]> = { unknown: [], wrong: [], locked: [] };
      const bytes = new Set<string>();
      for (let guess = 0; guess < GUESSES; guess += 1)
        for (const [name, keys] of Object.entries(classes)) {
          const start = performance.now();
          const answer = await asks(bench, 'lookup', ...keys(guess));
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
      // The clock went on for hours, past midnight when the test began in the evening: days that are counted may be one more.
      const uncounted = (key: string, value: unknown) => (key === 'days' ? undefined : value);
      const shown = (body: string) => (JSON.parse(body, uncounted) as KitTold).status.items;
      expect(shown(after.body)).toEqual(shown(before));
    },
    PATIENCE,
  );
});

function statisticsOf(all: readonly number[]): { readonly mean: number; readonly deviation: number } {
  const mean = all.reduce((sum, one) => sum + one, 0) / all.length;
  const variance = all.reduce((sum, one) => sum + (one - mean) ** 2, 0) / Math.max(1, all.length - 1);
  return { mean, deviation: Math.sqrt(variance) };
}
