/** Length of a text in characters as a person and JSON Schema count them, not in UTF-16 units: a pair of surrogates is one. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const _ of text) length += 1;
  return length;
}
