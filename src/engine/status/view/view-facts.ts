import type {
  AudienceId,
  Expression,
  FormattedValue,
  ItemNow,
  JsonObject,
  Json,
  Saying,
  Spoken,
  StatusField,
  StatusPlan,
  StatusProjection,
  TextParam,
  TextRef,
} from '../../../model/index.js';
import { type Scope, evaluate } from '../../rules/index.js';
import { spokenTo, stateOf, statusScope } from '../history/item-run.js';
import { dayOf, millisecondsOf } from '../moments.js';

/** A projection with its plan, as the files of this folder look at it. */
export interface Looking {
  readonly plan: StatusPlan;
  readonly projection: StatusProjection;
  readonly audience: AudienceId;
  readonly main: ItemNow | undefined;
}

/** Starts looking. */
export function lookAt(plan: StatusPlan, projection: StatusProjection): Looking {
  return {
    plan,
    projection,
    audience: projection.audience,
    main: projection.items.find((item) => item.kind === plan.main),
  };
}

/** Words for the reader of this projection. */
export function heard(looking: Looking, spoken: Spoken | undefined): TextRef | undefined {
  return spokenTo(spoken, looking.audience);
}

/** What expressions can see: nothing but what the projection holds. */
export function viewScope(looking: Looking, item?: ItemNow, event?: JsonObject): Scope {
  const { plan, projection, main } = looking;
  const all: Record<string, JsonObject[]> = {};
  for (const one of projection.items) (all[one.kind] ??= []).push(withState(one));
  const past: Record<string, JsonObject[]> = {};
  for (const { kind, fields } of projection.past) (past[kind] ??= []).push(fields);
  const facts = {
    past,
    main: main ? withState(main) : {},
    caseAt: main ? datesOf(looking, main) : {},
    items: all,
    audience: looking.audience,
  };
  return statusScope(
    plan,
    facts,
    projection.today,
    item && { facts: withState(item), at: datesOf(looking, item) },
    event,
  );
}

/** Whether a condition holds; none always does. */
export function holds(when: Expression | undefined, scope: Scope): boolean {
  return when === undefined || evaluate(when, scope) === true;
}

/** The first of several ways to say something that holds and whose parameters are all known. */
export function sayFirst(
  sayings: readonly Saying[] | undefined,
  scope: Scope,
  params: Readonly<Record<string, TextParam>>,
): TextRef | undefined {
  const saying = sayings?.find(
    (one) => holds(one.when, scope) && one.needs.every((name) => Object.hasOwn(params, name)),
  );
  if (!saying) return undefined;
  return saying.needs.length > 0 ? { ...saying.text, params: pick(params, saying.needs) } : saying.text;
}

/** Values that words about an item may hold: facts of the case, its own, and what is known of its state. */
export function paramsOf(looking: Looking, item: ItemNow | undefined, event?: JsonObject): Record<string, TextParam> {
  const { plan, projection, main } = looking;
  const params: Record<string, TextParam> = {};
  const put = (facts: JsonObject): void => {
    for (const [name, value] of Object.entries(facts)) {
      const written = writtenFact(Object.hasOwn(plan.fields, name) ? plan.fields[name] : undefined, value);
      if (written !== undefined) params[name] = written;
    }
  };
  if (main) put(main.facts);
  if (projection.reference !== undefined) params['reference'] = projection.reference;
  if (!item) return params;
  if (item !== main) put(item.facts);
  if (event) put(event);
  const { since, due } = item;
  if (since !== undefined) params['since'] = dateValue(since);
  if (due) params['due'] = whenValue(due.at);
  const days = item.spans.at(-1)?.days;
  if (days !== undefined) params['days'] = { as: 'days', value: days };
  const who = whoOf(looking, item);
  if (who) params['who'] = { as: 'text', text: who };
  return params;
}

/** Who must act, in the words of the reader. */
export function whoOf(looking: Looking, item: ItemNow): TextRef | undefined {
  const state = stateOf(looking.plan.items[item.kind], item.state);
  return state?.who === undefined ? undefined : heard(looking, looking.plan.actors[state.who]);
}

/** A fact as it is written; undefined for one that this version does not know. */
export function writtenFact(field: StatusField | undefined, value: Json): TextParam | undefined {
  if (field === undefined) return undefined;
  switch (field.type) {
    case 'date':
      return typeof value === 'string' ? { as: 'date', value } : undefined;
    case 'moment':
      return typeof value === 'string' ? { as: 'moment', value } : undefined;
    case 'money':
      return typeof value === 'string' || typeof value === 'number' ? { as: 'money', value } : undefined;
    case 'count':
      return typeof value === 'number' ? { as: 'number', value } : undefined;
    case 'code': {
      const text =
        typeof value === 'string' && field.values && Object.hasOwn(field.values, value)
          ? field.values[value]
          : undefined;
      return text && { as: 'text', text };
    }
    case 'text':
    case 'ref':
      return typeof value === 'string' ? { as: 'plain', value } : undefined;
    case 'flag':
      return typeof value === 'boolean' ? { as: 'text', text: { key: value ? 'ui.yes' : 'ui.no' } } : undefined;
  }
}

/** A day of something that happened. */
export function dateValue(when: string): FormattedValue {
  return { as: 'date', value: dayOf(when) };
}

/** The end of a clock: a day, or a moment for one that counts hours. */
export function whenValue(when: string): FormattedValue {
  return millisecondsOf(when) === undefined ? { as: 'date', value: when } : { as: 'moment', value: when };
}

function withState(item: ItemNow): JsonObject {
  const been = item.spans.map(({ state }) => state);
  return { ...item.facts, id: item.id, state: item.state, been, late: item.due?.late === true };
}

function datesOf({ projection }: Looking, item: ItemNow): JsonObject {
  const own = projection.past.filter((event) => event.item === item.kind && event.itemId === item.id);
  return Object.fromEntries(own.map((event) => [event.kind, dayOf(event.at)]));
}

function pick(params: Readonly<Record<string, TextParam>>, names: readonly string[]): Record<string, TextParam> {
  return Object.fromEntries(names.map((name) => [name, params[name] as TextParam]));
}
