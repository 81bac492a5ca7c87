import {
  type Address,
  type Choice,
  type Draft,
  type FormPlan,
  type Issue,
  type Pointer,
  type Relevance,
  ancestors,
} from '../../model/index.js';
import { type Instance, type RowPlace, resolveItem } from '../places/instances.js';
import { createHome } from './issue-home.js';
import { indexOf } from '../places/plan-index.js';
import { runRules } from './run-rules.js';
import { type SettleParts, type Settled, heldPointers } from '../settle/settle.js';

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
  const { plan } = parts;
  const isHeld = heldPointers(parts, draft, settled.instances);
  const home = createHome(plan, settled);
  const concerns = createConcern(plan, settled, only);

  const placed = new Map<Address, PlacedIssue>();
  const put = (issue: PlacedIssue): void => {
    const there = placed.get(issue.address);
    if (!there || (there.source === 'schema' && issue.source === 'schema' && rank(issue) < rank(there)))
      placed.set(issue.address, issue);
  };

  for (const issue of [...unreadable(settled), ...unnamedRows(settled)]) if (concerns(issue.pointer)) put(issue);
  const schema = schemaIssues(parts, settled, only, contract);
  // "Unknown" beside another problem is often only its echo: a failed `then` leaves its properties unevaluated. Alone it is told.
  const isEchoed = schema.some(({ code }) => code !== 'unknown');
  for (const issue of schema) {
    if (isHeld(issue.pointer) || !concerns(issue.pointer) || (issue.code === 'unknown' && isEchoed)) continue;
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

/** What was typed and cannot be read, as it stands. */
function unreadable({ parsed, byAddress, relevant }: Settled): readonly PlacedIssue[] {
  const found: PlacedIssue[] = [];
  for (const [address, answer] of parsed) {
    if (answer.kind !== 'unreadable' || !relevant.has(address)) continue;
    const instance = byAddress.get(address);
    if (!instance) continue;
    found.push({
      source: 'parse',
      pointer: instance.pointer,
      code: answer.code,
      params: answer.params ?? {},
      severity: 'error',
      address,
      ...(answer.part !== undefined && { part: answer.part }),
    });
  }
  return found;
}

/** Rows of a map that stand nowhere: without a name, or with one that another row or property has. */
function unnamedRows({ rows, relevant }: Settled): readonly PlacedIssue[] {
  return rows
    .filter((row) => row.out && row.up?.out === undefined && relevant.has(row.list))
    .map((row): PlacedIssue => ({
      source: row.out === 'unnamed' ? 'schema' : 'parse',
      pointer: row.pointer,
      code: row.out === 'unnamed' ? 'required' : 'key_taken',
      params: {},
      severity: 'error',
      address: `${row.address}/~key`,
    }));
}

/** Whether an issue at a pointer can end at one of the wanted questions: there, above it, or at a value derived from it. */
function createConcern(
  plan: FormPlan,
  settled: Settled,
  only: ReadonlySet<Address> | undefined,
): (pointer: Pointer) => boolean {
  if (!only) return () => true;
  const wanted = new Set<Pointer>(['']);
  const want = (pointer: Pointer): void => [pointer, ...ancestors(pointer)].forEach((one) => void wanted.add(one));
  for (const pointer of scopeOf(plan, settled, only)) want(pointer);
  return (pointer) =>
    wanted.has(pointer) ||
    ancestors(pointer).some((above) => wanted.has(above) && (only.has(above) || indexOf(plan).shownAt.has(above)));
}

/** Where issues of these questions come from: their own pointers, and those of values derived from them. */
function scopeOf(plan: FormPlan, settled: Settled, only: ReadonlySet<Address>): readonly Pointer[] {
  const scope = [...only].map((address) => settled.byAddress.get(address)?.pointer ?? address);
  for (const [written, shown] of indexOf(plan).shownAt) if (shown.some((one) => only.has(one))) scope.push(written);
  return scope;
}

function schemaIssues(
  { plan, validator }: SettleParts,
  settled: Settled,
  only: ReadonlySet<Address> | undefined,
  contract: boolean,
): readonly Issue[] {
  const scope = only && scopeOf(plan, settled, only);
  if (scope?.length === 0) return [];
  const options = { choices: choicesOf(plan, settled), ...(scope && { scope }) };
  const asked = validator.checkAsked(settled.asked, options);
  return contract ? [...asked, ...validator.check(settled.answers, options)] : asked;
}

/** Which alternatives are chosen, at every value that has a choice. */
export function choicesOf(
  { branchings }: FormPlan,
  { applies, rows }: { readonly applies: Settled['applies']; readonly rows: readonly RowPlace[] },
): readonly Choice[] {
  if (!branchings) return NO_CHOICES;
  return branchings.flatMap(({ at, within, written, branches }) => {
    const here = within === undefined ? [undefined] : rows.filter((row) => row.shape.name === within && !row.out);
    return here.map((row) => ({
      at: resolveItem(at, row),
      written,
      chosen: branches.flatMap((condition, number) => (applies.holds(condition, row) ? [number] : [])),
    }));
  });
}

const NO_CHOICES: readonly Choice[] = [];

/** Whether an issue's rule waits for the submission instead of the page. */
export function waitsForSubmit(plan: FormPlan, issue: Issue): boolean {
  return issue.rule !== undefined && plan.rules.find((rule) => rule.id === issue.rule)?.on === 'submit';
}

function rank(issue: Issue): number {
  const at = FIRST_TO_TELL.indexOf(issue.code);
  return at === -1 ? FIRST_TO_TELL.length : at;
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
