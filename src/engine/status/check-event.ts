import {
  ACCEPTED,
  type EventKind,
  type Issue,
  type Json,
  type JsonObject,
  type RoleId,
  type StatusField,
  type StatusPlan,
  TAKEN_BACK,
} from '../../model/index.js';
import { readDate } from '../rules/calendar-date.js';
import { type When, isAfter, isWhen, millisecondsOf, withLeeway } from './moments.js';

/** An event as its sender writes it, before the service numbers it. */
export interface SentEvent {
  readonly kind: EventKind;
  readonly at: When;
  readonly item?: string;
  readonly fields: JsonObject;
  readonly corrects?: string;
  readonly about?: string;
}

/**
 * What is wrong with an event before anything is known of its case: its kind, its role, its fields, its time. Whether it fits the
 * case's history is not asked here: what does not fit is kept and flagged.
 */
export function checkEvent(plan: StatusPlan, role: RoleId, sent: SentEvent, now: string): readonly Issue[] {
  const issues: Issue[] = [];
  const add: Add = (pointer, code) =>
    void issues.push({ source: 'service', pointer, code, params: {}, severity: 'error' });
  if (!isWhen(sent.at)) add('/at', 'format');
  else if (isAfter(sent.at, withLeeway(now))) add('/at', 'future');
  if (sent.kind === TAKEN_BACK || sent.kind === ACCEPTED) {
    if (!mayCorrect(plan, role)) add('/kind', 'role');
    if (sent.about === undefined) add('/about', 'required');
    if (sent.corrects !== undefined) add('/corrects', 'unknown');
    for (const name of Object.keys(sent.fields)) add(`/fields/${name}`, 'unknown');
    return issues;
  }
  if (sent.about !== undefined) add('/about', 'unknown');
  if (sent.corrects !== undefined && !mayCorrect(plan, role)) add('/corrects', 'role');
  const kind = Object.hasOwn(plan.events, sent.kind) ? plan.events[sent.kind] : undefined;
  if (!kind) add('/kind', 'enum');
  else if (!kind.roles.includes(role) && !(sent.corrects !== undefined && mayCorrect(plan, role))) add('/kind', 'role');
  else {
    checkFields(plan, sent, kind.fields, add);
    checkItem(plan, sent, kind.on, add);
  }
  return issues;
}

/** Kinds of events that a role may add. */
export function eventsOfRole(plan: StatusPlan, role: RoleId): readonly EventKind[] {
  return Object.values(plan.events)
    .filter((event) => event.roles.includes(role))
    .map((event) => event.kind);
}

/** Whether a role may put right, take back and accept. */
export function mayCorrect(plan: StatusPlan, role: RoleId): boolean {
  return Object.hasOwn(plan.roles, role) && plan.roles[role]?.corrects === true;
}

type Add = (pointer: string, code: string) => void;

function checkItem(plan: StatusPlan, sent: SentEvent, on: string, add: Add): void {
  const many = plan.items[on]?.many ?? false;
  if (many && !sent.item) add('/item', 'required');
  if (!many && sent.item !== undefined) add('/item', 'unknown');
}

function checkFields(
  plan: StatusPlan,
  { fields }: SentEvent,
  wanted: Readonly<Record<string, { readonly required: boolean }>>,
  add: Add,
): void {
  for (const [name, { required }] of Object.entries(wanted))
    if (required && !Object.hasOwn(fields, name)) add(`/fields/${name}`, 'required');
  for (const [name, value] of Object.entries(fields)) {
    const field = Object.hasOwn(wanted, name) ? plan.fields[name] : undefined;
    const code = field ? faultOf(field, value) : 'unknown';
    if (code !== undefined) add(`/fields/${name}`, code);
  }
}

const LONGEST = 2_000;

function faultOf(field: StatusField, value: Json): string | undefined {
  switch (field.type) {
    case 'text':
    case 'ref': {
      if (typeof value !== 'string') return 'type';
      const length = [...value].length;
      return length === 0 || value.trim() === ''
        ? 'minLength'
        : length > (field.maxLength ?? LONGEST)
          ? 'maxLength'
          : undefined;
    }
    case 'date':
      return typeof value === 'string' && readDate(value) ? undefined : 'format';
    case 'moment':
      return typeof value === 'string' && millisecondsOf(value) !== undefined ? undefined : 'format';
    case 'money':
      // Dollars with cents, as text or number; never more than two decimals.
      return (typeof value === 'number' || typeof value === 'string') && /^-?\d{1,9}(\.\d{1,2})?$/.test(String(value))
        ? undefined
        : 'format';
    case 'count':
      return Number.isSafeInteger(value) && (value as number) >= 0 ? undefined : 'type';
    case 'flag':
      return typeof value === 'boolean' ? undefined : 'type';
    case 'code':
      return typeof value === 'string' && field.values !== undefined && Object.hasOwn(field.values, value)
        ? undefined
        : 'enum';
  }
}
