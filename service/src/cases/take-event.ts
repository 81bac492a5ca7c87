import { checkEvent, type SentEvent } from '../../../src/engine/status/index.js';
import type { Issue, StatusPlan } from '../../../src/model/index.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { Problem, serviceIssue } from '../http/problem.js';
import { canonicalJson } from '../secrets/canonical-json.js';
import { caseFor, roleFor } from '../staff/case-roles.js';
import type { StaffMember } from '../staff/staff-door.js';
import type { Sql } from '../store/sql.js';
import { joinCase } from './case-store.js';
import { type EventRow, eventOf } from './chain.js';
import { logOf, withEvents } from './history.js';
import { letterFields, namePaper } from './papers.js';

/** Writes an event of a member of staff down, once; `also` stands or falls with it. */
export async function takeEvent(
  desk: Desk,
  member: StaffMember,
  caseId: string,
  { id, role: wish, sent }: { readonly id: string; readonly role?: string; readonly sent: SentEvent },
  also?: (sql: Sql) => Promise<void>,
): Promise<{ readonly isNew: boolean; readonly row: EventRow }> {
  const taken = await withEvents(desk, async (sql, add) => {
    const { work } = await caseFor(desk, sql, member, caseId);
    // Locked before it is looked for: two of the same id come one after the other.
    await sql.one('select id from cases where id = $1 for update', [caseId]);
    const log = await logOf(sql, caseId);
    const writer = log.find((row) => row.id === sent.corrects)?.role;
    const role = roleFor(work, sent, { wish, writer });
    if (role === undefined) throw new Problem(403, 'role_missing');
    const earlier = log.find((row) => row.id === id);
    if (earlier && !isSame(earlier, role, sent))
      throw new Problem(422, 'idempotency_mismatch', { detail: 'this id names another event of the case' });
    if (earlier) return { isNew: false, row: earlier, tracker: work.plan.id };
    const issues = [...checkEvent(work.plan, role, sent, momentOf(desk.clock))];
    const target = sent.corrects ?? sent.about;
    if (target !== undefined && !log.some((row) => row.id === target))
      issues.push(serviceIssue(sent.corrects === undefined ? '/about' : '/corrects', 'enum'));
    const letter = letterFields(desk, work.plan.id)[sent.kind];
    if (letter !== undefined && issues.length === 0 && !(await namePaper(desk, sql, caseId, sent.fields[letter])))
      issues.push(serviceIssue(`/fields/${letter}`, 'enum'));
    if (issues.length === 0) issues.push(...refusalsOf(desk, work.plan, log, { ...sent, id, role }));
    if (issues.some((issue) => issue.code === 'role')) throw new Problem(403, 'role_missing', { issues });
    if (issues.length > 0) throw new Problem(422, 'invalid', { issues });
    const [row] = await add(caseId, [{ ...sent, id, role }]);
    if (!row) throw new Error('an event that was added has no row');
    await followUp(desk, sql, work.plan, caseId, row);
    await also?.(sql);
    return { isNew: true, row, tracker: work.plan.id };
  });
  if (taken.isNew) await afterwards(desk, taken.tracker);
  return taken;
}

/** What an event means for other cases. It was taken, whatever becomes of this: whoever sent it is not told otherwise. */
async function afterwards(desk: Desk, tracker: string): Promise<void> {
  try {
    await desk.library.followUps?.[tracker]?.afterwards?.(desk);
  } catch (error) {
    const code = error instanceof Error ? error.name : 'unknown';
    console.error(JSON.stringify({ msg: 'what follows on an event was put off', code }));
  }
}

/** Whether an event that was written is the very one that is sent again. */
export function isSame(row: EventRow, role: string, sent: SentEvent): boolean {
  const { kind, at, item = null, fields, corrects = null, about = null } = sent;
  return (
    row.role === role &&
    canonicalJson([row.kind, row.at, row.item, row.fields, row.corrects, row.about]) ===
      canonicalJson([kind, at, item, fields, corrects, about])
  );
}

/** What a tracker refuses of an event that is to follow on a history. Asked once the event itself is found good, and only of one that is not there yet. */
export function refusalsOf(
  desk: Desk,
  plan: StatusPlan,
  log: readonly EventRow[],
  next: SentEvent & { readonly id: string; readonly role: string },
): readonly Issue[] {
  const number = (log.at(-1)?.number ?? 0) + 1;
  const event = { ...next, number, recordedAt: momentOf(desk.clock) };
  return desk.library.followUps?.[plan.id]?.refuses?.(desk, log.map(eventOf), event) ?? [];
}

/** Whoever an event names takes part in the case from then on; and what else its tracker does after an event is done. */
export async function followUp(desk: Desk, sql: Sql, plan: StatusPlan, caseId: string, row: EventRow): Promise<void> {
  const policy = desk.library.followUps?.[plan.id];
  for (const [field, role] of Object.entries(policy?.joins ?? {})) {
    const reference = row.fields[field];
    if (typeof reference === 'string') await joinCase(desk, sql, caseId, { role, reference });
  }
  await policy?.after?.(desk, sql, row);
  const isTold = Object.keys(plan.events[row.kind]?.words ?? {}).length > 0;
  if (isTold) await policy?.told?.(desk, sql, caseId);
}
