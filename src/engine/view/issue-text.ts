import type { FormPlan, Issue, IssueView, TextRef } from '../../model/index.js';
import { type Instance, nameOf, onPage } from '../places/instances.js';
import type { PlacedIssue } from '../issues/issues.js';
import type { Journey } from '../session/journey.js';
import { indexOf } from '../places/plan-index.js';
import type { Settled } from '../settle/settle.js';
import { type Alternatives, alternativesOf, inWords } from '../issues/together.js';
import { calledNow, labelOf, labelWithRow } from './rows-view.js';

/** An issue with its words: its own, its rule's, the plan's for this question and code, the form's for the code, or the engine's. */
export function issueView({ plan, settled }: Pick<Journey, 'plan' | 'settled'>, issue: PlacedIssue): IssueView {
  const instance = settled.byAddress.get(issue.address);
  // A row that is open on a page of its own is named by the page.
  const isAlone = instance?.row && isListPage(plan, onPage(instance));
  const label =
    instance &&
    (isAlone ? (instance.question.shortLabel ?? calledNow(settled, instance).label) : labelWithRow(settled, instance));
  const alternatives = alternativesOf(plan, settled, issue).find(({ sets }) =>
    sets.flat().some((one) => one.address === issue.address),
  );
  const these = alternatives && theseOf(settled, alternatives);
  return { address: issue.address, issue, text: issueText(plan, issue, instance, label, these) };
}

/** "Answer at least one of these", with their names: an error, and a hint before it is one. */
export function theseOf(settled: Settled, alternatives: Alternatives): TextRef | undefined {
  const these = inWords(alternatives, (one) => one.question.shortLabel ?? labelOf(settled, one));
  return these && { key: `error.together.${alternatives.keyword}`, params: { these: { as: 'text', text: these } } };
}

function issueText(
  plan: FormPlan,
  issue: Issue,
  instance: Instance | undefined,
  label: TextRef | undefined,
  these: TextRef | undefined,
): TextRef {
  const question = instance?.question;
  // The kind chooses among the text floor's own wordings: a date is entered, a choice is made.
  const params = {
    ...issue.params,
    ...(question && { kind: question.kind }),
    ...(label && { label: { as: 'text' as const, text: label } }),
  };
  const found = issue.text ??
    ruleText(plan, issue) ??
    wording(plan, issue, instance) ??
    these ?? { key: defaultKey(issue) };
  return { ...found, params: { ...found.params, ...params } };
}

function ruleText(plan: FormPlan, issue: Issue): TextRef | undefined {
  return issue.rule === undefined ? undefined : plan.rules.find((rule) => rule.id === issue.rule)?.text;
}

function wording(plan: FormPlan, issue: Issue, instance: Instance | undefined): TextRef | undefined {
  const own = instance && nameOf(instance);
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

function isListPage(plan: FormPlan, name: string): boolean {
  const { pages, pageOf } = indexOf(plan);
  return pages.get(pageOf.get(name) ?? '')?.kind === 'list';
}
