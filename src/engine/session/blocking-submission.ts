import type { Page } from '../../model/index.js';
import type { PlacedIssue } from '../issues/issues.js';
import { isPicked, submissionPlan, unmetRequirements } from '../issues/submission.js';
import { onPage } from '../places/instances.js';
import { indexOf } from '../places/plan-index.js';
import { type Journey, isSubmitted } from './journey.js';

/** All that stops the submission of a check page: errors anywhere in its part of the contract, and what the service must have first. */
export function blockingSubmission(journey: Journey, page: Page): readonly PlacedIssue[] {
  const submission = submissionPlan(journey.plan, page.submit);
  if (isSubmitted(journey, submission.id)) return [];
  const errors = journey.issues().filter((issue) => issue.severity === 'error' && belongs(journey, page, issue));
  const unmet = unmetRequirements(journey, submission, journey.settled).map((issue) => ({ ...issue, address: '' }));
  return [...errors, ...unmet];
}

function belongs(journey: Journey, page: Page, issue: PlacedIssue): boolean {
  const submission = submissionPlan(journey.plan, page.submit);
  if (!issue.pointer.startsWith('asked:')) return isPicked(submission, issue.pointer);
  // What is asked beside the contract stops the submission whose steps ask it.
  const { pageOf, stepOf } = indexOf(journey.plan);
  const instance = journey.settled.byAddress.get(issue.address);
  const asking = pageOf.get(instance ? onPage(instance) : issue.address);
  const step = asking === undefined ? undefined : stepOf.get(asking)?.step.id;
  return isPicked(submission, issue.pointer) || (step !== undefined && (page.lists ?? []).includes(step));
}
