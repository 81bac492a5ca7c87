import { randomUUID } from 'node:crypto';
import { day, momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { markOfHandle, newApplicationId, newHandle, newResumeCode } from '../secrets/codes.js';
import type { Draft } from '../../../src/model/index.js';
import type { Sql } from '../store/sql.js';

/** A stored draft. */
export interface DraftRow {
  readonly id: string;
  readonly form: string;
  readonly version: string;
  readonly application_id: string;
  readonly draft: Draft;
  readonly revision: number;
  readonly last_write: string;
  readonly created_at: string;
  readonly saved_at: string;
  readonly expires_at: string;
}

const columns = 'id, form, version, application_id, draft, revision, last_write, created_at, saved_at, expires_at';

/** A draft that was begun, and the handle that opens it for this tab. */
export interface BegunDraft {
  readonly row: DraftRow;
  readonly handle: string;
}

/** Begins a draft: an application ID, a resume code told once, and a handle for this tab. */
export async function beginDraft(desk: Desk, draft: Draft): Promise<BegunDraft & { readonly resumeCode: string }> {
  const resumeCode = newResumeCode();
  const begun = await desk.store.transaction((sql) => addDraft(desk, sql, draft, markOfCode(desk, resumeCode)));
  return { ...begun, resumeCode };
}

/** Adds a draft that the code of this mark opens. */
export async function addDraft(desk: Desk, sql: Sql, draft: Draft, resumeMark: string): Promise<BegunDraft> {
  const id = randomUUID();
  const now = momentOf(desk.clock);
  const expires = momentOf(desk.clock, desk.settings.limits.draftDays * day);
  let row: DraftRow | undefined;
  // A number that was given out before is not given out again; two in a row by chance is nothing.
  for (let tries = 0; !row && tries < 5; tries += 1) {
    row = await sql.one<DraftRow>(
      `insert into drafts (id, form, version, application_id, resume_mark, draft, revision, created_at, saved_at, expires_at)
       values ($1, $2, $3, $4, $5, $6::jsonb, 0, $7, $7, $8) on conflict (application_id) do nothing returning ${columns}`,
      [id, draft.form, draft.version, newApplicationId(), resumeMark, JSON.stringify(draft), now, expires],
    );
  }
  if (!row) throw new Error('no free application ID');
  return { row, handle: await giveHandle(desk, sql, id) };
}

/** The keyed hash of a (folded) resume code: all that is stored of it. */
export function markOfCode(desk: Desk, foldedCode: string): string {
  return desk.keys.mark('resume', foldedCode.replaceAll('-', ''));
}

/** Gives a new handle to a draft. */
export async function giveHandle(desk: Desk, sql: Sql, draftId: string): Promise<string> {
  const handle = newHandle();
  await sql.run('insert into handles (mark, draft_id, used_at) values ($1, $2, $3)', [
    markOfHandle(handle),
    draftId,
    momentOf(desk.clock),
  ]);
  return handle;
}

/** A draft by its ID; `lock` holds it until the transaction ends. */
export async function draftOf(sql: Sql, id: string, lock = false): Promise<DraftRow | undefined> {
  return sql.one<DraftRow>(`select ${columns} from drafts where id = $1${lock ? ' for update' : ''}`, [id]);
}

/** Writes the next revision. */
export async function saveDraft(
  desk: Desk,
  sql: Sql,
  row: DraftRow,
  draft: Draft,
  lastWrite: string,
): Promise<DraftRow> {
  const saved = await sql.one<DraftRow>(
    `update drafts set draft = $2::jsonb, version = $3, revision = revision + 1, last_write = $4, saved_at = $5, expires_at = $6 where id = $1 returning ${columns}`,
    [
      row.id,
      JSON.stringify(draft),
      draft.version,
      lastWrite,
      momentOf(desk.clock),
      momentOf(desk.clock, desk.settings.limits.draftDays * day),
    ],
  );
  if (!saved) throw new Error('the draft went away while it was saved');
  return saved;
}

/** Writes the next revision without a save of the person's: when they saved last, and until when it is kept, stay as they were. */
export async function rewriteDraft(sql: Sql, row: DraftRow, draft: Draft): Promise<DraftRow> {
  const written = await sql.one<DraftRow>(
    `update drafts set draft = $2::jsonb, version = $3, revision = revision + 1, last_write = '' where id = $1 returning ${columns}`,
    [row.id, JSON.stringify(draft), draft.version],
  );
  if (!written) throw new Error('the draft went away while it was carried over');
  return written;
}
