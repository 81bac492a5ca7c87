/** Time and chance, injected: tests turn the clock themselves. */
export interface Clock {
  now(): number;
  after(milliseconds: number, act: () => void): unknown;
  cancel(timer: unknown): void;
  /** 0 ≤ n < 1. */
  random(): number;
}

/** The browser's own clock. */
export const realClock: Clock = {
  now: () => Date.now(),
  after: (milliseconds, act) => setTimeout(act, milliseconds),
  cancel: (timer) => clearTimeout(timer as ReturnType<typeof setTimeout>),
  random: () => Math.random(),
};
