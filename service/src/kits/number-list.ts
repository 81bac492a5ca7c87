import { KIT_NUMBER, foldKitNumber } from './codes.js';

/** Numbers that were typed as a list, or why the list is refused. */
export type NumberList =
  | { readonly numbers: readonly string[] }
  | { readonly fault: 'empty' | 'shape' | 'reversed' | 'too_many'; readonly part: number };

/** Reads "100100-100110, 100115": numbers and ranges, both ends meant; each number once. `most`: how many at once. */
export function readNumberList(typed: string, most: number): NumberList {
  const parts = typed
    .split(/[,;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  if (parts.length === 0) return { fault: 'empty', part: 0 };
  const numbers = new Set<string>();
  for (const [index, part] of parts.entries()) {
    const ends = part.split(/\p{Pd}|\sto\s/u).map((end) => foldKitNumber(end.trim()));
    const [first = '', last = first] = ends;
    // One number may be written with dashes of its own.
    const single = foldKitNumber(part);
    if (ends.length === 1 || (ends.length > 2 && KIT_NUMBER.test(single))) {
      if (!KIT_NUMBER.test(single)) return { fault: 'shape', part: index };
      numbers.add(single);
    } else if (ends.length === 2 && KIT_NUMBER.test(first) && KIT_NUMBER.test(last) && first.length === last.length) {
      if (first > last) return { fault: 'reversed', part: index };
      if (Number(last) - Number(first) >= most) return { fault: 'too_many', part: index };
      for (let number = Number(first); number <= Number(last); number += 1)
        numbers.add(String(number).padStart(first.length, '0'));
    } else return { fault: 'shape', part: index };
    if (numbers.size > most) return { fault: 'too_many', part: index };
  }
  return { numbers: [...numbers] };
}
