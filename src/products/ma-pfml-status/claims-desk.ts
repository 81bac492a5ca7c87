import type { StatusProjection } from '../../model/index.js';
import { type AskParts, askJson } from '../../transport/ask.js';

/** One of the applications that the reader's return code opens. */
export interface ClaimListed {
  readonly applicationId: string;
  /** The one that is shown. */
  readonly isOpen: boolean;
  readonly status: StatusProjection;
}

/** The applications that are shown, the newest first, and how many there are. */
export interface ClaimsListed {
  readonly claims: readonly ClaimListed[];
  readonly count: number;
}

/**
 * The newest applications: a page of them, and further ones until there are as many as are wanted. That is asked at each step: a reader may ask
 * for more while this is on its way, and none that they see may go again.
 */
export async function listClaims(ask: AskParts, wanted: () => number): Promise<ClaimsListed> {
  let listed = await moreClaims(ask, { claims: [], count: 0 });
  for (let before = 0; listed.claims.length < Math.min(wanted(), listed.count) && before < listed.claims.length;) {
    before = listed.claims.length;
    listed = await moreClaims(ask, listed);
  }
  return listed;
}

/** The next page. What was begun meanwhile pushes others down: none is listed twice. */
export async function moreClaims(ask: AskParts, { claims }: ClaimsListed): Promise<ClaimsListed> {
  const path = `/drafts/current/siblings?from=${claims.length}`;
  const { siblings, count } = await askJson<{ readonly siblings: readonly ClaimListed[]; readonly count: number }>(
    ask,
    'GET',
    path,
    { expects: 'siblings' },
  );
  const known = new Set(claims.map(({ applicationId }) => applicationId));
  return { claims: [...claims, ...siblings.filter(({ applicationId }) => !known.has(applicationId))], count };
}

/** A handle for another of them. */
export async function openClaim(ask: AskParts, applicationId: string): Promise<string> {
  const body = { applicationId };
  return handleOf(ask, '/drafts/current/siblings/open', body);
}

/** Begins a further application, or a report about this one: a handle for it. */
export async function beginBeside(ask: AskParts, form: string): Promise<string> {
  return handleOf(ask, '/drafts/current/siblings', { form });
}

async function handleOf(ask: AskParts, path: string, body: object): Promise<string> {
  return (await askJson<{ readonly handle: string }>(ask, 'POST', path, { body, expects: 'handle' })).handle;
}
