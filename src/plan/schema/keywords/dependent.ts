import { joinPointer } from '../../../model/index.js';
import { isList, isObject, own, placeUnder } from '../documents.js';
import { noteCondition, sameValue, under } from '../walk.js';
import type { Keyword } from './index.js';

/** `dependentRequired`: once this one is answered, those must be too. */
export const dependentRequired: Keyword = (schema, visit, walk) => {
  const triggers = own(schema, 'dependentRequired');
  if (!isObject(triggers)) return;
  for (const [trigger, names] of Object.entries(triggers)) {
    const here = sameValue(visit, names, 'dependentRequired', trigger);
    const condition = noteCondition(walk, visit, here.use, { required: [trigger] }, [joinPointer(visit.at, trigger)]);
    const inside = under(visit, { condition, holds: true });
    if (!inside || !isList(names)) continue;
    for (const [index, name] of names.entries()) {
      if (typeof name === 'string')
        walk.required.push({ at: visit.at, name, given: inside.given, source: placeUnder(here.place, index) });
    }
  }
};

/** `dependentSchemas`: once this one is answered, all that is written here applies too. */
export const dependentSchemas: Keyword = (schema, visit, walk) => {
  const triggers = own(schema, 'dependentSchemas');
  if (!isObject(triggers)) return;
  for (const [trigger, dependent] of Object.entries(triggers)) {
    const here = sameValue(visit, dependent, 'dependentSchemas', trigger);
    const condition = noteCondition(walk, visit, here.use, { required: [trigger] }, [joinPointer(visit.at, trigger)]);
    const inside = under(here, { condition, holds: true });
    if (inside) walk.visit(inside);
  }
};
