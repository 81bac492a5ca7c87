import { abaChecksum } from '../aba-checksum.js';
import type { Operator } from '../operator.js';
import { ANY, onValues } from '../operator.js';
import { isNumber, isText } from '../values.js';

/** Texts, as far as rules need them. */
export const texts: Readonly<Record<string, Operator>> = {
  length: onValues(
    [1, 1],
    'text → its characters, counted as JSON Schema counts them (one emoji is one); undefined for anything else',
    ([text]) => (isText(text) ? [...text].length : undefined),
  ),
  digits: onValues([1, 1], 'text → its digits alone (`12-3 4` → `1234`); undefined for anything else', ([text]) =>
    isText(text) ? text.replace(/\D/g, '') : undefined,
  ),
  concat: onValues([1, ANY], 'texts and numbers → one text', (values) =>
    values.every((value) => isText(value) || isNumber(value)) ? values.join('') : undefined,
  ),
  abaChecksum: onValues(
    [1, 1],
    'text of nine digits → whether it can be a bank routing number; undefined when it is not nine digits',
    ([text]) => (isText(text) ? abaChecksum(text) : undefined),
  ),
};
