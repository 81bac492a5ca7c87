import { randomUUID } from 'node:crypto';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { DraftRow } from '../drafts/draft-store.js';
import type { Sql } from '../store/sql.js';
import type { NewEvent } from './chain.js';
import type { AddEvents } from './history.js';

/** A case as its claimant sees it. */
export interface Claim {
  readonly applicationId: string;
  readonly status: string;
  readonly openedAt: string;
}

/** A case as it is stored. Its history is in `events`; `status` is only the application's lifecycle, which its form asks for. */
export interface CaseRow {
  readonly id: string;
  readonly tracker: string;
  readonly application_id: string | null;
  readonly draft_id: string | null;
  readonly form: string | null;
  readonly status: string;
  readonly opened_at: string;
}

const columns = 'id, tracker, application_id, draft_id, form, status, opened_at';

/** Someone who takes part in a case; `reference` is what the agency calls them. */
export interface Party {
  readonly role: string;
  readonly reference: string;
}

/** The case of a draft, once there is one. */
export async function claimOf(sql: Sql, draftId: string): Promise<Claim | undefined> {
  const row = await sql.one<{ application_id: string; status: string; opened_at: string }>(
    'select application_id, status, opened_at from cases where draft_id = $1',
    [draftId],
  );
  return row && { applicationId: row.application_id, status: row.status, openedAt: row.opened_at };
}

/** The case's own ID: random, and the only name of a case that may stand in an address. */
export async function caseIdOf(sql: Sql, draftId: string): Promise<string | undefined> {
  return (await sql.one<{ id: string }>('select id from cases where draft_id = $1', [draftId]))?.id;
}

/** A case by its ID. */
export async function caseOf(sql: Sql, id: string): Promise<CaseRow | undefined> {
  return sql.one<CaseRow>(`select ${columns} from cases where id = $1`, [id]);
}

/** Everyone who takes part in a case. */
export async function partiesOf(sql: Sql, caseId: string): Promise<readonly Party[]> {
  return sql.all<Party>('select role, reference from parties where case_id = $1 order by joined_at, id', [caseId]);
}

/** Someone joins a case; joining twice is joining once. */
export async function joinCase(desk: Desk, sql: Sql, caseId: string, { role, reference }: Party): Promise<void> {
  await sql.run(
    `insert into parties (id, case_id, role, reference, joined_at) select $1, $2, $3, $4, $5
     where not exists (select 1 from parties where case_id = $2 and role = $3 and reference = $4)`,
    [randomUUID(), caseId, role, reference, momentOf(desk.clock)],
  );
}

/** Opens a case that no form has opened, with its parties and its first events; inside of `withEvents`. */
export async function openCase(
  desk: Desk,
  sql: Sql,
  add: AddEvents,
  tracker: string,
  parties: readonly Party[],
  events: readonly NewEvent[],
): Promise<string> {
  const id = randomUUID();
  await sql.run('insert into cases (id, tracker, status, opened_at) values ($1, $2, $3, $4)', [
    id,
    tracker,
    'open',
    momentOf(desk.clock),
  ]);
  for (const party of parties) await joinCase(desk, sql, id, party);
  if (events.length > 0) await add(id, events);
  return id;
}

/** The rows of a case that a form opens, its first parties and its first event, which bears the time at which the draft was begun. */
export function openingOf(
  row: DraftRow,
  tracker: string,
  parties: readonly Party[],
  status: string,
  now: string,
): {
  readonly case: CaseRow;
  readonly parties: readonly (Party & { readonly id: string; readonly case_id: string; readonly joined_at: string })[];
  readonly started: NewEvent;
} {
  const id = randomUUID();
  return {
    case: {
      id,
      tracker,
      application_id: row.application_id,
      draft_id: row.id,
      form: row.form,
      status,
      opened_at: now,
    },
    parties: parties.map(({ role, reference }) => ({ id: randomUUID(), case_id: id, role, reference, joined_at: now })),
    started: startedEvent(row),
  };
}

/** What a draft's case begins with. */
export function startedEvent(row: Pick<DraftRow, 'created_at'>): NewEvent {
  return { kind: 'application_started', role: 'claimant', at: row.created_at };
}
