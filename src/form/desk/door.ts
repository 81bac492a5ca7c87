import type { FormTextKey } from '../form-texts.js';

/** Why a door did not open: `wrong` ID or code, `wait` after too many tries, or no answer. */
export type DoorProblem = 'wrong' | 'wait' | 'unreachable';

/** A message on the start or resume screen, and the control that it is about. */
export interface DoorIssue {
  readonly key: FormTextKey;
  readonly control?: 'id' | 'code';
}

/** What is missing before anything is asked of the service. */
export function blankDoorIssues(applicationId: string, code: string): readonly DoorIssue[] {
  const issues: DoorIssue[] = [];
  if (applicationId.trim() === '') issues.push({ key: 'ui.screen.resume-no-id', control: 'id' });
  if (code.trim() === '') issues.push({ key: 'ui.screen.resume-no-code', control: 'code' });
  return issues;
}

/** Words for a refusal. Which of ID and code is wrong is not said, and not known here. */
export function doorIssueOf(problem: DoorProblem): DoorIssue {
  if (problem === 'wrong') return { key: 'ui.screen.resume-wrong', control: 'id' };
  return { key: problem === 'wait' ? 'ui.screen.resume-wait' : 'ui.screen.unreachable' };
}
