import { describe, expect, it } from 'vitest';
import { type Clause, relativeTo, simplify, toRelevance, withLiteral, without } from './relevance.js';

/** `a !b` → the clause "a holds and b does not". */
function clause(text: string): Clause {
  return text
    .split(' ')
    .filter((word) => word !== '')
    .map((word) => ({ condition: word.replace('!', ''), holds: !word.startsWith('!') }));
}

function words(clauses: readonly Clause[]): readonly string[] {
  return clauses.map((one) => one.map(({ condition, holds }) => (holds ? '' : '!') + condition).join(' '));
}

describe('relevance', () => {
  it.each([
    ['a weaker clause makes a stronger one superfluous', ['a b', 'a'], ['a']],
    ['then and else together are always', ['a', '!a'], ['']],
    ['they are always under what both need', ['c a', 'c !a'], ['c']],
    ['different conditions stay', ['a', 'b'], ['a', 'b']],
    ['the same clause counts once, in any order', ['a b', 'b a'], ['a b']],
  ])('%s', (_, clauses, expected) => expect(words(simplify(clauses.map(clause)))).toEqual(expected));

  it('is absent when it always applies', () => {
    expect(toRelevance([clause('a'), clause('')])).toBeUndefined();
    expect(toRelevance([])).toEqual([]);
  });

  it.each([
    ['what is always there, but not while a holds', [''], ['a'], ['!a']],
    ['not while both hold', [''], ['a b'], ['!a', '!b']],
    ['what is there only while a holds, and never while a holds', ['a'], ['a'], []],
    ['nothing forbidden', ['a'], [], ['a']],
    ['always forbidden', ['a'], [''], []],
  ])('takes away: %s', (_, clauses, forbidden, expected) =>
    expect(words(without(clauses.map(clause), forbidden.map(clause)))).toEqual(expected),
  );

  it('knows that a literal and its opposite never hold together', () => {
    expect(withLiteral(clause('a'), { condition: 'a', holds: false })).toBeUndefined();
    expect(withLiteral(clause('a'), { condition: 'a', holds: true })).toEqual(clause('a'));
  });

  it('drops what the container depends on anyway', () => {
    expect(words(relativeTo([clause('a b')], [clause('a')]))).toEqual(['b']);
    expect(words(relativeTo([clause('a b')], [clause('a'), clause('b')]))).toEqual(['a b']);
  });
});
