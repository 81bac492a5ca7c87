import { daysBetween, dayOf } from './days.js';
import type { PastEvent, StatusProjection } from '../../../../src/model/index.js';
import { type ShownBreakdown, type ShownCount, SMALLEST_HIDDEN, isSmall, suppress } from './suppress.js';

/** A part of a kit's way: how many days it took. */
export interface Leg {
  /** `null` when few kits went this way, or few did not. */
  readonly count: ShownCount;
  /** Days; `null` when few kits went this way. */
  readonly median: number | null;
  readonly p90: number | null;
}

/** The report of a fiscal year, as M.G.L. c.6A s.18Y asks for it; counts of few people are not in it. */
export interface AnnualReport {
  readonly year: number;
  readonly from: string;
  readonly to: string;
  readonly total: ShownCount;
  /** Adult, pediatric. */
  readonly category: ShownBreakdown;
  readonly reported: ShownBreakdown;
  readonly status: ShownBreakdown;
  /** Held for more than 30 days, by reason. */
  readonly held: ShownBreakdown;
  readonly destroyed: ShownCount;
  readonly notTested: ShownBreakdown;
  readonly legs: Readonly<Record<LegName, Leg>>;
  /** Agencies that had kits in the year and sent no report of their own. */
  readonly failedToReport: readonly string[];
}

/** From one event to another. */
const LEGS = {
  'collected-notified': ['collected', 'police_notified'],
  'notified-picked-up': ['police_notified', 'police_received'],
  'picked-up-lab': ['police_received', 'lab_received'],
  'lab-tested': ['lab_received', 'tested'],
  'tested-profile': ['tested', 'profile_entered'],
} as const;

/** Names of the legs. */
export type LegName = keyof typeof LEGS;

/** Why a kit that has been in a state for long is still there. */
const REASONS: Readonly<Record<string, string>> = {
  collected: 'police-not-notified',
  'police-notified': 'not-picked-up',
  'stored-unreported': 'not-reported',
  'at-lab': 'waiting-at-lab',
  testing: 'in-testing',
  'on-hold': 'waiting-for-authorization',
  tested: 'tested-not-returned',
  'profile-entered': 'tested-not-returned',
  'not-tested': 'not-tested-not-returned',
  returned: 'return-not-recorded',
  stored: 'kept-after-testing',
  'destruction-planned': 'destruction-planned',
};

/** A kit's whole history, as its administrators may know it. */
export interface KitHistory {
  readonly projection: StatusProjection;
}

/** First and last day of a fiscal year: July to June. */
function fiscalYear(year: number): { readonly from: string; readonly to: string } {
  return { from: `${year - 1}-07-01`, to: `${year}-06-30` };
}

/** Makes the report over all kits. `agencies`: who took part in a kit of the year, by kit. */
export function annualReport(
  year: number,
  kits: readonly (KitHistory & { readonly agencies: readonly string[] })[],
  today: string,
): AnnualReport {
  const { from, to } = fiscalYear(year);
  const own = kits.filter(({ projection }) => {
    const collected = firstAt(projection, 'collected');
    return collected !== undefined && collected >= from && collected <= to;
  });
  const facts = own.map(({ projection }) => factsOf(projection, today));
  const category = suppress(countBy(facts.map((fact) => fact.category)));
  const status = suppress(countBy(facts.map((fact) => fact.state)));
  const isHidden = (state: string): boolean => status.total === null || status.counts[state] === null;
  // A state that is hidden is not told in other words: as destroyed, or as what it is held for. Nor are the few kits that came to it in the last days.
  const fresh = countBy(
    facts.flatMap(({ reason, held }) => (reason === undefined || held !== undefined ? [] : [reason])),
  );
  const hiddenHeld = new Set(
    facts.flatMap(({ state, held }) =>
      held !== undefined && (isHidden(state) || isSmall(fresh[held] ?? 0)) ? [held] : [],
    ),
  );
  return {
    year,
    from,
    to,
    total: category.total,
    category,
    reported: suppress(countBy(facts.map((fact) => fact.reported))),
    status,
    held: suppress(countBy(facts.flatMap((fact) => (fact.held === undefined ? [] : [fact.held]))), hiddenHeld),
    destroyed: isHidden('destroyed') ? null : (status.counts['destroyed'] ?? 0),
    notTested: suppress(countBy(facts.flatMap((fact) => (fact.notTested === undefined ? [] : [fact.notTested])))),
    legs: legsOf(own, category.total),
    failedToReport: [...new Set(own.flatMap(({ agencies }) => agencies))].sort(),
  };
}

/** States are those of the day on which the report is made, and so are the days for which a kit has been held, however long its year is over. */
function factsOf(projection: StatusProjection, today: string) {
  const kit = projection.items.find((item) => item.kind === 'kit');
  const since = kit?.since === undefined ? undefined : dayOf(kit.since);
  const isLong = since !== undefined && daysBetween(since, today) > 30;
  const reason = kit && (REASONS[kit.state] ?? heldByPolice(kit.state, kit.facts['reported'] === true));
  const { category, not_tested_reason: why } = kit?.facts ?? {};
  return {
    state: kit?.state ?? 'unknown',
    category: typeof category === 'string' ? category : 'not-recorded',
    reported: kit?.facts['reported'] === true ? 'reported' : 'unreported',
    reason,
    held: isLong ? reason : undefined,
    notTested: typeof why === 'string' ? why : undefined,
  };
}

function heldByPolice(state: string, isReported: boolean): string | undefined {
  if (state !== 'with-police') return undefined;
  return isReported ? 'not-sent-to-lab' : 'not-reported';
}

/** The legs in their order. A count that few kits part from one that is told, or from all kits, would tell of those few: it is hidden. */
function legsOf(kits: readonly KitHistory[], total: ShownCount): Readonly<Record<LegName, Leg>> {
  const told = [total ?? 0];
  const legs = Object.entries(LEGS).map(([name, [first, second]]) => {
    const leg = legOf(kits, first, second);
    const { count } = leg;
    if (count === null || count === 0) return [name, leg] as const;
    if (told.some((other) => isSmall(Math.abs(other - count)))) return [name, { ...leg, count: null }] as const;
    told.push(count);
    return [name, leg] as const;
  });
  return Object.fromEntries(legs) as Record<LegName, Leg>;
}

function legOf(kits: readonly KitHistory[], first: string, second: string): Leg {
  const days = kits
    .flatMap(({ projection }) => {
      const [start, end] = [firstAt(projection, first), firstAt(projection, second)];
      return start === undefined || end === undefined || end < start ? [] : [daysBetween(start, end)];
    })
    .sort((one, other) => one - other);
  if (days.length <= SMALLEST_HIDDEN) return { count: days.length === 0 ? 0 : null, median: null, p90: null };
  return { count: days.length, median: quantile(days, 0.5), p90: quantile(days, 0.9) };
}

/** The smallest value that so many are not above (nearest rank): always a number of days that was. */
export function quantile(sorted: readonly number[], share: number): number | null {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? null;
}

function firstAt({ past }: StatusProjection, kind: string): string | undefined {
  const event: PastEvent | undefined = past.find((one) => one.kind === kind);
  return event && dayOf(event.at);
}

function countBy(names: readonly string[]): Readonly<Record<string, number>> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}
