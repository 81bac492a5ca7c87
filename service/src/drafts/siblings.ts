import { emptyDraft } from '../../../src/engine/index.js';
import type { StatusProjection } from '../../../src/model/index.js';
import { statusOfDraft } from '../cases/claim-status.js';
import type { Desk } from '../desk.js';
import { formOf, policyOf } from '../forms/form-library.js';
import { Problem, serviceIssue } from '../http/problem.js';
import { foldApplicationId } from '../secrets/codes.js';
import type { Sql } from '../store/sql.js';
import { addDraft, giveHandle, type BegunDraft } from './draft-store.js';

/**
 * Applications of one person: those that one return code opens. Whoever has opened one of them (by that code, or because they began it) may
 * see the others, open them and begin a further one, without a code for each.
 */
export interface Sibling {
  readonly applicationId: string;
  /** The one by which the others were asked for. */
  readonly isOpen: boolean;
  readonly status: StatusProjection;
}

/** One code opens this many drafts, reports included; nobody has so many, and whoever has a handle must not fill the database. */
export const mostSiblings = 200;

/** Applications on one page of the list. */
export const shownSiblings = 20;

/** A page of the applications of the same form that a draft's code opens, itself included, and how many there are. */
export interface SiblingsPage {
  readonly siblings: readonly Sibling[];
  readonly count: number;
}

interface FoundSibling {
  readonly id: string;
  readonly application_id: string;
}

/** How each of them stands, newest first; those from `from` on, counted from 0. */
export async function siblingsOf(desk: Desk, draftId: string, from = 0): Promise<SiblingsPage> {
  const same = `from drafts own
     join drafts sibling on sibling.resume_mark = own.resume_mark and sibling.form = own.form
     where own.id = $1`;
  const found = await desk.store.all<FoundSibling>(
    `select sibling.id, sibling.application_id ${same}
     order by sibling.created_at desc, sibling.id limit $2 offset $3`,
    [draftId, shownSiblings, from],
  );
  const all = await desk.store.one<{ count: number }>(`select count(*)::int as count ${same}`, [draftId]);
  const siblings = await Promise.all(
    found.map(async ({ id, application_id }) => ({
      applicationId: application_id,
      isOpen: id === draftId,
      status: (await statusOfDraft(desk, id)).projection,
    })),
  );
  return { siblings, count: all?.count ?? 0 };
}

/** A handle for another of them. One that this code does not open is as good as none. */
export async function openSibling(desk: Desk, draftId: string, applicationId: string): Promise<string> {
  return desk.store.transaction(async (sql) => {
    const found = await sql.one<FoundSibling>(
      `select sibling.id, sibling.application_id from drafts own
       join drafts sibling on sibling.resume_mark = own.resume_mark
       where own.id = $1 and sibling.application_id = $2`,
      [draftId, foldApplicationId(applicationId)],
    );
    if (!found) throw new Problem(404, 'not_found');
    return giveHandle(desk, sql, found.id);
  });
}

/** Begins a further application that the same code opens. */
export async function beginSibling(desk: Desk, sql: Sql, draftId: string, form: string): Promise<BegunDraft> {
  const compiled = formOf(desk.library, form);
  if (!compiled || policyOf(desk.library, form).byStaff)
    throw new Problem(422, 'invalid', { issues: [serviceIssue('/form', 'enum')] });
  const own = await sql.one<{ resume_mark: string; count: number }>(
    `select resume_mark, (select count(*)::int from drafts sibling where sibling.resume_mark = own.resume_mark) as count
     from drafts own where id = $1`,
    [draftId],
  );
  if (!own) throw new Problem(404, 'not_found');
  if (own.count >= mostSiblings)
    throw new Problem(409, 'too_many_drafts', { detail: 'this code opens too many applications; call us' });
  return addDraft(desk, sql, emptyDraft(compiled.plan), own.resume_mark);
}

/** Whether the person's application of this form, which keeps them from a second one, is one that the draft's own code opens. */
export async function isOwnApplicant(sql: Sql, draftId: string, form: string, personMark: string): Promise<boolean> {
  const found = await sql.one(
    `select 1 as one from applicants join drafts earlier on earlier.id = applicants.draft_id
     join drafts own on own.resume_mark = earlier.resume_mark
     where own.id = $1 and applicants.form = $2 and applicants.person_mark = $3`,
    [draftId, form, personMark],
  );
  return found !== undefined;
}
