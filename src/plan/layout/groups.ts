import type { Group, Pointer, Relevance } from '../../model/index.js';
import { type Planning, containersOf } from '../planning.js';
import { defined } from '../schema/facts.js';
import type { AnswerPlace } from '../schema/places.js';

/** The containers around questions and derived values, outermost first. Rows of lists are made by the session, not from here. */
export function makeGroups(inside: readonly AnswerPlace[], planning: Planning): Readonly<Record<Pointer, Group>> {
  const groups: Record<Pointer, Group> = {};
  for (const place of inside) {
    for (const container of [...containersOf(place, planning.places)].reverse()) {
      if (container.parent === undefined || container.row !== undefined || Object.hasOwn(groups, container.pointer))
        continue;
      if (hasRows(container, planning)) continue;
      groups[container.pointer] = makeGroup(container, planning);
    }
  }
  return groups;
}

function makeGroup(place: AnswerPlace, planning: Planning): Group {
  const { relevance, requiredWhen } = planning.settled(place);
  const list = place.parent === undefined ? undefined : planning.places.byPointer.get(place.parent);
  const required: Relevance | undefined =
    list && isList(list, planning) ? planning.settled(list).requiredWhen : requiredWhen;
  return defined({ type: isList(place, planning) ? 'list' : 'object', relevance, requiredWhen: required });
}

/** A list whose rows come and go is a question, and holds its rows itself. */
function hasRows(place: AnswerPlace, planning: Planning): boolean {
  return planning.places.byPointer.has(`${place.pointer}/*`);
}

function isList(place: AnswerPlace, planning: Planning): boolean {
  return planning.settled(place).facts.type?.includes('array') === true;
}
