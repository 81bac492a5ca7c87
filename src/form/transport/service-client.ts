import type { Address, Draft, Issue, JsonObject } from '../../model/index.js';
import { Unreachable, problemOf } from './problem.js';

/** A draft as the service keeps it. */
export interface KeptDraft {
  readonly applicationId: string;
  readonly form: string;
  readonly version: string;
  readonly draft: Draft;
  readonly revision: number;
  /** ISO 8601. */
  readonly savedAt: string;
  readonly held: Readonly<Record<Address, string>>;
  readonly known: JsonObject;
}

/** What a new application is given; the code is shown once and never again. */
export interface StartedDraft {
  readonly handle: string;
  readonly applicationId: string;
  readonly resumeCode: string;
  readonly draft: Draft;
  readonly revision: number;
}

export interface SavedDraft {
  readonly revision: number;
  readonly savedAt: string;
  readonly held: Readonly<Record<Address, string>>;
  readonly known: JsonObject;
}

/** The service has received a submission; nothing less may be called sent. */
export interface Receipt {
  readonly receivedAt: string;
  readonly applicationId?: string;
  readonly known: JsonObject;
}

/** One document that the service holds. */
export interface KeptDocument {
  readonly id: string;
  readonly upload: string;
  readonly name: string;
  readonly bytes: number;
  readonly state: 'received' | 'scanning' | 'refused';
}

/** How the client reaches the world; injected, so that tests need no mock of either. */
export interface ClientParts {
  /** Base of the service API, ending without a slash (`https://forms.example/api`). */
  readonly endpoint: string;
  /** The bearer handle of the claim that is open now. */
  readonly handle: () => string | undefined;
  readonly fetch?: typeof fetch;
  /** Milliseconds after which a request counts as unanswered. */
  readonly patience?: number;
}

/** The service API, one method a route. Throws `ServiceProblem` for a refusal and `Unreachable` when there was no answer. */
export class ServiceClient {
  constructor(private readonly parts: ClientParts) {}

  start(form: string, version: string): Promise<StartedDraft> {
    return this.#ask('POST', '/drafts', { body: { form, version } });
  }

  current(): Promise<KeptDraft> {
    return this.#ask('GET', '/drafts/current');
  }

  /** `keepalive`: the page is going away, and the browser is to finish the request without it. */
  save(draft: Draft, revision: number, keepalive = false): Promise<SavedDraft> {
    return this.#ask('PUT', '/drafts/current', { body: { draft, revision }, keepalive });
  }

  resume(applicationId: string, resumeCode: string): Promise<KeptDraft & { readonly handle: string }> {
    return this.#ask('POST', '/drafts/resume', { body: { applicationId, resumeCode } });
  }

  check(name: string): Promise<{ readonly known: JsonObject; readonly issues: readonly Issue[] }> {
    return this.#ask('POST', `/drafts/current/checks/${encodeURIComponent(name)}`, { body: {} });
  }

  /** `body` is text made once: a repeat under the same key must be the same bytes. */
  submit(id: string, key: string, body: string): Promise<Receipt> {
    return this.#ask('POST', `/drafts/current/submissions/${encodeURIComponent(id)}`, {
      text: body,
      headers: { 'idempotency-key': key },
    });
  }

  /** Equality answers: no handle goes along, so that nothing links them to the claim. */
  sendDetached(form: string, answers: JsonObject): Promise<unknown> {
    return this.#ask('POST', '/equality', { body: { form, answers }, anonymous: true });
  }

  async documents(): Promise<readonly KeptDocument[]> {
    const answer = await this.#ask<readonly KeptDocument[] | { readonly documents: readonly KeptDocument[] }>(
      'GET',
      '/drafts/current/documents',
    );
    return 'documents' in answer ? answer.documents : answer;
  }

  removeDocument(id: string): Promise<unknown> {
    return this.#ask('DELETE', `/drafts/current/documents/${encodeURIComponent(id)}`);
  }

  /** Address and headers for the upload library, which makes its own requests. */
  get uploads(): { readonly endpoint: string; readonly headers: Record<string, string> } {
    return { endpoint: `${this.parts.endpoint}/drafts/current/documents`, headers: this.#authorization() };
  }

  async #ask<Answer>(
    method: string,
    path: string,
    {
      body,
      text,
      keepalive,
      headers,
      anonymous,
    }: {
      body?: unknown;
      text?: string;
      keepalive?: boolean;
      headers?: Record<string, string>;
      anonymous?: boolean;
    } = {},
  ): Promise<Answer> {
    const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
    // Called as a bare function: `fetch` must not get this object as its `this`.
    const ask = this.parts.fetch ?? globalThis.fetch.bind(globalThis);
    let response: Response;
    try {
      response = await ask(`${this.parts.endpoint}${path}`, {
        method,
        headers: {
          ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
          ...(anonymous ? {} : this.#authorization()),
          ...headers,
        },
        body: sent,
        keepalive,
        cache: 'no-store',
        credentials: 'omit',
        referrerPolicy: 'no-referrer',
        signal: AbortSignal.timeout(this.parts.patience ?? 30_000),
      });
    } catch {
      throw new Unreachable();
    }
    if (!response.ok) throw await problemOf(response);
    if (response.status === 204) return undefined as Answer;
    try {
      return (await response.json()) as Answer;
    } catch {
      // Cut in the middle of the answer: as good as none.
      throw new Unreachable();
    }
  }

  #authorization(): Record<string, string> {
    const handle = this.parts.handle();
    return handle === undefined ? {} : { authorization: `Bearer ${handle}` };
  }
}
