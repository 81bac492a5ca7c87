import { describe, expect, it } from 'vitest';
import type { Json } from '../../model/index.js';
import { judgeAny } from './judge-any.js';

describe('a choice that fits nowhere', () => {
  const words = { type: 'string' };
  const CASES: readonly (readonly [Json, Json])[] = [
    [{ oneOf: [{ const: 'a' }, { const: 'b' }] }, 'c'],
    [{ anyOf: [{ const: 'a' }, { const: 'b' }] }, 'c'],
    [{ properties: { a: words, b: words }, anyOf: [{ required: ['a'] }, { required: ['b'] }] }, {}],
    [{ oneOf: [{ required: ['a'] }, { required: ['b'] }] }, { a: 1, b: 2 }],
    [{ properties: { in: { oneOf: [{ minimum: 3 }, { maximum: 1 }] } } }, { in: 2 }],
    [{ anyOf: [{ oneOf: [{ minLength: 3 }, { maxLength: 1 }] }, { pattern: '^x' }] }, 'no'],
  ];

  it.each(CASES)('is one problem to both judges: %j', (schema, value) => {
    const [compiled, interpreted] = (['compiled', 'interpreted'] as const).map((producer) => {
      const judge = judgeAny(schema, { producer });
      expect(judge.judgedBy).toBe(producer);
      const { valid, issues } = judge.check(value);
      return [valid, issues.map(({ pointer, code }) => `${pointer} ${code}`)];
    });
    expect(compiled).toEqual([false, [expect.stringMatching(/(oneOf|anyOf)$/)]]);
    expect(compiled).toEqual(interpreted);
  });
});
