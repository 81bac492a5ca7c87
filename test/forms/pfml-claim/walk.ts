import { createSession } from '../../../src/engine/index.js';
import { kinds } from '../../../src/generated/fields.js';
import { form } from '../../../src/generated/pfml-claim/index.js';
import type { Draft, JsonObject, Session, Submission } from '../../../src/model/index.js';
import type { Typed } from './person.js';

/** The day of all walks. */
export const TODAY = '2026-11-22';

/** What came of a walk through the form. */
export interface Walk {
  readonly session: Session;
  /** Pages in the order they were passed. */
  readonly path: readonly string[];
  readonly submissions: Readonly<Record<string, Submission>>;
  /** The error summary that ended the walk; empty when it came to its end. */
  readonly stoppedBy: readonly string[];
}

/** How a walk is different from the usual one. */
export interface WalkOptions {
  readonly known?: JsonObject;
  readonly draft?: Draft;
  /** What the service tells of the employer. */
  readonly employer?: JsonObject;
  /** Ends before Continue on this page. */
  readonly until?: string;
  readonly plan?: typeof form.plan;
}

/** Opens the claim. */
export function openClaim({ known, draft, plan = form.plan }: WalkOptions = {}): Session {
  return createSession({ plan, validator: form.validator, kinds, today: () => TODAY, known, draft });
}

/** Answers each page with what the person types and continues, playing the service's part, until the task list has nothing left or a page refuses. */
export function walk(typed: Typed, options: WalkOptions = {}): Walk {
  const session = openClaim(options);
  const path: string[] = [];
  const submissions: Record<string, Submission> = {};
  let known: JsonObject = options.known ?? {};
  for (let turn = 0; turn < 200; turn += 1) {
    const { page, hub } = session.view.page;
    if (page.id === options.until) break;
    path.push(page.id);
    if (page.kind === 'hub') {
      if (!hub?.next) break;
      session.dispatch({ type: 'go', page: hub.next.page });
      continue;
    }
    if (page.agree !== undefined) {
      session.dispatch({ type: 'agree', pointer: page.agree, hash: 'words', language: 'en', at: `${TODAY}T10:00:00Z` });
      continue;
    }
    if (page.upload)
      session.dispatch({
        type: 'known',
        known: (known = {
          ...known,
          documents: { ...(known.documents as JsonObject | undefined), [page.upload.id]: 1 },
        }),
      });
    answerPage(session, typed);
    session.dispatch({ type: 'continue' });
    const { busy } = session.state;
    if (busy === 'check') known = { ...known, employer: options.employer ?? { outcome: 'matched', triesLeft: 5 } };
    if (busy === 'submit' && page.submit !== undefined) {
      submissions[page.submit] = session.submission(page.submit);
      known = {
        ...known,
        submitted: { ...(known.submitted as JsonObject | undefined), [page.submit]: `${TODAY}T10:00:00Z` },
      };
    }
    if (busy) session.dispatch({ type: 'answered', issues: [], known });
    if (session.view.summary) break;
  }
  const stoppedBy = (session.view.summary ?? []).map(({ address, issue }) => `${address} ${issue.code}`);
  return { session, path, submissions, stoppedBy };
}

/** An answer may ask something new on the same page, so it looks until nothing is left to answer. */
function answerPage(session: Session, typed: Typed): void {
  const answered = new Set<string>();
  for (let more = true; more;) {
    more = false;
    for (const { address, pointer } of session.view.page.questions) {
      const entry = typed[pointer];
      if (entry === undefined || answered.has(address)) continue;
      answered.add(address);
      session.dispatch({ type: 'answer', address, entry });
      more = true;
    }
  }
}
