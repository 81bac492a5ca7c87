import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { status } from '../../../src/generated/kit/status.js';
import { kitYear } from '../../src/demo/kit-year.js';
import { seedKits, type DemoCard } from '../../src/demo/seed-kits.js';
import type { Bench } from '../harness.js';
import { asks, openKitBench, type KitTold } from './kits.js';

describe('the made-up kits of the demo', () => {
  let bench: Bench;
  let cards: readonly DemoCard[];
  beforeAll(async () => {
    bench = await openKitBench();
    cards = await seedKits(bench.desk, 'small');
  });
  afterAll(() => bench.close());

  it('stand in every state that a survivor can be told, and open with their cards', async () => {
    const told = status.plan.items['kit']?.states
      .filter((state) => state.shownAs['survivor'] === undefined)
      .map(({ id }) => id);
    // The other ends of unused kits are told alike.
    const alike = ['damaged', 'repurposed'];
    expect(new Set(cards.map((card) => card.state))).toEqual(new Set(told?.filter((state) => !alike.includes(state))));
    for (const [index, { kitNumber, secret, state }] of cards.entries()) {
      const answer = await asks(bench, 'secret', { kitNumber, secret }, `10.9.0.${index}`);
      expect(answer.json<KitTold>().status.items[0]?.state).toBe(state);
    }
  });

  it('are made once: a service with kits is left as it is', async () => {
    expect(await seedKits(bench.desk, 'small')).toEqual([]);
  });

  it('make a believable year: the same each time, late, unreported and unwritten steps among them', () => {
    const year = kitYear(status.plan, '2026-11-25', 240);
    expect(kitYear(status.plan, '2026-11-25', 240)).toEqual(year);
    const kinds = new Set(year.flatMap(({ events }) => events.map((event) => event.kind)));
    for (const kind of ['stored_unreported', 'expired', 'put_on_hold', 'not_tested', 'tox_tested', 'police_stored'])
      expect(kinds.has(kind), kind).toBe(true);
    const unwritten = year.filter(
      ({ events }) =>
        events.some((event) => event.kind === 'police_received') &&
        !events.some((event) => event.kind === 'handed_over'),
    );
    expect(unwritten.length).toBeGreaterThan(0);
    expect(year.every(({ events }) => events.every((event) => event.at <= '2026-11-25'))).toBe(true);
  });
});
