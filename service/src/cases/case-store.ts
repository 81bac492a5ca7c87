import { createHash, randomUUID } from 'node:crypto';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { DraftRow } from '../drafts/draft-store.js';
import { canonicalJson } from '../secrets/canonical-json.js';
import type { JsonObject } from '../../../src/model/index.js';
import type { Sql } from '../store/sql.js';

/** A case as its claimant sees it. */
export interface Claim {
  readonly applicationId: string;
  readonly status: string;
  readonly openedAt: string;
}

/** Who acts in an event. */
export type Actor = 'claimant' | 'employer' | 'staff' | 'service';

/** The case of a draft, once there is one. */
export async function claimOf(sql: Sql, draftId: string): Promise<Claim | undefined> {
  const row = await sql.one<{ application_id: string; status: string; opened_at: string }>(
    'select application_id, status, opened_at from cases where draft_id = $1',
    [draftId],
  );
  return row && { applicationId: row.application_id, status: row.status, openedAt: row.opened_at };
}

/** The case's own ID, which never leaves the service. */
export async function caseIdOf(sql: Sql, draftId: string): Promise<string | undefined> {
  return (await sql.one<{ id: string }>('select id from cases where draft_id = $1', [draftId]))?.id;
}

/** Opens a case with its first parties and its first event, which bears the time at which the draft was begun. */
export async function openCase(
  desk: Desk,
  sql: Sql,
  row: DraftRow,
  parties: readonly { readonly role: Actor; readonly reference: string }[],
  status: string,
): Promise<string> {
  const id = randomUUID();
  const now = momentOf(desk.clock);
  await sql.run(
    'insert into cases (id, application_id, draft_id, form, status, opened_at) values ($1, $2, $3, $4, $5, $6)',
    [id, row.application_id, row.id, row.form, status, now],
  );
  for (const { role, reference } of parties) {
    await sql.run('insert into parties (id, case_id, role, reference, joined_at) values ($1, $2, $3, $4, $5)', [
      randomUUID(),
      id,
      role,
      reference,
      now,
    ]);
  }
  await addEvent(sql, id, { kind: 'application_started', actor: 'claimant', at: row.created_at });
  return id;
}

/** Sets the case's status: a shortcut to what its events say. */
export async function setStatus(sql: Sql, caseId: string, status: string): Promise<void> {
  await sql.run('update cases set status = $2 where id = $1', [caseId, status]);
}

/** Adds to the history. `detail` holds ids and codes, nothing personal. */
export async function addEvent(
  sql: Sql,
  caseId: string,
  event: { readonly kind: string; readonly actor: Actor; readonly at: string; readonly detail?: JsonObject },
): Promise<void> {
  // Events of one case come one after the other.
  await sql.one('select id from cases where id = $1 for update', [caseId]);
  const last = await sql.one<{ number: number; chain: string }>(
    'select number, chain from case_events where case_id = $1 order by number desc limit 1',
    [caseId],
  );
  const number = (last?.number ?? 0) + 1;
  const detail = event.detail ?? {};
  const chain = linkOf(last?.chain ?? '', {
    case_id: caseId,
    number,
    kind: event.kind,
    actor: event.actor,
    at: event.at,
    detail,
  });
  await sql.run(
    'insert into case_events (case_id, number, kind, actor, at, detail, chain) values ($1, $2, $3, $4, $5, $6::jsonb, $7)',
    [caseId, number, event.kind, event.actor, event.at, JSON.stringify(detail), chain],
  );
}

/** One event of a case's history. */
export interface CaseEvent {
  readonly case_id: string;
  readonly number: number;
  readonly kind: string;
  readonly actor: string;
  readonly at: string;
  readonly detail: JsonObject;
}

/** The history of a case, oldest first, and the first event that does not follow from the ones before it, if any. */
export async function historyOf(
  sql: Sql,
  caseId: string,
): Promise<{ readonly events: readonly CaseEvent[]; readonly brokenAt?: number }> {
  const rows = await sql.all<CaseEvent & { chain: string }>(
    'select case_id, number, kind, actor, at, detail, chain from case_events where case_id = $1 order by number',
    [caseId],
  );
  let before = '';
  let brokenAt: number | undefined;
  const events = rows.map(({ chain, ...event }, index) => {
    if (brokenAt === undefined && (event.number !== index + 1 || linkOf(before, event) !== chain))
      brokenAt = event.number;
    before = chain;
    return event;
  });
  return { events, brokenAt };
}

function linkOf(before: string, event: CaseEvent): string {
  return createHash('sha256').update(before).update(canonicalJson(event)).digest('base64url');
}
