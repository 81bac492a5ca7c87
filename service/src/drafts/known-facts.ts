import { averageWeeklyWage } from '../directory/quarters.js';
import type { EmployerFound } from '../directory/directory.js';
import { todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { maximumTries, pairOf } from '../directory/employer-pair.js';
import { policyOf } from '../forms/form-library.js';
import type { Json, JsonObject } from '../../../src/model/index.js';
import type { Sql } from '../store/sql.js';
import type { DraftRow } from './draft-store.js';

/** One question to the database instead of five: this is asked at every save. */
const everything = `select
  (select coalesce(jsonb_object_agg(submission, received_at), '{}'::jsonb) from submissions where draft_id = $1) as submitted,
  (select coalesce(jsonb_object_agg(upload, count), '{}'::jsonb) from (
    select upload, count(*)::int as count from documents where draft_id = $1 and state in ('received', 'scanning') group by upload
  ) counted) as documents,
  (select status from cases where draft_id = $1) as status,
  (select coalesce(sum(failures), 0)::int from employer_checks where draft_id = $1) as failures,
  (select search_mark from sealed_values where owner_id = $1 and address = $2) as person`;

interface Everything {
  readonly submitted: JsonObject;
  readonly documents: JsonObject;
  readonly status: string | null;
  readonly failures: number;
  readonly person: string | null;
}

/** Everything that the service tells a session under `known:`; computed afresh each time, so it is never older than the draft. */
export async function knownFacts(desk: Desk, sql: Sql, row: DraftRow): Promise<JsonObject> {
  const { person, employer } = policyOf(desk.library, row.form);
  const found = await sql.one<Everything>(everything, [row.id, person ?? '']);
  if (!found) throw new Error('a row without a source cannot be missing');
  return {
    applicationId: row.application_id,
    status: found.status ?? 'Started',
    submitted: found.submitted,
    documents: found.documents,
    ...(employer && (await employerFacts(desk, sql, row, found))),
  };
}

/** What the directory said of the employer that the draft names now; nothing when SSN or EIN changed since. */
async function employerFacts(
  desk: Desk,
  sql: Sql,
  row: DraftRow,
  { failures, person }: Everything,
): Promise<JsonObject> {
  const triesLeft = Math.max(0, maximumTries - failures);
  const pair = pairOf(desk, row, person ?? undefined);
  const checked =
    pair &&
    (await sql.one<{ found: EmployerFound }>(
      'select found from employer_checks where draft_id = $1 and pair_mark = $2',
      [row.id, pair.mark],
    ));
  if (!checked) return { employer: { triesLeft } };
  const { found } = checked;
  if (found.outcome !== 'matched') return { employer: { outcome: found.outcome, triesLeft } };
  const average = averageWeeklyWage(found.quarters, todayOf(desk.clock));
  return {
    employer: { outcome: found.outcome, triesLeft, departments: found.departments as unknown as Json },
    ...(average !== undefined && { wages: { average } }),
  };
}
