import type { Relevance } from '../../model/index.js';
import { type Clause, isSubset, relativeTo, simplify, toRelevance, without } from '../relevance.js';
import { type Facts, intersect, isTyped, unite } from './facts.js';
import type { AnswerPlace, Places } from './places.js';

/** What is known of a place once the whole schema was walked. */
export interface SettledPlace {
  readonly facts: Facts;
  readonly relevance?: Relevance;
  readonly requiredWhen?: Relevance;
}

/** Puts together what was collected of a place. */
export function settle(place: AnswerPlace, places: Places): SettledPlace {
  const around = place.row === undefined ? [] : (places.byPointer.get(place.row)?.declared ?? []);
  const shown = without(place.declared, place.forbidden);
  const required = simplify(relativeTo(place.required, around));
  return {
    facts: factsOf(place),
    relevance: toRelevance(relativeTo(shown, around)),
    requiredWhen: required.length === 0 ? undefined : required,
  };
}

/**
 * Facts come from where a place is declared. A constraint under further conditions (`then: {maximum: 5}`) is left to the validator:
 * a control that enforced it would refuse what is valid while the condition does not hold.
 */
function factsOf(place: AnswerPlace): Facts {
  const declared = simplify(place.declared);
  const facts = uniteAll(declared.map((clause) => factsUnder(place, clause)));
  const known = isTyped(facts)
    ? facts
    : intersect(facts, uniteAll(place.declared.map((clause) => factsUnder(place, clause))));
  const title = known.title ?? place.fragments.find((one) => one.facts.title !== undefined)?.facts.title;
  const description =
    known.description ?? place.fragments.find((one) => one.facts.description !== undefined)?.facts.description;
  return { ...known, ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) };
}

function factsUnder(place: AnswerPlace, clause: Clause): Facts {
  return place.fragments
    .filter((fragment) => isSubset(fragment.given, clause))
    .reduce<Facts>((facts, fragment) => intersect(facts, fragment.facts), {});
}

function uniteAll(all: readonly Facts[]): Facts {
  const [first, ...more] = all;
  return first ? more.reduce(unite, first) : {};
}
