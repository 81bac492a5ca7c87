import type { Desk } from '../desk.js';
import { Problem } from '../http/problem.js';
import { caseIdOf } from '../cases/case-store.js';
import { withEvents } from '../cases/history.js';
import { momentOf } from '../clock.js';
import { presentDraft } from '../drafts/save.js';
import { policyOf } from '../forms/form-library.js';
import type { Sql } from '../store/sql.js';
import { removeFiles } from './files.js';

/** A document as the database knows it. */
export interface DocumentRow {
  readonly id: string;
  readonly draft_id: string;
  readonly upload: string;
  readonly document_type: string;
  readonly name: string;
  readonly declared_type: string;
  readonly bytes: number;
  readonly state: 'uploading' | 'scanning' | 'received' | 'refused';
  readonly refusal: string | null;
  readonly created_at: string;
  readonly received_at: string | null;
}

/** A document of a draft; one of another draft is as good as none. */
export async function documentOf(sql: Sql, draftId: string, id: string): Promise<DocumentRow> {
  const row = await sql.one<DocumentRow>('select * from documents where id = $1 and draft_id = $2', [id, draftId]);
  if (!row) throw new Problem(404, 'not_found');
  return row;
}

/** The documents that the claimant sees: received, in quarantine, or refused by the scanner. */
export async function documentsOf(sql: Sql, draftId: string): Promise<object[]> {
  const rows = await sql.all<DocumentRow>(
    `select * from documents where draft_id = $1 and state <> 'uploading' order by received_at, id`,
    [draftId],
  );
  return rows.map((row) => ({
    id: row.id,
    upload: row.upload,
    documentType: row.document_type,
    name: row.name,
    bytes: row.bytes,
    state: row.state,
    receivedAt: row.received_at,
    ...(row.refusal !== null && { refusal: row.refusal }),
  }));
}

/** Takes a document back, as long as the whole claim was not sent. */
export async function removeDocument(desk: Desk, draftId: string, id: string): Promise<void> {
  await withEvents(desk, async (sql, add) => {
    const row = await documentOf(sql, draftId, id);
    const draft = await presentDraft(sql, draftId, true);
    const complete = await sql.one(
      'select 1 as one from submissions where draft_id = $1 and submission = $2 and returned_at is null',
      [draftId, policyOf(desk.library, draft.form).completes ?? ''],
    );
    if (row.state !== 'uploading' && complete)
      throw new Problem(409, 'locked', { detail: 'the claim was sent; its documents stay' });
    await sql.run('delete from documents where id = $1', [id]);
    const caseId = await caseIdOf(sql, draftId);
    if (caseId && row.state !== 'uploading')
      await add(caseId, [
        { kind: 'document_removed', role: 'claimant', at: momentOf(desk.clock), fields: { document: id } },
      ]);
  });
  await removeFiles(desk, [id]);
}
