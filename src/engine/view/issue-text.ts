import type { FormPlan, Issue, IssueView, Question, TextRef } from '../../model/index.js';
import type { PlacedIssue } from '../issues.js';

/** An issue with its words: its own, its rule's, the plan's for this question and code, the form's for the code, or the engine's. */
export function issueView(
  plan: FormPlan,
  issue: PlacedIssue,
  question: Question | undefined,
  list?: string,
): IssueView {
  return { address: issue.address, issue, text: issueText(plan, issue, question, list) };
}

function issueText(plan: FormPlan, issue: Issue, question: Question | undefined, list: string | undefined): TextRef {
  const label = question && (question.shortLabel ?? question.label);
  // The kind chooses among the text floor's own wordings: a date is entered, a choice is made.
  const params = {
    ...issue.params,
    ...(question && { kind: question.kind }),
    ...(label && { label: { as: 'text' as const, text: label } }),
  };
  const found = issue.text ??
    ruleText(plan, issue) ??
    wording(plan, issue, question, list) ?? { key: defaultKey(issue) };
  return { ...found, params: { ...found.params, ...params } };
}

function ruleText(plan: FormPlan, issue: Issue): TextRef | undefined {
  return issue.rule === undefined ? undefined : plan.rules.find((rule) => rule.id === issue.rule)?.text;
}

function wording(
  plan: FormPlan,
  issue: Issue,
  question: Question | undefined,
  list: string | undefined,
): TextRef | undefined {
  const own =
    question && (list === undefined ? question.pointer : `${list}/*${question.pointer.slice('item:'.length)}`);
  for (const pointer of [own, '*']) {
    if (pointer === undefined || !Object.hasOwn(plan.errors, pointer)) continue;
    const byCode = plan.errors[pointer] ?? {};
    const text = Object.hasOwn(byCode, issue.code) ? byCode[issue.code] : byCode['*'];
    if (text) return text;
  }
  return undefined;
}

function defaultKey(issue: Issue): string {
  return issue.code === 'format' && typeof issue.params.format === 'string'
    ? `error.format.${issue.params.format}`
    : `error.${issue.code}`;
}
