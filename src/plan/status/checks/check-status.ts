import type { StatusPlan } from '../../../model/index.js';
import type { CalendarFile, StatusFile } from '../status-file.js';
import type { StatusProblems } from '../status-problem.js';
import { checkExpressions } from './check-expressions.js';
import { checkNames } from './check-names.js';
import { checkStates } from './check-states.js';
import { checkWords } from './check-words.js';

/**
 * Looks a planned tracker over. Names first: what stands for nothing makes the later questions senseless.
 */
export function checkStatus(
  file: StatusFile,
  plan: StatusPlan,
  calendars: Readonly<Record<string, CalendarFile>>,
  problems: StatusProblems,
): void {
  checkNames(file, plan, calendars, problems);
  if (problems.found.length > 0) return;
  checkStates(plan, problems);
  checkWords(file, plan, problems);
  checkExpressions(file, plan, problems);
}
