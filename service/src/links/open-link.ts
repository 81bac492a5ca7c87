import type { Issue, JsonObject, StatusProjection } from '../../../src/model/index.js';
import { caseOf } from '../cases/case-store.js';
import { eventOf, type EventRow } from '../cases/chain.js';
import { logOf } from '../cases/history.js';
import { presentTracker } from '../cases/projections.js';
import { minute, momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { countFailure, forgetFailures, mustWait, type Counted } from '../drafts/backoff.js';
import { openAnswers } from '../drafts/held-answers.js';
import { knownFacts } from '../drafts/known-facts.js';
import { presentDraft } from '../drafts/save.js';
import { policyOf } from '../forms/form-library.js';
import { Problem, serviceIssue } from '../http/problem.js';
import { foldResumeCode, newResumeCode } from '../secrets/codes.js';
import { project } from '../../../src/engine/status/index.js';
import type { Sql } from '../store/sql.js';
import type { LinkedCase, LinkPolicy } from './link-policy.js';

/** Makes a code by which somebody may speak to a case with a form. It is told this once. */
export async function makeLink(desk: Desk, sql: Sql, caseId: string, form: string): Promise<string> {
  const code = newResumeCode();
  await keepCode(desk, sql, { code, caseId, form });
  return code;
}

/** Keeps a code so that it opens a case to a form; of the code itself only what finds it again. Kept already, it stays as it is. */
export async function keepCode(
  desk: Desk,
  sql: Sql,
  { code, caseId, form }: { readonly code: string; readonly caseId: string; readonly form: string },
): Promise<void> {
  await sql.run(
    'insert into case_links (code_mark, case_id, form, made_at) values ($1, $2, $3, $4) on conflict (code_mark) do nothing',
    [markOfCode(desk, code), caseId, form, momentOf(desk.clock)],
  );
}

/** What the database finds a code by. */
export function markOfCode(desk: Desk, code: string): string {
  return desk.keys.mark('case-link', foldResumeCode(code));
}

/** Looks a draft's code up: what it opens is told and stays with the draft; what opens nothing tells nothing, and costs a wait. */
export async function openLink(
  desk: Desk,
  draftId: string,
  source: string,
): Promise<{ readonly known: JsonObject; readonly issues: readonly Issue[] }> {
  return desk.store.transaction(async (sql) => {
    const draft = await presentDraft(sql, draftId, true);
    const { link } = policyOf(desk.library, draft.form);
    if (!link) throw new Problem(404, 'not_found');
    const told = async (...codes: readonly string[]) => ({
      known: await knownFacts(desk, sql, draft),
      issues: codes.map((code) => serviceIssue(link.code, code)),
    });
    const typed = (await openAnswers(sql, desk.keys, draftId))[link.code];
    if (typeof typed !== 'string') return told('required');
    const counted = countedOf(desk, draftId, source);
    if (await mustWait(desk, sql, counted)) return told('code_wait');
    const mark = markOfCode(desk, typed);
    const linked = await caseOfCode(desk, sql, mark, draft.form);
    if (!linked) {
      await countFailure(desk, sql, counted);
      return told('code_wrong');
    }
    await forgetFailures(sql, counted.slice(0, 1));
    const closed = link.closed(linked);
    if (closed !== undefined) return told(closed);
    await tieDraft(desk, sql, draftId, { link, linked, mark });
    return told();
  });
}

/** From now on the draft speaks to this case, and its page is told what whoever has the code may know. */
export async function tieDraft(
  desk: Desk,
  sql: Sql,
  draftId: string,
  { link, linked, mark }: { readonly link: LinkPolicy; readonly linked: LinkedCase; readonly mark: string },
): Promise<void> {
  const facts = await link.facts(desk, sql, linked);
  await sql.run(
    `insert into draft_links (draft_id, case_id, code_mark, facts) values ($1, $2, $3, $4::jsonb)
     on conflict (draft_id) do update set case_id = excluded.case_id, code_mark = excluded.code_mark, facts = excluded.facts`,
    [draftId, linked.row.id, mark, JSON.stringify(facts)],
  );
}

async function caseOfCode(desk: Desk, sql: Sql, mark: string, form: string): Promise<LinkedCase | undefined> {
  const found = await sql.one<{ case_id: string }>(
    'select case_id from case_links where code_mark = $1 and form = $2',
    [mark, form],
  );
  return found && linkedCase(desk, sql, found.case_id);
}

/** A case with its history, as it is now. */
export async function linkedCase(desk: Desk, sql: Sql, caseId: string): Promise<LinkedCase | undefined> {
  const row = await caseOf(sql, caseId);
  if (!row) return undefined;
  const log = await logOf(sql, row.id);
  return { row, log, projection: projectionOf(desk, row.tracker, log) };
}

/** A case as its staff see it now. */
export function projectionOf(desk: Desk, tracker: string, log: readonly EventRow[]): StatusProjection {
  const { plan } = presentTracker(desk, tracker);
  return project(plan, log.map(eventOf), { audience: 'staff', now: momentOf(desk.clock) });
}

/** A code has 80 bits: nobody guesses one. Whoever tries is slowed down all the same, by draft and by place. */
function countedOf(desk: Desk, draftId: string, source: string): readonly Counted[] {
  return [
    { mark: desk.keys.mark('attempt-link-draft', draftId), free: 10, longestMs: minute },
    { mark: desk.keys.mark('attempt-link-source', source), free: 30, longestMs: 15 * minute },
  ];
}
