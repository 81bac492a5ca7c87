import { isList, own, placeUnder } from '../documents.js';
import type { Keyword } from './index.js';

/** `required`: these must be answered, under the conditions that hold here. */
export const required: Keyword = (schema, visit, walk) => {
  const names = own(schema, 'required');
  if (!isList(names)) return;
  for (const [index, name] of names.entries()) {
    if (typeof name === 'string')
      walk.required.push({
        at: visit.at,
        name,
        given: visit.given,
        source: placeUnder(visit.place, 'required', index),
        ...(visit.row !== undefined && { row: visit.row }),
      });
  }
};
