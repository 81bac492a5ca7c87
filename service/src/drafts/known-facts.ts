import { averageWeeklyWage } from '../directory/quarters.js';
import type { EmployerFound } from '../directory/directory.js';
import { todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { employerPair, triesLeft } from '../directory/employer-pair.js';
import { policyOf } from '../forms/form-library.js';
import type { Json, JsonObject } from '../../../src/model/index.js';
import type { Sql } from '../store/sql.js';
import type { DraftRow } from './draft-store.js';

/** Everything that the service tells a session under `known:`; computed afresh each time, so it is never older than the draft. */
export async function knownFacts(desk: Desk, sql: Sql, row: DraftRow): Promise<JsonObject> {
  const submitted = await sql.all<{ submission: string; received_at: string }>(
    'select submission, received_at from submissions where draft_id = $1 order by received_at',
    [row.id],
  );
  const uploads = await sql.all<{ upload: string; count: number }>(
    `select upload, count(*)::int as count from documents where draft_id = $1 and state in ('received', 'scanning') group by upload order by upload`,
    [row.id],
  );
  const claim = await sql.one<{ status: string }>('select status from cases where draft_id = $1', [row.id]);
  return {
    applicationId: row.application_id,
    status: claim?.status ?? 'Started',
    submitted: Object.fromEntries(submitted.map((one) => [one.submission, one.received_at])),
    documents: Object.fromEntries(uploads.map((one) => [one.upload, one.count])),
    ...(await employerFacts(desk, sql, row)),
  };
}

/** What the directory said of the employer that the draft names now; nothing when SSN or EIN changed since. */
async function employerFacts(desk: Desk, sql: Sql, row: DraftRow): Promise<JsonObject> {
  if (!policyOf(desk.library, row.form).employer) return {};
  const left = await triesLeft(sql, row.id);
  const pair = await employerPair(desk, sql, row);
  const checked =
    pair &&
    (await sql.one<{ found: EmployerFound }>(
      'select found from employer_checks where draft_id = $1 and pair_mark = $2',
      [row.id, pair.mark],
    ));
  if (!checked) return { employer: { triesLeft: left } };
  const { found } = checked;
  if (found.outcome !== 'matched') return { employer: { outcome: found.outcome, triesLeft: left } };
  const average = averageWeeklyWage(found.quarters, todayOf(desk.clock));
  return {
    employer: { outcome: found.outcome, triesLeft: left, departments: found.departments as unknown as Json },
    ...(average !== undefined && { wages: { average } }),
  };
}
