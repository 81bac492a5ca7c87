import { type Json, joinPointer } from '../../../model/index.js';
import { isList, isObject, placeUnder } from '../documents.js';
import { type Visit, type Walk, forRow, noteCondition, under } from '../walk.js';

/** An alternative that only demands answers: `{"required": ["email"]}`. */
export interface Demand {
  readonly visit: Visit;
  readonly names: readonly string[];
}

/** What may stand beside `required` without saying anything of the answers. */
const WORDS: ReadonlySet<string> = new Set(['required', 'title', 'description', '$comment']);

/** Whether a schema only demands answers. One of which just one may hold may say besides that the others' are not there. */
export function onlyDemands(schema: Json, keyword: 'oneOf' | 'anyOf'): boolean {
  return (
    isObject(schema) &&
    Object.hasOwn(schema, 'required') &&
    Object.keys(schema).every((name) => WORDS.has(name) || (name === 'not' && keyword === 'oneOf')) &&
    (!Object.hasOwn(schema, 'not') || onlyDemandsOthers(schema['not'] as Json))
  );
}

function onlyDemandsOthers(schema: Json): boolean {
  const either = isObject(schema) ? schema['anyOf'] : undefined;
  return isList(either) ? either.every((one) => onlyDemands(one, 'anyOf')) : onlyDemands(schema, 'anyOf');
}

/**
 * "An e-mail address or a phone number": nothing is chosen, each may be answered, and each is owed as long as no other alternative is
 * answered.
 */
export function demandTogether(keyword: 'oneOf' | 'anyOf', demands: readonly Demand[], visit: Visit, walk: Walk): void {
  const pointers = demands.map(({ names }) => names.map((name) => joinPointer(visit.at, name)));
  walk.places.together.set(`${visit.at} ${visit.use} ${keyword}`, { at: visit.at, keyword, sets: pointers });
  for (const [index, demand] of demands.entries()) {
    const others = demands.filter((other) => other !== demand);
    const schema = { anyOf: others.map((other) => ({ required: other.names })) };
    const reads = pointers.filter((_, at) => at !== index).flat();
    const condition = noteCondition(walk, visit, `${demand.visit.use}/others`, schema, [], {
      reads: reads.map((read) => forRow(read, visit.row)),
    });
    const given = under(visit, { condition, holds: false })?.given;
    if (!given) continue;
    for (const [at, name] of demand.names.entries())
      walk.required.push({
        at: visit.at,
        name,
        given,
        source: placeUnder(demand.visit.place, 'required', at),
        ...(visit.row !== undefined && { row: visit.row }),
      });
  }
}
