import type { Draft, Issue, JsonObject } from '../model/index.js';
import { findIssues } from './issues.js';
import { type SettleParts, settle } from './settle.js';

/** A draft's answers as the service reads them: the contract, what is asked beside it, and all issues. */
export function answersOf(
  parts: SettleParts,
  draft: Draft,
): { readonly answers: JsonObject; readonly asked: JsonObject; readonly issues: readonly Issue[] } {
  const settled = settle(parts, draft);
  return { answers: settled.answers, asked: settled.asked, issues: findIssues(parts, draft, settled) };
}
