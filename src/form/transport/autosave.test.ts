import { describe, expect, it } from 'vitest';
import { HandClock } from '../testing/hand-clock.js';
import { Autosave } from './autosave.js';
import { ServiceProblem, Unreachable } from '../../transport/problem.js';
import type { SaveStatus } from './save-status.js';

/** An autosave over a service that does what the test says next. */
function desk(answer: () => Promise<void> = () => Promise.resolve(), online = true) {
  const clock = new HandClock();
  const saves: { readonly at: number; readonly urgent: boolean }[] = [];
  const told: SaveStatus['state'][] = [];
  const start = clock.now();
  const service = { answer };
  const autosave = new Autosave({
    clock,
    online: () => online,
    onStale: () => ({}),
    onStatus: (status) => told.push(status.state),
    save: (urgent) => {
      saves.push({ at: clock.now() - start, urgent });
      return service.answer();
    },
  });
  return { autosave, clock, saves, told, service };
}

describe('Autosave', () => {
  it('saves within a second of the last key', async () => {
    const { autosave, clock, saves, told } = desk();
    autosave.touch();
    await clock.pass(300);
    autosave.touch();
    await clock.pass(1_000);
    expect(saves).toEqual([{ at: 750, urgent: false }]);
    expect(told).toEqual(['unsaved', 'saving', 'saved']);
  });

  it('saves at least every second under steady typing', async () => {
    const { autosave, clock, saves } = desk();
    for (let key = 0; key < 60; key += 1) {
      autosave.touch();
      await clock.pass(200);
    }
    const gaps = saves.map((save, i) => save.at - (saves[i - 1]?.at ?? 0));
    expect(saves.length).toBeGreaterThan(1);
    expect(Math.max(...gaps)).toBeLessThanOrEqual(1_000);
  });

  it('keeps trying while offline, says so, and says saved only when it is', async () => {
    const { autosave, clock, told, service, saves } = desk(() => Promise.reject(new Unreachable()), false);
    autosave.touch();
    await clock.pass(10_000);
    expect(autosave.status.state).toBe('offline');
    expect(told).not.toContain('saved');
    expect(saves.length).toBeGreaterThan(2);
    service.answer = () => Promise.resolve();
    autosave.retryNow();
    await clock.pass(100);
    expect(autosave.status.state).toBe('saved');
  });

  it('waits as long as a busy service asks', async () => {
    const { autosave, clock, saves } = desk(() => Promise.reject(new ServiceProblem(503, 'busy', [], {}, 20)));
    autosave.touch();
    await clock.pass(19_000);
    expect(saves.length).toBe(1);
    expect(autosave.status.state).toBe('retrying');
    await clock.pass(2_000);
    expect(saves.length).toBe(2);
  });

  it('sends what is unsaved at once when the page is hidden, and nothing when all is saved', async () => {
    const { autosave, clock, saves } = desk();
    autosave.hide();
    expect(saves).toEqual([]);
    autosave.touch();
    autosave.hide();
    expect(saves).toEqual([{ at: 0, urgent: true }]);
    await clock.pass(1_000);
    expect(autosave.status.state).toBe('saved');
  });

  it('flushes what was typed while a request was under way too', async () => {
    let free = (): void => undefined;
    const { autosave, clock, saves, service } = desk(() => new Promise((done) => (free = done)));
    autosave.touch();
    await clock.pass(700);
    expect(saves.length).toBe(1);
    autosave.touch();
    const flushed = autosave.flush();
    service.answer = () => Promise.resolve();
    free();
    expect(await flushed).toBe(true);
    expect(saves.length).toBe(2);
  });

  it('stops for a person when another place has saved, and goes on when they chose', async () => {
    const { autosave, clock, saves, service } = desk(() => Promise.reject(new ServiceProblem(409, 'stale_draft')));
    autosave.touch();
    await clock.pass(700);
    expect(autosave.status.state).toBe('conflict');
    autosave.touch();
    autosave.hide();
    await clock.pass(60_000);
    expect(saves.length).toBe(1);
    service.answer = () => Promise.resolve();
    autosave.settle();
    await clock.pass(100);
    expect(autosave.status.state).toBe('saved');
  });
});
