import type { Clock } from '../../transport/clock.js';

/** A clock that a test turns: timers come in their order, and promises settle in between. */
export class HandClock implements Clock {
  #now = 1_000_000;
  #timers: { at: number; act: () => void }[] = [];

  now(): number {
    return this.#now;
  }

  after(milliseconds: number, act: () => void): unknown {
    const timer = { at: this.#now + milliseconds, act };
    this.#timers.push(timer);
    return timer;
  }

  cancel(timer: unknown): void {
    this.#timers = this.#timers.filter((one) => one !== timer);
  }

  random(): number {
    return 0.5;
  }

  /** Lets time pass; each timer that comes due has its promises settled before the next. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.#now + milliseconds;
    for (;;) {
      await settled();
      const next = this.#timers.filter((one) => one.at <= end).sort((a, b) => a.at - b.at)[0];
      if (!next) break;
      this.cancel(next);
      this.#now = Math.max(this.#now, next.at);
      next.act();
    }
    this.#now = end;
    await settled();
  }
}

async function settled(): Promise<void> {
  for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
}
