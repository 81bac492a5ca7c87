import type { Issue, JsonObject } from '../../../src/model/index.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { openAnswers } from '../drafts/held-answers.js';
import { knownFacts } from '../drafts/known-facts.js';
import { presentDraft } from '../drafts/save.js';
import { policyOf } from '../forms/form-library.js';
import { Problem, serviceIssue } from '../http/problem.js';
import type { Sql } from '../store/sql.js';
import type { EmployerFound } from './directory.js';
import { employerPair, failuresOf, triesLeft } from './employer-pair.js';

/** Failures after which a person is no longer sent back to check the numbers, but may describe the employer instead (pfml 1.2, no match). */
const failuresBeforeNoMatch = 2;

/**
 * Looks the draft's SSN and EIN up in the directory. Each new pair that fails costs one of five tries; the same pair once more costs a
 * second one only while it is the only failure ("both numbers are right"), which opens the questions for an employer that is not found.
 */
export async function checkEmployer(
  desk: Desk,
  draftId: string,
): Promise<{ readonly known: JsonObject; readonly issues: readonly Issue[] }> {
  return desk.store.transaction(async (sql) => {
    const row = await presentDraft(sql, draftId, true);
    const { person, employer } = policyOf(desk.library, row.form);
    if (!person || !employer) throw new Problem(404, 'not_found');
    const pair = await employerPair(desk, sql, row);
    const told = async (...codes: readonly string[]) => ({
      known: await knownFacts(desk, sql, row),
      issues: codes.map((code) => serviceIssue(employer, code)),
    });
    if (!pair) {
      const { known } = await told();
      const missing = Object.hasOwn(await openAnswers(sql, desk.keys, draftId), person) ? employer : person;
      return { known, issues: [serviceIssue(missing, 'required')] };
    }
    const earlier = await sql.one<{ outcome: EmployerFound['outcome']; failures: number }>(
      'select outcome, failures from employer_checks where draft_id = $1 and pair_mark = $2',
      [draftId, pair.mark],
    );
    let outcome = earlier?.outcome;
    if (!outcome) {
      if ((await triesLeft(sql, draftId)) === 0) return told('employer_attempts');
      outcome = await lookUp(desk, sql, draftId, person, pair);
    } else if (outcome !== 'matched' && (await failuresOf(sql, draftId)) < failuresBeforeNoMatch) {
      await sql.run('update employer_checks set failures = failures + 1 where draft_id = $1 and pair_mark = $2', [
        draftId,
        pair.mark,
      ]);
    }
    if (outcome === 'exempt') return told('employer_exempt');
    if (outcome !== 'matched' && (await failuresOf(sql, draftId)) < failuresBeforeNoMatch)
      return told(`employer_${outcome}`);
    return told();
  });
}

async function lookUp(
  desk: Desk,
  sql: Sql,
  draftId: string,
  person: string,
  pair: { readonly mark: string; readonly ein: string },
): Promise<EmployerFound['outcome']> {
  const entry = (await openAnswers(sql, desk.keys, draftId))[person];
  if (typeof entry !== 'string') throw new Error('the answer that names the person is no text');
  const found = await desk.directory(sql).find(entry, pair.ein);
  await sql.run(
    'insert into employer_checks (draft_id, pair_mark, outcome, found, failures, checked_at) values ($1, $2, $3, $4::jsonb, $5, $6)',
    [
      draftId,
      pair.mark,
      found.outcome,
      JSON.stringify(found),
      found.outcome === 'matched' ? 0 : 1,
      momentOf(desk.clock),
    ],
  );
  return found.outcome;
}
