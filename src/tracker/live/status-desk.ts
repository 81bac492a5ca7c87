import type { StatusProjection } from '../../model/index.js';
import { applicationIdOf } from '../../transport/application-id.js';
import { type AskParts, askJson } from '../../transport/ask.js';
import { type Clock, realClock } from '../../transport/clock.js';
import { HandleStore } from '../../transport/handle-store.js';
import { ServiceProblem, Unreachable } from '../../transport/problem.js';
import { type Following, followStatus } from './follow-status.js';

/** Why the door stays shut. Which of ID and code is wrong is never told. */
export type DoorProblem = 'wrong' | 'wait' | 'unreachable';

/** What a desk needs. */
export interface StatusDeskParts {
  /** Name of the form by which the case was opened: its handle in this tab opens the status, too. */
  readonly form: string;
  /** Base of the service API, absolute, without a slash at its end. */
  readonly endpoint: string;
  /** Something is different now. */
  readonly changed: () => void;
  readonly clock?: Clock;
  readonly fetch?: typeof fetch;
}

/** Opens the status of a case for whoever holds its ID and code, and keeps it up to date while it is looked at. */
export class StatusDesk {
  projection: StatusProjection | undefined;
  /** What is shown may be old. */
  isCut = false;
  /** It was open here, and the service does not know the handle any more. */
  isExpired = false;
  readonly #handles: HandleStore;
  /** How the service is asked about the case that is open. */
  readonly ask: AskParts;
  #following: Following | undefined;

  constructor(private readonly parts: StatusDeskParts) {
    this.#handles = new HandleStore(parts.form);
    this.ask = {
      endpoint: parts.endpoint,
      handle: () => this.#handles.get(),
      ...(parts.fetch && { fetch: parts.fetch }),
    };
  }

  /** Whether this tab may look already. */
  get mayLook(): boolean {
    return this.#handles.get() !== undefined;
  }

  /** Looks from now on; does nothing while it looks, or may not. */
  look(): void {
    if (this.#following || !this.mayLook) return;
    this.#following = followStatus(this.ask, this.parts.clock ?? realClock, {
      status: (projection) => {
        this.projection = projection;
        this.parts.changed();
      },
      link: (isUp) => {
        if (this.isCut === !isUp) return;
        this.isCut = !isUp;
        this.parts.changed();
      },
      gone: () => {
        this.isExpired = true;
        this.leave();
      },
    });
  }

  /** Opens a case by ID and code. */
  async open(applicationId: string, code: string): Promise<DoorProblem | undefined> {
    try {
      const { handle } = await askJson<{ readonly handle: string }>(this.ask, 'POST', '/drafts/resume', {
        body: { applicationId: applicationIdOf(applicationId), resumeCode: code },
        anonymous: true,
        expects: 'handle',
      });
      this.#handles.set(handle);
      this.isExpired = false;
      this.look();
      return undefined;
    } catch (error) {
      if (error instanceof Unreachable) return 'unreachable';
      if (error instanceof ServiceProblem)
        return error.status === 429 ? 'wait' : error.mayPass ? 'unreachable' : 'wrong';
      throw error;
    }
  }

  /** Shows the case of another handle in place of this one. */
  show(handle: string): void {
    this.rest();
    this.#handles.set(handle);
    this.projection = undefined;
    this.isCut = false;
    this.look();
    this.parts.changed();
  }

  /** The network is back, or the page is looked at again. */
  again(): void {
    if (this.#following) this.#following.again();
    else this.look();
  }

  /** Looks no more, and forgets nothing. */
  rest(): void {
    this.#following?.stop();
    this.#following = undefined;
  }

  /** Nothing of the case stays in this tab. */
  leave(): void {
    this.rest();
    this.#handles.clear();
    this.projection = undefined;
    this.isCut = false;
    this.parts.changed();
  }
}
