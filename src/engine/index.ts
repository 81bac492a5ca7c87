/**
 * The headless engine: a form being filled, as values. No DOM, no network, no clock of its own. Its rooms, in the order of the work:
 *
 * - `draft`: what a person typed, as it is kept, and the draft that stands for given answers
 * - `places`: where a question's answer lives in the contract's documents, also in rows
 * - `settle`: from typed text to answers: derived values, which questions count, the documents that they make
 * - `rules`: the named operators of conditions and rules
 * - `issues`: what is wrong, where it is told, and whether a part of the contract may be sent
 * - `session`: the way through the pages, one action after another
 * - `view`: what a page shows
 * - `migrate`: a draft of an older form in a newer one
 * - `status`: not a form but a case: its events, and what each audience may know of them
 */
export { readDraft } from './settle/answers-of.js';
export {
  type AjvError,
  type CompiledChecks,
  type StandaloneCheck,
  compiledValidator,
} from './issues/compiled-validator.js';
export { deriveAnew } from './settle/derive-anew.js';
export { emptyDraft } from './draft/draft.js';
export { type DraftParts, draftOf } from './draft/draft-of.js';
export { type PlacedIssue } from './issues/issues.js';
export { type JudgeParts, judge } from './issues/judge.js';
export { isWithin } from '../model/index.js';
export { indexOf } from './places/plan-index.js';
export { questionAt } from './places/question-at.js';
export { nextRow } from './session/rows.js';
export { createSession } from './session/session.js';
export { type SettleParts, settle } from './settle/settle.js';
export { isPicked, pickAnswers, submissionPlan, unmetRequirements } from './issues/submission.js';
export { wordsOf } from './words.js';
