import { questionAt } from '../../../src/engine/index.js';
import type { Draft, FormPlan, Issue } from '../../../src/model/index.js';
import { serviceIssue } from '../http/problem.js';

/** Addresses of a draft that the form does not know. They are refused, never dropped. */
export function unknownAddresses(plan: FormPlan, draft: Draft): Issue[] {
  const agreements = new Set(plan.pages.map((page) => page.agree));
  const pages = new Set(plan.pages.map((page) => page.id));
  const unknown = [
    ...Object.keys(draft.entries).filter((address) => !questionAt(plan, address)),
    ...Object.keys(draft.rows).filter(
      (address) => !questionAt(plan, address)?.item && !Object.hasOwn(plan.groups, address),
    ),
    ...draft.seen.filter((page) => !pages.has(page)),
    ...Object.keys(draft.agreed).filter(
      (pointer) => !agreements.has(pointer) && !Object.hasOwn(plan.questions, pointer),
    ),
  ];
  return unknown.slice(0, 100).map((address) => serviceIssue(address.slice(0, 500), 'unknown'));
}
