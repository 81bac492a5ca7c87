import type { HistoryEnd } from '../cases/chain.js';
import { averageWeeklyWage } from '../directory/quarters.js';
import type { EmployerFound } from '../directory/directory.js';
import { todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { maximumTries, pairOf } from '../directory/employer-pair.js';
import { formOf, policyOf } from '../forms/form-library.js';
import type { Json, JsonObject } from '../../../src/model/index.js';
import type { Sql } from '../store/sql.js';
import type { DraftRow } from './draft-store.js';

/** A case that a draft speaks to. */
export interface LinkedDraft {
  readonly case_id: string;
  readonly code_mark: string;
  readonly facts: JsonObject;
  readonly end: HistoryEnd;
}

/** What the facts of a draft are made of, as the database has it. */
export interface FactSources {
  /** When each submission was received. */
  readonly submitted: JsonObject;
  /** How many documents each upload has. */
  readonly documents: JsonObject;
  readonly status: string | null;
  readonly checks: readonly { readonly pair: string; readonly found: EmployerFound; readonly failures: number }[];
  /** The case that the draft's code has opened: what was told of it then, and where its history ends now. */
  readonly linked: LinkedDraft | null;
  /** Search mark of the person whom the draft is about. */
  readonly person: string | null;
  /** What the form's policy tells of the draft. */
  readonly told: JsonObject;
}

/** The columns of `FactSources` but the person's and what is told, for a query in which the draft's ID is `draftId`: one question to the database instead of six. */
export function factColumns(draftId: string): string {
  return `
  (select coalesce(jsonb_object_agg(submission, received_at), '{}'::jsonb) from submissions where submissions.draft_id = ${draftId} and returned_at is null) as submitted,
  (select coalesce(jsonb_object_agg(upload, count), '{}'::jsonb) from (
    select upload, count(*)::int as count from documents where documents.draft_id = ${draftId} and state in ('received', 'scanning') group by upload
  ) counted) as documents,
  (select status from cases where cases.draft_id = ${draftId}) as status,
  (select jsonb_build_object('case_id', case_id, 'code_mark', code_mark, 'facts', facts,
      'end', (select jsonb_build_object('number', number, 'chain', chain) from events where events.case_id = draft_links.case_id order by number desc limit 1))
    from draft_links where draft_links.draft_id = ${draftId}) as linked,
  (select coalesce(jsonb_agg(jsonb_build_object('pair', pair_mark, 'found', found, 'failures', failures)), '[]'::jsonb)
    from employer_checks where employer_checks.draft_id = ${draftId}) as checks`;
}

const ofDraft = `select ${factColumns('$1')},
  (select search_mark from sealed_values where owner_id = $1 and address = $2) as person`;

/** Everything that the service tells a session under `known:`; computed afresh each time, so it is never older than the draft. */
export async function knownFacts(desk: Desk, sql: Sql, row: DraftRow): Promise<JsonObject> {
  const found = await sql.one<Omit<FactSources, 'told'>>(ofDraft, [
    row.id,
    policyOf(desk.library, row.form).person ?? '',
  ]);
  if (!found) throw new Error('a row without a source cannot be missing');
  return factsOf(desk, row, { ...found, told: await toldOf(desk, sql, row) });
}

/** What the policy of a draft's form tells of it. */
export async function toldOf(
  desk: Desk,
  sql: Sql,
  { form, draft }: Pick<DraftRow, 'form' | 'draft'>,
): Promise<JsonObject> {
  return (await policyOf(desk.library, form).tells?.(desk, sql, draft)) ?? {};
}

/** The same, from what was read already. */
export function factsOf(desk: Desk, row: DraftRow, sources: FactSources): JsonObject {
  return {
    applicationId: row.application_id,
    status: sources.status ?? 'Started',
    submitted: sources.submitted,
    documents: sources.documents,
    ...(sources.linked && { linked: sources.linked.facts }),
    ...sources.told,
    ...pagesFrom(desk, row.form),
    ...(policyOf(desk.library, row.form).employer && employerFacts(desk, row, sources)),
  };
}

/** Where the pages stand that a form leads on to. */
function pagesFrom(desk: Desk, form: string): JsonObject {
  const named = formOf(desk.library, form)?.plan.pages.flatMap(({ onward }) => (onward ? [onward.to] : [])) ?? [];
  const told = named.flatMap((name) =>
    Object.hasOwn(desk.settings.pages, name) ? [[name, desk.settings.pages[name]]] : [],
  );
  return told.length > 0 ? { pages: Object.fromEntries(told) as JsonObject } : {};
}

/** What the directory said of the employer that the draft names now; nothing when SSN or EIN changed since. */
function employerFacts(desk: Desk, row: DraftRow, { checks, person }: FactSources): JsonObject {
  const failures = checks.reduce((sum, check) => sum + check.failures, 0);
  const triesLeft = Math.max(0, maximumTries - failures);
  const pair = pairOf(desk, row, person ?? undefined);
  const found = pair && checks.find((check) => check.pair === pair.mark)?.found;
  if (!found) return { employer: { triesLeft } };
  if (found.outcome !== 'matched') return { employer: { outcome: found.outcome, triesLeft } };
  const average = averageWeeklyWage(found.quarters, todayOf(desk.clock));
  return {
    employer: { outcome: found.outcome, triesLeft, departments: found.departments as unknown as Json },
    ...(average !== undefined && { wages: { average } }),
  };
}
