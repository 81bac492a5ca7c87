import type { Issue, JsonObject } from '../../model/index.js';
import { type AskParts, askJson } from '../../transport/ask.js';
import type { Clock } from '../../transport/clock.js';
import { ServiceProblem, Unreachable } from '../../transport/problem.js';

/** A submission as an endpoint takes it. docs/receive-submissions.md has the contract. */
export interface SentAnswers {
  readonly form: string;
  readonly version: string;
  readonly language: string;
  readonly schema?: string;
  readonly layout?: string;
  readonly answers: JsonObject;
  readonly asked: JsonObject;
}

/** The endpoint has it; nothing less may be called sent. */
export interface AnswerReceipt {
  readonly receivedAt: string;
  readonly reference?: string;
}

/** What became of a sending. `unknown`: no answer came; the next try asks under the same key. */
export type SendOutcome =
  | { readonly state: 'sent'; readonly receipt: AnswerReceipt }
  | { readonly state: 'refused'; readonly code: string; readonly issues: readonly Issue[] }
  | { readonly state: 'unknown' };

/** One intent: its key stays the same until an answer came, over every repeat, press and refresh. */
export interface Attempt {
  readonly key: string;
  /** Tells whether what is sent is still the same. */
  readonly mark: string;
}

/** What a sender needs. */
export interface SenderParts {
  readonly ask: AskParts;
  readonly clock: Clock;
  /** The attempt of this tab, also from before a refresh. */
  readonly attempt: () => Attempt | undefined;
  readonly keep: (attempt: Attempt | undefined) => void;
  readonly newKey?: () => string;
}

/** Milliseconds between tries of one press of the button; after the last the person is told and may press again. */
const PAUSES = [1_000, 2_000, 4_000];

/** Sends answers so that they arrive once, however often they are sent. */
export class AnswerSender {
  constructor(private readonly parts: SenderParts) {}

  /** Sends, and tries again as long as it may still go well. */
  async send(sent: SentAnswers): Promise<SendOutcome> {
    const { clock, attempt, keep, newKey = randomKey } = this.parts;
    const body = JSON.stringify(sent);
    const mark = markOf(body);
    const earlier = attempt();
    const { key } = earlier?.mark === mark ? earlier : { key: newKey() };
    keep({ key, mark });
    for (let turn = 0; ; turn += 1) {
      const outcome = await this.#try(key, body);
      if (outcome) {
        keep(undefined);
        return outcome;
      }
      const pause = PAUSES[turn];
      if (pause === undefined) return { state: 'unknown' };
      await new Promise<void>((go) => clock.after(pause * (0.75 + clock.random() / 2), go));
    }
  }

  /** One request; undefined when it may be repeated as it is. */
  async #try(key: string, body: string): Promise<SendOutcome | undefined> {
    try {
      const receipt = await askJson<Partial<AnswerReceipt> | undefined>(this.parts.ask, 'POST', '/submissions', {
        text: body,
        headers: { 'idempotency-key': key },
        anonymous: true,
      });
      return { state: 'sent', receipt: receiptOf(receipt, this.parts.clock) };
    } catch (error) {
      if (error instanceof Unreachable) return undefined;
      if (!(error instanceof ServiceProblem)) throw error;
      // Still at work under this very key: its answer will be ours.
      if (error.mayPass || error.code === 'idempotency_running') return undefined;
      return { state: 'refused', code: error.code, issues: error.issues };
    }
  }
}

/** An endpoint that says nothing of time has received it now; one that gives no reference gives none. */
function receiptOf(told: Partial<AnswerReceipt> | undefined, clock: Clock): AnswerReceipt {
  const { receivedAt, reference } = told ?? {};
  const hasTime = typeof receivedAt === 'string' && !Number.isNaN(Date.parse(receivedAt));
  return {
    receivedAt: hasTime ? receivedAt : new Date(clock.now()).toISOString(),
    ...(typeof reference === 'string' && reference !== '' && { reference: reference.slice(0, 100) }),
  };
}

/** A mark of a text that says nothing of it (53 bits of two FNV-1a runs): enough to know the same body again. */
export function markOf(text: string): string {
  let one = 0x811c9dc5;
  let two = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charCodeAt(at);
    one = Math.imul(one ^ letter, 0x01000193);
    two = Math.imul(two ^ (letter + at), 0x85ebca6b);
  }
  return `${(one >>> 0).toString(36)}-${(two >>> 0).toString(36)}`;
}

function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
