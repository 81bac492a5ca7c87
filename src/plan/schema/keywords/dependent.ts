import { type Json, joinPointer } from '../../../model/index.js';
import { isList, isObject, own, placeUnder } from '../documents.js';
import { type Visit, type Walk, noteCondition, sameValue, under } from '../walk.js';
import type { Keyword } from './index.js';

/** `dependentRequired`: once this one is answered, those must be too. */
export const dependentRequired: Keyword = (schema, visit, walk) => {
  const triggers = own(schema, 'dependentRequired');
  if (!isObject(triggers)) return;
  for (const [trigger, names] of Object.entries(triggers))
    requireWith(trigger, names, 'dependentRequired', visit, walk);
};

/** `dependentSchemas`: once this one is answered, all that is written here applies too. */
export const dependentSchemas: Keyword = (schema, visit, walk) => {
  const triggers = own(schema, 'dependentSchemas');
  if (!isObject(triggers)) return;
  for (const [trigger, dependent] of Object.entries(triggers))
    applyWith(trigger, dependent, 'dependentSchemas', visit, walk);
};

/** `dependencies` of draft-04 to -07: either of the two, by what stands there. */
export const dependencies: Keyword = (schema, visit, walk) => {
  const triggers = own(schema, 'dependencies');
  if (!isObject(triggers)) return;
  for (const [trigger, one] of Object.entries(triggers))
    (isList(one) ? requireWith : applyWith)(trigger, one, 'dependencies', visit, walk);
};

function requireWith(trigger: string, names: Json, keyword: string, visit: Visit, walk: Walk): void {
  const here = sameValue(visit, names, keyword, trigger);
  const condition = noteCondition(walk, visit, here.use, { required: [trigger] }, [joinPointer(visit.at, trigger)]);
  const inside = under(visit, { condition, holds: true });
  if (!inside || !isList(names)) return;
  for (const [index, name] of names.entries())
    if (typeof name === 'string')
      walk.required.push({
        at: visit.at,
        name,
        given: inside.given,
        source: placeUnder(here.place, index),
        ...(visit.row !== undefined && { row: visit.row }),
      });
}

function applyWith(trigger: string, dependent: Json, keyword: string, visit: Visit, walk: Walk): void {
  const here = sameValue(visit, dependent, keyword, trigger);
  const condition = noteCondition(walk, visit, here.use, { required: [trigger] }, [joinPointer(visit.at, trigger)]);
  const inside = under(here, { condition, holds: true });
  if (inside && dependent !== false) walk.visit(inside);
}
