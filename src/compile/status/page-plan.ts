import type { StatusPlan } from '../../model/index.js';

/** What staff call a thing is not for pages. */
const UNNAMED = { key: 'ui.status.update-received' } as const;

/**
 * A tracker's plan as a page needs it, which paints what the service has projected: without what only staff hear, and without what moves a
 * case. Smaller on a phone; and what an agency says among itself is in no file that is published.
 */
export function pagePlan(plan: StatusPlan): StatusPlan {
  const audiences = new Set(Object.keys(plan.audiences));
  const readers = [...audiences].filter((name) => plan.audiences[name]?.public);
  const isTold = (seenBy: readonly string[]): boolean => readers.some((name) => seenBy.includes(name));
  const words = wordsFor(audiences, new Set(readers));
  return words({
    ...plan,
    roles: {},
    fields: mapped(
      plan.fields,
      (field) => ({ ...field, staffLabel: UNNAMED }),
      ({ seenBy }) => isTold(seenBy),
    ),
    items: mapped(
      plan.items,
      (item) => ({
        ...item,
        states: item.states.map((state) => ({ ...state, staffLabel: UNNAMED, by: [], ahead: [], shownAs: {} })),
      }),
      ({ seenBy }) => isTold(seenBy),
    ),
    events: mapped(
      plan.events,
      ({ kind, on, words: told }) => ({
        kind,
        on,
        words: told,
        staffLabel: UNNAMED,
        to: [],
        also: [],
        roles: [],
        fields: {},
      }),
      ({ words: told }) => isTold(Object.keys(told)),
    ),
    deadlines: mapped(plan.deadlines, ({ rule, cite, verifiedOn }) => ({ add: [], rule, cite, verifiedOn })),
  });
}

/** Takes out the words of those who are no readers of pages, wherever words stand by audience. */
function wordsFor(audiences: ReadonlySet<string>, readers: ReadonlySet<string>): (plan: StatusPlan) => StatusPlan {
  const walk = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(walk);
    if (typeof value !== 'object' || value === null) return value;
    const entries = Object.entries(value);
    const isByAudience = entries.length > 0 && entries.every(([key]) => audiences.has(key));
    return Object.fromEntries(
      entries.filter(([key]) => !isByAudience || readers.has(key)).map(([key, inside]) => [key, walk(inside)]),
    );
  };
  return (plan) => ({
    ...(walk(plan) as StatusPlan),
    audiences: plan.audiences,
    // Actors may have the names of audiences: what stands by audience is what each is called.
    actors: mapped(plan.actors, (called) => walk(called) as typeof called),
  });
}

function mapped<Value>(
  record: Readonly<Record<string, Value>>,
  change: (value: Value) => Value,
  isKept: (value: Value) => boolean = () => true,
): Record<string, Value> {
  return Object.fromEntries(
    Object.entries(record)
      .filter(([, value]) => isKept(value))
      .map(([name, value]) => [name, change(value)]),
  );
}
