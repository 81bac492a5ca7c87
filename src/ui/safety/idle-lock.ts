/** Time and timers, injected: tests turn the clock themselves. */
export interface LockClock {
  now(): number;
  after(milliseconds: number, act: () => void): unknown;
  cancel(timer: unknown): void;
}

/** What happens when nobody does anything. */
export interface IdleListener {
  /** It locks soon: say so, and offer to go on. */
  warn(): void;
  /** It locks now: nothing may be left on the screen or in memory. */
  lock(): void;
}

/** Four quiet minutes, then a minute to say that somebody is still there (WCAG asks for 20 seconds). */
const WARN_MS = 4 * 60_000;
const LOCK_MS = 5 * 60_000;

/**
 * Locks a page that nobody uses. Before the warning, whatever its reader does begins the time anew; after it only `extend` does, as somebody
 * else may have touched the phone. It can be extended as often as wanted.
 */
export class IdleLock {
  #since = 0;
  #timer: unknown;
  #isWarned = false;

  constructor(
    private readonly clock: LockClock,
    private readonly listener: IdleListener,
  ) {}

  /** Begins to count: something is shown that not everybody may see. */
  start(): void {
    this.extend();
  }

  /** The reader did something. */
  touch(): void {
    if (this.#timer === undefined || this.#isWarned) return;
    // After a sleep a touch may come before the timer does: it must not open what should be locked.
    if (this.clock.now() - this.#since < WARN_MS) this.#since = this.clock.now();
    else this.look();
  }

  /** The reader wants to go on. */
  extend(): void {
    this.stop();
    this.#since = this.clock.now();
    this.#wait();
  }

  /** A phone that slept runs no timers: called when the page is seen again, so that it locks before anything can be read. */
  look(): void {
    if (this.#timer === undefined) return;
    this.clock.cancel(this.#timer);
    this.#wait();
  }

  /** Nothing is shown any more. */
  stop(): void {
    this.clock.cancel(this.#timer);
    this.#timer = undefined;
    this.#isWarned = false;
  }

  #wait(): void {
    const quiet = this.clock.now() - this.#since;
    if (quiet >= LOCK_MS) {
      this.stop();
      this.listener.lock();
      return;
    }
    if (quiet >= WARN_MS && !this.#isWarned) {
      this.#isWarned = true;
      this.listener.warn();
    }
    this.#timer = this.clock.after((this.#isWarned ? LOCK_MS : WARN_MS) - quiet, () => this.#wait());
  }
}
