import type { Issue, JsonObject, Session } from '../../model/index.js';
import { type Clock, realClock } from '../../transport/clock.js';
import { ServiceProblem, Unreachable } from '../../transport/problem.js';
import { randomId } from '../../transport/random-id.js';
import type { Receipt, ServiceClient } from './service-client.js';

/** What became of a submission. Only `sent` means that the service has it. `unknown`: no answer came; the next try asks under the same key. */
export type SubmitOutcome =
  | { readonly state: 'sent'; readonly receipt: Receipt }
  | { readonly state: 'refused'; readonly issues: readonly Issue[]; readonly code: string }
  | { readonly state: 'unknown' };

interface Attempt {
  readonly key: string;
  readonly body: string;
}

/** Milliseconds between tries of one press of the button; after the last the person is told and may press again. */
const PAUSES = [1_000, 2_000, 4_000];

/**
 * Sends submissions so that each arrives once. A key belongs to one intent: it stays the same until an answer came, over every repeat
 * and every press, and is new only when what is sent has changed.
 */
export class SubmissionSender {
  readonly #attempts = new Map<string, Attempt>();

  constructor(
    private readonly client: ServiceClient,
    private readonly clock: Clock = realClock,
    private readonly newKey: () => string = randomId,
  ) {}

  async send(session: Session, id: string, revision: number): Promise<SubmitOutcome> {
    const plan = session.plan.submissions.find((one) => one.id === id);
    const { answers, held, addenda } = session.submission(id);
    if (plan?.detached) return this.#sendDetached(session.plan.id, addenda);
    const body = JSON.stringify({ answers, held, addenda, revision });
    const earlier = this.#attempts.get(id);
    const isRepeat = earlier !== undefined && sameIntent(earlier.body, body);
    const attempt = isRepeat ? earlier : { key: this.newKey(), body };
    this.#attempts.set(id, attempt);
    for (let turn = 0; ; turn += 1) {
      const outcome = await this.#try(id, attempt);
      // The repeat bears the revision of its first time. Refused for that, it never arrived then: it is said anew, on top of what is saved now.
      if (outcome?.state === 'refused' && outcome.code === 'stale_draft' && isRepeat)
        return this.send(session, id, revision);
      if (outcome) return outcome;
      const pause = PAUSES[turn];
      if (pause === undefined) return { state: 'unknown' };
      await new Promise<void>((go) => this.clock.after(pause * (0.75 + this.clock.random() / 2), go));
    }
  }

  /** One request; undefined when it may be repeated as it is. */
  async #try(id: string, attempt: Attempt): Promise<SubmitOutcome | undefined> {
    try {
      const receipt = await this.client.submit(id, attempt.key, attempt.body);
      this.#attempts.delete(id);
      return { state: 'sent', receipt };
    } catch (error) {
      if (error instanceof Unreachable) return undefined;
      if (!(error instanceof ServiceProblem)) throw error;
      // Still running under this very key: its answer will be ours.
      if (error.mayPass || error.code === 'idempotency_running') return undefined;
      this.#attempts.delete(id);
      const first = firstAnswer(error);
      if (first) return { state: 'sent', receipt: first };
      return { state: 'refused', issues: error.issues, code: error.code };
    }
  }

  async #sendDetached(form: string, answers: JsonObject): Promise<SubmitOutcome> {
    try {
      await this.client.sendDetached(form, answers);
      return { state: 'sent', receipt: { receivedAt: new Date(this.clock.now()).toISOString(), known: {} } };
    } catch (error) {
      if (error instanceof ServiceProblem && !error.mayPass)
        return { state: 'refused', issues: error.issues, code: error.code };
      return { state: 'unknown' };
    }
  }
}

/** The revision of the draft may have moved on while no answer came; what is sent is the same intent all the same. */
function sameIntent(one: string, other: string): boolean {
  return withoutRevision(one) === withoutRevision(other);
}

function withoutRevision(body: string): string {
  return JSON.stringify({ ...(JSON.parse(body) as JsonObject), revision: 0 });
}

/** `already_submitted` carries the first answer: it was sent, earlier. */
function firstAnswer(problem: ServiceProblem): Receipt | undefined {
  if (problem.code !== 'already_submitted') return undefined;
  const first = (problem.body.first ?? problem.body.answer ?? problem.body) as Partial<Receipt>;
  return typeof first.receivedAt === 'string' && first.known ? (first as Receipt) : undefined;
}
