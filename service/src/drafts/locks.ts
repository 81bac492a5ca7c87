import type { Address, Draft, FormPlan, Issue, Pointer } from '../../../src/model/index.js';
import { serviceIssue } from '../http/problem.js';
import { canonicalJson } from '../secrets/canonical-json.js';
import type { Sql } from '../store/sql.js';
import type { DraftRow } from './draft-store.js';

/** Questions that may not change any more once a submission was made: those of its steps, and those of the page that sent it. */
export function questionsOf(plan: FormPlan, submission: string): ReadonlySet<Pointer> {
  const pages = new Set(
    plan.parts
      .flatMap((part) => part.steps)
      .filter((step) => step.lockedBy === submission)
      .flatMap((step) => step.pages),
  );
  return new Set(
    plan.pages
      .filter((page) => pages.has(page.id) || page.submit === submission)
      .flatMap((page) => [...page.questions, ...(page.agree ? [page.agree] : [])]),
  );
}

/** Changes of a draft that touch what was already sent. */
export async function lockedChanges(sql: Sql, plan: FormPlan, row: DraftRow, draft: Draft): Promise<Issue[]> {
  const sent = await sql.all<{ submission: string }>(
    'select submission from submissions where draft_id = $1 and returned_at is null',
    [row.id],
  );
  if (sent.length === 0) return [];
  const locked = new Set(sent.flatMap(({ submission }) => [...questionsOf(plan, submission)]));
  const changed = new Set<Address>();
  for (const part of ['entries', 'rows', 'agreed'] as const) {
    const before = row.draft[part];
    const after = draft[part];
    for (const address of new Set([...Object.keys(before), ...Object.keys(after)])) {
      if (
        canonicalJson(valueAt(before, address)) !== canonicalJson(valueAt(after, address)) &&
        isUnder(locked, address)
      )
        changed.add(address);
    }
  }
  return [...changed]
    .sort()
    .slice(0, 100)
    .map((address) => serviceIssue(address, 'locked'));
}

function valueAt(from: Readonly<Record<string, unknown>>, address: string): unknown {
  return Object.hasOwn(from, address) ? from[address] : null;
}

function isUnder(locked: ReadonlySet<Pointer>, address: Address): boolean {
  if (locked.has(address)) return true;
  for (let cut = address.lastIndexOf('/'); cut > 0; cut = address.lastIndexOf('/', cut - 1))
    if (locked.has(address.slice(0, cut))) return true;
  return false;
}
