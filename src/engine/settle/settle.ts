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
  isNotKnown,
} from '../../model/index.js';
import { assemble, materialise, writeConstants } from './assemble.js';
import { entryAt } from '../draft/typed-draft.js';
import { derive } from './derive.js';
import { Changed } from '../places/changed.js';
import { peek, replaceAt } from '../places/documents.js';
import { type Instance, type Instances, type RowPlace, instancesOf } from '../places/instances.js';
import { indexOf, isInfluential } from '../places/plan-index.js';
import { type Applies, createRelevance } from './relevance.js';
import { evaluate } from '../rules/index.js';

/** What settling needs to know besides the draft. */
export interface SettleParts {
  readonly plan: FormPlan;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  readonly validator: Validator;
  readonly today: string;
  readonly known: JsonObject;
  readonly held: Readonly<Record<Address, string>>;
  /** Hidden questions that are shown because validity asks for them. */
  readonly opened?: readonly Address[];
}

/** A draft settled: which questions are asked now, and what their entries mean. */
export interface Settled {
  readonly instances: readonly Instance[];
  readonly rows: readonly RowPlace[];
  readonly byAddress: ReadonlyMap<Address, Instance>;
  readonly relevant: ReadonlySet<Address>;
  readonly parsed: ReadonlyMap<Address, Parsed>;
  readonly documents: SettledDocuments;
  /** The contract: relevant, readable answers and derived values. */
  readonly answers: JsonObject;
  readonly asked: JsonObject;
  /** Whether clauses apply, in the settled state. */
  readonly applies: Applies;
}

/** A cycle of conditions is refused by compile; at run time it ends here instead of hanging the page. */
const MAX_ROUNDS = 24;

/**
 * Finds the fixed point of "what is asked" and "what is answered": answers of hidden questions do not count, and hiding them may
 * hide others. Starts from the questions that are always asked, so a parked answer can never keep itself alive. `only`: all that is different
 * from `before` is what stands at this address.
 */
export function settle(parts: SettleParts, draft: Draft, before?: Settled, only?: Address): Settled {
  const { plan } = parts;
  const instances = placeQuestions(parts, draft);
  const changed = before?.instances === instances.all && only !== undefined ? before.byAddress.get(only) : undefined;
  const parsed = changed ? new Map(before?.parsed) : parseEntries(parts, instances.all, draft);
  if (changed) noteEntry(parts, changed, draft, entryAt(draft, changed.address), parsed);
  const isHeld = heldPointers(parts, draft, instances.all);

  let relevant = new Set<Address>();
  for (const { question, address, row } of instances.all)
    if (!question.relevance && question.when === undefined && (!row || relevant.has(row.list))) relevant.add(address);

  for (let round = 0; ; round += 1) {
    const documents = assemble(instances, relevant, parsed);
    derive(plan, documents, parts);
    const applies = createRelevance({
      plan,
      validator: parts.validator,
      documents,
      chosen: chosenIn(relevant, parsed),
      isHeld,
    });
    materialise(plan, documents, applies, instances, relevant);
    writeConstants(documents, applies, instances.all, relevant);
    const next = relevantNow(instances.all, documents, applies, parts, parsed);
    if (sameSet(next, relevant) || round === MAX_ROUNDS) {
      const isSame = before?.instances === instances.all;
      const byAddress = isSame
        ? before.byAddress
        : new Map(instances.all.map((instance) => [instance.address, instance]));
      const settledRelevant = before && sameSet(next, before.relevant) ? before.relevant : next;
      return settledWith(
        { instances: instances.all, rows: instances.rows, byAddress, relevant: settledRelevant, parsed, applies },
        documentsOf(documents),
      );
    }
    relevant = next;
  }
}

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
  const { instances, rows, byAddress, relevant, applies, documents } = before;
  return settledWith(
    { instances, rows, byAddress, relevant, applies, parsed: new Map(before.parsed).set(address, now) },
    now.kind !== 'value' || instance.row?.out ? documents : documents.with(address, { instance, value: now.value }),
  );
}

type JsonDocuments = { readonly answers: JsonObject; readonly asked: JsonObject };
type SettledDocuments = Changed<JsonDocuments, { readonly instance: Instance; readonly value: Json }>;

/** Most keys ask nothing of the documents: those are put together when they are read. */
function settledWith(settled: Omit<Settled, 'documents' | keyof JsonDocuments>, documents: SettledDocuments): Settled {
  return {
    ...settled,
    documents,
    get answers() {
      return documents.whole.answers;
    },
    get asked() {
      return documents.whole.asked;
    },
  };
}

function documentsOf(documents: JsonDocuments): SettledDocuments {
  return new Changed(documents, (base, changes) => {
    const whole = { ...base };
    for (const { instance, value } of changes.values()) {
      const root = instance.root === 'asked' ? 'asked' : 'answers';
      whole[root] = replaceAt(whole[root], instance.segments, value);
    }
    return whole;
  });
}

/** What an entry means to its kind; an empty one is blank whatever the kind says, and "I don't know" is `null` where that is an answer. */
export function parseEntry(
  parts: Pick<SettleParts, 'kinds'>,
  { question }: Pick<Instance, 'question'>,
  entry: Entry | undefined,
): Parsed {
  const kind = parts.kinds[question.kind];
  if (question.notKnown && isNotKnown(entry)) return { kind: 'value', value: null };
  if (!kind || entry === undefined || kind.isBlank(entry)) return { kind: 'blank' };
  return kind.parse(entry, question.facts);
}

/** Where every question stands, by the rows and row names of a draft. */
function placeQuestions(parts: SettleParts, draft: Draft): Instances {
  return instancesOf(parts.plan, {
    rowsOf: ({ address }) => (Object.hasOwn(draft.rows, address) ? (draft.rows[address] ?? []) : []),
    nameOf(row) {
      const entry = draft.entries[`${row}/~key`];
      return typeof entry === 'string' && entry.trim() !== '' ? entry.trim() : undefined;
    },
  });
}

function parseEntries(parts: SettleParts, instances: readonly Instance[], draft: Draft): Map<Address, Parsed> {
  const parsed = new Map<Address, Parsed>();
  const { entries } = draft;
  for (const instance of instances) noteEntry(parts, instance, draft, entries[instance.address], parsed);
  return parsed;
}

/** Notes what stands at a question: an agreement, an entry, or the default. */
function noteEntry(
  parts: SettleParts,
  instance: Instance,
  { agreed }: Draft,
  entry: Entry | undefined,
  parsed: Map<Address, Parsed>,
): void {
  const { question, address, pointer } = instance;
  if (question.item) return;
  parsed.delete(address);
  if (Object.hasOwn(agreed, pointer)) parsed.set(address, { kind: 'value', value: true });
  else if (entry !== undefined) parsed.set(address, parseEntry(parts, instance, entry));
  else if (question.default !== undefined) parsed.set(address, { kind: 'value', value: question.default });
}

/** An answer that the agency holds counts as answered as long as nothing else was typed over it. */
export function heldPointers(
  parts: Pick<SettleParts, 'held' | 'kinds'>,
  draft: Draft,
  instances: readonly Instance[],
): (pointer: Pointer) => boolean {
  const held = new Set<Pointer>();
  if (Object.keys(parts.held).length > 0)
    for (const instance of instances)
      if (
        Object.hasOwn(parts.held, instance.address) &&
        parseEntry(parts, instance, entryAt(draft, instance.address)).kind === 'blank'
      )
        held.add(instance.pointer);
  return (pointer) => held.has(pointer);
}

/** The branches chosen at a question that is asked; a parked choice chooses nothing. */
function chosenIn(
  relevant: ReadonlySet<Address>,
  parsed: ReadonlyMap<Address, Parsed>,
): (address: Address) => readonly number[] {
  return (address) => {
    const answer = relevant.has(address) ? parsed.get(address) : undefined;
    if (answer?.kind !== 'value') return [];
    return (Array.isArray(answer.value) ? (answer.value as readonly Json[]) : [answer.value]).map(Number);
  };
}

function relevantNow(
  instances: readonly Instance[],
  documents: JsonDocuments,
  applies: Applies,
  parts: SettleParts,
  parsed: ReadonlyMap<Address, Parsed>,
): Set<Address> {
  const next = new Set<Address>();
  const opened = new Set(parts.opened);
  const scope = { ...documents, known: parts.known, tables: parts.plan.tables, today: parts.today };
  for (const { question, address, row } of instances) {
    if (row && !next.has(row.list)) continue;
    // What is no longer used is asked of nobody anew, and stays with those who answered it.
    if (question.isOld && !parsed.has(address)) continue;
    const isOpened = opened.has(address) && applies.isOpen(question.relevance, row);
    if (!isOpened && !applies(question.relevance, row)) continue;
    if (
      question.when !== undefined &&
      !opened.has(address) &&
      evaluate(question.when, row ? { ...scope, item: itemOf(documents, row) } : scope) !== true
    )
      continue;
    next.add(address);
  }
  return next;
}

/** The row's value as rules see it. */
export function itemOf(documents: JsonDocuments, row: RowPlace): Json {
  return row.out ? {} : ((peek(documents, row.root, row.segments) as Json | undefined) ?? {});
}

function sameSet(one: ReadonlySet<string>, other: ReadonlySet<string>): boolean {
  if (one.size !== other.size) return false;
  for (const member of one) if (!other.has(member)) return false;
  return true;
}
