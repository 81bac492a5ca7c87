import {
  type Address,
  type Draft,
  type Entry,
  type FieldKind,
  type LeftAnswer,
  type Question,
  type TextRef,
  isNotKnown,
} from '../../model/index.js';
import { questionAt } from '../places/question-at.js';
import type { MigrateParts } from './migrate-draft.js';
import { labelOf, leftOf } from './steps.js';

/** The draft with only what has a place in the plan; the rest stands in `left`, for the person to see. */
export function fitTo({ plan, kinds }: MigrateParts, draft: Draft): Draft {
  const entries: Record<Address, Entry> = {};
  const left: LeftAnswer[] = [...(draft.left ?? [])];
  for (const [address, entry] of Object.entries(draft.entries)) {
    const question = questionAt(plan, address);
    // Who said "I don’t know" where that is no answer any more has nothing to note, and is asked again.
    if (isNotKnown(entry) && !question?.notKnown) continue;
    const { kept, rest } = question ? fitted(question, kinds, entry) : { kept: undefined, rest: entry };
    if (kept !== undefined) entries[address] = kept;
    if (rest === undefined) continue;
    const there = leftOf(question ? wordsOfLabel(question.label, address) : labelOf(address), rest);
    // That it was private is known only now: from here on its words stand nowhere.
    left.push(...(question?.secret || question?.keep === 'memory' ? there.map(({ label }) => ({ label })) : there));
  }
  const pages = new Set(plan.pages.map((page) => page.id));
  const agreements = new Set(plan.pages.map((page) => page.agree));
  const isPlace = (address: Address): boolean =>
    questionAt(plan, address) !== undefined || Object.hasOwn(plan.groups, address);
  const { left: _before, ...rest } = draft;
  return {
    ...rest,
    entries,
    rows: picked(draft.rows, isPlace),
    agreed: picked(draft.agreed, (pointer) => agreements.has(pointer) || Object.hasOwn(plan.questions, pointer)),
    seen: [...new Set(draft.seen)].filter((page) => pages.has(page)),
    ...(left.length > 0 && { left }),
  };
}

/** What of an entry its question can still show. Text that cannot be read stays: the person sees it, and why. */
function fitted(
  question: Question,
  kinds: Readonly<Record<string, FieldKind>>,
  entry: Entry,
): { readonly kept?: Entry; readonly rest?: Entry } {
  if (isNotKnown(entry)) return { kept: entry };
  const kind = kinds[question.kind];
  if (!kind || shapeOf(kind.empty) !== shapeOf(entry)) return { rest: entry };
  const keys = optionKeys(question);
  if (!keys) return { kept: entry };
  if (typeof entry === 'string') return entry === '' || keys.has(entry) ? { kept: entry } : { rest: entry };
  if (!Array.isArray(entry)) return { kept: entry };
  const ticked = entry as readonly string[];
  const gone = ticked.filter((key) => !keys.has(key));
  return { kept: ticked.filter((key) => keys.has(key)), ...(gone.length > 0 && { rest: gone }) };
}

/** Keys that the question offers; undefined where anything may be typed, or where the service tells the options. */
function optionKeys({ facts, optionsFrom }: Question): ReadonlySet<string> | undefined {
  const options = facts.options ?? facts.items?.options;
  return options && optionsFrom === undefined ? new Set(options.map((option) => option.key)) : undefined;
}

function shapeOf(entry: Entry): 'text' | 'several' | 'parts' {
  return typeof entry === 'string' ? 'text' : Array.isArray(entry) ? 'several' : 'parts';
}

function wordsOfLabel(label: TextRef, address: Address): string {
  return 'text' in label ? label.text : labelOf(address);
}

function picked<Value>(
  record: Readonly<Record<string, Value>>,
  isKept: (address: Address) => boolean,
): Readonly<Record<string, Value>> {
  return Object.fromEntries(Object.entries(record).filter(([address]) => isKept(address)));
}
