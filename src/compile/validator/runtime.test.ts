import { describe, expect, it } from 'vitest';
import { formats as interpreted } from '../../interpret/index.js';
import type { Json } from '../../model/index.js';
import * as runtime from './runtime.js';

const { equal, has, ucs2length, isMultipleOf, wrong, ...formats } = runtime;

describe('the runtime of compiled judges', () => {
  it.each([
    ['', 0],
    ['abc', 3],
    ['é', 1],
    ['\u{1F600}', 1],
    ['\u{1F600}\u{1F600}x', 3],
    ['\ud83d', 1],
    ['\ude00\ud83d', 2],
  ])('counts characters: %j', (text, length) => expect(ucs2length(text)).toBe(length));

  it.each([
    [{ a: 1, b: [1, 2] }, { b: [1, 2], a: 1 }, true],
    [[1, 2], [2, 1], false],
    [[], {}, false],
    [null, {}, false],
    [1, '1', false],
    [JSON.parse('{"__proto__":1}'), {}, false],
  ])('compares %j and %j', (one, other, same) => expect(equal(one as Json, other as Json)).toBe(same));

  it.each([
    [{ a: 1 }, 'a', true],
    [{ a: undefined }, 'a', false],
    [{ a: null }, 'a', true],
    [{}, 'toString', false],
    [{}, '__proto__', false],
    [JSON.parse('{"__proto__":1}'), '__proto__', true],
    [JSON.parse('{"hasOwnProperty":1}'), 'hasOwnProperty', true],
  ])('looks for what %j itself has: %s', (object, name, found) => expect(has(object as object, name)).toBe(found));

  it('lists errors, and begins the list', () => {
    const first = wrong(null, '/a', 'type', { type: 'string' });
    expect(first).toEqual([{ instancePath: '/a', schemaPath: '', keyword: 'type', params: { type: 'string' } }]);
    expect(wrong(first, '/b', 'not', {}, '#/not')).toBe(first);
    expect(first[1]).toEqual({ instancePath: '/b', schemaPath: '#/not', keyword: 'not', params: {} });
  });

  it('divides as decimals', () => {
    expect([isMultipleOf(4.35, 0.01), isMultipleOf(4.355, 0.01)]).toEqual([true, false]);
  });

  it('asserts the formats that the interpreter asserts, by the same functions', () => {
    const compiled = Object.fromEntries(Object.entries(formats).map(([name, { validate }]) => [name, validate]));
    expect(compiled).toEqual(interpreted);
  });

  it.each([
    ['date', '2024-02-29', true],
    ['date', '2023-02-29', false],
    ['date', '2024-2-29', false],
    ['time', '23:59:59Z', true],
    ['time', '24:00:00Z', false],
    ['time', '12:00:00', false],
    ['date-time', '2026-11-22T10:00:00.5-05:00', true],
    ['date-time', '2026-02-30T10:00:00Z', false],
    ['date-time', '2026-11-22', false],
    ['email', 'ann@example.com', true],
    ['email', "o'neil+x@sub.example.org", true],
    ['email', 'ann@example', false],
    ['email', 'ann@@example.com', false],
    ['email', 'a..b@example.com', false],
    ['email', `${'a'.repeat(65)}@example.com`, false],
    ['uuid', '123e4567-e89b-12d3-a456-426614174000', true],
    ['uuid', '123e4567e89b12d3a456426614174000', false],
    ['uri', 'https://www.mass.gov/x', true],
    ['uri', 'www.mass.gov', false],
    ['uri', 'https://a b', false],
  ] as const)('%s: %s is %s', (name, text, valid) => expect(formats[name].validate(text)).toBe(valid));
});
