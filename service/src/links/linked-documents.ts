import { caseOf } from '../cases/case-store.js';
import { logOf } from '../cases/history.js';
import type { Desk } from '../desk.js';
import type { OpenFile } from '../documents/file-routes.js';
import { presentDraft } from '../drafts/save.js';
import { policyOf } from '../forms/form-library.js';
import { Problem } from '../http/problem.js';
import { projectionOf } from './open-link.js';

/**
 * A document of the case that a draft's code has opened. Looked up afresh each time: it must be of an upload that the form's policy names, found
 * clean, and the case must still take an answer. Anything else is as good as not there.
 */
export async function linkedDocument(desk: Desk, draftId: string, id: string): Promise<OpenFile> {
  const draft = await presentDraft(desk.store, draftId);
  const { link } = policyOf(desk.library, draft.form);
  const opened = await desk.store.one<{ case_id: string }>('select case_id from draft_links where draft_id = $1', [
    draftId,
  ]);
  const row = opened && (await caseOf(desk.store, opened.case_id));
  if (!link?.documents || !row) throw new Problem(404, 'not_found');
  const log = await logOf(desk.store, row.id);
  if (link.closed({ row, log, projection: projectionOf(desk, row.tracker, log) }) !== undefined)
    throw new Problem(404, 'not_found');
  const found = await desk.store.one<{ upload: string; declared_type: string }>(
    `select upload, declared_type from documents where id = $1 and draft_id = $2 and upload in (select jsonb_array_elements_text($3::jsonb)) and state = 'received'`,
    [id, row.draft_id, JSON.stringify(link.documents)],
  );
  if (!found) throw new Problem(404, 'not_found');
  const { upload, declared_type: type } = found;
  return { id, type, filename: `${upload}.${ENDINGS[type] ?? 'bin'}` };
}

const ENDINGS: Readonly<Record<string, string>> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};
