import { createHash, randomBytes } from 'node:crypto';
import { dayOf } from '../../../src/engine/status/index.js';
import type { Json } from '../../../src/model/index.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { refusalOfContent } from '../documents/content-checks.js';
import type { OpenFile } from '../documents/file-routes.js';
import { keepFile, removeFiles } from '../documents/files.js';
import { Problem } from '../http/problem.js';
import { caseFor } from '../staff/case-roles.js';
import type { StaffMember } from '../staff/staff-door.js';
import type { Sql } from '../store/sql.js';
import { statusOfDraft } from './claim-status.js';

/** A letter is a PDF: it must look alike, and be read aloud, everywhere. */
const TYPE = 'application/pdf';

/** The field of an event that names a letter, by the event's kind; none where the tracker has no letters. */
export function letterFields(desk: Desk, tracker: string): Readonly<Record<string, string>> {
  return desk.library.followUps?.[tracker]?.letters ?? {};
}

/** Takes a letter of the agency in; nobody can read it before an event names it. The same one again has the same ID, and as much time for its event. */
export async function addPaper(desk: Desk, member: StaffMember, caseId: string, content: Buffer): Promise<string> {
  const { row, work } = await caseFor(desk, desk.store, member, caseId);
  const writers = Object.keys(letterFields(desk, row.tracker)).flatMap((kind) => work.plan.events[kind]?.roles ?? []);
  if (!work.roles.some(({ role }) => writers.includes(role))) throw new Problem(403, 'role_missing');
  const refusal = await refusalOfContent(content, TYPE);
  if (refusal) throw new Problem(422, refusal);
  const id = randomBytes(16).toString('hex');
  // A letter is the agency's own, but the machine that it comes from may be ill. There is no quarantine for it: it comes again.
  const verdict = await desk.scan({ id, content });
  if (verdict !== 'clean') throw new Problem(422, 'file_infected');
  const mark = desk.keys.mark('document', createHash('sha256').update(content).digest('base64url'));
  await keepFile(desk, id, content);
  await desk.store.run(
    `insert into case_papers (id, case_id, declared_type, content_mark, added_at) values ($1, $2, $3, $4, $5)
     on conflict (case_id, content_mark) do update set added_at = excluded.added_at`,
    [id, caseId, TYPE, mark, momentOf(desk.clock)],
  );
  const kept = await desk.store.one<{ id: string }>(
    'select id from case_papers where case_id = $1 and content_mark = $2',
    [caseId, mark],
  );
  if (kept?.id !== id) await removeFiles(desk, [id]);
  return kept?.id ?? id;
}

/** Whether a value of an event's field is a letter of the case. */
export async function isPaperOf(sql: Sql, caseId: string, value: Json | undefined): Promise<boolean> {
  if (typeof value !== 'string') return false;
  return Boolean(await sql.one('select 1 as one from case_papers where id = $1 and case_id = $2', [value, caseId]));
}

/** Notes that an event names a letter, so that it stays; false when the case has no such letter. */
export async function namePaper(desk: Desk, sql: Sql, caseId: string, value: Json | undefined): Promise<boolean> {
  if (typeof value !== 'string') return false;
  const named = await sql.run(
    'update case_papers set named_at = coalesce(named_at, $3) where id = $1 and case_id = $2',
    [value, caseId, momentOf(desk.clock)],
  );
  return named > 0;
}

/** Forgets letters that were added before a moment and that no event has named since; their files are the caller's to remove. */
export async function forgetUnnamed(sql: Sql, before: string): Promise<ReadonlyArray<{ readonly id: string }>> {
  return sql.all<{ id: string }>('delete from case_papers where named_at is null and added_at < $1 returning id', [
    before,
  ]);
}

/** A letter as the claimant may have it: named by an event that they are told of. One that was taken back is as good as not there. */
export async function letterTo(desk: Desk, draftId: string, id: string): Promise<OpenFile> {
  const { caseId, projection } = await statusOfDraft(desk, draftId);
  if (caseId === undefined) throw new Problem(404, 'not_found');
  const fields = letterFields(desk, projection.tracker);
  const told = projection.past.find(({ kind, fields: { [fields[kind] ?? '']: letter } }) => letter === id);
  if (!told || !(await isPaperOf(desk.store, caseId, id))) throw new Problem(404, 'not_found');
  return { id, type: TYPE, filename: `notice-${dayOf(told.at)}.pdf` };
}
