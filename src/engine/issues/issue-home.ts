import { type FormPlan, type Issue, type Pointer, ancestors, isWithin } from '../../model/index.js';
import type { Instance } from '../places/instances.js';
import { type PlacedIssue, isRequired } from './issues.js';
import { indexOf } from '../places/plan-index.js';
import { alternativesOf } from './together.js';
import type { Settled } from '../settle/settle.js';

/** Questions by pointer: those that are asked, in asking order, and the names of a map's rows. */
interface Homes {
  readonly asked: ReadonlyMap<Pointer, readonly Instance[]>;
  readonly names: ReadonlyMap<Pointer, Instance>;
}

const made = new WeakMap<Settled['relevant'], { readonly from: Settled['instances']; readonly homes: Homes }>();

/** Made once as long as the same questions are asked. */
function homesOf({ relevant, instances }: Settled): Homes {
  const known = made.get(relevant);
  if (known?.from === instances) return known.homes;
  const asked = new Map<Pointer, readonly Instance[]>();
  const names = new Map<Pointer, Instance>();
  for (const instance of instances) {
    const { address, pointer, question } = instance;
    if (!relevant.has(address) || question.role === 'constant') continue;
    if (question.role === 'key') names.set(pointer, instance);
    else asked.set(pointer, [...(asked.get(pointer) ?? []), instance]);
  }
  const homes = { asked, names };
  made.set(relevant, { from: instances, homes });
  return homes;
}

/**
 * Takes an issue to the control where it can be fixed; every issue has one, as long as anything is asked at all. What is wrong with a group
 * as a whole is told at a question in it, a blank group at its blanks, an issue of a derived value at the question it comes from, and what
 * is demanded of a hidden question at that question: it is shown then.
 */
export function createHome(plan: FormPlan, settled: Settled): (issue: Issue) => readonly PlacedIssue[] {
  const { shownAt } = indexOf(plan);
  const derived = new Set(plan.derive.map((derivation) => derivation.write));
  const { asked, names } = homesOf(settled);
  const isPlain = (instance: Instance): boolean => !derived.has(instance.question.pointer);
  return (issue) => {
    const targets = redirect(shownAt, issue.pointer);
    if (targets !== undefined) {
      const shown = targets.flatMap((one) => asked.get(one) ?? [])[0];
      // A blank source question says "required" itself; its derived echoes are told at the same place and merge there.
      return shown ? [{ ...issue, pointer: shown.pointer, address: shown.address }] : [];
    }
    // Any of them puts it right: the first that is still blank is where to begin.
    const begins = alternativesOf(plan, settled, issue).flatMap(({ sets }) => {
      const all = sets.flat();
      return all.find((one) => settled.parsed.get(one.address)?.kind !== 'value') ?? all.slice(0, 1);
    });
    if (begins.length > 0) return begins.map((one) => at(one, issue));
    const name = names.get(issue.pointer);
    if (name && (issue.code === 'propertyNames' || issue.code === 'unknown'))
      return [{ ...issue, code: 'propertyNames', address: name.address }];
    const exact = bestOf((asked.get(issue.pointer) ?? []).filter(isPlain), issue, settled);
    if (exact) return [at(exact, blankIsRequired(issue, exact, settled))];
    if (issue.code === 'unknown') return [];
    if (issue.code === 'required' || issue.code === 'minItems' || issue.code === 'minProperties') {
      const blanks = blanksInside(issue, asked, settled).filter((one) => !derived.has(one.pointer));
      if (blanks.length > 0 || issue.code === 'required') return blanks;
    }
    // No alternative fits before it is told which is meant: what tells them apart is asked for, wherever it stands among other questions.
    if (issue.code === 'oneOf' || issue.code === 'anyOf') {
      const owed = owedInside(issue.pointer, asked, settled).filter((one) => !derived.has(one.question.pointer));
      if (owed.length > 0) return owed.map((one) => asBlank(issue, one));
    }
    const above = [...ancestors(issue.pointer)]
      .reverse()
      .flatMap((pointer) => asked.get(pointer) ?? [])
      .find((one) => isPlain(one) && one.question.role === undefined);
    if (above) return [{ ...issue, address: above.address }];
    const near = nearest(issue.pointer, asked, isPlain);
    return [{ ...issue, address: near?.address ?? issue.pointer }];
  };
}

function at({ address }: Instance, issue: Issue): PlacedIssue {
  return { ...issue, address };
}

/** Of several questions at one pointer the one that can put this right: which branch it is, or the value itself. */
function bestOf(candidates: readonly Instance[], issue: Issue, settled: Settled): Instance | undefined {
  const isBranch = (one: Instance): boolean => one.question.role === 'branch';
  const isBlank = (one: Instance): boolean => settled.parsed.get(one.address)?.kind !== 'value';
  const branch = candidates.find((one) => isBranch(one) && isBlank(one)) ?? candidates.find(isBranch);
  const value =
    candidates.find((one) => !isBranch(one) && !one.question.item) ?? candidates.find((one) => !isBranch(one));
  if (issue.code === 'oneOf' || issue.code === 'anyOf') return branch ?? value;
  // Too few entries, of which the first ones have places of their own: those are asked for first.
  if (issue.code === 'minItems' && value?.question.repeat?.start) return undefined;
  if (issue.code === 'required' && branch && !value && !isBlank(branch)) return undefined;
  return value ?? branch;
}

/** Where nothing was answered, whatever the schema says of it comes to that. */
function blankIsRequired(issue: Issue, { question, address }: Instance, { parsed }: Settled): Issue {
  const isBlank = !question.item && (parsed.get(address)?.kind ?? 'blank') === 'blank';
  return isBlank && issue.source === 'schema' ? { ...issue, code: 'required', params: {} } : issue;
}

function redirect(shownAt: ReadonlyMap<Pointer, readonly Pointer[]>, pointer: Pointer): readonly Pointer[] | undefined {
  return (
    shownAt.get(pointer) ??
    ancestors(pointer)
      .map((above) => shownAt.get(above))
      .find((target) => target !== undefined)
  );
}

/** `required` of a group that is not there: the blanks in it that must be answered, or its first question. */
function blanksInside(issue: Issue, asked: Homes['asked'], settled: Settled): readonly PlacedIssue[] {
  const inside = [...asked.values()]
    .flat()
    .filter((one) => isWithin(one.pointer, issue.pointer) && !isSame(one, issue));
  const required = inside.filter((one) => isOwed(one, settled));
  const blanks = required.length > 0 ? required : inside.slice(0, 1);
  if (blanks.length > 0) return blanks.map((one) => asBlank(issue, one));
  if (issue.code !== 'required') return [];
  // What is asked beside the contract is owed to nobody: the layout may hide it for reasons that its schema cannot know.
  if (issue.pointer.startsWith('asked:')) return [];
  // Of several shapes of one answer only those may come up that nothing answered speaks against.
  const hidden = settled.instances.find(
    ({ question, pointer, address, row }) =>
      question.role !== 'constant' &&
      isWithin(pointer, issue.pointer) &&
      !settled.relevant.has(address) &&
      (!row || settled.relevant.has(row.list)) &&
      settled.applies.isOpen(question.relevance, row),
  );
  if (hidden) return [{ ...issue, pointer: hidden.pointer, address: hidden.address }];
  return [{ ...issue, address: nearest(issue.pointer, asked)?.address ?? issue.pointer }];
}

/** What must be answered within a value, and is not. */
function owedInside(pointer: Pointer, asked: Homes['asked'], settled: Settled): readonly Instance[] {
  return [...asked.values()].flat().filter((one) => isWithin(one.pointer, pointer) && isOwed(one, settled));
}

function isOwed(one: Instance, settled: Settled): boolean {
  return isRequired(one, settled.applies) && settled.parsed.get(one.address)?.kind !== 'value';
}

function asBlank(issue: Issue, { pointer, address }: Instance): PlacedIssue {
  return { ...issue, code: 'required', params: {}, pointer, address };
}

function isSame(one: Instance, issue: Issue): boolean {
  return one.pointer === issue.pointer && one.question.role !== 'branch';
}

/** The first question inside, or inside what is around: the whole form at last. */
function nearest(
  pointer: Pointer,
  asked: Homes['asked'],
  isPlain: (instance: Instance) => boolean = () => true,
): Instance | undefined {
  const all = [...asked.values()].flat().filter(isPlain);
  const root = pointer.startsWith('asked:') ? 'asked:' : '';
  for (const around of [pointer, ...[...ancestors(pointer)].reverse(), root]) {
    const inside = all.find((one) => isWithin(one.pointer, around));
    if (inside) return inside;
  }
  return all[0];
}
