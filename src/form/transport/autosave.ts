import { type Clock, realClock } from '../../transport/clock.js';
import { ServiceProblem, Unreachable } from '../../transport/problem.js';
import type { SaveStatus } from './save-status.js';

/** Milliseconds. Whatever ends the page, at most a second of typing is lost: after the last key, and while someone types on and on. */
export interface AutosaveTimes {
  readonly quiet: number;
  readonly longest: number;
  readonly firstRetry: number;
  readonly lastRetry: number;
}

export const usualTimes: AutosaveTimes = { quiet: 500, longest: 750, firstRetry: 1_000, lastRetry: 30_000 };

/** What autosave needs to know of what it saves. */
export interface AutosaveParts<Stale> {
  /** Saves the present state. `urgent`: the page is going away. */
  readonly save: (urgent: boolean) => Promise<void>;
  /** Told of a refused stale write; resolves when it was settled without a person, and returns what a person must decide otherwise. */
  readonly onStale: (problem: ServiceProblem) => Stale | undefined;
  readonly onStatus: (status: SaveStatus) => void;
  /** When the service had it last, in milliseconds, if it was opened from there. */
  readonly savedAt?: number;
  /** Told of a refusal that trying again does not help: the claim is closed, locked or too large. */
  readonly onRefused?: (error: unknown) => void;
  readonly online?: () => boolean;
  readonly clock?: Clock;
  readonly times?: AutosaveTimes;
}

/**
 * Decides when to save, never what. One request at a time; a failure is tried again with growing, jittered pauses until it works or the
 * service says that it never will. The status it tells is never better than the truth.
 */
export class Autosave<Stale = unknown> {
  readonly #parts: Required<Omit<AutosaveParts<Stale>, 'savedAt'>>;
  #dirtySince: number | undefined;
  #timer: unknown;
  #running: Promise<void> | undefined;
  #failures = 0;
  #status: SaveStatus;
  #stopped = false;

  constructor(parts: AutosaveParts<Stale>) {
    this.#parts = {
      online: () => globalThis.navigator?.onLine !== false,
      onRefused: () => undefined,
      clock: realClock,
      times: usualTimes,
      ...parts,
    };
    this.#status = { state: 'saved', at: parts.savedAt };
  }

  get status(): SaveStatus {
    return this.#status;
  }

  /** Something was typed or chosen. */
  touch(): void {
    if (this.#stopped) return;
    const { clock, times } = this.#parts;
    this.#dirtySince ??= clock.now();
    if (this.#status.state === 'saved') this.#tell('unsaved');
    if (this.#status.state === 'conflict' || this.#failures > 0) return;
    const latest = this.#dirtySince + times.longest - clock.now();
    this.#plan(Math.max(0, Math.min(times.quiet, latest)));
  }

  /** Saves now and waits for the outcome: true when everything typed so far is with the service. */
  async flush(): Promise<boolean> {
    if (this.#stopped) return false;
    this.#parts.clock.cancel(this.#timer);
    // A request under way may hold an older state; the one after it holds all.
    for (let turn = 0; turn < 3 && (this.#running || this.#dirtySince !== undefined); turn += 1) {
      await (this.#running ?? this.#run());
      if (this.#failures > 0 || this.#status.state === 'conflict' || this.#status.state === 'refused') return false;
    }
    return this.#dirtySince === undefined;
  }

  /** The page is being hidden: what is unsaved goes out at once in requests that outlive the page. */
  hide(): void {
    if (this.#stopped || this.#dirtySince === undefined || this.#status.state === 'conflict') return;
    void this.#parts.save(true).catch(() => undefined);
  }

  /** The network came back, or a person asked: no more waiting. */
  retryNow(): void {
    if (this.#stopped || this.#dirtySince === undefined || this.#status.state === 'conflict' || this.#running) return;
    this.#plan(0);
  }

  /** A conflict was settled; saving goes on. */
  settle(): void {
    this.#failures = 0;
    if (this.#dirtySince === undefined) this.#tell('saved');
    else {
      this.#tell('unsaved');
      this.#plan(0);
    }
  }

  /** No more saving: the claim was closed. */
  stop(): void {
    this.#stopped = true;
    this.#parts.clock.cancel(this.#timer);
  }

  #plan(milliseconds: number): void {
    this.#parts.clock.cancel(this.#timer);
    this.#timer = this.#parts.clock.after(milliseconds, () => {
      if (!this.#running) void this.#run();
    });
  }

  #run(): Promise<void> {
    this.#running = this.#attempt().finally(() => {
      this.#running = undefined;
      // Typed while the request was under way: the same promise of a second holds for it.
      if (
        !this.#stopped &&
        this.#failures === 0 &&
        this.#dirtySince !== undefined &&
        this.#status.state !== 'conflict' &&
        this.#status.state !== 'refused'
      )
        this.#plan(this.#parts.times.quiet);
    });
    return this.#running;
  }

  async #attempt(): Promise<void> {
    const since = this.#dirtySince;
    this.#dirtySince = undefined;
    if (this.#failures === 0) this.#tell('saving');
    try {
      await this.#parts.save(false);
      this.#failures = 0;
      this.#tell(this.#dirtySince === undefined ? 'saved' : 'unsaved', this.#parts.clock.now());
    } catch (error) {
      this.#dirtySince = since ?? this.#dirtySince ?? this.#parts.clock.now();
      this.#failed(error);
    }
  }

  #failed(error: unknown): void {
    if (error instanceof ServiceProblem && error.code === 'stale_draft') {
      const open = this.#parts.onStale(error);
      if (open !== undefined) return this.#tell('conflict');
      // Settled by itself (it was our own write whose answer got lost): say it again on top of it.
      this.#failures = 0;
      return this.#plan(0);
    }
    if (!(error instanceof Unreachable) && !(error instanceof ServiceProblem && error.mayPass)) {
      this.#tell('refused');
      return this.#parts.onRefused(error);
    }
    this.#failures += 1;
    this.#tell(error instanceof Unreachable && !this.#parts.online() ? 'offline' : 'retrying');
    const { times, clock } = this.#parts;
    const longest = Math.min(times.lastRetry, times.firstRetry * 2 ** (this.#failures - 1));
    const asked = error instanceof ServiceProblem && error.retryAfter !== undefined ? error.retryAfter * 1000 : 0;
    // Half fixed, half chance: a thousand tabs that lost the service do not come back in one beat.
    this.#plan(Math.max(asked, longest / 2 + (longest / 2) * clock.random()));
  }

  #tell(state: SaveStatus['state'], at = this.#status.at): void {
    if (this.#status.state === state && this.#status.at === at) return;
    this.#status = { state, at };
    this.#parts.onStatus(this.#status);
  }
}
