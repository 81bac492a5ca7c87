import { type Clause, isSubset, joinClauses } from '../relevance.js';
import type { AnswerPlace, Fragment, Places } from './places.js';
import { forRow } from './walk.js';

/** What a value is called while a branch of the schema holds. */
export interface BranchWords {
  readonly given: Clause;
  readonly words: { readonly title?: string; readonly description?: string };
}

/**
 * The words that a place has in branches only, the most particular branch first, for a question that is asked under these clauses. Where the
 * question is asked in that branch alone, its words are simply the question's.
 */
export function branchWordsOf(place: AnswerPlace, clauses: readonly Clause[], places: Places): readonly BranchWords[] {
  const said = place.fragments
    .filter((one) => isSaidInBranch(one, place, places) && mayHold(one.given, clauses))
    .sort((one, other) => other.given.length - one.given.length);
  return said.map(({ given }) => {
    const heard = said.filter((one) => isSubset(one.given, given)).map(({ facts }) => facts);
    const title = heard.find((facts) => facts.title !== undefined)?.title;
    const description = heard.find((facts) => facts.description !== undefined)?.description;
    return {
      given,
      words: { ...(title !== undefined && { title }), ...(description !== undefined && { description }) },
    };
  });
}

/** A schema that names a value under a condition. Alternatives of the value itself are named for the choice between them, which has options. */
export function isSaidInBranch({ given, facts }: Fragment, place: AnswerPlace, places: Places): boolean {
  if (given.length === 0 || (facts.title === undefined && facts.description === undefined)) return false;
  const at = forRow(place.pointer, place.row);
  return !given.some(({ condition }) => {
    const known = places.conditions.get(condition)?.condition;
    return known?.choice !== undefined && known.at === at;
  });
}

/** The branch may hold where the question is asked, and may not. */
function mayHold(given: Clause, clauses: readonly Clause[]): boolean {
  return clauses.some((clause) => joinClauses(given, clause)) && !clauses.every((clause) => isSubset(given, clause));
}
