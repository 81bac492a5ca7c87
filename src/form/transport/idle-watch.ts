import { type Clock, realClock } from '../../transport/clock.js';

/** Milliseconds of stillness after which the claim is closed, and after which the person is asked. */
export interface IdleTimes {
  readonly warn: number;
  readonly close: number;
}

export const usualIdleTimes: IdleTimes = { warn: 28 * 60_000, close: 30 * 60_000 };

export interface IdleParts {
  /** Milliseconds that are left; called each second while the question stands, and with undefined when it was answered. */
  readonly onWarn: (left: number | undefined) => void;
  readonly onClose: () => void;
  readonly times?: IdleTimes;
  readonly clock?: Clock;
}

/**
 * Watches for stillness. Any key or press extends, as often as one likes. Counts by the clock, not by ticks: a sleeping tab gets few
 * ticks, and a laptop that was shut for an hour must not show the claim to whoever opens it.
 */
export class IdleWatch {
  readonly #parts: Required<IdleParts>;
  #since: number;
  #timer: unknown;
  #warning = false;
  #closed = false;

  constructor(parts: IdleParts) {
    this.#parts = { times: usualIdleTimes, clock: realClock, ...parts };
    this.#since = this.#parts.clock.now();
    this.#plan();
  }

  /** The person did something. */
  stir(): void {
    // After a long sleep the first key must not open what should be closed.
    if (this.check()) return;
    this.#since = this.#parts.clock.now();
    if (!this.#warning) return;
    this.#warning = false;
    this.#parts.onWarn(undefined);
    this.#plan();
  }

  /** Looks at the clock now (the tab came back); true when the claim is closed. */
  check(): boolean {
    if (this.#closed) return true;
    const { clock, times, onWarn, onClose } = this.#parts;
    const still = clock.now() - this.#since;
    if (still >= times.close) {
      this.stop();
      if (this.#warning) onWarn(undefined);
      onClose();
      return true;
    }
    if (still >= times.warn) {
      this.#warning = true;
      onWarn(times.close - still);
    }
    this.#plan();
    return false;
  }

  stop(): void {
    this.#closed = true;
    this.#parts.clock.cancel(this.#timer);
  }

  #plan(): void {
    const { clock, times } = this.#parts;
    clock.cancel(this.#timer);
    const still = clock.now() - this.#since;
    this.#timer = clock.after(this.#warning ? 1_000 : Math.max(times.warn - still, 250), () => this.check());
  }
}
