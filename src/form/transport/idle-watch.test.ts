import { describe, expect, it } from 'vitest';
import { HandClock } from '../testing/hand-clock.js';
import { IdleWatch } from './idle-watch.js';

const MINUTE = 60_000;

function watch() {
  const clock = new HandClock();
  const warned: (number | undefined)[] = [];
  let closed = 0;
  const idle = new IdleWatch({ clock, onWarn: (left) => warned.push(left), onClose: () => (closed += 1) });
  return { idle, clock, warned, closed: () => closed };
}

describe('Stillness', () => {
  it('is warned of two minutes ahead, counted down, and then closes the claim', async () => {
    const { clock, warned, closed } = watch();
    await clock.pass(28 * MINUTE - 1);
    expect(warned).toEqual([]);
    await clock.pass(1_001);
    expect(warned[0]).toBe(2 * MINUTE);
    expect(warned[1]).toBe(2 * MINUTE - 1_000);
    await clock.pass(2 * MINUTE);
    expect(closed()).toBe(1);
    expect(warned.at(-1)).toBeUndefined();
  });

  it('is over with any key, as often as one likes', async () => {
    const { idle, clock, warned, closed } = watch();
    for (let turn = 0; turn < 12; turn += 1) {
      await clock.pass(29 * MINUTE);
      idle.stir();
      expect(warned.at(-1)).toBeUndefined();
    }
    expect(closed()).toBe(0);
  });

  it('goes by the clock when a tab slept: the first key after an hour opens nothing', () => {
    const clock = new HandClock();
    const closed: string[] = [];
    let now = clock.now();
    const sleeping = { now: () => now, after: () => 0, cancel: () => undefined, random: () => 0 };
    const idle = new IdleWatch({ clock: sleeping, onWarn: () => undefined, onClose: () => closed.push('closed') });
    now += 60 * MINUTE;
    idle.stir();
    expect(closed).toEqual(['closed']);
  });
});
