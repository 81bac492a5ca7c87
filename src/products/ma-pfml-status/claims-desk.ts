import type { StatusProjection } from '../../model/index.js';
import { type AskParts, askJson } from '../../transport/ask.js';

/** One of the applications that the reader's return code opens. */
export interface ClaimListed {
  readonly applicationId: string;
  /** The one that is shown. */
  readonly isOpen: boolean;
  readonly status: StatusProjection;
}

/** All of them, the newest first. */
export async function listClaims(ask: AskParts): Promise<readonly ClaimListed[]> {
  const answer = await askJson<{ readonly siblings: readonly ClaimListed[] }>(ask, 'GET', '/drafts/current/siblings', {
    expects: 'siblings',
  });
  return answer.siblings;
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
