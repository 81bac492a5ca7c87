import { evaluate } from '../../../src/engine/rules/index.js';
import { readDraft } from '../../../src/engine/index.js';
import type { CompiledForm, UploadPlan } from '../../../src/model/index.js';
import { caseIdOf } from '../cases/case-store.js';
import { presentTracker } from '../cases/projections.js';
import { momentOf, todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { DraftRow } from '../drafts/draft-store.js';
import { knownFacts } from '../drafts/known-facts.js';
import { presentDraft } from '../drafts/save.js';
import { formOf, policyOf } from '../forms/form-library.js';
import { Problem } from '../http/problem.js';
import { linkedCase } from '../links/open-link.js';
import type { Sql } from '../store/sql.js';
import { refusalOfDeclared } from './content-checks.js';

/** Documents that one claim may hold; a claim of paper needs a person. */
const maximumDocuments = 50;

/** What an upload says of itself before its first byte. */
export interface DeclaredUpload {
  readonly id: string;
  readonly bytes: number | undefined;
  readonly metadata: Readonly<Record<string, string | null>>;
}

/** Opens an upload, or says at once why it would be refused. */
export async function beginUpload(desk: Desk, draftId: string, { id, bytes, metadata }: DeclaredUpload): Promise<void> {
  const name = tidyName(metadata['filename'] ?? '');
  const type = metadata['filetype'] ?? '';
  if (bytes === undefined) throw new Problem(422, 'file_size', { detail: 'the length must be known' });
  const refusal = refusalOfDeclared(name, type, bytes);
  if (refusal) throw new Problem(422, refusal);
  await desk.store.transaction(async (sql) => {
    const row = await presentDraft(sql, draftId);
    const form = formOf(desk.library, row.form);
    const upload = form?.plan.pages.map((page) => page.upload).find((one) => one?.id === metadata['upload']);
    if (!form || !upload) throw new Problem(422, 'upload_unknown');
    const known = await knownFacts(desk, sql, row);
    if (policyOf(desk.library, row.form).opensCase && known['status'] === 'Started')
      throw new Problem(409, 'too_early', { detail: 'documents are attached to a case' });
    if (await isGivenUp(desk, sql, row)) throw new Problem(409, 'closed', { detail: 'the claim was given up' });
    const held = await sql.one<{ count: number }>('select count(*)::int as count from documents where draft_id = $1', [
      draftId,
    ]);
    if ((held?.count ?? 0) >= maximumDocuments) throw new Problem(409, 'too_many_documents');
    const documentType = await documentTypeOf(desk, sql, form, row, upload, metadata['documentType'] ?? undefined);
    await sql.run(
      `insert into documents (id, draft_id, upload, document_type, name, declared_type, bytes, state, created_at) values ($1, $2, $3, $4, $5, $6, $7, 'uploading', $8)`,
      [id, draftId, upload.id, documentType, name, type, bytes, momentOf(desk.clock)],
    );
  });
}

async function isGivenUp(desk: Desk, sql: Sql, { id, form }: DraftRow): Promise<boolean> {
  const { givenUp } = policyOf(desk.library, form);
  const caseId = givenUp && (await caseIdOf(sql, id));
  const found = caseId === undefined ? undefined : await linkedCase(desk, sql, caseId);
  if (!givenUp || !found) return false;
  const { main } = presentTracker(desk, found.row.tracker).plan;
  return found.projection.items.some(({ kind, state }) => kind === main && givenUp.includes(state));
}

/** The form knows which document is asked for; what the page says counts only where the form does not tell. */
async function documentTypeOf(
  desk: Desk,
  sql: Sql,
  form: CompiledForm,
  row: DraftRow,
  upload: UploadPlan,
  declared: string | undefined,
): Promise<string> {
  const known = await knownFacts(desk, sql, row);
  const today = todayOf(desk.clock);
  const { answers, asked } = readDraft(
    { plan: form.plan, kinds: desk.library.kinds, validator: form.validator, today, known, held: {} },
    row.draft,
  );
  const told = evaluate(upload.documentType, { answers, asked, known, tables: form.plan.tables, today });
  if (typeof told === 'string') return told;
  if (declared && declared.length <= 100) return declared;
  throw new Problem(422, 'document_type_unknown');
}

/** A file's own name, without its folder and without what no screen can show. */
function tidyName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? '';
  return (last.isWellFormed() ? last : last.toWellFormed())
    .replaceAll(/[\p{Cc}\p{Cf}]/gu, '')
    .trim()
    .slice(-200);
}
