import fc from 'fast-check';
import { checkSync } from 'recheck';
import { describe, expect, it } from 'vitest';
import { judgePattern, readPattern, safeMatcher } from './index.js';
import { linearMatcher } from './linear.js';
import { type Pattern, parsePattern } from './parse.js';

const linear = (source: string) => {
  const pattern = parsePattern(source, true);
  return pattern && linearMatcher(pattern, true)?.test;
};

/** What another checker, which is far larger and runs at build time only, says of a pattern. */
const another = (source: string): string => checkSync(source, 'u', { timeout: 5000, checker: 'automaton' }).status;

/** Whether letters are never what it takes. */
const takesNothing = (pattern: Pattern): boolean =>
  pattern.type === 'repeat'
    ? takesNothing(pattern.body)
    : pattern.type === 'sequence' || pattern.type === 'choice'
      ? pattern.parts.every(takesNothing)
      : pattern.type !== 'letter';

/** `(\\b){1,3}`: the other checker counts three ways here; ECMA-262 (RepeatMatcher) ends a repeat that took nothing, so there is one. */
const repeatsNothing = (pattern: Pattern): boolean =>
  pattern.type === 'repeat'
    ? takesNothing(pattern.body) || repeatsNothing(pattern.body)
    : (pattern.type === 'sequence' || pattern.type === 'choice') && pattern.parts.some(repeatsNothing);

/** Patterns of any shape over few letters, so that their parts overlap. */
const patterns: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('^', ''),
    fc.letrec<{ part: string }>((tie) => {
      const part = tie('part');
      return {
        part: fc.oneof(
          { depthSize: 'small', withCrossShrink: true },
          fc.constantFrom('a', 'b', '.', '\\d', '\\w', '\\s', '[ab]', '[^a]', '[a-c]', '\\b', '-', '\\u0061', '[\\]a]'),
          fc.array(part, { minLength: 1, maxLength: 3 }).map((parts) => parts.join('')),
          fc.tuple(part, part).map(([one, other]) => `(?:${one}|${other})`),
          fc
            .tuple(part, fc.constantFrom('*', '+', '?', '{2}', '{1,3}', '{2,}', '*?', '+?'))
            .map(([one, times]) => `(${one})${times}`),
        ),
      };
    }).part,
    fc.constantFrom('$', ''),
  )
  .map((parts) => parts.join(''));

describe('a pattern that an author gives', () => {
  it.each([
    '^[0-9]{5}(-[0-9]{4})?$',
    '^\\d{3}-?\\d{2}-?\\d{4}$',
    '^[A-Z0-9]{2,7}$',
    '^.{0,1000}$',
    "^\\p{L}[\\p{L} .'-]*$",
    '^[a-z]+(-[a-z]+)*$',
    '^\\$?\\d+(,\\d{3})*(\\.\\d{2})?$',
    '^(January|June|July)$',
    '^[\\w.]+@[\\w.]+\\.[a-z]+$',
    '^(?=.*\\d)(?=.*[a-z]).{8,}$',
    '^[2-9](?!11)[0-9]{2}-[0-9]{4}$',
    '^((?!000|666|9)\\d{3}-\\d{2}|9\\d{2}-5\\d)-\\d{4}$',
    '[0-9]+',
    '\\S',
  ])('is called safe when it is: %s', (source) => {
    expect(judgePattern(source)).toBe('safe');
  });

  it.each([
    '^(a+)+$',
    '^(a|a)*$',
    '^(a|ab|b)*c$',
    '^(a?b?)*$',
    '(x+x+)+y',
    '^(\\w+\\s?)*$',
    '\\s+$',
    'a+$',
    '^.*foo.*$',
    '^a*a*$',
    '^(\\d|\\d\\d){1,40}$',
    '^\\d{0,30}\\d{0,30}\\d{0,30}\\d{0,30}$',
    '^(a)\\1$',
    '(?<=a)b',
    '^(?:x(?=.*a))*$',
    '^(\\p{L}|\\d)*[\\w]*!$',
  ])('is never called safe when nobody can promise it: %s', (source) => {
    expect(judgePattern(source)).toBe('slow');
  });

  it.each(['(', '[b-a]', '*', 'a{2,1}'])('is called none when it is none: %s', (source) => {
    expect(judgePattern(source)).toBe('invalid');
  });

  it('is never called safe where another checker finds it vulnerable', () => {
    let [safe, vulnerable] = [0, 0];
    fc.assert(
      fc.property(patterns, (source) => {
        const verdict = judgePattern(source);
        if (verdict === 'safe') safe += 1;
        const other = another(source);
        if (other === 'vulnerable') vulnerable += 1;
        const parsed = parsePattern(source, true);
        fc.pre(!parsed || !repeatsNothing(parsed));
        expect(verdict === 'safe' && other === 'vulnerable').toBe(false);
      }),
      { numRuns: process.env.LONG ? 20_000 : 500 },
    );
    expect(safe).toBeGreaterThan(100);
    expect(vulnerable).toBeGreaterThan(20);
  }, 600_000);

  it('is asked by our own matcher, where it may be slow, with the same answer', () => {
    const texts = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1', ' ', '-', '\n', '💙'), maxLength: 8 });
    fc.assert(
      fc.property(patterns, fc.array(texts, { minLength: 1, maxLength: 8 }), (source, some) => {
        const ours = linear(source);
        const platform = readPattern(source)?.expression;
        for (const text of some) expect(ours?.(text)).toBe(platform?.test(text));
      }),
      { numRuns: process.env.LONG ? 20_000 : 1000 },
    );
  });

  it.each([
    ['\\p{Lu}+\\p{Ll}', 'ÄÖü', true],
    ['^[^\\p{L}]$', 'é', false],
    ['^\\u{1F499}.$', '💙💙', true],
    ['^\\x41\\cA\\0$', 'A\u0001\0', true],
    ['^[\\b\\-\\]]+$', '\b-]', true],
    ['^(?<year>\\d{4})$', '2026', true],
    ['^$', '', true],
    ['a{0}b', 'b', true],
  ])('is read as the platform reads it: %s of %j', (source, text, matches) => {
    expect([linear(source)?.(text), readPattern(source)?.expression.test(text)]).toEqual([matches, matches]);
  });

  it('costs no more than its length times the text, however it is made', () => {
    const hostile = safeMatcher('^(a+)+$');
    expect(hostile?.cost).toBeLessThan(20);
    expect(hostile?.test(`${'a'.repeat(20_000)}!`)).toBe(false);
    expect(safeMatcher('^(a)\\1$')).toBeUndefined();
  });

  it('is judged in little time, also when it was made to take long', () => {
    for (const source of [
      '(a?){500}a{500}',
      `^${'(a|'.repeat(40)}b${')*'.repeat(40)}$`,
      'a{1,1000}'.repeat(20),
      '^[a-z]{1,900}[a-z]{1,900}$',
    ])
      expect(judgePattern(source)).toBe('slow');
  });
});
