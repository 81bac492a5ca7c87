import type { Json } from '../../../src/model/index.js';
import type { Desk } from '../desk.js';
import { searchMarkOf } from '../drafts/held-answers.js';
import type { DraftRow } from '../drafts/draft-store.js';
import { policyOf } from '../forms/form-library.js';
import type { Sql } from '../store/sql.js';

/** Pairs of SSN and EIN that may fail before only the phone is left (pfml 1.2). */
export const maximumTries = 5;

/** Who and which employer a draft names now; the mark tells one pair from another without holding either. */
export interface EmployerPair {
  readonly mark: string;
  readonly ein: string;
}

/** The pair of a draft, when both are answered. */
export async function employerPair(desk: Desk, sql: Sql, row: DraftRow): Promise<EmployerPair | undefined> {
  const { person } = policyOf(desk.library, row.form);
  return person ? pairOf(desk, row, await searchMarkOf(sql, row.id, person)) : undefined;
}

/** The same, where the person's mark is known already. */
export function pairOf(desk: Desk, row: DraftRow, person: string | undefined): EmployerPair | undefined {
  const { employer } = policyOf(desk.library, row.form);
  const ein = employer && answerAt(desk, row, employer);
  if (!person || typeof ein !== 'string') return undefined;
  return { ein, mark: desk.keys.mark('employer-pair', `${person}|${ein}`) };
}

/** How many tries have failed. */
export async function failuresOf(sql: Sql, draftId: string): Promise<number> {
  const row = await sql.one<{ failed: number }>(
    'select coalesce(sum(failures), 0)::int as failed from employer_checks where draft_id = $1',
    [draftId],
  );
  return row?.failed ?? 0;
}

/** How many more may fail. */
export async function triesLeft(sql: Sql, draftId: string): Promise<number> {
  return Math.max(0, maximumTries - (await failuresOf(sql, draftId)));
}

/** The value of a top-level question as its kind reads it. */
function answerAt(desk: Desk, row: DraftRow, address: string): Json | undefined {
  const question = desk.library.forms[row.form]?.plan.questions[address];
  const entry = Object.hasOwn(row.draft.entries, address) ? row.draft.entries[address] : undefined;
  if (!question || entry === undefined) return undefined;
  const parsed = desk.library.kinds[question.kind]?.parse(entry, question.facts);
  return parsed?.kind === 'value' ? parsed.value : undefined;
}
