import type { Address, FormPlan, Issue, PageId, Session } from '../../model/index.js';

/** Where an issue stands on screen: its question's address; of an issue that only knows its place in the contract, that. */
export function addressOfIssue(issue: Issue): Address {
  return 'address' in issue && typeof issue.address === 'string' ? issue.address : issue.pointer;
}

/** The page on which an issue can be put right; that of its list for an answer in a row. */
export function pageOfIssue(plan: FormPlan, issue: Issue): PageId | undefined {
  const address = addressOfIssue(issue);
  const page = plan.pages.find((one) =>
    one.questions.some((question) => address === question || address.startsWith(`${question}/`)),
  );
  return page?.id;
}

/** The first error in the form's order, or the first at a place. */
export function firstIssue(session: Session, pointer?: string): Issue | undefined {
  const errors = [...session.state.shown, ...session.issues].filter((issue) => issue.severity === 'error');
  if (pointer !== undefined) return errors.find((issue) => issue.pointer === pointer);
  const order = session.plan.pages.map((page) => page.id);
  const placeOf = (issue: Issue): number => {
    const page = pageOfIssue(session.plan, issue);
    return page === undefined ? order.length : order.indexOf(page);
  };
  return errors.sort((one, other) => placeOf(one) - placeOf(other))[0];
}
