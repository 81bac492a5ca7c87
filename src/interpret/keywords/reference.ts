import { type Keyword } from '../check.js';
import { apply } from './logic.js';

/** `$ref`: as if the schema it leads to stood here. */
export const reference: Keyword = (uri, place) => {
  if (typeof uri !== 'string') return undefined;
  const check = place.refer(uri);
  return (value, at, run, seen) => apply(check, value, at, run, seen);
};

/** `$dynamicRef` (2020-12) and `$recursiveRef` (2019-09): the outermost schema on the way here that answers to the name. */
export const dynamicReference: Keyword = (uri, place) => {
  if (typeof uri !== 'string') return undefined;
  const check = place.referDynamically(uri);
  return (value, at, run, seen) => apply(check, value, at, run, seen);
};
