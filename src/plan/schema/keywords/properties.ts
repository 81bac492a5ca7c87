import { joinPointer } from '../../../model/index.js';
import { isObject, own } from '../documents.js';
import { sameValue } from '../walk.js';
import type { Keyword } from './index.js';

/** `properties`: declares questions. `false` as a schema takes one away under the conditions that hold here. */
export const properties: Keyword = (schema, visit, walk) => {
  const declared = own(schema, 'properties');
  if (!isObject(declared)) return;
  for (const [name, child] of Object.entries(declared)) {
    const here = sameValue(visit, child, 'properties', name);
    const at = joinPointer(visit.at, name);
    const place = walk.places.at(at, here.place, visit.at, visit.row);
    if (child === false) {
      place.forbidden.push(visit.given);
      continue;
    }
    place.declared.push(visit.given);
    walk.visit({ ...here, at });
  }
};
