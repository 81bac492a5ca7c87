import type {
  Address,
  Draft,
  Entry,
  FieldKind,
  FormPlan,
  Json,
  JsonObject,
  RowId,
  Validator,
} from '../../model/index.js';
import { NOT_KNOWN } from '../../model/index.js';
import { emptyDraft } from './draft.js';
import type { Instance } from '../places/instances.js';
import { readBack } from '../settle/read-back.js';

/** What a draft is made from. */
export interface DraftParts {
  readonly plan: FormPlan;
  readonly kinds: Readonly<Record<string, FieldKind>>;
  readonly validator: Validator;
}

/** The draft of somebody who has typed just these answers: each as its kind writes it, rows named r1, r2, …; nothing agreed to, no page seen. */
export function draftOf({ plan, kinds, validator }: DraftParts, answers: JsonObject, asked: JsonObject = {}): Draft {
  const { instances, applies, chosen, valueAt, nameOf } = readBack(plan, validator, { answers, asked });
  const entries: Record<Address, Entry> = {};
  const rows: Record<Address, RowId[]> = {};
  for (const { list, row } of instances.rows) rows[list] = [...(rows[list] ?? []), row];
  const names = new Map(instances.rows.map((row) => [row.address, nameOf(row)]));
  for (const instance of instances.all) {
    const { question, row } = instance;
    if (question.item || question.role === 'constant' || !applies(question.relevance, row)) continue;
    const kind = kinds[question.kind];
    const value = valueFor(instance, chosen, valueAt, names);
    if (value === undefined || !kind) continue;
    entries[instance.address] = value === null && question.notKnown ? NOT_KNOWN : kind.format(value, question.facts);
  }
  return { ...emptyDraft(plan), entries, rows };
}

function valueFor(
  instance: Instance,
  chosen: (address: Address) => readonly number[],
  valueAt: (instance: Instance) => Json | undefined,
  names: ReadonlyMap<Address, string | undefined>,
): Json | undefined {
  const { question, address, row } = instance;
  if (question.role === 'key') return row && names.get(row.address);
  if (question.role !== 'branch') return valueAt(instance);
  const taken = chosen(address).map(String);
  if (question.facts.type.includes('array')) return taken.length > 0 ? taken : undefined;
  return taken[0];
}
