import type { Json } from '../../model/index.js';
import { escapeSegment } from '../../model/index.js';
import { type Keyword, isList, isObject, wrong } from '../check.js';

/** `unevaluatedProperties`: what nothing beside it or inside it has looked at. Runs last. */
export const unevaluatedProperties: Keyword = (schema, place) => {
  const check = place.compile(schema);
  return (value, at, run, seen) => {
    if (!isObject(value) || !seen || seen.all) return true;
    let valid = true;
    for (const name of Object.keys(value)) {
      if (seen.properties.has(name)) continue;
      const child = `${at}/${escapeSegment(name)}`;
      valid =
        (schema === false ? wrong(run, child, 'unknown') : check(value[name] as Json, child, run, place.tracking())) &&
        valid;
    }
    seen.all = true;
    return valid;
  };
};

/** `unevaluatedItems`: likewise for items. */
export const unevaluatedItems: Keyword = (schema, place) => {
  const check = place.compile(schema);
  return (value, at, run, seen) => {
    if (!isList(value) || !seen || seen.allItems) return true;
    let valid = true;
    value.forEach((item, index) => {
      if (index < seen.items || seen.contained.has(index)) return;
      valid =
        (schema === false
          ? wrong(run, `${at}/${index}`, 'unknown')
          : check(item, `${at}/${index}`, run, place.tracking())) && valid;
    });
    seen.allItems = true;
    return valid;
  };
};
