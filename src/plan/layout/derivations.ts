import type { Derivation, FormPlan, Pointer } from '../../model/index.js';
import { varsOf } from '../../engine/rules/index.js';
import { LAYOUT_FILE } from '../author-problem.js';
import { type Planning, isAtOrUnder } from '../planning.js';

/** Derivations in an order in which each reads only what is already written; a circle is refused. */
export function makeDerivations({ layout, places, problems }: Planning): FormPlan['derive'] {
  const all = layout.derive ?? [];
  for (const [index, one] of all.entries()) {
    if (!places.find(one.write))
      problems.add(LAYOUT_FILE, `/derive/${index}/write`, 'pointer_unknown', { pointer: one.write });
    if (one.shownAt !== undefined && !places.find(one.shownAt))
      problems.add(LAYOUT_FILE, `/derive/${index}/shownAt`, 'pointer_unknown', { pointer: one.shownAt });
  }
  const ordered: Derivation[] = [];
  const state = new Map<Derivation, 'open' | 'done'>();
  const settle = (one: Derivation): void => {
    if (state.get(one) === 'done') return;
    if (state.get(one) === 'open')
      return problems.add(LAYOUT_FILE, `/derive/${all.indexOf(one)}`, 'derive_cycle', { pointer: one.write });
    state.set(one, 'open');
    for (const other of all)
      if (other.write !== one.write && readsOf(one).some((read) => overlap(read, other.write))) settle(other);
    state.set(one, 'done');
    ordered.push(one);
  };
  all.forEach(settle);
  return ordered;
}

/** What a derivation reads. */
export function readsOf(one: Derivation): readonly Pointer[] {
  return [...varsOf(one.value), ...(one.when === undefined ? [] : varsOf(one.when))];
}

/** True when one pointer is at, under or around the other. */
export function overlap(one: Pointer, other: Pointer): boolean {
  return isAtOrUnder(one, other) || isAtOrUnder(other, one);
}
