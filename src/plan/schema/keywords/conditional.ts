import { own, placeUnder } from '../documents.js';
import { refTo, sameValue, noteCondition, under } from '../walk.js';
import { testsOf, unguardedTests } from '../tests-of.js';
import type { Keyword } from './index.js';

/** `if` / `then` / `else`: what `then` declares is asked while the `if` holds, what `else` declares while it does not. */
export const conditional: Keyword = (schema, visit, walk) => {
  const test = own(schema, 'if');
  const yes = own(schema, 'then');
  const no = own(schema, 'else');
  if (test === undefined || (yes === undefined && no === undefined)) return;
  if (typeof test === 'boolean') {
    const certain = test ? yes : no;
    if (certain !== undefined) walk.visit(sameValue(visit, certain, test ? 'then' : 'else'));
    return;
  }
  const source = { schema: test, place: placeUnder(visit.place, 'if'), home: walk.library.homeOf(test, visit.home) };
  for (const name of unguardedTests(source, walk.library))
    walk.problems.warn(source.place.document, source.place.pointer, 'if_without_required', { name });
  const condition = noteCondition(
    walk,
    visit,
    `${visit.use}/if`,
    refTo(source.place),
    testsOf(source, visit.at, walk.library),
  );
  for (const [branch, keyword, holds] of [
    [yes, 'then', true],
    [no, 'else', false],
  ] as const) {
    const inside = branch === undefined ? undefined : under(visit, { condition, holds });
    // `then: false` refuses answers; it takes no question away by which they could be put right.
    if (branch !== undefined && branch !== false && inside) walk.visit(sameValue(inside, branch, keyword));
  }
};
