import { describe, expect, it } from 'vitest';
import type { Json, JsonObject } from '../model/index.js';
import { LIMITS } from '../plan/schema/limits.js';
import { TooMuchWork, UnusableSchema, createInterpreter, interpretedValidator } from './index.js';
import { DEEPEST, MOST_STEPS, Work } from './work.js';

const codeOf = (make: () => unknown): string => {
  try {
    make();
    return 'nothing';
  } catch (error) {
    return error instanceof UnusableSchema ? error.code : error instanceof TooMuchWork ? error.limit : String(error);
  }
};

const validBy = (schema: Json): ((value: Json) => boolean) => {
  const interpreter = createInterpreter(schema);
  return (value) => interpreter.valid(value);
};

/** `items` in `items` in `items` … */
const nested = (depth: number): Json => (depth === 1 ? {} : { items: nested(depth - 1) });
const many = (count: number): JsonObject =>
  Object.fromEntries(Array.from({ length: count }, (_, at) => [`f${at}`, {}]));

describe('a schema beyond the limits is refused before anything is judged', () => {
  it.each([
    ['as deep as allowed', nested(LIMITS.depth), 'nothing'],
    ['deeper', nested(LIMITS.depth + 1), 'schema_too_deep'],
    ['as many schemas as allowed', { properties: many(LIMITS.schemas - 1) }, 'nothing'],
    ['one more', { properties: many(LIMITS.schemas) }, 'schema_too_many'],
    ['as long as allowed', { const: 'x'.repeat(LIMITS.size - 100) }, 'nothing'],
    ['longer', { const: 'x'.repeat(LIMITS.size) }, 'schema_too_large'],
    ['a choice of half a million', { enum: Array.from({ length: 500_000 }, (_, at) => at) }, 'schema_too_large'],
    [
      'data deeper than any schema',
      { const: JSON.parse('['.repeat(500) + ']'.repeat(500)) as Json },
      'schema_too_deep',
    ],
  ] as readonly (readonly [string, Json, string])[])('%s', (_, schema, code) => {
    expect(codeOf(() => createInterpreter(schema))).toBe(code);
  });

  it('also one that holds itself as an object, which is no JSON', () => {
    const circle: Record<string, unknown> = {};
    circle.items = circle;
    expect(codeOf(() => createInterpreter(circle as Json))).toBe('schema_too_deep');
  });
});

describe('a hostile schema harms nothing', () => {
  it.each([
    ['refers to itself', { $ref: '#' }, 'reference_endless'],
    [
      'refers to itself by way of others',
      { allOf: [{ $ref: '#/$defs/a' }], $defs: { a: { not: { $ref: '#' } } } },
      'reference_endless',
    ],
    ['refers to nothing', { $ref: 'https://example.org/secret' }, 'reference_unknown'],
    ['has a pattern that is none', { pattern: '(' }, 'pattern_invalid'],
    ['has a pattern that refers back', { pattern: '^(a+)+\\1$' }, 'pattern_slow'],
    [
      'calls itself its own dialect',
      { $schema: 'https://example.org/x', $id: 'https://example.org/x', $ref: 'https://example.org/x' },
      'reference_endless',
    ],
  ] as readonly (readonly [string, Json, string])[])('that %s is refused', (_, schema, code) => {
    expect(codeOf(() => createInterpreter(schema))).toBe(code);
  });

  it('that doubles with every reference ends after a counted number of steps', () => {
    const bomb = Object.fromEntries(
      Array.from({ length: 40 }, (_, at) => [
        `d${at}`,
        { allOf: [{ $ref: `#/$defs/d${at + 1}` }, { $ref: `#/$defs/d${at + 1}` }] },
      ]),
    );
    const schema = { $ref: '#/$defs/d0', $defs: { ...bomb, d40: {} } };
    expect(codeOf(() => createInterpreter(schema).valid(1))).toBe('steps');
    const validator = interpretedValidator({ answers: schema, conditions: { c: schema } });
    expect(validator.check({}).map(({ code }) => code)).toEqual(['too_much']);
    expect(validator.holds('c', {})).toBe(false);
  });

  it('that comes back for some values only ends, too', () => {
    expect(codeOf(() => createInterpreter({ anyOf: [{ type: 'string' }, { $ref: '#' }] }).valid('a'))).toBe('nothing');
    expect(codeOf(() => createInterpreter({ anyOf: [{ type: 'string' }, { $ref: '#' }] }).valid(1))).toBe('depth');
    expect(codeOf(() => createInterpreter({ $dynamicAnchor: 'a', $dynamicRef: '#a' }).valid(1))).toBe('depth');
  });

  it('with a pattern that would hang the platform is asked with our own matcher', () => {
    const valid = validBy({ pattern: '^(a+)+$', propertyNames: { pattern: '(x+x+)+y' } });
    expect([valid('a'.repeat(20_000)), valid(`${'a'.repeat(20_000)}!`)]).toEqual([true, false]);
    expect(valid({ ['x'.repeat(5000)]: 1 })).toBe(false);
  });

  it('takes names that every object has for plain data', () => {
    const schema = JSON.parse(
      '{"properties": {"__proto__": {"type": "string"}, "constructor": {"minimum": 2}}, "required": ["toString"], "additionalProperties": false, "dependentRequired": {"hasOwnProperty": ["valueOf"]}}',
    ) as Json;
    const check = (value: Json) => createInterpreter(schema).check(value);
    expect(check({}).map(({ at, code }) => `${at} ${code}`)).toEqual(['/toString required']);
    expect(
      check(JSON.parse('{"__proto__": 1, "constructor": 1, "toString": 1}') as Json).map(
        ({ at, code }) => `${at} ${code}`,
      ),
    ).toEqual(['/__proto__ type', '/constructor minimum', '/toString unknown']);
    expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
  });
});

describe('a hostile value harms nothing', () => {
  const list = { $ref: '#/$defs/list', $defs: { list: { items: { $ref: '#/$defs/list' } } } };

  it('as deep as honest answers are, and far deeper, is judged; deeper still it is told so', () => {
    const deep = (depth: number): Json => JSON.parse('['.repeat(depth) + ']'.repeat(depth)) as Json;
    const valid = validBy(list);
    expect(valid(deep(200))).toBe(true);
    expect(codeOf(() => valid(deep(100_000)))).toBe('depth');
    expect(codeOf(() => createInterpreter({ const: 1, uniqueItems: true }).valid([deep(100_000)]))).toBe('nothing');
    expect(codeOf(() => createInterpreter({ uniqueItems: true }).valid([deep(100_000), deep(100_000)]))).toBe('depth');
  });

  it('with very many rows costs what its rows cost', () => {
    const rows = Array.from({ length: 200_000 }, (_, at) => ({ id: at }));
    const valid = validBy({
      uniqueItems: true,
      items: { properties: { id: { enum: rows.slice(0, 100).map(({ id }) => id) } } },
    });
    expect(valid(rows)).toBe(false);
    expect(createInterpreter({ uniqueItems: true }).valid(rows)).toBe(true);
    expect(createInterpreter({ uniqueItems: true }).valid([...rows, { id: 7 }])).toBe(false);
  });

  it('has its work counted: more is allowed only where there is more to judge', () => {
    const work = new Work(null);
    work.add(MOST_STEPS);
    expect(() => work.add(1)).toThrow(TooMuchWork);
    const large = new Work(Array.from({ length: 100_000 }, () => 1));
    large.add(MOST_STEPS * 2);
    expect(() => large.add(MOST_STEPS * 10)).toThrow(TooMuchWork);
    const deep = new Work(null);
    for (let at = 0; at < DEEPEST; at += 1) deep.enter();
    expect(() => deep.enter()).toThrow(TooMuchWork);
  });
});
