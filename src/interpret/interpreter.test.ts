import { describe, expect, it } from 'vitest';
import type { Json } from '../model/index.js';
import { UnresolvableReference, createInterpreter, interpretedValidator } from './index.js';

const found = (schema: Json, value: Json): string[] =>
  createInterpreter(schema, { assertFormats: true })
    .check(value)
    .map(({ at, code }) => `${at} ${code}`);

describe('what is wrong', () => {
  const cases: readonly (readonly [string, Json, Json, readonly string[]])[] = [
    ['names a missing property at its own place', { required: ['a'] }, {}, ['/a required']],
    [
      'names an unknown property at its own place',
      { properties: { a: {} }, additionalProperties: false },
      { b: 1 },
      ['/b unknown'],
    ],
    [
      'looks through allOf for what was evaluated',
      { allOf: [{ properties: { a: {} } }], unevaluatedProperties: false },
      { a: 1, b: 1 },
      ['/b unknown'],
    ],
    [
      'tells a wrong answer of a branch once: what stands beside it is not unknown',
      { if: true, then: { properties: { a: { type: 'string' }, b: {} } }, unevaluatedProperties: false },
      { a: 1, b: 1, c: 1 },
      ['/a type', '/c unknown'],
    ],
    ['escapes names in pointers', { additionalProperties: { type: 'string' } }, { 'a/b~c': 1 }, ['/a~1b~0c type']],
    [
      'takes toString for plain data',
      { required: ['toString'], properties: { constructor: { type: 'string' } } },
      {},
      ['/toString required'],
    ],
    ['takes __proto__ for plain data', { required: ['__proto__'] }, JSON.parse('{"__proto__": 1}') as Json, []],
    ['judges money as decimals', { multipleOf: 0.01 }, 4.35, []],
    ['refuses a third decimal', { multipleOf: 0.01 }, 4.355, [' multipleOf']],
    ['asserts the formats it knows', { format: 'date' }, '2026-02-30', [' format']],
    ['counts characters, not code units', { maxLength: 1 }, '💙', []],
    [
      'tells all that is wrong',
      { properties: { a: { type: 'string' }, b: { minimum: 2 } } },
      { a: 1, b: 1 },
      ['/a type', '/b minimum'],
    ],
    [
      'says one thing of a choice that fits nowhere',
      { anyOf: [{ required: ['b'] }, { required: ['a'] }] },
      {},
      [' anyOf'],
    ],
    [
      'says what the only alternative of the value’s kind says',
      { anyOf: [{ type: 'null' }, { type: 'object', required: ['a'] }] },
      {},
      ['/a required'],
    ],
  ];
  it.each(cases)('%s', (_, schema, value, expected) => {
    expect(found(schema, value)).toEqual(expected);
  });

  it('finds a reference that leads nowhere before anything is judged', () => {
    expect(() => createInterpreter({ properties: { a: { $ref: '#/$defs/missing' } } })).toThrow(UnresolvableReference);
  });

  it('follows a schema that contains itself', () => {
    const tree: Json = { properties: { children: { items: { $ref: '#' } }, name: { type: 'string' } } };
    expect(found(tree, { children: [{ children: [{ name: 1 }] }] })).toEqual(['/children/0/children/0/name type']);
  });
});

describe('the interpreted judge', () => {
  const schema: Json = {
    allOf: [{ if: { properties: { a: { const: true } }, required: ['a'] }, then: { required: ['b'] } }],
  };
  const validator = interpretedValidator({
    answers: schema,
    conditions: { '/allOf/0/if': { properties: { a: { const: true } }, required: ['a'] } },
  });

  it('speaks as a compiled one does', () => {
    expect(validator.check({ a: true })).toEqual([
      { source: 'schema', pointer: '/b', code: 'required', params: {}, severity: 'error' },
    ]);
    expect(validator.check({ a: true }, { scope: ['/a'] })).toEqual([]);
  });

  it('follows a condition into a schema that the planner names', () => {
    const named = interpretedValidator(
      { answers: schema, conditions: { c: { $ref: 'permit/answers.schema.json#/$defs/adult' } } },
      { remotes: { 'permit/answers.schema.json': { $defs: { adult: { minimum: 18 } } } } },
    );
    expect([named.holds('c', 18), named.holds('c', 17)]).toEqual([true, false]);
  });

  it('knows whether a condition holds', () => {
    expect(validator.holds('/allOf/0/if', { a: true })).toBe(true);
    expect(validator.holds('/allOf/0/if', { a: false })).toBe(false);
    expect(validator.holds('/allOf/9/if', {})).toBe(false);
  });
});
