import { isList, own } from '../documents.js';
import { sameValue } from '../walk.js';
import type { Keyword } from './index.js';

/** `allOf`: the value must satisfy each of these; they are read as if written here. */
export const allOf: Keyword = (schema, visit, walk) => {
  const all = own(schema, 'allOf');
  if (isList(all)) all.forEach((one, index) => walk.visit(sameValue(visit, one, 'allOf', index)));
};
