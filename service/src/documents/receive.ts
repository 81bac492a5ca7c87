import { createHash } from 'node:crypto';
import { caseIdOf } from '../cases/case-store.js';
import { withEvents } from '../cases/history.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { Problem } from '../http/problem.js';
import { refusalOfContent, withoutMetadata, type Refusal } from './content-checks.js';
import { documentOf, type DocumentRow } from './document-store.js';
import { keepFile, readIncoming, removeFiles, removeIncoming } from './files.js';
import type { ScanVerdict } from './scan.js';

const underWay = new Map<string, Promise<void>>();

/**
 * Takes a document in once its last byte is here: looks at its content, scans it, takes its metadata out, and attaches it to the case.
 * A refused one leaves nothing behind but its answer. Whoever asks while it is under way (the line broke, a second request came) waits for
 * the same verdict.
 */
export function receive(desk: Desk, draftId: string, id: string): Promise<void> {
  const verdict = underWay.get(id) ?? takeIn(desk, draftId, id).finally(() => underWay.delete(id));
  underWay.set(id, verdict);
  return verdict;
}

async function takeIn(desk: Desk, draftId: string, id: string): Promise<void> {
  const row = await documentOf(desk.store, draftId, id);
  if (row.state !== 'uploading') return;
  const content = await readIncoming(desk, id);
  const mark = desk.keys.mark('document', createHash('sha256').update(content).digest('base64url'));
  const verdict = await judge(desk, row, content, mark);
  if (typeof verdict === 'object') return refuse(desk, id, verdict.refusal);
  await keepFile(desk, id, withoutMetadata(content, row.declared_type));
  try {
    await attach(desk, row, mark, verdict);
  } catch (error) {
    // Sent twice at the same moment: the unique index knew.
    if (error instanceof Error && 'code' in error && error.code === '23505') return refuse(desk, id, 'file_duplicate');
    if (error instanceof Problem) await removeFiles(desk, [id]);
    throw error;
  }
  await removeIncoming(desk, [id]);
}

/** The scanner's late word on a document in quarantine. */
export async function finishScan(
  desk: Desk,
  draftId: string,
  id: string,
  verdict: 'clean' | 'infected',
): Promise<void> {
  const row = await documentOf(desk.store, draftId, id);
  if (row.state !== 'scanning') return;
  if (verdict === 'clean') {
    await desk.store.run(`update documents set state = 'received' where id = $1`, [id]);
    return;
  }
  await desk.store.run(`update documents set state = 'refused', refusal = 'file_infected' where id = $1`, [id]);
  await removeFiles(desk, [id]);
}

async function judge(
  desk: Desk,
  row: DocumentRow,
  content: Buffer,
  mark: string,
): Promise<{ readonly refusal: Refusal } | Exclude<ScanVerdict, 'infected'>> {
  const refusal = await refusalOfContent(content, row.declared_type);
  if (refusal) return { refusal };
  const twin = await desk.store.one(
    `select 1 as one from documents where draft_id = $1 and content_mark = $2 and id <> $3 and state in ('received', 'scanning')`,
    [row.draft_id, mark, row.id],
  );
  if (twin) return { refusal: 'file_duplicate' };
  const verdict = await desk.scan({ id: row.id, content });
  return verdict === 'infected' ? { refusal: 'file_infected' } : verdict;
}

async function attach(desk: Desk, row: DocumentRow, mark: string, verdict: 'clean' | 'later'): Promise<void> {
  const now = momentOf(desk.clock);
  await withEvents(desk, async (sql, add) => {
    const taken = await sql.run(
      `update documents set state = $2, content_mark = $3, received_at = $4 where id = $1 and state = 'uploading'`,
      [row.id, verdict === 'clean' ? 'received' : 'scanning', mark, now],
    );
    if (taken === 0) {
      const there = await sql.one('select 1 as one from documents where id = $1', [row.id]);
      // Another process took it in meanwhile: its work stands. Or the person took it back: its bytes must not stay behind.
      if (there) return;
      throw new Problem(404, 'not_found');
    }
    const caseId = await caseIdOf(sql, row.draft_id);
    if (caseId)
      await add(caseId, [
        {
          kind: 'document_received',
          role: 'claimant',
          at: now,
          fields: { document: row.id, upload: row.upload },
        },
      ]);
  });
}

async function refuse(desk: Desk, id: string, refusal: Refusal): Promise<never> {
  await desk.store.run('delete from documents where id = $1', [id]);
  await removeFiles(desk, [id]);
  throw new Problem(422, refusal);
}
