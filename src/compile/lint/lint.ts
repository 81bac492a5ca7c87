import type { Refusal } from '../check/say-problem.js';
import type { FormLayout, Planned } from '../../plan/index.js';
import { type Lint, lintable } from './linted.js';
import { fractionalSteps, numberedNames } from './numbers.js';
import { unfilledPurposes } from './purposes.js';
import { hardTexts, longSentences } from './texts.js';
import { deadBranches } from './dead-branches.js';
import { missingTitles } from './titles.js';

const LINTS: readonly Lint[] = [
  missingTitles,
  deadBranches,
  numberedNames,
  fractionalSteps,
  unfilledPurposes,
  hardTexts,
  longSentences,
];

/** What is probably not meant in a form that works. */
export function lint(planned: Planned, layout?: FormLayout): readonly Refusal[] {
  const form = lintable(planned, layout);
  return LINTS.flatMap((look) => look(form));
}
