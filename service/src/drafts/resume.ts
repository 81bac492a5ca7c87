import { setTimeout as wait } from 'node:timers/promises';
import { timingSafeEqual } from 'node:crypto';
import type { Desk } from '../desk.js';
import { Problem } from '../http/problem.js';
import { foldApplicationId, foldResumeCode } from '../secrets/codes.js';
import { countFailure, forgetFailures, mustWait, whoOf } from './backoff.js';
import { giveHandle, markOfCode } from './draft-store.js';

/**
 * Opens a draft by application ID and resume code. An unknown ID, a wrong code and a try that came too soon get the same answer after the
 * same work and at least the same time.
 */
export async function resumeDraft(
  desk: Desk,
  applicationId: string,
  resumeCode: string,
  source: string,
): Promise<{ draftId: string; handle: string }> {
  const floor = wait(desk.settings.limits.resumeFloorMs);
  const id = foldApplicationId(applicationId);
  const typed = Buffer.from(markOfCode(desk, foldResumeCode(resumeCode)));
  const who = whoOf(desk, id, source);
  const opened = await desk.store.transaction(async (sql) => {
    const waiting = await mustWait(desk, sql, [who.id, who.source]);
    const row = await sql.one<{ id: string; resume_mark: string }>(
      'select id, resume_mark from drafts where application_id = $1',
      [id],
    );
    const kept = Buffer.from(row?.resume_mark ?? markOfCode(desk, 'no such claim'));
    const right = kept.length === typed.length && timingSafeEqual(kept, typed);
    if (waiting) return undefined;
    if (!row || !right) {
      await countFailure(desk, sql, [who.id, who.source]);
      return undefined;
    }
    await forgetFailures(sql, [who.id]);
    return { draftId: row.id, handle: await giveHandle(desk, sql, row.id) };
  });
  await floor;
  if (!opened)
    throw new Problem(403, 'not_found_or_wrong', {
      detail: 'no claim has this ID and code; check both, wait a few minutes, or call',
    });
  return opened;
}
