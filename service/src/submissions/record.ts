import { eventColumns, type EventRow } from '../cases/chain.js';
import { takenKey, type Sql } from '../store/sql.js';

/** Rows of the tables that a submission touches. */
export interface SubmissionRecord {
  readonly draftId: string;
  /** The revision that was judged: when the draft has moved on, nothing is written. */
  readonly revision: number;
  readonly cases: readonly object[];
  /** The status that an open case comes to. */
  readonly moved?: { readonly caseId: string; readonly status: string };
  readonly parties: readonly object[];
  readonly applicants: readonly { readonly form: string; readonly person_mark: string; readonly draft_id: string }[];
  readonly events: readonly EventRow[];
  readonly submissions: readonly object[];
  readonly sealedValues: readonly object[];
  readonly idempotencyKeys: readonly object[];
}

/** What became of a record: written, or overtaken by a save of its draft, or a key of it was taken by another request first. */
export type Written = { readonly written: boolean; readonly taken?: string };

/** Adds rows given as JSON to a table, if all drafts are still as they were. */
function adding(table: string, columns: string, value: string): string {
  return `insert into ${table} (${columns}) select ${columns} from jsonb_populate_recordset(null::${table}, ${value}::jsonb) where (select whole from still)`;
}

/** `key share` waits for a save of a draft that is under way, and is what the foreign keys take anyway; in the order of ids, so that two batches never wait for each other. */
const write = `with
judged as (select * from jsonb_to_recordset($1::jsonb) as judged (draft_id uuid, revision integer, case_id uuid, status text)),
present as materialized (
  select drafts.id from drafts join judged on drafts.id = judged.draft_id and drafts.revision = judged.revision
  order by drafts.id for key share of drafts),
still as materialized (select count(*) = jsonb_array_length($1::jsonb) as whole from present),
added_cases as (${adding('cases', 'id, tracker, application_id, draft_id, form, status, opened_at', '$2')}),
moved_cases as (update cases set status = judged.status from judged where cases.id = judged.case_id and (select whole from still)),
added_parties as (${adding('parties', 'id, case_id, role, reference, joined_at', '$3')}),
added_applicants as (${adding('applicants', 'form, person_mark, draft_id', '$4')}),
added_events as (${adding('events', eventColumns, '$5')}),
added_submissions as (${adding('submissions', 'id, draft_id, case_id, submission, answers, addenda, answer, received_at', '$6')}),
added_values as (${adding('sealed_values', 'owner_id, address, key_id, sealed, mask, search_mark', '$7')}),
added_keys as (${adding('idempotency_keys', 'draft_id, key_mark, body_mark, status, answer, at', '$8')})
select whole from still`;

/**
 * Writes submissions in one statement: all of each together or not at all, one trip to the database, one flush of its log. When one of
 * several cannot be written, each is written by itself, so that nobody pays for another's double click.
 */
export async function writeRecords(sql: Sql, records: readonly SubmissionRecord[]): Promise<readonly Written[]> {
  try {
    const drafts = new Set(records.map((record) => record.draftId));
    // Two of one draft in a batch would be judged on the same end of its history: one of them is overtaken for sure.
    if (drafts.size === records.length && (await writeTogether(sql, records)))
      return records.map(() => ({ written: true }));
    if (records.length === 1) return [{ written: false }];
  } catch (error) {
    const taken = takenKey(error);
    if (taken === undefined) throw error;
    if (records.length === 1) return [{ written: false, taken }];
  }
  const results: Written[] = [];
  for (const record of records) results.push(...(await writeRecords(sql, [record])));
  return results;
}

async function writeTogether(sql: Sql, records: readonly SubmissionRecord[]): Promise<boolean> {
  const judged = records.map(({ draftId, revision, moved }) => ({
    draft_id: draftId,
    revision,
    case_id: moved?.caseId ?? null,
    status: moved?.status ?? null,
  }));
  const rows = (
    ['cases', 'parties', 'applicants', 'events', 'submissions', 'sealedValues', 'idempotencyKeys'] as const
  ).map((table) => JSON.stringify(records.flatMap((record) => record[table])));
  return (await sql.one<{ whole: boolean }>(write, [JSON.stringify(judged), ...rows]))?.whole === true;
}
