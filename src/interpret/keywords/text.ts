import { type Keyword, wrong } from '../check.js';
import { formats } from '../formats/index.js';
import { lengthOf } from '../values/length-of.js';

export const maxLength: Keyword = (limit) =>
  typeof limit !== 'number'
    ? undefined
    : (value, at, run) =>
        typeof value !== 'string' ||
        value.length <= limit ||
        lengthOf(value) <= limit ||
        wrong(run, at, 'maxLength', { limit });

export const minLength: Keyword = (limit) =>
  typeof limit !== 'number'
    ? undefined
    : (value, at, run) =>
        typeof value !== 'string' || lengthOf(value) >= limit || wrong(run, at, 'minLength', { limit });

export const pattern: Keyword = (source, place) => {
  if (typeof source !== 'string') return undefined;
  const matches = place.pattern(source);
  return (value, at, run) => typeof value !== 'string' || matches(value, run) || wrong(run, at, 'pattern');
};

/** `format`: asserted for the formats we know, when the form asks for it; else an annotation. */
export const format: Keyword = (name, place) => {
  if (!place.assertFormats || typeof name !== 'string' || !Object.hasOwn(formats, name)) return undefined;
  const known = formats[name];
  return (
    known &&
    ((value, at, run) => typeof value !== 'string' || known(value) || wrong(run, at, 'format', { format: name }))
  );
};
