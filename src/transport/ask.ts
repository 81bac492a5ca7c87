import { Unreachable, problemOf } from './problem.js';

/** How a page reaches the service; injected, so that tests need no mock of the network. */
export interface AskParts {
  /** Base of the service API, ending without a slash (`https://forms.example/api`). */
  readonly endpoint: string;
  /** The bearer handle of the claim that is open now. */
  readonly handle: () => string | undefined;
  readonly fetch?: typeof fetch;
  /** Milliseconds after which a request counts as unanswered. */
  readonly patience?: number;
}

/** What is sent with a request. `text` is a body made once: a repeat under the same key must be the same bytes. */
export interface AskOptions {
  readonly body?: unknown;
  readonly text?: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** The page is going away, and the browser is to finish the request without it. */
  readonly keepalive?: boolean;
  /** No handle goes along, so that nothing links what is sent to the claim. */
  readonly anonymous?: boolean;
  /** A member that every answer of this route has. An answer without it is not the service's (a hotel's sign-in page may answer 200). */
  readonly expects?: string;
  /** Ends the request; without one it ends when the patience does. */
  readonly signal?: AbortSignal;
}

/** Sends a request and gives its answer; throws `ServiceProblem` for a refusal and `Unreachable` when there was no answer. */
export async function ask(parts: AskParts, method: string, path: string, options: AskOptions = {}): Promise<Response> {
  const { body, text, headers, keepalive, anonymous, signal } = options;
  const sent = text ?? (body === undefined ? undefined : JSON.stringify(body));
  // Called as a bare function: `fetch` must not get an object as its `this`.
  const request = parts.fetch ?? globalThis.fetch.bind(globalThis);
  let response: Response;
  try {
    response = await request(`${parts.endpoint}${path}`, {
      method,
      headers: {
        ...(sent === undefined ? {} : { 'content-type': 'application/json' }),
        ...(anonymous ? {} : authorization(parts)),
        ...headers,
      },
      body: sent,
      keepalive,
      cache: 'no-store',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      signal: signal ?? AbortSignal.timeout(parts.patience ?? 30_000),
    });
  } catch {
    throw new Unreachable();
  }
  if (!response.ok) throw await problemOf(response);
  return response;
}

/** The same for an answer in JSON. Cut in the middle of the answer is as good as none. */
export async function askJson<Answer>(
  parts: AskParts,
  method: string,
  path: string,
  options: AskOptions = {},
): Promise<Answer> {
  const response = await ask(parts, method, path, options);
  if (response.status === 204) return undefined as Answer;
  const { expects } = options;
  const answer: unknown = await response.json().catch(() => undefined);
  if (!answer || (expects && !Object.hasOwn(answer, expects))) throw new Unreachable();
  return answer as Answer;
}

/** The header that bears the handle. */
export function authorization(parts: Pick<AskParts, 'handle'>): Record<string, string> {
  const handle = parts.handle();
  return handle === undefined ? {} : { authorization: `Bearer ${handle}` };
}
