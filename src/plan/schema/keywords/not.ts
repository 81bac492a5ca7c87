import { joinPointer } from '../../../model/index.js';
import { isList, isObject, own, placeUnder } from '../documents.js';
import type { Keyword } from './index.js';

/** `not: {required: [x]}` takes a question away, under the conditions that hold here. Any other `not` is the validator's business. */
export const not: Keyword = (schema, visit, walk) => {
  const refused = own(schema, 'not');
  if (refused === true || (isObject(refused) && Object.keys(refused).length === 0)) {
    walk.places.byPointer.get(visit.at)?.forbidden.push(visit.given);
    return;
  }
  if (!isObject(refused) || Object.keys(refused).length !== 1) return;
  const names = own(refused, 'required');
  const [name] = isList(names) && names.length === 1 ? names : [];
  if (typeof name !== 'string') return;
  walk.places
    .at(joinPointer(visit.at, name), placeUnder(visit.place, 'not'), visit.at, visit.row)
    .forbidden.push(visit.given);
  walk.places.byPointer.get(visit.at)?.codes.delete('not');
};
