import type { Draft, Issue, JsonObject } from '../../model/index.js';
import { findIssues } from '../issues/issues.js';
import { type SettleParts, settle } from './settle.js';

/** A draft as the service reads it: the contract, and what is asked beside it. */
export interface ReadDraft {
  readonly answers: JsonObject;
  readonly asked: JsonObject;
  /**
   * Its issues: all of them, or only those that the contract cannot show, which is what is left to look for once the contract was
   * judged and nothing was found (entries that cannot be read, what is asked beside it).
   */
  issues(of: 'everything' | 'beside the contract'): readonly Issue[];
}

/** Settles a draft and reads it. */
export function readDraft(parts: SettleParts, draft: Draft): ReadDraft {
  const settled = settle(parts, draft);
  return {
    answers: settled.answers,
    asked: settled.asked,
    issues: (of) => findIssues(parts, draft, settled, undefined, of === 'everything'),
  };
}
