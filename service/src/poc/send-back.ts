import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { Sql } from '../store/sql.js';
import { readRequests } from './requests.js';

/**
 * Opens a request again that was sent back: its answers can be changed, and it is sent once more into the same case. When sending it
 * back was itself a mistake and was taken back, the request stands as before.
 */
export async function reopenWhatWasSentBack(desk: Desk, sql: Sql, caseId: string): Promise<void> {
  const [request] = await readRequests(desk, sql, caseId);
  if (!request) return;
  const isBack = request.state === 'returned';
  await sql.run(
    `update submissions set returned_at = $2 where id = (select id from submissions where case_id = $1 order by received_at desc limit 1)
     and (returned_at is null) = $3::boolean`,
    [caseId, isBack ? momentOf(desk.clock) : null, isBack],
  );
  await sql.run('update cases set status = $2 where id = $1', [caseId, STATUS_NAMES[request.state]]);
}

/** How a form is told the state of its case (`known:/status`). */
const STATUS_NAMES = { submitted: 'Submitted', returned: 'Sent back', verified: 'Confirmed' } as const;
