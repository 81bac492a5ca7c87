import type { Pointer } from '../../model/index.js';
import { type Planning, containersOf, isDeclared } from '../planning.js';
import { simplify } from '../relevance.js';
import type { AnswerPlace } from '../schema/places.js';

/** Refuses a form that nobody could ever fill in: it is no object, or something that must be there can never be. */
export function checkSatisfiable(planning: Planning): void {
  const { places, problems } = planning;
  const root = places.byPointer.get('');
  if (root && isAlways(root.forbidden)) {
    problems.add(root.source.document, root.source.pointer, 'schema_false');
    return;
  }
  const type = root && planning.settled(root).facts.type;
  if (root && type && !type.includes('object')) {
    problems.add(root.source.document, root.source.pointer, 'root_not_object', { type: type.join(', ') });
    return;
  }
  for (const place of places.byPointer.values()) {
    if (place === root || !canNeverBe(place, planning)) continue;
    const { document, pointer } = place.source;
    if (isOwedAlways(place, planning)) problems.add(document, pointer, 'unsatisfiable', { pointer: place.pointer });
    else if (isDeclared(place)) problems.warn(document, pointer, 'answer_impossible', { pointer: place.pointer });
  }
}

/** No value would do: it is refused whatever is answered, or what is asked of it contradicts itself. */
function canNeverBe(place: AnswerPlace, planning: Planning): boolean {
  if (isAlways(place.forbidden)) return place.required.length > 0 || place.declared.length > 0;
  return planning.impossible.has(place) && planning.asked.get(place)?.length === 0;
}

function isOwedAlways(place: AnswerPlace, { places }: Planning): boolean {
  const around: readonly AnswerPlace[] = containersOf(place, places);
  // What only a row must have can be left out with the row.
  return (
    isAlways(place.required) &&
    around.every((one) => one.parent === undefined || (isAlways(one.required) && !isRow(one.pointer)))
  );
}

function isRow(pointer: Pointer): boolean {
  return pointer.endsWith('/*');
}

function isAlways(clauses: readonly (readonly unknown[])[]): boolean {
  return simplify(clauses as Parameters<typeof simplify>[0]).some((clause) => clause.length === 0);
}
