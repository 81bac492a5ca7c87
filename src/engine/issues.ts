import {
  type Address,
  type Draft,
  type FormPlan,
  type Issue,
  type Pointer,
  type Relevance,
  type Validator,
  ancestors,
  isWithin,
} from '../model/index.js';
import type { Instance } from './instances.js';
import { indexOf } from './plan-index.js';
import { runRules } from './run-rules.js';
import { type SettleParts, type Settled, heldPointers } from './settle.js';

/** An issue at the question that a person can fix it at. */
export interface PlacedIssue extends Issue {
  readonly address: Address;
}

/** What decides which of several schema issues at one place is the one to tell. */
const FIRST_TO_TELL = [
  'required',
  'type',
  'const',
  'enum',
  'format',
  'pattern',
  'minLength',
  'maxLength',
  'minItems',
  'maxItems',
];

/**
 * All issues of a settled draft, in asking order: what cannot be read, what the schema refuses, what rules refuse.
 * One problem is one issue: a blank answer is only `required`, an unreadable one only unreadable, and rules speak last.
 */
export function findIssues(
  parts: SettleParts,
  draft: Draft,
  settled: Settled,
  only?: ReadonlySet<Address>,
  /** False where the contract was judged already: then its schema and rules are not asked again. */
  contract = true,
): readonly PlacedIssue[] {
  const { plan, validator } = parts;
  const isHeld = heldPointers(parts, draft, settled.instances);
  const byPointer = relevantByPointer(settled);
  const home = createHome(plan, byPointer, settled);

  const concerns = createConcern(plan, settled, only);

  const placed = new Map<Address, PlacedIssue>();
  const put = (issue: PlacedIssue): void => {
    const there = placed.get(issue.address);
    if (!there || (there.source === 'schema' && issue.source === 'schema' && rank(issue) < rank(there)))
      placed.set(issue.address, issue);
  };

  for (const [address, answer] of settled.parsed) {
    const instance = settled.byAddress.get(address);
    if (answer.kind !== 'unreadable' || !instance || !settled.relevant.has(address) || !concerns(instance.pointer))
      continue;
    put({
      source: 'parse',
      pointer: instance.pointer,
      code: answer.code,
      params: answer.params ?? {},
      severity: 'error',
      address,
      ...(answer.part !== undefined && { part: answer.part }),
    });
  }
  for (const issue of [
    ...validator.checkAsked(settled.asked),
    ...(contract ? schemaIssues(validator, settled, draft) : []),
  ]) {
    if (isHeld(issue.pointer) || !concerns(issue.pointer)) continue;
    for (const one of home(issue)) if (!isHeld(one.pointer)) put(one);
  }

  const rules: PlacedIssue[] = [];
  const ruled = contract ? plan.rules : plan.rules.filter((rule) => rule.at.startsWith('asked:'));
  for (const issue of runRules(plan, ruled, settled, parts))
    for (const one of concerns(issue.pointer) ? home(issue) : []) {
      const there = placed.get(one.address);
      if (!there || one.severity === 'warning') rules.push(one);
    }
  const found = [...placed.values(), ...rules];
  return inAskingOrder(only ? found.filter((issue) => only.has(issue.address)) : found, settled.instances);
}

const relevantMaps = new WeakMap<Settled['relevant'], ReadonlyMap<Pointer, Instance>>();

/** The questions that are asked, by pointer; made once as long as the same questions are asked. */
function relevantByPointer({ relevant, instances }: Settled): ReadonlyMap<Pointer, Instance> {
  let map = relevantMaps.get(relevant);
  if (!map)
    relevantMaps.set(
      relevant,
      (map = new Map(instances.filter(({ address }) => relevant.has(address)).map((one) => [one.pointer, one]))),
    );
  return map;
}

/** Whether an issue at a pointer can end at one of the wanted questions: there, above it, or at a value derived from it. */
function createConcern(
  plan: FormPlan,
  settled: Settled,
  only: ReadonlySet<Address> | undefined,
): (pointer: Pointer) => boolean {
  if (!only) return () => true;
  const wanted = new Set<Pointer>();
  const want = (pointer: Pointer): void => [pointer, ...ancestors(pointer)].forEach((one) => void wanted.add(one));
  for (const address of only) want(settled.byAddress.get(address)?.pointer ?? address);
  for (const [written, shown] of indexOf(plan).shownAt) if (shown.some((one) => only.has(one))) want(written);
  return (pointer) =>
    wanted.has(pointer) ||
    ancestors(pointer).some((above) => wanted.has(above) && (only.has(above) || indexOf(plan).shownAt.has(above)));
}

function schemaIssues(validator: Validator, settled: Settled, draft: Draft): readonly Issue[] {
  return validator.check(settled.answers, { choices: draft.choices });
}

/** Whether an issue's rule waits for the submission instead of the page. */
export function waitsForSubmit(plan: FormPlan, issue: Issue): boolean {
  return issue.rule !== undefined && plan.rules.find((rule) => rule.id === issue.rule)?.on === 'submit';
}

function rank(issue: Issue): number {
  const at = FIRST_TO_TELL.indexOf(issue.code);
  return at === -1 ? FIRST_TO_TELL.length : at;
}

/**
 * Takes an issue to the control where it can be fixed. `required` of a whole group becomes `required` of its questions; an issue of
 * a derived value goes to the question it comes from; "unknown" about a question that is asked is only the echo of another issue
 * (a failed `then` leaves its properties unevaluated) and is dropped.
 */
function createHome(
  plan: FormPlan,
  byPointer: ReadonlyMap<Pointer, Instance>,
  settled: Settled,
): (issue: Issue) => readonly PlacedIssue[] {
  const { shownAt } = indexOf(plan);
  const derived = new Set(plan.derive.map((derivation) => derivation.write));
  const placeable = (instance: Instance): boolean => !derived.has(instance.question.pointer);
  return (issue) => {
    const exact = byPointer.get(issue.pointer);
    if (issue.code === 'unknown') return [];
    const targets = redirect(shownAt, issue.pointer);
    if (targets !== undefined) {
      const target = targets.find((one) => byPointer.has(one));
      const shown = target === undefined ? undefined : byPointer.get(target);
      // A blank source question says "required" itself; its derived echoes are told at the same place and merge there.
      return shown
        ? [
            {
              ...issue,
              pointer: shown.pointer,
              address: shown.address,
              ...(issue.code !== 'required' && { params: issue.params }),
            },
          ]
        : [];
    }
    if (exact && placeable(exact)) return [{ ...issue, address: exact.address }];
    if (issue.code === 'required')
      return blanksInside(issue, byPointer, settled).filter((one) => !derived.has(one.pointer));
    const above = [...ancestors(issue.pointer)]
      .reverse()
      .map((pointer) => byPointer.get(pointer))
      .find((one) => one !== undefined && placeable(one));
    return above ? [{ ...issue, address: above.address }] : [{ ...issue, address: issue.pointer }];
  };
}

function redirect(shownAt: ReadonlyMap<Pointer, readonly Pointer[]>, pointer: Pointer): readonly Pointer[] | undefined {
  return (
    shownAt.get(pointer) ??
    ancestors(pointer)
      .map((above) => shownAt.get(above))
      .find((target) => target !== undefined)
  );
}

function blanksInside(
  issue: Issue,
  byPointer: ReadonlyMap<Pointer, Instance>,
  settled: Settled,
): readonly PlacedIssue[] {
  const inside = [...byPointer.values()].filter(
    (one) => isWithin(one.pointer, issue.pointer) && one.pointer !== issue.pointer,
  );
  const required = inside.filter(
    (one) => isRequired(one, settled.applies) && settled.parsed.get(one.address)?.kind !== 'value',
  );
  const blanks = required.length > 0 ? required : inside.slice(0, 1);
  // What is asked beside the contract is owed to nobody: the layout may hide it for reasons that its schema cannot know.
  if (blanks.length === 0) return issue.pointer.startsWith('asked:') ? [] : [{ ...issue, address: issue.pointer }];
  return blanks.map((one) => ({ ...issue, pointer: one.pointer, address: one.address }));
}

/** Whether the schema asks for an answer here now. */
export function isRequired(
  { question, row }: Instance,
  applies: (relevance: Relevance | undefined, row?: Instance['row']) => boolean,
): boolean {
  return question.requiredWhen !== undefined && applies(question.requiredWhen, row);
}

function inAskingOrder(issues: readonly PlacedIssue[], instances: readonly Instance[]): readonly PlacedIssue[] {
  if (issues.length < 2) return issues;
  const order = new Map(instances.map(({ address }, at) => [address, at]));
  return [...issues].sort(
    (one, other) => (order.get(one.address) ?? Infinity) - (order.get(other.address) ?? Infinity),
  );
}
