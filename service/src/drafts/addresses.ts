import type { Address, Draft, FormPlan, Issue, Question } from '../../../src/model/index.js';
import { serviceIssue } from '../http/problem.js';

/** The question that stands at an address: itself, or one of a list's row (`/previous_leaves/r2/leave_end_date`). */
export function questionAt(plan: FormPlan, address: Address): Question | undefined {
  if (Object.hasOwn(plan.questions, address)) return plan.questions[address];
  for (let cut = address.lastIndexOf('/'); cut > 0; cut = address.lastIndexOf('/', cut - 1)) {
    const rowStart = address.lastIndexOf('/', cut - 1);
    if (rowStart < 0) return undefined;
    const list = address.slice(0, rowStart);
    if (!Object.hasOwn(plan.questions, list)) continue;
    const found = plan.questions[list]!.item?.find((question) => question.pointer === `item:${address.slice(cut)}`);
    if (found) return found;
  }
  return undefined;
}

/** Addresses of a draft that the form does not know. They are refused, never dropped. */
export function unknownAddresses(plan: FormPlan, draft: Draft): Issue[] {
  const agreements = new Set(plan.pages.map((page) => page.agree));
  const pages = new Set(plan.pages.map((page) => page.id));
  const unknown = [
    ...Object.keys(draft.entries).filter((address) => !questionAt(plan, address)),
    ...Object.keys(draft.rows).filter(
      (address) => !Object.hasOwn(plan.questions, address) && !Object.hasOwn(plan.groups, address),
    ),
    ...Object.keys(draft.choices).filter((address) => !isPartOf(plan, address)),
    ...draft.seen.filter((page) => !pages.has(page)),
    ...Object.keys(draft.agreed).filter(
      (pointer) => !agreements.has(pointer) && !Object.hasOwn(plan.questions, pointer),
    ),
  ];
  return unknown.slice(0, 100).map((address) => serviceIssue(address.slice(0, 500), 'unknown'));
}

/** A choice stands at a question, a group, or something within one (a row, a part of an object). */
function isPartOf(plan: FormPlan, address: Address): boolean {
  for (let end = address.length; end > 0; end = address.lastIndexOf('/', end - 1)) {
    const above = address.slice(0, end);
    if (Object.hasOwn(plan.questions, above) || Object.hasOwn(plan.groups, above)) return true;
  }
  return false;
}
