import { joinPointer } from '../../../model/index.js';
import { isList, isObject, own } from '../documents.js';
import { type Visit, type Walk, sameValue } from '../walk.js';
import { isEndless, isWithinItself, listOf, openRow } from './recursion.js';
import type { Keyword } from './index.js';

/** `properties`: declares questions. `false` as a schema takes one away under the conditions that hold here. */
export const properties: Keyword = (schema, visit, walk) => {
  const declared = own(schema, 'properties');
  if (!isObject(declared)) return;
  const required = own(schema, 'required');
  for (const [name, child] of Object.entries(declared)) {
    const here = sameValue(visit, child, 'properties', name);
    const at = joinPointer(visit.at, name);
    const place = walk.places.at(at, here.place, visit.at, visit.row);
    if (child !== false) place.declared.push(visit.given);
    const inside: Visit = { ...here, at, isRequired: isList(required) && required.includes(name) };
    if (isWithinItself(inside, visit, walk)) addOnce(inside, visit, walk);
    else walk.visit(inside);
  }
};

/** An object in an object of its own kind: added by those who need it, never asked of all. */
function addOnce(inside: Visit, visit: Visit, walk: Walk): void {
  const { places, problems } = walk;
  const place = places.byPointer.get(inside.at);
  if (!place) return;
  if (inside.isRequired && isEndless(inside, visit, walk))
    return problems.add(inside.place.document, inside.place.pointer, 'schema_endless', { pointer: inside.at });
  const row = `${inside.at}/*`;
  place.repeat ??= { holds: 'one' };
  places.at(row, inside.place, inside.at, row).declared.push(visit.given);
  const like = openRow(row, inside, visit, walk);
  if (like !== undefined) place.repeat = { holds: 'one', like: listOf(like) };
}
