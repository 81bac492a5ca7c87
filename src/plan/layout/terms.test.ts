import { describe, expect, it } from 'vitest';
import { Problems } from '../author-problem.js';
import { expandTerms } from './terms.js';

const rule = (assert: object) => ({ id: 'r', code: 'c', at: '/a', text: 'no', assert: assert as never });

describe('named expressions of a layout', () => {
  it('stand for themselves wherever an expression may stand, one inside another', () => {
    const problems = new Problems();
    const terms = { first_day: { var: '/start' }, late: { '>': [{ term: 'first_day' }, '2026-01-01'] } };
    const { rules } = expandTerms({ terms, rules: [rule({ not: { term: 'late' } })] }, problems);
    expect(rules?.[0]?.assert).toEqual({ not: { '>': [{ var: '/start' }, '2026-01-01'] } });
    expect(problems.found).toEqual([]);
  });

  it('are refused when nothing has that name, or when one leads back to itself', () => {
    const problems = new Problems();
    expandTerms(
      { terms: { one: { term: 'two' }, two: { term: 'one' } }, rules: [rule({ term: 'none' }), rule({ term: 'one' })] },
      problems,
    );
    expect(problems.found.map(({ code, pointer }) => `${code} ${pointer}`)).toEqual([
      'term_unknown /rules/0/assert',
      'term_cycle /terms/two',
    ]);
  });
});
