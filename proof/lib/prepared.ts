import type { Draft } from '../../src/model/index.js';
import { fullDraft, openPage, plan } from './full-claim.js';
import { openLines, overLines, type Answer, type Line } from './lines.js';

/** A claim whose Part 1 is ready to be sent: filled, saved, employer checked. */
export interface ReadyClaim {
  readonly handle: string;
  readonly applicationId: string;
  readonly resumeCode: string;
  /** The submission's body, as the page makes it. */
  readonly body: string;
}

/** Prepares claims through the service's own API, over a few lines at once. */
export async function prepareClaims(origin: string, count: number, firstPerson = 0): Promise<ReadyClaim[]> {
  // What is sent differs from person to person in the SSN alone, and that the service holds.
  const example = openPage(fullDraft(0)).state.draft;
  const lines = openLines(origin, 8);
  try {
    return await overLines(
      lines,
      Array.from({ length: count }, (_, index) => firstPerson + index),
      (line, person) => prepareClaim(line, example, person),
    );
  } finally {
    await Promise.all(lines.map((line) => line.close()));
  }
}

let body: string | undefined;

async function prepareClaim(line: Line, example: Draft, person: number): Promise<ReadyClaim> {
  const begun = told<{ handle: string; applicationId: string; resumeCode: string; revision: number }>(
    await line.ask({ path: '/api/drafts', body: JSON.stringify({ form: plan.id, version: plan.version }) }),
    201,
  );
  const headers = { authorization: `Bearer ${begun.handle}` };
  const draft = { ...example, entries: { ...example.entries, ...ownEntries(person) } };
  const saved = told<{ revision: number; held: Record<string, string> }>(
    await line.ask({
      method: 'PUT',
      path: '/api/drafts/current',
      headers,
      body: JSON.stringify({ draft, revision: begun.revision }),
    }),
    200,
  );
  const { known } = told<{ known: never }>(
    await line.ask({ path: '/api/drafts/current/checks/employer', headers, body: '{}' }),
    200,
  );
  body ??= bodyOf(example, saved.held, known, saved.revision);
  return { handle: begun.handle, applicationId: begun.applicationId, resumeCode: begun.resumeCode, body };
}

function ownEntries(person: number): Draft['entries'] {
  return { '/tax_identifier': fullDraft(person).entries['/tax_identifier']! };
}

function bodyOf(draft: Draft, held: Readonly<Record<string, string>>, known: never, revision: number): string {
  const session = openPage(draft);
  const entries = Object.fromEntries(
    Object.entries(draft.entries).filter(([address]) => !Object.hasOwn(held, address)),
  );
  session.dispatch({ type: 'restore', draft: { ...draft, entries }, held, known });
  const { answers, held: sentAsHeld, addenda } = session.submission('application');
  return JSON.stringify({ answers, held: sentAsHeld, addenda, revision });
}

function told<Body>(answer: Answer, status: number): Body {
  if (answer.status !== status) throw new Error(`the service answered ${answer.status}: ${answer.body.slice(0, 500)}`);
  return JSON.parse(answer.body) as Body;
}

/** Sends a claim's Part 1 over a line. */
export function sendClaim(line: Line, claim: ReadyClaim, key: string): Promise<Answer> {
  return line.ask({
    path: '/api/drafts/current/submissions/application',
    headers: { authorization: `Bearer ${claim.handle}`, 'idempotency-key': key },
    body: claim.body,
  });
}
