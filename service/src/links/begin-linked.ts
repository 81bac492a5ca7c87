import { caseIdOf } from '../cases/case-store.js';
import type { Desk } from '../desk.js';
import type { BegunDraft } from '../drafts/draft-store.js';
import { rewriteDraft } from '../drafts/draft-store.js';
import { holdAnswers } from '../drafts/held-answers.js';
import { maskOf } from '../drafts/masks.js';
import { presentDraft } from '../drafts/save.js';
import { beginSibling } from '../drafts/siblings.js';
import { formOf, policyOf, trackerNameOf } from '../forms/form-library.js';
import { Problem, serviceIssue } from '../http/problem.js';
import { linkedCase, makeLink, markOfCode, tieDraft } from './open-link.js';

/**
 * Begins a form that speaks to the case of a claimant's own draft (their report of hours): its code is made and filled in, and it opens
 * behind the page that asks for it. 409 when the case takes nothing by this form now; the reason stands in its issue.
 */
export async function beginLinked(desk: Desk, draftId: string, form: string): Promise<BegunDraft> {
  const { link } = policyOf(desk.library, form);
  const plan = formOf(desk.library, form)?.plan;
  const question = link && plan?.questions[link.code];
  if (!question || link.codesFor !== 'claimant') throw new Problem(422, 'invalid', { issues: [notThis] });
  return desk.store.transaction(async (sql) => {
    const draft = await presentDraft(sql, draftId);
    if (link.tracker !== trackerNameOf(desk.library, draft.form))
      throw new Problem(422, 'invalid', { issues: [notThis] });
    const caseId = await caseIdOf(sql, draftId);
    const linked = caseId === undefined ? undefined : await linkedCase(desk, sql, caseId);
    const closed = linked ? link.closed(linked) : 'code_closed';
    if (!linked || closed !== undefined)
      throw new Problem(409, 'closed', { issues: [serviceIssue(link.code, closed ?? 'code_closed')] });
    const begun = await beginSibling(desk, sql, draftId, form);
    const code = await makeLink(desk, sql, linked.row.id, form);
    await holdAnswers(
      sql,
      desk.keys,
      begun.row.id,
      new Map([[link.code, { entry: code, mask: maskOf(question, code) }]]),
    );
    await tieDraft(desk, sql, begun.row.id, { link, linked, mark: markOfCode(desk, code) });
    const passed = pagesThrough(plan.pages, link.code);
    const row = await rewriteDraft(sql, begun.row, { ...begun.row.draft, seen: passed });
    return { ...begun, row };
  });
}

const notThis = serviceIssue('/form', 'enum');

/** The pages as far as the one that asks for the code. */
function pagesThrough(
  pages: readonly { readonly id: string; readonly questions: readonly string[] }[],
  code: string,
): string[] {
  const last = pages.findIndex((page) => page.questions.includes(code));
  return pages.slice(0, last + 1).map((page) => page.id);
}
