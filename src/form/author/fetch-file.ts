import { LIMITS } from '../../interpret/read/read-json.js';
import type { AuthorProblem } from '../../plan/index.js';

/** A file as it came: its text, and the hash of its bytes (`sha256-…`, as `integrity` has it) where the page may work one out. */
export interface FetchedFile {
  readonly text: string;
  readonly hash?: string;
}

/** How a file is fetched; injected, so that a test needs no network. */
export interface FetchParts {
  readonly fetch?: typeof fetch;
  /** Milliseconds after which a file counts as not coming. */
  readonly patience?: number;
}

/** A file that did not come, or not as it should. */
export class FileProblem extends Error {
  constructor(readonly problem: AuthorProblem) {
    super(problem.code);
    this.name = 'FileProblem';
  }
}

const PATIENCE = 15_000;

/** An address that a page may take a form from or send answers to: https, or the page's own site (a test server has no https). */
export function usableAddress(address: string, base: string): string | undefined {
  if (!URL.canParse(address, base)) return undefined;
  const url = new URL(address, base);
  const isOwn = url.origin === new URL(base).origin && /^https?:$/.test(url.protocol);
  return (isOwn || url.protocol === 'https:' || isLoopback(url)) && url.username === '' && url.password === ''
    ? url.href
    : undefined;
}

/** Fetches a file, no more of it than a form may have. Throws `FileProblem`. */
export async function fetchFile(
  address: string,
  file: string,
  expected: string | undefined,
  { fetch: given, patience = PATIENCE }: FetchParts = {},
): Promise<FetchedFile> {
  const fail = (code: AuthorProblem['code'], params: AuthorProblem['params'] = {}): FileProblem =>
    new FileProblem({ file, pointer: '', code, params, severity: 'error' });
  const limit = new AbortController();
  const slow = setTimeout(() => limit.abort(), patience);
  try {
    const ask = given ?? globalThis.fetch.bind(globalThis);
    const answer = await ask(address, {
      headers: { accept: 'application/json' },
      credentials: 'omit',
      referrerPolicy: 'strict-origin',
      signal: limit.signal,
    }).catch(() => {
      throw limit.signal.aborted ? fail('source_slow', { seconds: patience / 1_000 }) : fail('source_unreachable');
    });
    if (!answer.ok) throw fail('source_status', { status: answer.status });
    if (/^\s*text\/html\b/i.test(answer.headers.get('content-type') ?? '')) throw fail('source_page');
    const bytes = await read(answer).catch(() => {
      throw limit.signal.aborted ? fail('source_slow', { seconds: patience / 1_000 }) : fail('source_unreachable');
    });
    if (!bytes) throw fail('json_size', { limit: LIMITS.bytes / 1_000 });
    const hash = await hashOf(bytes);
    if (expected !== undefined && hash === undefined) throw fail('hash_unchecked');
    if (expected !== undefined && expected !== hash) throw fail('hash_differs', { hash: hash ?? '' });
    return { text: new TextDecoder().decode(bytes), ...(hash !== undefined && { hash }) };
  } finally {
    clearTimeout(slow);
    // What is still on its way is not wanted any more.
    limit.abort();
  }
}

/** A developer's own machine, as browsers trust it too. */
function isLoopback({ protocol, hostname }: URL): boolean {
  return protocol === 'http:' && /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

/** The bytes, or undefined as soon as there are too many. */
async function read(answer: Response): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const parts: Uint8Array[] = [];
  let size = 0;
  const reader = answer.body?.getReader();
  for (let part = await reader?.read(); reader && part && !part.done; part = await reader.read()) {
    size += part.value.byteLength;
    if (size > LIMITS.bytes) return undefined;
    parts.push(part.value);
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

/** Undefined outside of secure contexts, where browsers work out no hashes. */
async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string | undefined> {
  const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
  if (!subtle) return undefined;
  const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
  return `sha256-${btoa(String.fromCharCode(...digest))}`;
}
