/** A submission as it came, with its key. */
export interface SentToPaper {
  readonly key: string;
  readonly body: { readonly answers: Record<string, unknown>; readonly schema?: string; readonly language: string };
}

/**
 * A stand-in for an author's files and endpoint in element tests, behind `fetch`. What a real service does is tried in author-desk.test.ts and in
 * the journeys; here it only has to answer.
 */
export class PaperEndpoint {
  readonly origin = `${location.origin}/paper`;
  readonly endpoint = `${this.origin}/api`;
  readonly sent: SentToPaper[] = [];
  /** What checks were asked, by name. */
  readonly checked: { readonly name: string; readonly answers: Record<string, unknown> }[] = [];
  /** How a submission is answered. */
  answer: { status: number; body: object } = { status: 201, body: { reference: 'MA-1234-5678' } };
  /** How a check is answered; may wait. */
  check: (name: string, answers: Record<string, unknown>) => object | Promise<object> = () => ({ issues: [] });
  readonly #files = new Map<string, { readonly status: number; readonly text: string; readonly type: string }>();
  readonly #real = window.fetch.bind(window);

  constructor() {
    sessionStorage.clear();
    window.fetch = (input, init) => this.#answer(input instanceof Request ? input.url : input.toString(), init);
  }

  /** Puts a file there; gives its address. */
  file(name: string, content: unknown, { status = 200, type = 'application/json' } = {}): string {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    this.#files.set(`${this.origin}/${name}`, { status, text, type });
    return `${this.origin}/${name}`;
  }

  /** Gives `fetch` back. */
  close(): void {
    window.fetch = this.#real;
    sessionStorage.clear();
  }

  async #answer(url: string, init: RequestInit = {}): Promise<Response> {
    if (!url.startsWith(this.origin)) return this.#real(url, init);
    const body = (typeof init.body === 'string' ? JSON.parse(init.body) : {}) as SentToPaper['body'];
    const check = /\/checks\/(.+)$/.exec(url)?.[1];
    if (check !== undefined) {
      this.checked.push({ name: check, answers: body.answers });
      const told = this.check(check, body.answers);
      const cut = new Promise<never>((_, fail) =>
        init.signal?.addEventListener('abort', () => fail(new DOMException('cut', 'AbortError'))),
      );
      return json(200, await Promise.race([told, cut]));
    }
    if (url.endsWith('/submissions')) {
      this.sent.push({ key: new Headers(init.headers).get('idempotency-key') ?? '', body });
      return json(this.answer.status, this.answer.body);
    }
    const file = this.#files.get(url);
    if (!file) return new Response('', { status: 404 });
    return new Response(file.text, { status: file.status, headers: { 'content-type': file.type } });
  }
}

function json(status: number, body: object): Response {
  return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
}
