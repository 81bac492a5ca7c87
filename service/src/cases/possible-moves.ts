import { canHappen } from '../../../src/engine/status/index.js';
import {
  NEW,
  type CompiledStatus,
  type EventPlan,
  type ItemNow,
  type StatusField,
  type StatusProjection,
} from '../../../src/model/index.js';
import type { CaseWork } from '../staff/case-roles.js';
import { inEnglish } from './in-english.js';

/** Something that a member may add to a case as it stands now, with what they are asked for it; in English, as the agency's pages are. */
export interface PossibleMove {
  readonly kind: string;
  readonly label: string;
  /** The kind of item that it is about; `item` is the one, and absent where there is only one or a new one comes to be. */
  readonly on: string;
  readonly item?: string;
  /** It brings one of several items into being: its sender gives that an id. */
  readonly isNew: boolean;
  readonly fields: readonly MoveField[];
}

/** What an event may tell. */
export interface MoveField {
  readonly name: string;
  readonly label: string;
  /** A `letter` is added to the case first, as a file. */
  readonly type: StatusField['type'] | 'letter';
  readonly required: boolean;
  readonly maxLength?: number;
  readonly values?: readonly { readonly code: string; readonly label: string }[];
}

/** An item and the name of its state, for a list. */
export interface NamedState {
  readonly kind: string;
  readonly item: string;
  readonly state: string;
}

/** What fits the case now: nothing else is offered, though the service keeps and flags what does not fit. */
export function possibleMoves(
  status: CompiledStatus,
  { roles }: CaseWork,
  projection: StatusProjection,
  letters: Readonly<Record<string, string>> = {},
): readonly PossibleMove[] {
  const own = new Set(roles.map(({ role }) => role));
  return Object.values(status.plan.events)
    .filter((event) => event.roles.some((role) => own.has(role)))
    .flatMap((event) =>
      targetsOf(status, event, projection).map((target) => moveOf(status, event, target, letters[event.kind])),
    );
}

/** Each item with its state in words. */
export function namedStates(status: CompiledStatus, { items }: StatusProjection): readonly NamedState[] {
  return items.map(({ kind, id, state }) => {
    const label = status.plan.items[kind]?.states.find((one) => one.id === state)?.staffLabel;
    return { kind, item: id, state: label ? inEnglish(status, label) : state };
  });
}

interface Target {
  readonly item?: string;
  readonly isNew: boolean;
}

function targetsOf({ plan }: CompiledStatus, event: EventPlan, projection: StatusProjection): readonly Target[] {
  const many = plan.items[event.on]?.many === true;
  const there = projection.items.filter(({ kind }) => kind === event.on);
  const fitting = there.filter((item) => canHappen(plan, projection, event, item));
  const isNew = event.from?.includes(NEW) === true && (many || there.length === 0);
  return [...fitting.map((item) => named(item, many)), ...(isNew ? [{ isNew: many }] : [])];
}

function named({ id }: ItemNow, many: boolean): Target {
  return { isNew: false, ...(many && { item: id }) };
}

function moveOf(status: CompiledStatus, event: EventPlan, target: Target, letter: string | undefined): PossibleMove {
  const fields = Object.entries(event.fields).flatMap(([name, { required }]) => {
    const field = status.plan.fields[name];
    if (!field) return [];
    const asked = fieldOf(status, name, field, required);
    return [name === letter ? { ...asked, type: 'letter' as const } : asked];
  });
  return { kind: event.kind, label: inEnglish(status, event.staffLabel), on: event.on, ...target, fields };
}

function fieldOf(status: CompiledStatus, name: string, field: StatusField, required: boolean): MoveField {
  const { type, staffLabel, maxLength, values } = field;
  return {
    name,
    label: inEnglish(status, staffLabel),
    type,
    required,
    ...(maxLength !== undefined && { maxLength }),
    ...(values && {
      values: Object.entries(values).map(([code, label]) => ({ code, label: inEnglish(status, label) })),
    }),
  };
}
