import type { Address, Draft, Issue, JsonObject } from '../../model/index.js';
import { type AskOptions, type AskParts, askJson, authorization } from '../../transport/ask.js';

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
  /** What its first page may ask about: lists of options that the service tells. */
  readonly known: JsonObject;
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
  /** What an author's form was given instead. */
  readonly reference?: string;
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

/** The service API, one method a route. Throws `ServiceProblem` for a refusal and `Unreachable` when there was no answer. */
export class ServiceClient {
  constructor(readonly parts: AskParts) {}

  start(form: string, version: string): Promise<StartedDraft> {
    return this.#ask('POST', '/drafts', { body: { form, version }, expects: 'handle' });
  }

  current(): Promise<KeptDraft> {
    return this.#ask('GET', '/drafts/current', { expects: 'revision' });
  }

  /**
   * `keepalive`: the page is going away, and the browser is to finish the request without it. `write` is this write's own name, `after`
   * the names of those whose answers have not come: it may stand on any of them, but not on what another tab wrote.
   */
  save(
    draft: Draft,
    revision: number,
    { keepalive, ...names }: { readonly write: string; readonly after: readonly string[]; readonly keepalive: boolean },
  ): Promise<SavedDraft> {
    return this.#ask('PUT', '/drafts/current', { body: { draft, revision, ...names }, keepalive, expects: 'revision' });
  }

  resume(applicationId: string, resumeCode: string): Promise<KeptDraft & { readonly handle: string }> {
    return this.#ask('POST', '/drafts/resume', { body: { applicationId, resumeCode }, expects: 'handle' });
  }

  check(name: string): Promise<{ readonly known: JsonObject; readonly issues: readonly Issue[] }> {
    return this.#ask('POST', `/drafts/current/checks/${encodeURIComponent(name)}`, { body: {}, expects: 'known' });
  }

  /** `body` is text made once: a repeat under the same key must be the same bytes. */
  submit(id: string, key: string, body: string): Promise<Receipt> {
    return this.#ask('POST', `/drafts/current/submissions/${encodeURIComponent(id)}`, {
      text: body,
      headers: { 'idempotency-key': key },
      expects: 'receivedAt',
    });
  }

  /** Equality answers: no handle goes along, so that nothing links them to the claim. */
  sendDetached(form: string, answers: JsonObject): Promise<unknown> {
    return this.#ask('POST', '/equality', { body: { form, answers }, anonymous: true, expects: 'ok' });
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
    return { endpoint: `${this.parts.endpoint}/drafts/current/documents`, headers: authorization(this.parts) };
  }

  #ask<Answer>(method: string, path: string, options?: AskOptions): Promise<Answer> {
    return askJson<Answer>(this.parts, method, path, options);
  }
}
