import { headsOf } from '../cases/chain.js';
import { noteHeads } from '../cases/history.js';
import { formOf, policyOf } from '../forms/form-library.js';
import type { JsonObject } from '../../../src/model/index.js';
import type { Desk } from '../desk.js';
import { noteUse, oldestHandle, unauthorized } from '../drafts/handles.js';
import { openSealed } from '../drafts/held-answers.js';
import { factsOf, toldOf } from '../drafts/known-facts.js';
import { openDraft } from '../drafts/save.js';
import { refuseOtherVersion } from '../drafts/form-version.js';
import { isOwnApplicant } from '../drafts/siblings.js';
import { wholeDraft } from '../drafts/whole-draft.js';
import { Problem, serviceIssue } from '../http/problem.js';
import { linkedCase } from '../links/open-link.js';
import { canonicalJson } from '../secrets/canonical-json.js';
import { stillRunning, type Answered } from './exactly-once.js';
import { judgeSubmission, type SentSubmission } from './judge-submission.js';
import { refusalsOfPolicy } from './refusals-of-policy.js';
import type { SubmissionRecord } from './record.js';
import { takeIn, type Receipt } from './take-in.js';
import type { Turn } from './turn.js';

/** How often a submission is judged anew when something it was judged on has changed while it was judged. */
const mostTries = 5;

const running = new Set<string>();

/**
 * Takes a submission in, exactly once: its record, its case, its events and its answer stand or fall together.
 *
 * It is read in one statement, judged while nothing is locked, and written in another, which says what it was judged on. Unique keys
 * decide between two that come at once, here or in two processes: the later one finds the key taken, reads again, and is answered as
 * the earlier one was. Idempotency-Key as the IETF draft has it; a refusal is not stored, since nothing was done.
 */
export async function submit(
  desk: Desk,
  handleMark: string,
  id: string,
  key: string,
  sent: SentSubmission,
): Promise<Answered<Receipt>> {
  const keyMark = desk.keys.mark('idempotency-key', key);
  const bodyMark = desk.keys.mark('idempotency-body', canonicalJson({ id, sent }));
  const mine = `${handleMark} ${keyMark}`;
  if (running.has(mine)) throw stillRunning();
  running.add(mine);
  try {
    for (let tries = 1; ; tries += 1) {
      const turn = await desk.intake.turns.add({ handle: handleMark, oldest: oldestHandle(desk), key: keyMark });
      if (!turn) throw unauthorized();
      await noteUse(desk, handleMark, turn.used_at);
      const answered = await answer(desk, turn, id, sent, { keyMark, bodyMark });
      if (answered) return answered;
      if (tries === mostTries) throw new Problem(503, 'busy', {}, { 'retry-after': '1' });
    }
  } finally {
    running.delete(mine);
  }
}

/** Undefined when the turn was overtaken: by another submission, or by a save of the draft. */
async function answer(
  desk: Desk,
  turn: Turn,
  id: string,
  sent: SentSubmission,
  marks: { readonly keyMark: string; readonly bodyMark: string },
): Promise<Answered<Receipt> | undefined> {
  const { earlier } = turn;
  if (earlier && earlier.body_mark !== marks.bodyMark)
    throw new Problem(422, 'idempotency_mismatch', { detail: 'this Idempotency-Key was used with another body' });
  if (earlier) return { status: earlier.status, body: earlier.answer as unknown as Receipt };
  const form = formOf(desk.library, turn.form);
  const plan = form?.plan.submissions.find((one) => one.id === id);
  if (!form || !plan || plan.detached) throw new Problem(404, 'not_found');
  refuseOtherVersion(form, turn.version);
  const sources = { ...turn, person: personOf(desk, turn), told: await toldOf(desk, desk.store, turn) };
  const known = factsOf(desk, turn, sources);
  await refuseOutOfTurn(desk, turn, id, plan.after, sent.revision, known);

  const whole = wholeDraft(desk, form, turn.draft, openSealed(desk.keys, turn.id, turn.sealed));
  const judged = judgeSubmission(desk, form, id, whole, known, sent);
  // Judged on what the case holds now; written only if it has not grown since (its end is a part of the turn).
  const linked = turn.linked ? await linkedCase(desk, desk.store, turn.linked.case_id) : undefined;
  if (linked && linked.log.at(-1)?.number !== turn.linked?.end.number) return undefined;
  const issues = judged.issues.length > 0 ? judged.issues : refusalsOfPolicy(desk, { turn, linked }, id, known, judged);
  if (issues.length > 0) throw new Problem(422, 'invalid', { issues });
  const { record, receipt } = takeIn(desk, form, turn, sources, id, judged, marks);
  const { written, taken } = await write(desk, turn, record);
  if (written) {
    const heads = headsOf(record.events);
    noteHeads(desk, heads);
    const [own] = heads;
    if (own) await afterwards(desk, turn.form, own.caseId);
    return { status: 201, body: receipt };
  }
  const { person } = policyOf(desk.library, turn.form);
  if (taken === 'applicants_pkey' && person)
    throw new Problem(422, 'invalid', { issues: [serviceIssue(person, 'person_has_application')] });
  return undefined;
}

/** A person has one account, and in it as many applications as they need: only one that another code opens stands in the way. */
async function write(desk: Desk, turn: Turn, record: SubmissionRecord): ReturnType<Desk['intake']['records']['add']> {
  const first = await desk.intake.records.add(record);
  const [person] = record.applicants;
  if (first.written || first.taken !== 'applicants_pkey' || !person) return first;
  const isOwn = await isOwnApplicant(desk.store, turn.id, person.form, person.person_mark);
  return isOwn ? desk.intake.records.add({ ...record, applicants: [] }) : first;
}

/** What the agency does once a submission stands. It was received, whatever becomes of this: whoever sent it is not told otherwise. */
async function afterwards(desk: Desk, form: string, caseId: string): Promise<void> {
  try {
    await policyOf(desk.library, form).received?.(desk, desk.store, caseId);
  } catch (error) {
    const code = error instanceof Error ? error.name : 'unknown';
    console.error(JSON.stringify({ msg: 'what follows on a submission was put off', code }));
  }
}

/** The search mark of the person whom the draft is about. */
function personOf(desk: Desk, turn: Turn): string | null {
  const { person } = policyOf(desk.library, turn.form);
  return turn.sealed.find((one) => one.address === person)?.search_mark ?? null;
}

async function refuseOutOfTurn(
  desk: Desk,
  turn: Turn,
  id: string,
  after: readonly string[],
  revision: number,
  known: JsonObject,
): Promise<void> {
  if (Object.hasOwn(turn.made, id)) throw new Problem(409, 'already_submitted', { first: { ...turn.made[id], known } });
  const missing = after.filter((earlier) => !Object.hasOwn(turn.made, earlier));
  if (missing.length > 0) throw new Problem(409, 'too_early', { detail: `first: ${missing.join(', ')}` });
  if (turn.revision !== revision)
    throw new Problem(409, 'stale_draft', {
      detail: 'the draft was changed elsewhere',
      ...(await openDraft(desk, desk.store, turn)),
    });
}
