import { createHash, randomUUID } from 'node:crypto';
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

/** Where a case's history ends now; what comes next is chained to it. */
export interface HistoryEnd {
  readonly number: number;
  readonly chain: string;
}

/** An event that has yet to be written. `detail` holds ids and codes, nothing personal. */
export interface NewEvent {
  readonly kind: string;
  readonly actor: Actor;
  readonly at: string;
  readonly detail?: JsonObject;
}

/** The rows of events that follow on the end of a case's history, in order, each chained to the one before. */
export function eventRows(
  caseId: string,
  end: HistoryEnd | undefined,
  events: readonly NewEvent[],
): readonly (CaseEvent & { readonly chain: string })[] {
  let before: HistoryEnd = end ?? { number: 0, chain: '' };
  return events.map(({ kind, actor, at, detail = {} }) => {
    const event = { case_id: caseId, number: before.number + 1, kind, actor, at, detail };
    before = { number: event.number, chain: linkOf(before.chain, event) };
    return { ...event, chain: before.chain };
  });
}

/** The case's own ID, which never leaves the service. */
export async function caseIdOf(sql: Sql, draftId: string): Promise<string | undefined> {
  return (await sql.one<{ id: string }>('select id from cases where draft_id = $1', [draftId]))?.id;
}

/** The rows of a new case, its first parties and its first event, which bears the time at which the draft was begun. */
export function openingOf(
  row: DraftRow,
  parties: readonly { readonly role: Actor; readonly reference: string }[],
  status: string,
  now: string,
): {
  readonly case: {
    readonly id: string;
    readonly application_id: string;
    readonly draft_id: string;
    readonly form: string;
    readonly status: string;
    readonly opened_at: string;
  };
  readonly parties: readonly {
    readonly id: string;
    readonly case_id: string;
    readonly role: Actor;
    readonly reference: string;
    readonly joined_at: string;
  }[];
  readonly started: NewEvent;
} {
  const id = randomUUID();
  return {
    case: { id, application_id: row.application_id, draft_id: row.id, form: row.form, status, opened_at: now },
    parties: parties.map(({ role, reference }) => ({ id: randomUUID(), case_id: id, role, reference, joined_at: now })),
    started: { kind: 'application_started', actor: 'claimant', at: row.created_at },
  };
}

/** Adds to the history, within a transaction. */
export async function addEvent(sql: Sql, caseId: string, event: NewEvent): Promise<void> {
  // Events of one case come one after the other.
  await sql.one('select id from cases where id = $1 for update', [caseId]);
  const end = await sql.one<HistoryEnd>(
    'select number, chain from case_events where case_id = $1 order by number desc limit 1',
    [caseId],
  );
  for (const row of eventRows(caseId, end, [event]))
    await sql.run(
      'insert into case_events (case_id, number, kind, actor, at, detail, chain) values ($1, $2, $3, $4, $5, $6::jsonb, $7)',
      [row.case_id, row.number, row.kind, row.actor, row.at, JSON.stringify(row.detail), row.chain],
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
