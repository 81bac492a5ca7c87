import type { Relevance } from '../../model/index.js';
import { type Clause, isSubset, joinClauses, relativeTo, simplify, toRelevance, without } from '../relevance.js';
import { isSaidInBranch } from './branch-words.js';
import { type Facts, intersect, isTyped, unite } from './facts.js';
import type { AnswerPlace, Places } from './places.js';

/** What is known of a place once the whole schema was walked. */
export interface SettledPlace {
  readonly facts: Facts;
  readonly relevance?: Relevance;
  readonly requiredWhen?: Relevance;
}

/** A place as it is declared under one clause: branches may declare words here and a number there. */
export interface Declaration {
  readonly clause: Clause;
  readonly facts: Facts;
}

/** Puts together what was collected of a place. */
export function settle(place: AnswerPlace, places: Places): SettledPlace {
  return {
    facts: factsOf(place, places),
    relevance: relevanceOf(place, place.declared, places),
    requiredWhen: requiredOf(place, places),
  };
}

/** When a place that these clauses declare is there, seen from the row around it. */
export function relevanceOf(place: AnswerPlace, declared: readonly Clause[], places: Places): Relevance | undefined {
  const shown = without(declared, forbiddenAround(place, places));
  return seenFrom(place, toRelevance(relativeTo(shown, declaredAround(place, places))), places);
}

/** Where a group is forbidden, so is all that is in it. A list's rows are hidden with their list. */
function forbiddenAround(place: AnswerPlace, places: Places): readonly Clause[] {
  const forbidden = [...place.forbidden];
  let around = place.parent === undefined ? undefined : places.byPointer.get(place.parent);
  while (around?.parent !== undefined && around.row === place.row) {
    forbidden.push(...around.forbidden);
    around = places.byPointer.get(around.parent);
  }
  return forbidden;
}

function requiredOf(place: AnswerPlace, places: Places): Relevance | undefined {
  const required = simplify(relativeTo(place.required, declaredAround(place, places)));
  return required.length === 0 ? undefined : seenFrom(place, required, places);
}

function declaredAround(place: AnswerPlace, places: Places): readonly Clause[] {
  return place.row === undefined ? [] : (places.byPointer.get(place.row)?.declared ?? []);
}

/** Conditions of rows further out are asked there: so many rows up. */
function seenFrom(place: AnswerPlace, relevance: Relevance | undefined, places: Places): Relevance | undefined {
  if (place.row === undefined) return relevance;
  const around = places.rowsAround(place.row);
  return relevance?.map((clause) =>
    clause.map((literal) => {
      const row = places.conditions.get(literal.condition)?.row;
      const up = row === undefined ? 0 : around.indexOf(row);
      return up > 0 ? { ...literal, up } : literal;
    }),
  );
}

/**
 * How a place is declared, clause by clause. A clause that says what the value is stands for itself; one that only names or bounds it (`{}`
 * beside `oneOf`) is joined with each of those that do.
 */
export function declarationsOf(place: AnswerPlace): readonly Declaration[] {
  return simplify(place.declared).flatMap((clause): readonly Declaration[] => {
    const facts = factsUnder(place, clause);
    if (isTyped(facts)) return [{ clause, facts }];
    const typing = place.fragments
      .filter((fragment) => isTyped(fragment.facts) && !isSubset(fragment.given, clause))
      .map((fragment) => joinClauses(clause, fragment.given))
      .filter((joined) => joined !== undefined);
    const joined = weakest(typing).map((one) => ({ clause: one, facts: factsUnder(place, one) }));
    return joined.length > 0 ? joined : [{ clause, facts }];
  });
}

/** Without those that another, weaker one makes superfluous; then and else stay two, for they may declare different things. */
function weakest(clauses: readonly Clause[]): readonly Clause[] {
  return clauses.filter((clause, at) =>
    clauses.every(
      (other, index) => index === at || !isSubset(other, clause) || (other.length === clause.length && index > at),
    ),
  );
}

/**
 * Facts come from where a place is declared. A constraint under further conditions (`then: {maximum: 5}`) is left to the validator:
 * a control that enforced it would refuse what is valid while the condition does not hold.
 */
function factsOf(place: AnswerPlace, places: Places): Facts {
  const [first, ...more] = declarationsOf(place).map(({ facts }) => facts);
  return withWords(place, first ? more.reduce(unite, first) : {}, places);
}

/** Title and description from wherever the schema says them in any case, when not where the value is declared. */
export function withWords(place: AnswerPlace, facts: Facts, places: Places): Facts {
  const title = facts.title ?? saidBy(place, places, ({ title: words }) => words);
  const description = facts.description ?? saidBy(place, places, ({ description: words }) => words);
  return { ...facts, ...(title === undefined ? {} : { title }), ...(description === undefined ? {} : { description }) };
}

/** Words that hold whatever is answered come first; those of one alternative will do where no other has its own, and what several say differently is none's. */
function saidBy<Words>(
  place: AnswerPlace,
  places: Places,
  words: (facts: Facts) => Words | undefined,
): Words | undefined {
  const said = place.fragments.filter((one) => words(one.facts) !== undefined && !isSaidInBranch(one, place, places));
  const always = said.find(({ given }) => given.length === 0);
  const [first, ...more] = new Set(said.map(({ facts }) => words(facts)));
  return always ? words(always.facts) : more.length > 0 ? undefined : first;
}

function factsUnder(place: AnswerPlace, clause: Clause): Facts {
  const facts = place.fragments
    .filter((fragment) => isSubset(fragment.given, clause))
    .reduce<Facts>((known, fragment) => intersect(known, fragment.facts), {});
  const orNull = place.orNull.some((given) => isSubset(given, clause));
  return orNull && facts.type && !facts.type.includes('null') ? { ...facts, type: [...facts.type, 'null'] } : facts;
}
