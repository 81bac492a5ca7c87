import type { Instance } from '../../../engine/places/instances.js';
import type { PlacedIssue } from '../../../engine/issues/issues.js';
import type { Address, Json, Page } from '../../../model/index.js';
import { isFinite } from '../answers/candidates.js';
import { type Filled, type Filling, choicesAt, readWith } from './filling.js';
import type { Look, Tried } from './trial.js';

/** Combinations of answers tried together on one page. */
const MOST_TOGETHER = 1500;

/**
 * Everything that could matter: the questions that are refused, and those of the page that anything reads. When that was everything there is
 * to try, there is no way. Where it cannot be everything (rows, open answers that depend on each other, too many), nothing is proved.
 */
export function search(
  page: Page,
  tried: Tried,
  look: Look,
  stopped: readonly PlacedIssue[],
  fixed: ReadonlySet<Address>,
  filling: Filling,
): Filled {
  const { trial } = filling;
  const asked = look.asked(page.id);
  const refused = asked.filter(({ address }) => stopped.some((issue) => issue.address === address));
  const free = ({ address, question }: Instance): boolean => !fixed.has(address) && !question.item;
  const all = asked.filter((one) => free(one) && (refused.includes(one) || filling.isRead(one)));
  const near = [...new Set([...refused, ...refused.flatMap((one) => readWith(one, page, look, filling))])].filter(free);
  const everything = domainsOf(all, tried, look, filling);
  const isAll = productOf(everything) <= MOST_TOGETHER;
  const domains = isAll ? everything : domainsOf(near, tried, look, filling);
  if (domains.length === 0 || (productOf(domains) > MOST_TOGETHER && domains.length > 1))
    return { tried, stopped, isProved: isAll && isWhole(everything, refused, stopped) };
  const known = new Set([...fixed, ...domains.map(({ instance }) => instance.address)]);
  const open = new Set(domains.flatMap(({ instance, isFinite }) => (isFinite ? [] : [instance.address])));
  let isElsewhere = false;
  const isPassed = (one: Tried): boolean => {
    const blocking = trial.look(one).blocking(page);
    // Stopped by something that was not varied here, or by what only its own schema knows: others might have passed.
    isElsewhere ||= blocking.some(
      ({ address, source }) => !known.has(address) || (open.has(address) && source !== 'rule'),
    );
    return blocking.length === 0;
  };
  const walk = (one: Tried, at: number): Tried | undefined => {
    const domain = domains[at];
    if (!domain) return isPassed(one) ? one : undefined;
    for (const value of domain.values) {
      const found = walk(trial.with(one, domain.instance, value), at + 1);
      if (found) return found;
    }
    return undefined;
  };
  const found = walk(tried, 0);
  if (found) return { tried: found };
  return { tried, stopped, isProved: isAll && !isElsewhere && isWhole(everything, refused, stopped) };
}

/** The answers that are varied at a question. */
interface Domain {
  readonly instance: Instance;
  readonly isComplete: boolean;
  readonly isFinite: boolean;
  readonly values: readonly (Json | undefined)[];
}

function domainsOf(instances: readonly Instance[], tried: Tried, look: Look, filling: Filling): readonly Domain[] {
  return instances.map((instance) => {
    const { values, isComplete } = filling.candidates(instance);
    const all = [...new Set([...choicesAt(instance, tried, look, filling), ...values])];
    return {
      instance,
      isComplete,
      isFinite: isFinite(instance.question),
      values: filling.trial.isRequired(look, instance) ? all : [undefined, ...all],
    };
  });
}

function productOf(domains: readonly Domain[]): number {
  return domains.reduce((product, { values }) => product * Math.max(1, values.length), 1);
}

/** Whether varying these was trying everything. Two answers that are not from a list may depend on each other in ways that no list of values holds. */
function isWhole(domains: readonly Domain[], refused: readonly Instance[], stopped: readonly PlacedIssue[]): boolean {
  return (
    domains.every(({ isComplete }) => isComplete) &&
    domains.filter(({ isFinite }) => !isFinite).length <= 1 &&
    [...refused, ...domains.map(({ instance }) => instance)].every(({ row, question }) => !row && !question.item) &&
    stopped.every(({ address }) => refused.some((one) => one.address === address))
  );
}
