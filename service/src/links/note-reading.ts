import { withEvents, logOf } from '../cases/history.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { presentDraft } from '../drafts/save.js';
import { policyOf } from '../forms/form-library.js';

/**
 * Writes into the case which of its documents was read by whoever has a code, and when: for staff, who answer for what an employer was let see.
 * It stands before the first byte goes out. A page that asks again within the hour has read it once.
 */
export async function noteReading(desk: Desk, draftId: string, document: string): Promise<void> {
  await withEvents(desk, async (sql, add) => {
    const { form } = await presentDraft(sql, draftId);
    const readAs = policyOf(desk.library, form).link?.readAs;
    const opened = await sql.one<{ case_id: string }>('select case_id from draft_links where draft_id = $1', [draftId]);
    if (!readAs || !opened) return;
    const at = momentOf(desk.clock);
    const id = desk.keys.mark('document-read', [draftId, document, at.slice(0, 13)].join('\n'));
    // Locked before it is looked for: two at once are one.
    await sql.one('select id from cases where id = $1 for update', [opened.case_id]);
    if ((await logOf(sql, opened.case_id)).some((row) => row.id === id)) return;
    const { kind, role, field } = readAs;
    await add(opened.case_id, [{ id, kind, role, at, fields: { [field]: document } }]);
  });
}
