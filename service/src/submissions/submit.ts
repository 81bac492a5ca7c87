import { randomUUID } from 'node:crypto';
import { submissionPlan } from '../../../src/engine/index.js';
import type { CompiledForm, Issue, Json, JsonObject } from '../../../src/model/index.js';
import { addEvent, caseIdOf, openCase, setStatus } from '../cases/case-store.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { draftOf, type DraftRow } from '../drafts/draft-store.js';
import { holdAnswers, openAnswers, searchMarkOf } from '../drafts/held-answers.js';
import { knownFacts } from '../drafts/known-facts.js';
import { maskOf } from '../drafts/masks.js';
import { openDraft, presentDraft } from '../drafts/save.js';
import { wholeDraft } from '../drafts/whole-draft.js';
import { formOf, policyOf } from '../forms/form-library.js';
import { Problem, serviceIssue } from '../http/problem.js';
import type { Sql } from '../store/sql.js';
import { withoutSecrets } from './compare.js';
import { exactlyOnce, type Answered } from './exactly-once.js';
import { judgeSubmission, type Judged, type SentSubmission } from './judge-submission.js';

/** The answer to a submission that the service has. */
export interface Receipt {
  readonly receivedAt: string;
  readonly applicationId: string;
  readonly known: JsonObject;
}

/** Takes a submission in, exactly once: its record, its case, its events and its answer stand or fall together. */
export async function submit(
  desk: Desk,
  draftId: string,
  id: string,
  key: string,
  sent: SentSubmission,
): Promise<Answered<Receipt>> {
  return exactlyOnce<Receipt>(desk, draftId, key, { id, sent }, async (sql) => {
    const row = await presentDraft(sql, draftId, true);
    const form = formOf(desk.library, row.form);
    const plan = form?.plan.submissions.find((one) => one.id === id);
    if (!form || !plan || plan.detached) throw new Problem(404, 'not_found');
    await refuseOutOfTurn(desk, sql, row, id, plan.after, sent.revision);
    const known = await knownFacts(desk, sql, row);
    const whole = wholeDraft(desk, form, row.draft, await openAnswers(sql, desk.keys, draftId));
    const judged = judgeSubmission(desk, form, id, whole, known, sent);
    const issues = judged.issues.length > 0 ? judged.issues : await refusalsOfPolicy(desk, sql, row, id, known, judged);
    if (issues.length > 0) throw new Problem(422, 'invalid', { issues });
    return { status: 201, body: await takeIn(desk, sql, form, row, id, known, judged) };
  });
}

async function refuseOutOfTurn(
  desk: Desk,
  sql: Sql,
  row: DraftRow,
  id: string,
  after: readonly string[],
  revision: number,
): Promise<void> {
  const made = await sql.all<{ submission: string; answer: Receipt }>(
    'select submission, answer from submissions where draft_id = $1',
    [row.id],
  );
  const first = made.find((one) => one.submission === id);
  if (first)
    throw new Problem(409, 'already_submitted', {
      first: { ...first.answer, known: await knownFacts(desk, sql, row) },
    });
  const missing = after.filter((earlier) => !made.some((one) => one.submission === earlier));
  if (missing.length > 0) throw new Problem(409, 'too_early', { detail: `first: ${missing.join(', ')}` });
  if (row.revision !== revision)
    throw new Problem(409, 'stale_draft', {
      detail: 'the draft was changed elsewhere',
      ...(await openDraft(desk, sql, row)),
    });
}

/** What the agency refuses beyond the form: an employer that was not found and not described; a person who has an application already. */
async function refusalsOfPolicy(
  desk: Desk,
  sql: Sql,
  row: DraftRow,
  id: string,
  known: JsonObject,
  judged: Judged,
): Promise<Issue[]> {
  const policy = policyOf(desk.library, row.form);
  if (policy.opensCase !== id) return [];
  const issues: Issue[] = [];
  if (
    policy.employer &&
    !isMatched(known) &&
    !(policy.noMatchAddendum && Object.hasOwn(judged.addenda, policy.noMatchAddendum))
  )
    issues.push(serviceIssue(policy.employer, 'employer_not_checked'));
  const department = policy.department && judged.answers[policy.department.slice(1)];
  if (policy.department && department !== undefined && !departmentsOf(known).includes(department))
    issues.push(serviceIssue(policy.department, 'enum'));
  const mark = policy.person && (await searchMarkOf(sql, row.id, policy.person));
  if (policy.person && mark && desk.settings.onePerPerson) {
    // Two of the same person at once wait for each other here.
    await sql.all('select pg_advisory_xact_lock(hashtext($1)::int)', [mark]);
    const other = await sql.one(
      'select 1 as one from sealed_values join submissions on submissions.id = sealed_values.owner_id where search_mark = $1 and submissions.draft_id <> $2 limit 1',
      [mark, row.id],
    );
    if (other) issues.push(serviceIssue(policy.person, 'person_has_application'));
  }
  return issues;
}

async function takeIn(
  desk: Desk,
  sql: Sql,
  form: CompiledForm,
  row: DraftRow,
  id: string,
  known: JsonObject,
  { answers, addenda }: Judged,
): Promise<Receipt> {
  const policy = policyOf(desk.library, row.form);
  const receivedAt = momentOf(desk.clock);
  const inReview = policy.opensCase === id && policy.employer !== undefined && !isMatched(known);
  let caseId = await caseIdOf(sql, row.id);
  if (!caseId) {
    const employer = policy.employer && answers[policy.employer.slice(1)];
    const parties = [
      { role: 'claimant' as const, reference: row.application_id },
      ...(typeof employer === 'string' ? [{ role: 'employer' as const, reference: employer }] : []),
    ];
    caseId = await openCase(desk, sql, row, parties, inReview ? 'In Review' : (policy.statuses[id] ?? 'Submitted'));
  } else if (policy.statuses[id]) {
    await setStatus(sql, caseId, policy.statuses[id]);
  }
  // What was agreed to, and in which words, belongs to what was sent: the draft's own record can still be written over.
  const { agreed } = row.draft;
  for (const kind of policy.events[id] ?? ['submitted']) {
    const actor = kind.startsWith('employer') ? 'service' : 'claimant';
    const detail = { submission: id, ...(actor === 'claimant' && { agreed }) };
    await addEvent(sql, caseId, { kind, actor, at: receivedAt, detail });
  }
  if (inReview) await addEvent(sql, caseId, { kind: 'employer_review_needed', actor: 'service', at: receivedAt });

  const submissionId = randomUUID();
  const { open, secrets } = withoutSecrets(form.plan, answers);
  const mark = policy.person && (await searchMarkOf(sql, row.id, policy.person));
  await holdAnswers(
    sql,
    desk.keys,
    submissionId,
    new Map(
      [...secrets].map(([pointer, value]) => [
        pointer,
        {
          entry: typeof value === 'string' ? value : JSON.stringify(value),
          mask: maskOf(
            form.plan.questions[pointer] ?? { kind: '', pointer, facts: { type: [] }, label: { text: '' } },
            value,
          ),
          ...(pointer === policy.person && mark && { searchMark: mark }),
        },
      ]),
    ),
  );
  const receipt = { receivedAt, applicationId: row.application_id };
  await sql.run(
    'insert into submissions (id, draft_id, case_id, submission, answers, addenda, answer, received_at) values ($1, $2, $3, $4, $5::jsonb, $6::jsonb, $7::jsonb, $8)',
    [
      submissionId,
      row.id,
      caseId,
      submissionPlan(form.plan, id).id,
      JSON.stringify(open),
      JSON.stringify(addenda),
      JSON.stringify(receipt),
      receivedAt,
    ],
  );
  return { ...receipt, known: await knownFacts(desk, sql, (await draftOf(sql, row.id)) ?? row) };
}

function departmentsOf(known: JsonObject): Json[] {
  const told = (known['employer'] as JsonObject | undefined)?.['departments'];
  return Array.isArray(told) ? (told as readonly JsonObject[]).map((department) => department['key'] ?? null) : [];
}

function isMatched(known: JsonObject): boolean {
  return (known['employer'] as JsonObject | undefined)?.['outcome'] === 'matched';
}
