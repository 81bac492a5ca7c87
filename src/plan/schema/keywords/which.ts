import type { ConditionId, Json, TextRef } from '../../../model/index.js';
import type { SchemaOption } from '../facts.js';
import { defined } from '../facts.js';
import { type Visit, type Walk, forRow, noteCondition, under } from '../walk.js';

/** One way in which a value may be answered. */
export interface Alternative {
  /** The schema of this way; `use` of it names the condition. */
  readonly visit: Visit;
  /** What decides, for answers that are there already, whether this way was taken. */
  readonly test: Json;
  readonly title?: string;
  readonly description?: string;
  /** Words of our own, where the author gave none. */
  readonly words: TextRef;
}

/**
 * Asks which of several ways applies, where no answer tells it: a question of its own before all that the ways ask. Its answer is no part of
 * the contract; it only says which questions come up and by which alternative they are judged.
 */
export function askWhich(
  alternatives: readonly Alternative[],
  written: string,
  isSeveral: boolean,
  visit: Visit,
  walk: Walk,
): readonly ConditionId[] {
  const { places } = walk;
  const suffix = freeSuffix(written, visit, walk);
  const name = visit.at + suffix;
  const place = places.at(name, visit.place, visit.at, visit.row, {
    about: { pointer: visit.at, suffix },
    role: 'branch',
  });
  place.declared.push(visit.given);
  const options = alternatives.map((one, index): SchemaOption =>
    defined({ value: String(index), title: one.title, description: one.description, words: one.words }),
  );
  if (place.fragments.length === 0)
    place.fragments.push({
      given: [],
      facts: isSeveral ? { type: ['array'], items: { type: ['string'], options } } : { type: ['string'], options },
      place: visit.place,
    });
  const conditions = alternatives.map((one, branch) => {
    const choice = { question: forRow(name, visit.row), branch };
    const condition = noteCondition(walk, visit, one.visit.use, one.test, [], { choice });
    const inside = under(one.visit, { condition, holds: true });
    if (inside) walk.visit(inside);
    return condition;
  });
  place.branches ??= conditions;
  return conditions;
}

/** `/~which`, or one with a number where another choice stands at the same value. */
function freeSuffix(written: string, visit: Visit, walk: Walk): string {
  for (let number = 1; ; number += 1) {
    const suffix = `/~which${number === 1 ? '' : number}`;
    const name = visit.at + suffix;
    const owner = walk.choices.get(name);
    if (owner !== undefined && owner !== written) continue;
    walk.choices.set(name, written);
    return suffix;
  }
}
