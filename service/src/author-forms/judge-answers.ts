import { deriveAnew, judge } from '../../../src/engine/index.js';
import { evaluate } from '../../../src/engine/rules/index.js';
import { type Issue, type JsonObject, parsePointer, readAt } from '../../../src/model/index.js';
import { serviceIssue } from '../http/problem.js';
import type { UsableForm } from './made-forms.js';

/** What is kept of a submission, and what refuses it. */
export interface JudgedAnswers {
  readonly answers: JsonObject;
  readonly issues: readonly Issue[];
}

/**
 * Judges what was sent by the page's own code: the service derives what is derived, and contract, rules and hidden questions must agree with
 * it. What was asked beside the contract is judged and read by rules, and not kept.
 */
export function judgeAnswers(
  { plan, validator }: Pick<UsableForm, 'plan' | 'validator'>,
  sent: { readonly answers: JsonObject; readonly asked: JsonObject },
  today: string,
): JudgedAnswers {
  const answers = deriveAnew(plan, sent, { today, known: {} });
  const asked = validator
    .checkAsked(sent.asked)
    // A program that does not ask what is only asked of people may leave it out; what it does send must be right.
    .filter((issue) => issue.code !== 'required');
  const found = [
    ...judge({ plan, validator, today, known: {}, asked: sent.asked }, answers),
    ...asked,
    ...hiddenAnswers(plan, { answers, asked: sent.asked }, today),
  ].filter((issue) => issue.severity === 'error');
  return { answers, issues: onceEach(found).slice(0, 100) };
}

/** Answers to questions that the layout does not ask in this case. */
function hiddenAnswers(
  plan: UsableForm['plan'],
  documents: { readonly answers: JsonObject; readonly asked: JsonObject },
  today: string,
): readonly Issue[] {
  const scope = { ...documents, known: {}, tables: plan.tables, today };
  const written = new Set(plan.derive.map(({ write }) => write));
  return Object.values(plan.questions).flatMap(({ pointer, when }) => {
    // What is derived where it is not asked is no hidden answer.
    if (when === undefined || written.has(pointer) || evaluate(when, scope) === true) return [];
    const { root, segments } = parsePointer(pointer);
    const value = readAt(root === 'asked' ? documents.asked : documents.answers, segments);
    return value === undefined ? [] : [serviceIssue(pointer, 'unknown')];
  });
}

function onceEach(issues: readonly Issue[]): Issue[] {
  return [...new Map(issues.map((issue) => [`${issue.pointer} ${issue.code}`, issue])).values()];
}
