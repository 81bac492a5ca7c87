import type { Instance } from '../instances.js';
import type { Address, IssueView, Page, QuestionView, TextRef } from '../../model/index.js';
import { varsOf } from '../rules/index.js';
import { type PlacedIssue, isRequired } from '../issues.js';
import { issueView } from './issue-text.js';
import { type ViewContext, notesOf, optionsOf } from './view-context.js';

const NONE: readonly IssueView[] = [];

/** Views of the questions that stand on a page now. The same object as before when nothing in it changed. */
export function questionViews(context: ViewContext, page: Page, instances: readonly Instance[], cache: Map<Address, QuestionView>): readonly QuestionView[] {
  const shown = groupByAddress(context, context.state.shown);
  const warnings = groupByAddress(context, warningsOn(context, instances));
  return instances.map((instance) => {
    const fresh = questionView(context, page, instance, instances, shown.get(instance.address) ?? NONE, warnings.get(instance.address) ?? NONE);
    const before = cache.get(instance.address);
    const view = before && sameView(before, fresh) ? before : Object.freeze(fresh);
    cache.set(instance.address, view);
    return view;
  });
}

function questionView(context: ViewContext, page: Page, instance: Instance, others: readonly Instance[], issues: readonly IssueView[], warnings: readonly IssueView[]): QuestionView {
  const { journey, state, kinds } = context;
  const { question, address } = instance;
  const kind = kinds[question.kind];
  const entry = state.draft.entries[address] ?? (question.default !== undefined && kind ? kind.format(question.default, question.facts) : (kind?.empty ?? ''));
  return {
    address,
    pointer: instance.pointer,
    kind: question.kind,
    facts: question.facts,
    label: question.label,
    shortLabel: question.shortLabel,
    hint: question.hint,
    help: question.help,
    domId: context.domIdOf(address),
    entry,
    required: isRequired(instance, journey.settled.applies),
    options: optionsOf(question, { ...journey.settled, known: state.known }),
    issues,
    warnings,
    autocomplete: question.autocomplete,
    inputMode: question.inputMode,
    width: question.width,
    secret: question.secret ?? false,
    held: state.held[address],
    isHeading: page.kind !== 'list' && page.questions.length === 1 && sameWords(page.title, question.label),
    revealedBy: revealedBy(context, instance, others),
    notes: notesOf(context, question.notes, instance),
  };
}

function groupByAddress(context: ViewContext, issues: readonly PlacedIssue[]): ReadonlyMap<Address, readonly IssueView[]> {
  const groups = new Map<Address, IssueView[]>();
  for (const issue of issues) {
    const instance = context.journey.settled.byAddress.get(issue.address);
    const view = issueView(context.journey.plan, issue, instance?.question, instance?.row?.list);
    groups.set(issue.address, [...(groups.get(issue.address) ?? []), view]);
  }
  return groups;
}

/** Warnings do not block and are said as soon as they are true. */
function warningsOn({ journey }: ViewContext, instances: readonly Instance[]): readonly PlacedIssue[] {
  if (!journey.plan.rules.some((rule) => rule.severity === 'warning')) return [];
  const here = new Set(instances.map(({ address }) => address));
  return journey.issues().filter((issue) => issue.severity === 'warning' && here.has(issue.address));
}

/** The choice on the same page that this question hangs on: shown under the option that is chosen now. */
function revealedBy({ journey, state }: ViewContext, instance: Instance, others: readonly Instance[]): QuestionView['revealedBy'] {
  const reads = new Set<string>();
  for (const clause of instance.question.relevance ?? [])
    for (const literal of clause) for (const test of journey.plan.conditions[literal.condition]?.tests ?? []) reads.add(test);
  if (instance.question.when !== undefined) for (const pointer of varsOf(instance.question.when)) reads.add(pointer);
  if (reads.size === 0) return undefined;
  const choice = others.find((one) => one !== instance && reads.has(one.question.pointer) && one.row?.row === instance.row?.row && isSingleChoice(one));
  const entry = choice && state.draft.entries[choice.address];
  return choice && typeof entry === 'string' && entry !== '' ? { address: choice.address, option: entry } : undefined;
}

function isSingleChoice({ question }: Instance): boolean {
  return question.kind === 'choice' || question.kind === 'boolean';
}

/** The same sentence, also when it stands in two places of the catalog (keys end in a hash of the sentence). */
function sameWords(one: TextRef, other: TextRef): boolean {
  if ('text' in one || 'text' in other) return 'text' in one && 'text' in other && one.text === other.text;
  return one.key === other.key || one.key.split('@').at(-1) === other.key.split('@').at(-1);
}

function sameView(one: QuestionView, other: QuestionView): boolean {
  return (Object.keys(other) as (keyof QuestionView)[]).every((key) => {
    const before = one[key];
    const now = other[key];
    if (Object.is(before, now)) return true;
    if (key === 'issues' || key === 'warnings' || key === 'notes' || key === 'options' || key === 'entry' || key === 'revealedBy') return JSON.stringify(before) === JSON.stringify(now);
    return false;
  });
}
