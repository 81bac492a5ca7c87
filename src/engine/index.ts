/** The headless engine: a form being filled, as values. No DOM, no network, no clock of its own. */
export { readDraft } from './answers-of.js';
export { type AjvError, type CompiledChecks, type StandaloneCheck, compiledValidator } from './compiled-validator.js';
export { deriveAnew } from './derive-anew.js';
export { emptyDraft } from './draft.js';
export { type DraftParts, draftOf } from './draft-of.js';
export { type PlacedIssue } from './issues.js';
export { type JudgeParts, judge } from './judge.js';
export { isWithin } from '../model/index.js';
export { indexOf } from './plan-index.js';
export { questionAt } from './question-at.js';
export { nextRow } from './rows.js';
export { createSession } from './session.js';
export { type SettleParts, settle } from './settle.js';
export { isPicked, pickAnswers, submissionPlan, unmetRequirements } from './submission.js';
export { wordsOf } from './words.js';
