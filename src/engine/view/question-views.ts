import type { Instance } from '../places/instances.js';
import type { Address, IssueView, Page, Pointer, QuestionView, TextRef } from '../../model/index.js';
import { entryAt } from '../draft/typed-draft.js';
import { indexOf } from '../places/plan-index.js';
import { varsOf } from '../rules/index.js';
import { type PlacedIssue, isRequired } from '../issues/issues.js';
import { alternativesWith } from '../issues/together.js';
import { issueView, theseOf } from './issue-text.js';
import { calledNow, labelOf } from './rows-view.js';
import { type ViewContext, notesOf, optionsOf } from './view-context.js';

const NONE: readonly IssueView[] = [];

/** A view and what it was made from: as long as that is the same, so is the view. */
interface MadeView {
  readonly view: QuestionView;
  readonly from: readonly unknown[];
}

/** Views that were made before, by address. One a session. */
export type ViewCache = Map<Address, MadeView>;

/**
 * Views of the questions that stand on a page now. The same object as before when nothing in it changed, so that a keystroke paints
 * one field; what a view is made from is compared first, so that it also costs one view, however long the page.
 */
export function questionViews(
  context: ViewContext,
  page: Page,
  instances: readonly Instance[],
  cache: ViewCache,
): readonly QuestionView[] {
  const { journey, state } = context;
  const shown = groupByAddress(context, state.shown);
  const warnings = groupByAddress(context, warningsOn(context, instances));
  return instances.map((instance) => {
    const { address } = instance;
    const issues = shown.get(address) ?? NONE;
    const warned = warnings.get(address) ?? NONE;
    const from = [
      entryAt(state.draft, address),
      // What is owed and offered hangs on conditions, also where they hide nothing.
      journey.settled.applies,
      state.known,
      state.held[address],
      page,
      issues,
      warned,
      instance.question.notes && journey,
      instance.row?.index,
    ];
    const made = cache.get(address);
    if (made && made.from.every((part, at) => part === from[at])) return made.view;
    const fresh = questionView(context, page, instance, instances, issues, warned);
    const view = made && sameView(made.view, fresh) ? made.view : Object.freeze(fresh);
    cache.set(address, { view, from });
    return view;
  });
}

function questionView(
  context: ViewContext,
  page: Page,
  instance: Instance,
  others: readonly Instance[],
  issues: readonly IssueView[],
  warnings: readonly IssueView[],
): QuestionView {
  const { journey, state, kinds } = context;
  const { question, address } = instance;
  const kind = kinds[question.kind];
  const entry =
    entryAt(state.draft, address) ??
    (question.default !== undefined && kind ? kind.format(question.default, question.facts) : (kind?.empty ?? ''));
  return {
    address,
    pointer: instance.pointer,
    kind: question.kind,
    facts: question.facts,
    label: labelOf(journey.settled, instance),
    shortLabel: question.shortLabel,
    hint: calledNow(journey.settled, instance).hint ?? togetherHint(context, instance),
    help: question.help,
    domId: context.domIdOf(address),
    entry,
    required: isRequired(instance, journey.settled.applies) || isDemanded(context, instance),
    options: optionsOf(question, state.known),
    issues,
    warnings,
    autocomplete: question.autocomplete,
    inputMode: question.inputMode,
    width: question.width,
    secret: question.secret ?? false,
    notKnown: question.notKnown,
    held: state.held[address],
    isHeading:
      page.kind !== 'list' &&
      !page.outline &&
      page.questions.length === 1 &&
      !question.item &&
      sameWords(page.title, question.label),
    revealedBy: revealedBy(context, instance, others),
    notes: notesOf(context, question.notes, instance),
  };
}

/** Where nobody wrote a hint: that this question is one of several of which one is owed. */
function togetherHint({ journey: { plan, settled } }: ViewContext, instance: Instance): TextRef | undefined {
  const alternatives = alternativesWith(plan, settled, instance);
  return alternatives && theseOf(settled, alternatives);
}

/** It came up at Continue, because the schema asks for it as long as nothing answered speaks against that. */
function isDemanded({ journey, state }: ViewContext, { question, address, row }: Instance): boolean {
  if (question.requiredWhen === undefined || state.opened?.includes(address) !== true) return false;
  return journey.settled.applies.isOpen(question.requiredWhen, row);
}

const grouped = new WeakMap<readonly PlacedIssue[], Map<Address, readonly IssueView[]>>();

/** Issues with their words, by question; made once for the same list of issues. */
function groupByAddress(
  { journey }: ViewContext,
  issues: readonly PlacedIssue[],
): ReadonlyMap<Address, readonly IssueView[]> {
  let groups = grouped.get(issues);
  if (!groups) {
    grouped.set(issues, (groups = new Map<Address, readonly IssueView[]>()));
    for (const issue of issues)
      groups.set(issue.address, [...(groups.get(issue.address) ?? NONE), issueView(journey, issue)]);
  }
  return groups;
}

/** Warnings do not block and are said as soon as they are true. */
function warningsOn({ journey, state }: ViewContext, instances: readonly Instance[]): readonly PlacedIssue[] {
  const told = state.service.filter((issue) => issue.severity === 'warning');
  const own = ownWarnings(journey, instances);
  if (told.length === 0) return own;
  const addressOf = (pointer: Pointer): Address =>
    instances.find((instance) => instance.pointer === pointer)?.address ?? pointer;
  return [...own, ...told.map((issue) => ({ ...issue, address: addressOf(issue.pointer) }))];
}

/** Warnings of the form's own rules. */
function ownWarnings(journey: ViewContext['journey'], instances: readonly Instance[]): readonly PlacedIssue[] {
  const { warnedAt } = indexOf(journey.plan);
  const here = instances
    .filter(({ question, pointer }) => warnedAt.has(question.pointer) || warnedAt.has(pointer))
    .map(({ address }) => address);
  if (here.length === 0) return NO_ISSUES;
  return journey.issuesAt(new Set(here)).filter((issue) => issue.severity === 'warning');
}

const NO_ISSUES: readonly PlacedIssue[] = [];

/** The choice on the same page that this question hangs on: shown under the option that is chosen now. */
function revealedBy(
  { journey, state }: ViewContext,
  instance: Instance,
  others: readonly Instance[],
): QuestionView['revealedBy'] {
  const reads = new Set<string>();
  for (const clause of instance.question.relevance ?? [])
    for (const literal of clause)
      for (const test of journey.plan.conditions[literal.condition]?.tests ?? []) reads.add(test);
  if (instance.question.when !== undefined) for (const pointer of varsOf(instance.question.when)) reads.add(pointer);
  if (reads.size === 0) return undefined;
  const choice = others.find(
    (one) =>
      one !== instance &&
      reads.has(one.question.pointer) &&
      one.row?.address === instance.row?.address &&
      one.question.role === undefined &&
      isSingleChoice(one),
  );
  const entry = choice && entryAt(state.draft, choice.address);
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

/** Parts that are made anew each time are the same when they say the same. */
function sameView(one: QuestionView, other: QuestionView): boolean {
  return (Object.keys(other) as (keyof QuestionView)[]).every(
    (key) => one[key] === other[key] || JSON.stringify(one[key]) === JSON.stringify(other[key]),
  );
}
