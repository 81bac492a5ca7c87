import { describe, expect, it } from 'vitest';
import { IdleLock, type LockClock } from './idle-lock.js';

/** A clock that is turned by hand. `sleep` passes time in which no timer runs, as on a phone that sleeps. */
class HandClock implements LockClock {
  #now = 0;
  #timers = new Map<number, { readonly at: number; readonly act: () => void }>();
  #last = 0;

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, act: () => void): number {
    this.#timers.set((this.#last += 1), { at: this.#now + milliseconds, act });
    return this.#last;
  }

  cancel(timer: unknown): void {
    this.#timers.delete(timer as number);
  }

  sleep(seconds: number): void {
    this.#now += seconds * 1_000;
  }

  forward(seconds: number): void {
    for (let second = 0; second < seconds; second += 1) {
      this.sleep(1);
      for (const [id, { at, act }] of [...this.#timers]) if (at <= this.#now && this.#timers.delete(id)) act();
    }
  }

  get running(): number {
    return this.#timers.size;
  }
}

function bench() {
  const clock = new HandClock();
  const told: string[] = [];
  const lock = new IdleLock(clock, { warn: () => told.push('warn'), lock: () => told.push('lock') });
  lock.start();
  return { clock, told, lock };
}

describe('a status that nobody looks at', () => {
  it('warns after four minutes and locks a minute later', () => {
    const { clock, told } = bench();
    clock.forward(239);
    expect(told).toEqual([]);
    clock.forward(1);
    expect(told).toEqual(['warn']);
    clock.forward(59);
    expect(told).toEqual(['warn']);
    clock.forward(1);
    expect(told).toEqual(['warn', 'lock']);
    expect(clock.running).toBe(0);
  });

  it('counts from what its reader did last', () => {
    const { clock, told, lock } = bench();
    for (let turn = 0; turn < 20; turn += 1) {
      clock.forward(200);
      lock.touch();
    }
    expect(told).toEqual([]);
    clock.forward(240);
    expect(told).toEqual(['warn']);
  });

  it('is not kept open by a touch once it has warned, and can be extended again and again', () => {
    const { clock, told, lock } = bench();
    for (let turn = 0; turn < 12; turn += 1) {
      clock.forward(270);
      lock.touch();
      lock.extend();
    }
    expect(told).toEqual(Array(12).fill('warn'));
    clock.forward(240);
    lock.touch();
    clock.forward(60);
    expect(told.at(-1)).toBe('lock');
  });

  it('locks at once when the phone wakes, whether it is looked at or touched first', () => {
    for (const wake of ['look', 'touch'] as const) {
      const { clock, told, lock } = bench();
      clock.sleep(3_600);
      lock[wake]();
      expect(told).toEqual(['lock']);
      expect(clock.running).toBe(0);
    }
  });

  it('counts no more once nothing is shown', () => {
    const { clock, told, lock } = bench();
    lock.stop();
    lock.look();
    lock.touch();
    clock.forward(1_000);
    expect([told, clock.running]).toEqual([[], 0]);
  });
});
