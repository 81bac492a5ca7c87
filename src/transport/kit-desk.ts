import type { StatusProjection } from '../model/index.js';
import { type AskParts, askJson } from './ask.js';
import { ServiceProblem } from './problem.js';

/** A kit that a number and its secret opened. `first`: its owner has to say which secret shall open it, and nothing is shown before. */
export interface OpenedKit {
  readonly first: boolean;
  /** The last four digits of the number. */
  readonly ending: string;
  readonly status?: StatusProjection;
}

/** How somebody wishes to be told that there is an update. An address is taken only when its owner has said that it is safe. */
export type KitNotice =
  | { readonly channel: 'none' }
  | { readonly channel: 'text' | 'email'; readonly contact: string; readonly safeToContact: true };

/** Why it did not work. `closed` is one for an unknown number, a wrong secret and a try too soon: this page knows no more than that. */
export type KitRefusal =
  | { readonly why: 'closed' | 'offline' | 'busy' | 'notice' }
  | { readonly why: 'wait'; readonly minutes: number }
  | { readonly why: 'secret'; readonly fault: 'secret_short' | 'secret_long' | 'secret_common' };

/** What came of it; undefined when it was forgotten meanwhile and must not be shown. */
export type KitOutcome<Result> = { readonly got: Result } | { readonly refused: KitRefusal } | undefined;

/**
 * Looks a kit up for its owner. Number and secret are in memory only, between a look that opened it and `forget`; the service gives no
 * handle, so each request carries them. What is still on its way when all is forgotten is cut, and its answer dropped.
 */
export class KitDesk {
  #keys: { readonly kitNumber: string; readonly secret: string } | undefined;
  #cut = new AbortController();
  readonly #parts: AskParts;

  constructor(parts: Pick<AskParts, 'endpoint' | 'fetch' | 'patience'>) {
    this.#parts = { ...parts, handle: () => undefined };
  }

  /** Opens a kit with what was typed; the service evens out spaces, dashes and look-alikes. */
  async look(kitNumber: string, secret: string): Promise<KitOutcome<OpenedKit>> {
    this.forget();
    const keys = { kitNumber, secret };
    const outcome = await this.#ask<OpenedKit>('lookup', keys, 'first');
    if (outcome && 'got' in outcome) this.#keys = keys;
    return outcome;
  }

  /** Asks again how the open kit stands. */
  async again(): Promise<KitOutcome<OpenedKit>> {
    return this.#keys && this.#ask<OpenedKit>('lookup', this.#keys, 'first');
  }

  /** On first use: the secret that opens the kit from now on. Without one, the card's stays. */
  async choose(own: string | undefined): Promise<KitOutcome<OpenedKit>> {
    const keys = this.#keys;
    if (!keys) return undefined;
    const outcome = await this.#ask<OpenedKit>('secret', { ...keys, ...(own !== undefined && { own }) }, 'first');
    if (outcome && 'got' in outcome && own !== undefined) this.#keys = { ...keys, secret: own };
    return outcome;
  }

  /** Says how the owner wants to be told of an update; `none` stops it at once. */
  async notify(wish: KitNotice): Promise<KitOutcome<{ readonly channel: string }>> {
    return this.#keys && this.#ask('notify', { ...this.#keys, wish }, 'channel');
  }

  /** Nothing is left in memory, and what is on its way is dropped. */
  forget(): void {
    this.#keys = undefined;
    this.#cut.abort();
    this.#cut = new AbortController();
  }

  async #ask<Result>(route: Route, body: object, expects: string): Promise<KitOutcome<Result>> {
    const { signal } = this.#cut;
    const patience = AbortSignal.timeout(this.#parts.patience ?? 30_000);
    const options = { body, expects, anonymous: true, signal: eitherOf(signal, patience) };
    const outcome = await askJson<Result>(this.#parts, 'POST', `/kits/${route}`, options).then(
      (got) => ({ got }),
      (error: unknown) => ({ refused: refusalOf(error, route) }),
    );
    if (signal.aborted) return undefined;
    // It opens no more: somebody chose another secret, or staff gave a new card.
    if ('refused' in outcome && outcome.refused.why === 'closed') this.forget();
    return outcome;
  }
}

type Route = 'lookup' | 'secret' | 'notify';

/** `AbortSignal.any` is too new for old phones. */
function eitherOf(one: AbortSignal, other: AbortSignal): AbortSignal {
  const both = new AbortController();
  for (const signal of [one, other]) signal.addEventListener('abort', () => both.abort(), { once: true });
  return both.signal;
}

function refusalOf(error: unknown, route: Route): KitRefusal {
  if (!(error instanceof ServiceProblem)) return { why: 'offline' };
  const { status, code, retryAfter } = error;
  if (status === 403 && code === 'not_found_or_wrong') return { why: 'closed' };
  if (code === 'secret_short' || code === 'secret_long' || code === 'secret_common')
    return { why: 'secret', fault: code };
  if (status === 429) return { why: 'wait', minutes: Math.max(1, Math.ceil((retryAfter ?? 60) / 60)) };
  // What no card holds (far too long) opens nothing, like anything else that is wrong; an address that cannot be is said so.
  if (status === 400 || status === 422) return { why: route === 'notify' ? 'notice' : 'closed' };
  return { why: 'busy' };
}
