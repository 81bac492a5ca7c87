import {
  type Address,
  type Draft,
  type Entry,
  type FieldKind,
  type FormPlan,
  type Json,
  type JsonObject,
  type Parsed,
  type Pointer,
  type Validator,
  isWithin,
  parsePointer,
} from '../model/index.js';
import { derive } from './derive.js';
import { type Documents, listPointers, replaceAt, writeAt } from './documents.js';
import { type Instance, type RowPlace, instancesOf } from './instances.js';
import { indexOf, isInfluential } from './plan-index.js';
import { createRelevance } from './relevance.js';
import { evaluate } from './rules/index.js';

/** What settling needs to know besides the draft. */
export interface SettleParts {
  readonly plan: FormPlan;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  readonly validator: Validator;
  readonly today: string;
  readonly known: JsonObject;
  readonly held: Readonly<Record<Address, string>>;
}

/** A draft settled: which questions are asked now, and what their entries mean. */
export interface Settled {
  readonly instances: readonly Instance[];
  readonly byAddress: ReadonlyMap<Address, Instance>;
  readonly relevant: ReadonlySet<Address>;
  readonly parsed: ReadonlyMap<Address, Parsed>;
  /** The contract: relevant, readable answers and derived values. */
  readonly answers: JsonObject;
  readonly asked: JsonObject;
  /** Whether clauses apply, in the settled state. */
  readonly applies: ReturnType<typeof createRelevance>;
}

/** A cycle of conditions is refused by compile; at run time it ends here instead of hanging the page. */
const MAX_ROUNDS = 24;

/**
 * Finds the fixed point of "what is asked" and "what is answered": answers of hidden questions do not count, and hiding them may
 * hide others. Starts from the questions that are always asked, so a parked answer can never keep itself alive.
 */
export function settle(parts: SettleParts, draft: Draft): Settled {
  const { plan } = parts;
  const instances = instancesOf(plan, (list) => draft.rows[list] ?? []);
  const parsed = parseEntries(parts, instances, draft);
  const lists = listPointers(plan);
  const isHeld = heldPointers(parts, draft, instances);

  let relevant = new Set<Address>();
  for (const { question, address, row } of instances)
    if (!question.relevance && question.when === undefined && (!row || relevant.has(row.list))) relevant.add(address);

  for (let round = 0; ; round += 1) {
    const documents = assemble(instances, relevant, parsed, draft, lists);
    derive(plan, documents, parts, lists);
    const applies = createRelevance({
      plan,
      validator: parts.validator,
      documents: documents,
      choices: draft.choices,
      isHeld,
    });
    materialise(
      plan,
      documents,
      lists,
      applies,
      instances.filter(({ root, address }) => root === 'asked' && relevant.has(address)),
    );
    const next = relevantNow(instances, documents, applies, parts);
    if (sameSet(next, relevant) || round === MAX_ROUNDS) {
      const byAddress = new Map(instances.map((instance) => [instance.address, instance]));
      return { instances, byAddress, relevant: next, parsed, ...documents, applies };
    }
    relevant = next;
  }
}

type JsonDocuments = { readonly answers: JsonObject; readonly asked: JsonObject };

/**
 * The cheap way for the usual keystroke: a readable answer became another readable answer, and nothing is decided by it.
 * Returns undefined when only the whole way will do.
 */
export function settleEntry(parts: SettleParts, before: Settled, address: Address, entry: Entry): Settled | undefined {
  const instance = before.byAddress.get(address);
  if (!instance || !before.relevant.has(address)) return undefined;
  if (isInfluential(indexOf(parts.plan), instance.pointer, instance.question)) return undefined;
  const was = before.parsed.get(address);
  const now = parseEntry(parts, instance, entry);
  if (was?.kind !== now.kind) return undefined;
  const parsed = new Map(before.parsed).set(address, now);
  if (now.kind !== 'value') return { ...before, parsed };
  const root = instance.root === 'asked' ? 'asked' : 'answers';
  return { ...before, parsed, [root]: replaceAt(before[root], instance.segments, now.value) };
}

/** What an entry means to its kind; an empty one is blank whatever the kind says. */
export function parseEntry(
  parts: Pick<SettleParts, 'kinds'>,
  { question }: Instance,
  entry: Entry | undefined,
): Parsed {
  const kind = parts.kinds[question.kind];
  if (!kind || entry === undefined || kind.isBlank(entry)) return { kind: 'blank' };
  return kind.parse(entry, question.facts);
}

function parseEntries(parts: SettleParts, instances: readonly Instance[], draft: Draft): Map<Address, Parsed> {
  const parsed = new Map<Address, Parsed>();
  for (const instance of instances) {
    if (instance.question.item) continue;
    if (Object.hasOwn(draft.agreed, instance.pointer)) parsed.set(instance.address, { kind: 'value', value: true });
    else if (Object.hasOwn(draft.entries, instance.address))
      parsed.set(instance.address, parseEntry(parts, instance, draft.entries[instance.address]));
    else if (instance.question.default !== undefined)
      parsed.set(instance.address, { kind: 'value', value: instance.question.default });
  }
  return parsed;
}

/** An answer that the agency holds counts as answered as long as nothing else was typed over it. */
export function heldPointers(
  parts: Pick<SettleParts, 'held' | 'kinds'>,
  draft: Draft,
  instances: readonly Instance[],
): (pointer: Pointer) => boolean {
  const held = new Set<Pointer>();
  for (const instance of instances)
    if (
      Object.hasOwn(parts.held, instance.address) &&
      parseEntry(parts, instance, draft.entries[instance.address]).kind === 'blank'
    )
      held.add(instance.pointer);
  return (pointer) => held.has(pointer);
}

function assemble(
  instances: readonly Instance[],
  relevant: ReadonlySet<Address>,
  parsed: ReadonlyMap<Address, Parsed>,
  draft: Draft,
  lists: ReadonlySet<Pointer>,
): Documents {
  const documents: Documents = { answers: {}, asked: {} };
  for (const { address, question, root, segments } of instances) {
    if (!relevant.has(address)) continue;
    if (question.item) {
      const rows = draft.rows[address] ?? [];
      // Each row stands in the list even when empty, so that its own blanks are found and row numbers stay right.
      const objects = question.item.some((item) => item.pointer !== 'item:');
      if (rows.length > 0)
        writeAt(
          documents,
          root,
          segments,
          rows.map(() => (objects ? {} : null)),
          lists,
        );
      continue;
    }
    const answer = parsed.get(address);
    if (answer?.kind === 'value') writeAt(documents, root, segments, answer.value, lists);
  }
  return documents;
}

/**
 * Required groups stand in the answers even when empty: then each blank inside is its own issue, at its own control. One that is
 * only asked, and whose questions the layout hides, stays away: it would be sent as an empty addendum.
 */
function materialise(
  plan: FormPlan,
  documents: Documents,
  lists: ReadonlySet<Pointer>,
  applies: Settled['applies'],
  asked: readonly Instance[],
): void {
  for (const [pointer, group] of Object.entries(plan.groups)) {
    if (pointer.startsWith('item:') || pointer === '' || pointer === 'asked:') continue;
    if (group.requiredWhen === undefined || !applies(group.requiredWhen) || !applies(group.relevance)) continue;
    const { root, segments } = parsePointer(pointer);
    if (plan.questions[pointer]?.item) continue;
    if (root === 'asked' && !asked.some((one) => isWithin(one.pointer, pointer))) continue;
    if (peek(documents, root, segments) === undefined)
      writeAt(documents, root, segments, group.type === 'list' ? [] : {}, lists);
  }
}

function peek(documents: Documents, root: string, segments: readonly string[]): unknown {
  let here: unknown = root === 'asked' ? documents.asked : documents.answers;
  for (const segment of segments) {
    if (here === null || typeof here !== 'object' || !Object.hasOwn(here, segment)) return undefined;
    here = (here as Record<string, unknown>)[segment];
  }
  return here;
}

function relevantNow(
  instances: readonly Instance[],
  documents: JsonDocuments,
  applies: Settled['applies'],
  parts: SettleParts,
): Set<Address> {
  const next = new Set<Address>();
  const scope = { ...documents, known: parts.known, tables: parts.plan.tables, today: parts.today };
  for (const { question, address, row } of instances) {
    if (row && !next.has(row.list)) continue;
    if (!applies(question.relevance, row)) continue;
    if (
      question.when !== undefined &&
      evaluate(question.when, row ? { ...scope, item: itemOf(documents, row) } : scope) !== true
    )
      continue;
    next.add(address);
  }
  return next;
}

/** The row's value as rules see it. */
export function itemOf(documents: JsonDocuments, row: RowPlace): Json {
  const { root, segments } = parsePointer(row.pointer);
  return (peek(documents, root, segments) as Json | undefined) ?? {};
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size !== other.size) return false;
  for (const member of one) if (!other.has(member)) return false;
  return true;
}
