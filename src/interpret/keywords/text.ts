import { type Keyword, wrong } from '../check.js';
import { formats } from '../formats.js';

/** Characters as a person counts them, not UTF-16 units. */
function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}

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

/** A pattern as ECMA-262 with `u`; without it only where it does not parse with it. Undefined when it parses in neither way. */
export function toRegExp(pattern: string): RegExp | undefined {
  for (const flags of ['u', '']) {
    try {
      return new RegExp(pattern, flags);
    } catch {
      // Tried again without `u`: older schemas escape characters that `u` does not allow to be escaped.
    }
  }
  return undefined;
}

export const pattern: Keyword = (source) => {
  const expression = typeof source === 'string' ? toRegExp(source) : undefined;
  return (
    expression && ((value, at, run) => typeof value !== 'string' || expression.test(value) || wrong(run, at, 'pattern'))
  );
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
