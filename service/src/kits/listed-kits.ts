import { Type } from 'typebox';
import { Problem, serviceIssue } from '../http/problem.js';
import { readNumberList } from './number-list.js';

/** Most kits that are named at once. */
const MOST = 200;

/** Kits as a request names them. */
export const listShape = Type.String({ minLength: 1, maxLength: 4_000 });

/** The numbers of a list, or 422 that names the part that cannot be read. */
export function numbersOf(typed: string): readonly string[] {
  const list = readNumberList(typed, MOST);
  if ('fault' in list)
    throw new Problem(422, 'invalid', {
      issues: [serviceIssue('/kitNumbers', list.fault, { part: list.part + 1, most: MOST })],
    });
  return list.numbers;
}
