import type { Address, Draft, FormPlan, JsonObject, Page, PageId, Step, StepView } from '../../model/index.js';
import { type PlacedIssue, waitsForSubmit } from '../issues/issues.js';
import { onPage } from '../places/instances.js';
import { indexOf } from '../places/plan-index.js';
import { ruleScope } from '../issues/run-rules.js';
import { evaluate } from '../rules/index.js';
import type { Settled } from '../settle/settle.js';

/** Everything that deciding the way through the form looks at. */
export interface Journey {
  readonly plan: FormPlan;
  readonly draft: Draft;
  readonly settled: Settled;
  readonly known: JsonObject;
  readonly today: string;
  /** All issues, shown or not; worked out only when a decision needs them. */
  readonly issues: () => readonly PlacedIssue[];
  /** The issues at these questions only. */
  readonly issuesAt: (addresses: ReadonlySet<Address>) => readonly PlacedIssue[];
}

/** Whether a page is on the way for these answers: its own `when` holds, and one of its questions is asked. */
export function isReachable(journey: Journey, page: Page): boolean {
  if (page.when !== undefined && !isTrue(journey, page.when)) return false;
  return page.questions.length === 0 || page.questions.some((pointer) => journey.settled.relevant.has(pointer));
}

/** Whether an expression of the layout is exactly true now. */
export function isTrue(
  journey: Pick<Journey, 'plan' | 'settled' | 'known' | 'today'>,
  expression: Parameters<typeof evaluate>[0],
): boolean {
  return evaluate(expression, ruleScope(journey.plan, journey.settled, journey)) === true;
}

/** Issues that stand on a page and block it: errors only, and not those that wait for the submission. */
export function blockingOn(journey: Journey, page: Page): readonly PlacedIssue[] {
  return journey
    .issues()
    .filter(
      (issue) => issue.severity === 'error' && !waitsForSubmit(journey.plan, issue) && standsOn(journey, page, issue),
    );
}

/** Whether an issue is at one of the page's questions (rows of a list belong to the list's page). */
function standsOn(journey: Pick<Journey, 'plan' | 'settled'>, page: Page, issue: PlacedIssue): boolean {
  return pageOfIssue(journey, issue) === page.id;
}

/** The page on which an issue can be fixed. */
function pageOfIssue({ plan, settled }: Pick<Journey, 'plan' | 'settled'>, issue: PlacedIssue): PageId | undefined {
  const instance = settled.byAddress.get(issue.address);
  return indexOf(plan).pageOf.get(instance ? onPage(instance) : issue.address);
}

/** Whether a page needs nothing more: it was passed, agreed to, sent, and nothing on it blocks. */
export function isComplete(journey: Journey, page: Page): boolean {
  if (page.agree !== undefined) return Object.hasOwn(journey.draft.agreed, page.agree);
  if (page.submit !== undefined && !page.optional) return isSubmitted(journey, page.submit);
  if (page.kind === 'upload' && page.upload) return documentCount(journey, page.upload.id) >= page.upload.minimum;
  return journey.draft.seen.includes(page.id) && blockingOn(journey, page).length === 0;
}

/** Whether the service has taken a submission. */
export function isSubmitted({ known }: Pick<Journey, 'known'>, submission: string): boolean {
  return (
    evaluate(
      { answered: { var: `known:/submitted/${submission}` } },
      { answers: {}, asked: {}, known, tables: {}, today: '' },
    ) === true
  );
}

function documentCount({ known }: Journey, upload: string): number {
  const count = evaluate(
    { var: `known:/documents/${upload}` },
    { answers: {}, asked: {}, known, tables: {}, today: '' },
  );
  return typeof count === 'number' ? count : 0;
}

/** The pages of a step that are on the way now. */
export function pagesOfStep(journey: Journey, step: Step): readonly Page[] {
  const { pages } = indexOf(journey.plan);
  return step.pages
    .map((id) => pages.get(id))
    .filter((page): page is Page => page !== undefined && isReachable(journey, page));
}

/** Where a step stands. Derived from answers each time, never stored. */
export function stateOfStep(journey: Journey, step: Step): StepView['state'] {
  if (step.notApplicable && isTrue(journey, step.notApplicable.when)) return 'not-applicable';
  if (step.lockedBy !== undefined && isSubmitted(journey, step.lockedBy)) return 'locked';
  if (!step.after.every((id) => isStepOver(journey, id))) return 'cannot-start';
  const pages = pagesOfStep(journey, step);
  if (pages.every((page) => isComplete(journey, page)) && (step.done === undefined || isTrue(journey, step.done)))
    return 'done';
  if (pages.some((page) => journey.draft.seen.includes(page.id) && blockingOn(journey, page).length > 0))
    return 'problem';
  return pages.some((page) => isTouched(journey, page)) ? 'in-progress' : 'not-started';
}

function isStepOver(journey: Journey, id: string): boolean {
  const step = indexOf(journey.plan).steps.find((one) => one.id === id);
  return step !== undefined && ['done', 'locked', 'not-applicable'].includes(stateOfStep(journey, step));
}

function isTouched({ draft, settled, known }: Journey, page: Page): boolean {
  if (draft.seen.includes(page.id)) return true;
  if (page.upload) return documentCount({ known } as Journey, page.upload.id) > 0;
  return page.questions.some(
    (pointer) =>
      settled.relevant.has(pointer) && (settled.parsed.has(pointer) || (draft.rows[pointer] ?? []).length > 0),
  );
}

/** The first page of a step that still needs something; its first page when all is done. */
export function entryOfStep(journey: Journey, step: Step): Page | undefined {
  const pages = pagesOfStep(journey, step);
  return pages.find((page) => !isComplete(journey, page)) ?? pages[0];
}

/** States of a step in which something is left to do there. */
const OPEN: readonly StepView['state'][] = ['not-started', 'in-progress', 'problem'];

/** Where a person goes on: the first page that needs something, on a way that is open; else the task list or the last page. */
export function firstIncomplete(journey: Journey): PageId {
  const { pages, hub, steps } = indexOf(journey.plan);
  for (const id of journey.plan.before) {
    const page = pages.get(id);
    if (page && isReachable(journey, page) && !isComplete(journey, page)) return id;
  }
  if (hub === undefined) {
    const way = journey.plan.pages.filter((page) => isReachable(journey, page));
    return (way.find((page) => !isComplete(journey, page)) ?? way.at(-1) ?? journey.plan.pages[0])?.id ?? '';
  }
  for (const step of steps) {
    const state = stateOfStep(journey, step);
    if (OPEN.includes(state)) return entryOfStep(journey, step)?.id ?? hub;
  }
  return hub;
}

/** Whether a page may be opened now: all before it is done, and its step is open (a locked one may not be changed). */
export function canOpen(journey: Journey, id: PageId): boolean {
  const index = indexOf(journey.plan);
  const page = index.pages.get(id);
  if (!page || !isReachable(journey, page)) return false;
  const before = journey.plan.before.indexOf(id);
  const earlier = before === -1 ? journey.plan.before : journey.plan.before.slice(0, before);
  if (!earlier.every((one) => allDone(journey, index.pages.get(one)))) return false;
  const place = index.stepOf.get(id);
  if (!isAgreedBefore(journey, id, place?.step.pages)) return false;
  if (!place) return true;
  const state = stateOfStep(journey, place.step);
  if (state === 'locked') return page.kind === 'done' || page.optional === true;
  return state !== 'cannot-start' && state !== 'not-applicable';
}

/** Every agreement on the way to this page was given: in its step, or in a form without a task list. Nobody gets around one. */
function isAgreedBefore(journey: Journey, id: PageId, step: readonly PageId[] | undefined): boolean {
  const { pages, hub } = indexOf(journey.plan);
  const way = step ?? (hub === undefined ? journey.plan.pages.map((page) => page.id) : []);
  return way
    .slice(0, way.indexOf(id))
    .map((one) => pages.get(one))
    .every((page) => page?.agree === undefined || allDone(journey, page));
}

function allDone(journey: Journey, page: Page | undefined): boolean {
  return page === undefined || !isReachable(journey, page) || isComplete(journey, page);
}

/** The page after this one: in its step, else the task list; for a form without one, the next on the way. */
export function pageAfter(journey: Journey, id: PageId): PageId {
  return neighbour(journey, id, 1);
}

/** The page before this one, or undefined at the start. */
export function pageBefore(journey: Journey, id: PageId): PageId | undefined {
  const to = neighbour(journey, id, -1);
  return to === id ? undefined : to;
}

function neighbour(journey: Journey, id: PageId, direction: 1 | -1): PageId {
  const { pages, hub, stepOf } = indexOf(journey.plan);
  const place = stepOf.get(id);
  const way = (
    place
      ? place.step.pages
      : journey.plan.before.includes(id)
        ? journey.plan.before
        : journey.plan.pages.map((page) => page.id)
  ).filter((one) => {
    const page = pages.get(one);
    return one === id || (page !== undefined && isReachable(journey, page));
  });
  if (id === hub) return hub;
  const next = way[way.indexOf(id) + direction];
  if (next !== undefined) return next;
  if (place || direction === 1) return hub ?? id;
  return id;
}
