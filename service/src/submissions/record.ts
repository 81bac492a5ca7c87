import type { SqlValue, Sql } from '../store/sql.js';

/** Rows of the tables that a submission touches. */
export interface SubmissionRecord {
  readonly draftId: string;
  /** The revision that was judged: when the draft has moved on, nothing is written. */
  readonly revision: number;
  readonly cases: readonly object[];
  /** The status that an open case comes to. */
  readonly moved?: { readonly caseId: string; readonly status: string };
  readonly parties: readonly object[];
  readonly applicants: readonly object[];
  readonly events: readonly object[];
  readonly submissions: readonly object[];
  readonly sealedValues: readonly object[];
  readonly idempotencyKeys: readonly object[];
}

/** Adds rows given as JSON to a table, if the draft is still as it was. */
function adding(table: string, columns: string, value: string): string {
  return `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ${value}::jsonb) where exists (select from still)`;
}

/** `key share` waits for a save of this draft that is under way, and is what the foreign keys take anyway. */
const record = `with
still as materialized (select id from drafts where id = $1 and revision = $2 for key share),
added_cases as (${adding('cases', 'id, application_id, draft_id, form, status, opened_at', '$3')}),
moved_case as (update cases set status = $5 where id = $4::uuid and exists (select from still)),
added_parties as (${adding('parties', 'id, case_id, role, reference, joined_at', '$6')}),
added_applicants as (${adding('applicants', 'form, person_mark, draft_id', '$7')}),
added_events as (${adding('case_events', 'case_id, number, kind, actor, at, detail, chain', '$8')}),
added_submissions as (${adding('submissions', 'id, draft_id, case_id, submission, answers, addenda, answer, received_at', '$9')}),
added_values as (${adding('sealed_values', 'owner_id, address, key_id, sealed, mask, search_mark', '$10')}),
added_keys as (${adding('idempotency_keys', 'draft_id, key_mark, body_mark, status, answer, at', '$11')})
select count(*)::int as taken from still`;

/**
 * Writes all of a submission in one statement: together or not at all, one trip to the database, one flush of its log. False when the
 * draft was saved meanwhile. What another request took first (a key, a number in the history) is an error of uniqueness.
 */
export async function writeRecord(sql: Sql, rows: SubmissionRecord): Promise<boolean> {
  const values: SqlValue[] = [
    rows.draftId,
    rows.revision,
    JSON.stringify(rows.cases),
    rows.moved?.caseId ?? null,
    rows.moved?.status ?? '',
    ...[rows.parties, rows.applicants, rows.events, rows.submissions, rows.sealedValues, rows.idempotencyKeys].map(
      (added) => JSON.stringify(added),
    ),
  ];
  return (await sql.one<{ taken: number }>(record, values))?.taken === 1;
}
