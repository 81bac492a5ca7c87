import type { Issue, JsonObject, Session } from '../../model/index.js';
import type { ClaimDesk } from './claim-desk.js';
import { ServiceProblem, Unreachable } from '../../transport/problem.js';
import type { Receipt } from '../transport/service-client.js';

/** What came of work that Continue asked for; goes to the session as `answered`. */
export interface WorkDone {
  readonly issues: readonly Issue[];
  readonly known?: JsonObject;
  /** Set when something was sent and the service has it. */
  readonly receipt?: Receipt;
  /** One of our own codes, when it did not work. */
  readonly failed?: string;
}

/** Asks the service to check what the page holds. What it judges is the saved draft, so that is saved first. */
export async function runCheck(desk: ClaimDesk, name: string): Promise<WorkDone> {
  const keeper = desk.claim?.keeper;
  if (!keeper || !(await keeper.flush())) return failed('not_checked');
  try {
    return await desk.client.check(name);
  } catch (error) {
    if (error instanceof ServiceProblem && error.issues.length > 0) return { issues: error.issues, failed: error.code };
    if (error instanceof ServiceProblem || error instanceof Unreachable) return failed('not_checked');
    throw error;
  }
}

/** Sends a submission. Everything typed is saved first: masks that stand for unsaved text would be sent as older answers. */
export async function runSubmit(desk: ClaimDesk, session: Session, id: string): Promise<WorkDone> {
  const keeper = desk.claim?.keeper;
  if (!keeper || !desk.sender || !(await keeper.flush())) return failed('save_first');
  const outcome = await desk.sender.send(session, id, keeper.revision);
  switch (outcome.state) {
    case 'sent':
      return { issues: [], known: { ...session.state.known, ...outcome.receipt.known }, receipt: outcome.receipt };
    case 'refused':
      return outcome.issues.length > 0
        ? { issues: outcome.issues, failed: outcome.code }
        : failed('not_sent', outcome.code);
    case 'unknown':
      return failed('not_sent');
  }
}

/** A problem of the way, not of an answer: it stands at the form itself and goes with the next try. */
function failed(code: 'not_checked' | 'not_sent' | 'save_first', reason: string = code): WorkDone {
  const key = (
    { not_checked: 'ui.form.not-checked', not_sent: 'ui.form.not-sent', save_first: 'ui.form.save-first' } as const
  )[code];
  return {
    issues: [{ source: 'service', pointer: '', code, params: {}, severity: 'error', text: { key } }],
    failed: reason,
  };
}
