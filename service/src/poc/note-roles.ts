import { momentOf, todayOf } from '../clock.js';
import type { NewEvent } from '../cases/chain.js';
import { withEvents } from '../cases/history.js';
import type { Desk } from '../desk.js';
import { readRequests } from './requests.js';
import { seatsOn, type Step } from './seats.js';

/** Events that tell what became of a role in a request: it came about, and later another request took its place. */
type Beginning = 'role_taken' | 'role_left_open';
type Ending = 'role_replaced' | 'role_removed' | 'role_updated' | 'role_filled';

/** What became of a role in a request, as its own history must tell it. */
interface RoleNote {
  readonly step: Step;
  readonly began: Beginning;
  /** Absent while it stands. */
  readonly ended?: { readonly kind: Ending; readonly day: string };
}

/**
 * Tells each confirmed request what became of its roles: who took one on its first day, who was replaced or removed by a later request,
 * which role is vacant. A first day comes without anybody doing anything, so this runs at every sweep, and once more after each decision.
 * Safe to run at any time, by several processes: what a history tells already is not told again.
 */
export async function noteRoles(desk: Desk): Promise<void> {
  const seats = seatsOn(todayOf(desk.clock), await readRequests(desk, desk.store));
  const due = [...seats.values()].flatMap(({ past }) => past.map((step, index) => noteOf(step, past[index + 1])));
  for (const note of due) if (eventsOf(note, note.step, '').length > 0) await write(desk, note);
}

async function write(desk: Desk, note: RoleNote): Promise<void> {
  const { caseId } = note.step.request;
  await withEvents(desk, async (sql, add) => {
    // Locked before it is read: two processes come one after the other, and the second finds it told.
    await sql.one('select id from cases where id = $1 for update', [caseId]);
    const [request] = await readRequests(desk, sql, caseId);
    const asked = request?.roles.find(({ designation }) => designation === note.step.asked.designation);
    if (request?.state !== 'verified' || !asked) return;
    const events = eventsOf(note, { ...note.step, asked }, momentOf(desk.clock));
    if (events.length > 0) await add(caseId, events);
  });
}

function noteOf(step: Step, next: Step | undefined): RoleNote {
  const began = step.asked.contact ? 'role_taken' : 'role_left_open';
  return { step, began, ...(next && { ended: { kind: endingOf(step, next), day: next.day } }) };
}

function endingOf({ asked }: Step, next: Step): Ending {
  if (!asked.contact) return 'role_filled';
  if (!next.asked.contact) return 'role_removed';
  return next.request.action === 'change' ? 'role_updated' : 'role_replaced';
}

/** What a history does not tell yet. */
function eventsOf(
  { began, ended, step }: RoleNote,
  { asked: { noted, designation } }: Step,
  at: string,
): readonly NewEvent[] {
  const event = (kind: string, fields: NewEvent['fields']): NewEvent => ({
    kind,
    at,
    role: 'service',
    item: designation,
    fields,
  });
  return [
    ...(noted === 'nothing' ? [event(began, { begins_on: step.day })] : []),
    ...(ended && noted !== 'ended' ? [event(ended.kind, { ends_on: ended.day })] : []),
  ];
}
