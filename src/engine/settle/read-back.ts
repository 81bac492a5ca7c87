import type { Address, FormPlan, Json, RowId, Validator } from '../../model/index.js';
import { peek } from '../places/documents.js';
import { type Instance, type Instances, type RowPlace, instancesOf } from '../places/instances.js';
import { type Applies, createRelevance } from './relevance.js';

/** Finished answers, seen as somebody who has given them would see the form. */
export interface ReadBack {
  readonly instances: Instances;
  readonly applies: Applies;
  /** The branches that these answers have taken, at a question "which one?". */
  readonly chosen: (question: Address) => readonly number[];
  readonly valueAt: (instance: Instance) => Json | undefined;
  /** The property name that a row of a map stands under. */
  readonly nameOf: (row: RowPlace) => string | undefined;
}

/** Answers, and what is asked beside them. */
export interface GivenAnswers {
  readonly answers: Json;
  readonly asked: Json;
}

/**
 * Reads answers back: which rows there are, and which branches were taken. A branch is taken when it is the only one that the answers fit,
 * or the only one of which something is answered; else nobody knows, and it stays open.
 */
export function readBack(plan: FormPlan, validator: Validator, documents: GivenAnswers): ReadBack {
  const valueOf = ({ root, segments }: Pick<Instance, 'root' | 'segments'>): Json | undefined =>
    segments.length === 0
      ? documents[root === 'asked' ? 'asked' : 'answers']
      : (peek(documents, root, segments) as Json | undefined);
  const namesIn = (list: Instance): readonly string[] => {
    const value = valueOf(list);
    const { except = [], fits } = list.question.repeat ?? {};
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return Object.keys(value).filter(
      (name) => !except.includes(name) && (fits === undefined || validator.holds(fits, name)),
    );
  };
  const taken = new Set<string>();
  const rowNames = new Map<Address, readonly string[]>();
  const instances = instancesOf(plan, {
    rowsOf(list) {
      const { holds = 'list', start = 0 } = list.question.repeat ?? {};
      const value = valueOf(list);
      if (holds === 'one') return typeof value === 'object' && value !== null ? [rowId(0)] : [];
      if (holds === 'list')
        return Array.isArray(value) ? (value as readonly Json[]).slice(start).map((_, index) => rowId(index)) : [];
      // A property that two patterns fit stands in one of their maps.
      const free = namesIn(list).filter((name) => !taken.has(`${list.pointer} ${name}`));
      for (const name of free) taken.add(`${list.pointer} ${name}`);
      rowNames.set(list.address, free);
      return free.map((_, index) => rowId(index));
    },
    nameOf: (_row, list, id) => rowNames.get(list.address)?.[indexOfRow(id)],
  });
  const byAddress = new Map(instances.all.map((one) => [one.address, one]));
  const known = new Map<Address, readonly number[]>();
  const chosen = (address: Address): readonly number[] => {
    const there = known.get(address);
    if (there) return there;
    known.set(address, []);
    const question = byAddress.get(address);
    const found = question ? branchesTaken(question, instances, validator, valueOf) : [];
    known.set(address, found);
    return found;
  };
  const applies = createRelevance({ plan, validator, documents, chosen, isHeld: () => false });
  const nameOf = ({ list, row }: RowPlace): string | undefined => rowNames.get(list)?.[indexOfRow(row)];
  return { instances, applies, chosen, valueAt: valueOf, nameOf };
}

/** Rows are called r1, r2, … in their order. */
function rowId(index: number): RowId {
  return `r${index + 1}`;
}

function indexOfRow(id: RowId): number {
  return Number(id.slice(1)) - 1;
}

function branchesTaken(
  which: Instance,
  { all }: Instances,
  validator: Validator,
  valueOf: (instance: Instance) => Json | undefined,
): readonly number[] {
  const value = valueOf(which);
  if (value === undefined || isEmpty(value)) return [];
  const branches = which.question.branches ?? [];
  const fitting = branches.flatMap((condition, number) => (validator.holds(condition, value) ? [number] : []));
  const answered = fitting.filter((number) =>
    all.some(
      (one) =>
        one.row?.address === which.row?.address &&
        one.question.relevance?.some((clause) => clause.some(({ condition }) => condition === branches[number])) &&
        valueOf(one) !== undefined,
    ),
  );
  if (which.question.facts.type.includes('array')) return answered;
  if (fitting.length === 1) return fitting;
  return answered.length === 1 ? answered : [];
}

function isEmpty(value: Json): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
