import type { Operator } from '../operator.js';
import { onValues } from '../operator.js';
import { readTable, readVar } from '../scope.js';
import { isList, isNumber, isObject, isText } from '../values.js';

/** Where values come from: answers, tables, the clock. */
export const reading: Readonly<Record<string, Operator>> = {
  var: {
    doc: 'pointer → the answer that stands there; undefined when there is none',
    operands: [1, 1],
    first: 'pointer',
    run: ([pointer], { scope }) => (isText(pointer) ? readVar(scope, pointer) : undefined),
  },
  table: {
    doc: 'path → what stands there in the tables of form.json; undefined when nothing does',
    operands: [1, 1],
    first: 'table',
    run: ([path], { scope }) => (isText(path) ? readTable(scope, path) : undefined),
  },
  lookup: onValues(
    [2, 2],
    'object or list, key → the entry of that own key, or at that index from 0; undefined when there is none',
    ([from, key]) => {
      const name = isNumber(key) ? String(key) : key;
      if (isList(from)) return isNumber(key) && Number.isInteger(key) ? from[key] : undefined;
      return isObject(from) && isText(name) && Object.hasOwn(from, name) ? from[name] : undefined;
    },
  ),
  today: onValues([0, 0], '→ the calendar date in America/New_York', (_, scope) => scope.today),
};
