import { randomUUID } from 'node:crypto';
import type { JsonObject } from '../../../src/model/index.js';

/** Milliseconds that an endpoint may take; a form waits twice as long. */
const PATIENCE = 15_000;

/** One submission as it is sent: `text` in place of `body` when it is to be no JSON. */
export interface Asked {
  readonly body?: JsonObject;
  readonly text?: string;
  readonly key?: string;
}

/** What of an answer is looked at. */
export interface Told {
  /** 0 when no answer came. */
  readonly status: number;
  /** The status in words for a report. */
  readonly seen: string;
  readonly reference?: string;
  readonly receivedAt?: string;
  readonly hasTime: boolean;
  /** The page may read it. */
  readonly isReadable: boolean;
  readonly hasCookie: boolean;
  readonly isUncached: boolean;
  /** Problem details (RFC 9457) with a `code`. */
  readonly isProblem: boolean;
  /** How many issues have a pointer and a code. */
  readonly issues: number;
  /** Whether one of these texts is repeated. */
  says(texts: readonly string[]): boolean;
}

/** Asks an endpoint as a form on a page of `origin` does. */
export class EndpointAsker {
  readonly #submissions: string;

  constructor(
    endpoint: string,
    private readonly origin: string,
    private readonly fetch: typeof globalThis.fetch = globalThis.fetch,
  ) {
    this.#submissions = `${endpoint.replace(/\/$/, '')}/submissions`;
  }

  newKey(): string {
    return randomUUID();
  }

  /** Whether a browser would let the page send at all. An endpoint on the page's own site is asked without it. */
  async preflight(): Promise<{ readonly isOpen: boolean; readonly seen: string }> {
    if (new URL(this.#submissions).origin === this.origin) return { isOpen: true, seen: 'the page’s own site' };
    const answer = await this.#ask('OPTIONS', {
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,idempotency-key',
    });
    if (!answer) return { isOpen: false, seen: 'no answer' };
    const allowed = (answer.headers.get('access-control-allow-headers') ?? '')
      .toLowerCase()
      .split(',')
      .map((name) => name.trim());
    const missing = ['content-type', 'idempotency-key'].filter(
      (name) => !allowed.includes(name) && !allowed.includes('*'),
    );
    const isOpen = answer.ok && this.#lets(answer) && missing.length === 0;
    const why = this.#lets(answer)
      ? missing.length > 0
        ? `, without ${missing.join(' and ')}`
        : ''
      : ', not for this origin';
    return { isOpen, seen: `${answer.status}${why}` };
  }

  async send({ body, text, key }: Asked): Promise<Told> {
    const headers = { 'content-type': 'application/json', ...(key !== undefined && { 'idempotency-key': key }) };
    const answer = await this.#ask('POST', headers, text ?? JSON.stringify(body));
    const words = answer ? await answer.text().catch(() => '') : '';
    const told = objectOf(words);
    const { reference, receivedAt, code } = told;
    return {
      status: answer?.status ?? 0,
      seen: answer ? String(answer.status) : 'no answer',
      ...(typeof reference === 'string' && reference !== '' && { reference }),
      ...(typeof receivedAt === 'string' && { receivedAt }),
      hasTime:
        typeof receivedAt === 'string' && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(receivedAt),
      isReadable: answer !== undefined && this.#lets(answer),
      hasCookie: answer?.headers.has('set-cookie') ?? false,
      isUncached: /\bno-store\b/.test(answer?.headers.get('cache-control') ?? ''),
      isProblem:
        /^application\/problem\+json\b/.test(answer?.headers.get('content-type') ?? '') &&
        typeof code === 'string' &&
        code !== '',
      issues: Array.isArray(told.issues) ? told.issues.filter(isIssue).length : 0,
      says: (texts) => texts.some((one) => words.includes(one)),
    };
  }

  async #ask(method: string, headers: Record<string, string>, body?: string): Promise<Response | undefined> {
    try {
      return await this.fetch(this.#submissions, {
        method,
        headers: { origin: this.origin, ...headers },
        body,
        // A browser follows no redirect of a preflighted request to wherever it says; neither do we.
        redirect: 'manual',
        signal: AbortSignal.timeout(PATIENCE),
      });
    } catch {
      return undefined;
    }
  }

  #lets(answer: Response): boolean {
    const allowed = answer.headers.get('access-control-allow-origin');
    return new URL(this.#submissions).origin === this.origin || allowed === '*' || allowed === this.origin;
  }
}

function objectOf(text: string): Readonly<Record<string, unknown>> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}

function isIssue(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const { pointer, code } = value as { readonly pointer?: unknown; readonly code?: unknown };
  return typeof pointer === 'string' && /^(\/|$)/.test(pointer) && typeof code === 'string' && code !== '';
}
