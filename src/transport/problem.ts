import type { Issue } from '../model/index.js';

/** The service's refusal (RFC 9457), as far as we look at it. Never holds what a person typed, but in the members asked for. */
export class ServiceProblem extends Error {
  constructor(
    readonly status: number,
    /** Machine name of the reason: `stale_draft`, `not_found_or_wrong`, `file_type`, … */
    readonly code: string,
    readonly issues: readonly Issue[] = [],
    /** The whole problem document: both versions of a draft, the first answer of a submission. */
    readonly body: Readonly<Record<string, unknown>> = {},
    /** Seconds to wait, when the service says so. */
    readonly retryAfter?: number,
  ) {
    super(`${status} ${code}`);
    this.name = 'ServiceProblem';
  }

  /** Every refusal of ours has a code. One without comes from what stands between: a proxy, or a network that wants a sign-in first. */
  get #isForeign(): boolean {
    return this.code === `status_${this.status}` && this.status !== 413;
  }

  /** Whether the same request may go well later: the service is busy, starting, or behind a proxy that is. */
  get mayPass(): boolean {
    return this.status === 429 || this.status === 408 || this.status >= 500 || this.#isForeign;
  }
}

/** No answer at all: offline, cut, or timed out. What became of the request is unknown. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable');
    this.name = 'Unreachable';
  }
}

/** Reads a refusal; a body that is no problem document (a proxy's page) becomes one by its status. */
export async function problemOf(response: Response): Promise<ServiceProblem> {
  let body: Record<string, unknown> = {};
  try {
    const parsed: unknown = await response.json();
    if (parsed !== null && typeof parsed === 'object' && !Array.isArray(parsed))
      body = parsed as Record<string, unknown>;
  } catch {
    // Not JSON: the status alone tells what to do.
  }
  const code = typeof body.code === 'string' ? body.code : `status_${response.status}`;
  const wait = Number(response.headers.get('retry-after') ?? '');
  return new ServiceProblem(
    response.status,
    code,
    issuesOf(body.issues),
    body,
    Number.isFinite(wait) && wait > 0 ? wait : undefined,
  );
}

function issuesOf(found: unknown): readonly Issue[] {
  if (!Array.isArray(found)) return [];
  return found.filter(
    (each): each is Issue =>
      each !== null &&
      typeof each === 'object' &&
      typeof (each as Issue).pointer === 'string' &&
      typeof (each as Issue).code === 'string',
  );
}
