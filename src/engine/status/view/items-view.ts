import type {
  Expression,
  FactPlan,
  FactView,
  ItemKind,
  ItemNow,
  ItemView,
  Json,
  LastOf,
  PersonView,
  RowPlan,
  StatusPlan,
  TextParam,
  ValueText,
} from '../../../model/index.js';
import { evaluate } from '../../rules/index.js';
import { type StateView, viewState } from './state-view.js';
import { type Looking, dateValue, heard, holds, paramsOf, sayFirst, viewScope, writtenFact } from './view-facts.js';

/** Items of a kind, in the order of its plan. */
export function viewItems(looking: Looking, kind: ItemKind): readonly ItemView[] {
  const { lastOf, order } = looking.plan.items[kind] ?? {};
  const items = looking.projection.items.filter((item) => item.kind === kind);
  return items
    .filter((item, index) => !lastOf || !items.slice(index + 1).some((later) => isOvertaken(lastOf, item, later)))
    .sort((one, other) => (order === undefined ? 0 : byDate(one.facts[order], other.facts[order])))
    .map((item) => viewItem(looking, item));
}

/** Items without a date come first; those with the same stay as they came to be. */
function byDate(one: Json | undefined, other: Json | undefined): number {
  const [a, b] = [one, other].map((date) => (typeof date === 'string' ? date : '')) as [string, string];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Whether a later item stands for an earlier one too. */
function isOvertaken({ states, same }: LastOf, item: ItemNow, later: ItemNow): boolean {
  const both = [item, later].every(({ state }) => states.includes(state));
  return both && same.every((field) => item.facts[field] === later.facts[field]);
}

/** Rows that end a table and that no event has made. */
export function viewRows(looking: Looking, rows: readonly RowPlan[]): readonly ItemView[] {
  const scope = viewScope(looking, looking.main);
  return rows.flatMap((row, index): readonly ItemView[] => {
    const [words, say] = [heard(looking, row.tag), heard(looking, row.say)];
    if (!words || !say || !holds(row.when, scope)) return [];
    const tag = { tone: row.tone, text: words };
    const facts = viewFacts(looking, row.facts, looking.main, { tag, say });
    return [{ id: `last-${index}`, kind: 'row', state: 'last', title: words, tag, say, can: [], facts }];
  });
}

/** Labelled facts of an item, or of the case. */
export function viewFacts(
  looking: Looking,
  plans: readonly FactPlan[],
  item: ItemNow | undefined,
  stands: Pick<StateView, 'tag' | 'say'> | undefined = item && viewState(looking, item),
): readonly FactView[] {
  const scope = viewScope(looking, item);
  return plans.flatMap((fact): readonly FactView[] => {
    const label = heard(looking, fact.label);
    if (!label || !holds(fact.when, scope)) return [];
    if (fact.as === 'state' || fact.as === 'say') {
      if (!stands) return [];
      const { tag, say } = stands;
      return [fact.as === 'state' ? { label, value: [], tag } : { label, value: [{ as: 'text', text: say }] }];
    }
    const value = valueOf(looking, fact, item);
    const otherwise = heard(looking, fact.otherwise);
    if (value.length === 0 && !otherwise) return [];
    const shown: readonly ValueText[] = value.length > 0 ? value : otherwise ? [{ as: 'text', text: otherwise }] : [];
    return [{ label, value: shown, ...(fact.as === 'ref' && value.length > 0 && { isRef: true }) }];
  });
}

/** People to call: lines of the plan, and those that an event has told. */
export function viewPeople(looking: Looking): readonly PersonView[] {
  return looking.plan.contacts
    .filter((contact) => contact.seenBy.includes(looking.audience))
    .flatMap((contact): readonly PersonView[] => {
      const told = contact.field === undefined ? undefined : looking.main?.facts[contact.field];
      const phone = contact.phone ?? (typeof told === 'string' ? told : undefined);
      if (phone === undefined && !contact.otherwise) return [];
      return [
        {
          name: contact.name,
          ...(contact.note && { note: contact.note }),
          ...(phone !== undefined ? { phone } : contact.otherwise && { otherwise: contact.otherwise }),
        },
      ];
    });
}

function viewItem(looking: Looking, item: ItemNow): ItemView {
  const plan = looking.plan.items[item.kind];
  const { tag, say, next, late, can } = viewState(looking, item);
  const titles = plan && Object.hasOwn(plan.title, looking.audience) ? plan.title[looking.audience] : undefined;
  return {
    id: item.id,
    kind: item.kind,
    state: item.state,
    title: sayFirst(titles, viewScope(looking, item), paramsOf(looking, item)) ?? { key: 'ui.status.update-received' },
    tag,
    say,
    ...(next && { next }),
    ...(late && { late }),
    can,
    ...(item.since !== undefined && { since: dateValue(item.since) }),
    facts: viewFacts(looking, plan?.columns ?? [], item),
  };
}

function valueOf(looking: Looking, fact: FactPlan, item: ItemNow | undefined): readonly ValueText[] {
  const { plan, main } = looking;
  const facts = { ...main?.facts, ...item?.facts };
  if (fact.as === 'ref' && fact.field === undefined && fact.value === undefined)
    return looking.projection.reference === undefined ? [] : [{ as: 'plain', value: looking.projection.reference }];
  const field = (name: string | undefined): TextParam | undefined => {
    const value = name === undefined ? undefined : facts[name];
    return value === undefined || name === undefined ? undefined : writtenFact(fieldOf(plan, name), value);
  };
  if (fact.as === 'period') {
    const day = (value: Expression | undefined, name: string | undefined): TextParam | undefined => {
      if (value === undefined) return field(name);
      const date = evaluate(value, viewScope(looking, item));
      return typeof date === 'string' ? { as: 'date', value: date } : undefined;
    };
    const [from, to] = [day(fact.value, fact.field), day(fact.untilValue, fact.until)];
    if (from === undefined || to === undefined) return [];
    return [{ as: 'text', text: { key: 'ui.status.period', params: { from, to } } }];
  }
  if (fact.value === undefined) {
    const value = field(fact.field);
    return typeof value === 'object' ? [value] : [];
  }
  const value = evaluate(fact.value, viewScope(looking, item));
  if (typeof value !== 'string' && typeof value !== 'number') return [];
  return [{ as: fact.as === 'date' || fact.as === 'money' ? fact.as : 'plain', value }];
}

function fieldOf(plan: StatusPlan, name: string): StatusPlan['fields'][string] | undefined {
  return Object.hasOwn(plan.fields, name) ? plan.fields[name] : undefined;
}
