import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { judgeAny } from '../../src/compile/validator/judge-any.js';
import type { Json } from '../../src/model/index.js';
import { documents, values } from './any-schema.js';

/** ajv as it comes, asked the same: what would be said if nobody looked at what a schema is made of. */
function plainAjv(schema: Json, value: Json): boolean | 'refused' {
  try {
    const ajv = new Ajv2020({
      strict: false,
      allErrors: true,
      ownProperties: true,
      validateFormats: false,
      logger: false,
    });
    return ajv.compile(schema as object)(value);
  } catch {
    return 'refused';
  }
}

const own = (text: string): Json => JSON.parse(text) as Json;

describe('what ajv gets wrong is found by what a schema is made of', () => {
  /** A construct, a schema of our own that has it, a value, the right verdict, and how the construct is called. */
  const cases: readonly (readonly [string, Json, Json, boolean, string])[] = [
    [
      'a dynamic reference that an outer schema answers',
      {
        $id: 'https://example.org/names',
        $ref: 'list',
        $defs: {
          name: { $dynamicAnchor: 'row', type: 'string' },
          list: {
            $id: 'list',
            items: { $dynamicRef: '#row' },
            $defs: { any: { $dynamicAnchor: 'row' } },
          },
        },
      },
      ['a', 7],
      false,
      '$dynamicAnchor',
    ],
    [
      'an address of its own inside',
      {
        properties: { a: { $ref: '#/$defs/x' } },
        $defs: { x: { $id: 'https://example.org/x', $ref: '#/$defs/y', $defs: { y: { type: 'string' } } } },
      },
      { a: 1 },
      false,
      '$id inside',
    ],
    ['no choice at all', { properties: { a: { enum: [] } } }, { a: 1 }, false, 'an empty enum'],
    [
      'a branch that only tests, beside unevaluatedProperties',
      { if: { patternProperties: { '^b': { type: 'string' } } }, unevaluatedProperties: false },
      { be: 'x' },
      true,
      'if without then beside unevaluatedProperties',
    ],
    [
      'rows that nobody has looked at',
      { unevaluatedItems: { type: 'boolean' }, anyOf: [{ items: { type: 'string' } }, true] },
      ['a', false],
      false,
      'unevaluatedItems',
    ],
    [
      'a name that every object has',
      own('{"properties": {"__proto__": {"type": "string"}}}'),
      own('{"__proto__": 1}'),
      false,
      'a property called __proto__',
    ],
    ['a word of another standard', { type: 'string', nullable: true }, null, false, 'nullable'],
    [
      'a closed schema inside a branch',
      { unevaluatedProperties: false, if: { additionalProperties: false }, then: false },
      { a: 1 },
      false,
      'additionalProperties in a branch beside unevaluatedProperties',
    ],
    ['a tuple beside contains', { not: { contains: true, prefixItems: [false] } }, [], true, 'contains beside a tuple'],
  ];

  it.each(cases)('%s', (_, schema, value, right, construct) => {
    expect(plainAjv(schema, value)).not.toBe(right);
    const judge = judgeAny(schema, { producer: 'compiled' });
    expect(judge.routed.map((one) => one.construct)).toContain(construct);
    expect([judge.judgedBy, judge.check(value).valid]).toEqual(['interpreted', right]);
  });

  it('the same with other words for everything: no name or value of the suite is asked for', () => {
    const renamed = JSON.parse(
      JSON.stringify(cases.map(([, schema]) => schema))
        .replaceAll('example.org', 'ejemplo.es')
        .replaceAll('"a"', '"q"'),
    ) as Json[];
    for (const [at, schema] of renamed.entries())
      expect(judgeAny(schema, { producer: 'compiled' }).routed.map((one) => one.construct)).toContain(cases[at]?.[4]);
  });

  it('a schema with too many schemas in it', () => {
    const properties = Object.fromEntries(Array.from({ length: 2000 }, (_, at) => [`f${at}`, { type: 'string' }]));
    const judge = judgeAny({ properties, unevaluatedProperties: false }, { producer: 'compiled' });
    expect(judge.judgedBy).toBe('interpreted');
    expect([judge.check({ f7: 'x' }).valid, judge.check({ f7: 1 }).valid, judge.check({ g: 1 }).valid]).toEqual([
      true,
      false,
      false,
    ]);
  });

  it('and an ordinary form schema stays with ajv', () => {
    const judge = judgeAny(
      {
        properties: { a: { type: 'number', multipleOf: 0.01 }, b: { type: 'array', items: { $ref: '#/$defs/day' } } },
        $defs: { day: { type: 'string', format: 'date' } },
        if: { properties: { a: { minimum: 5 } }, required: ['a'] },
        then: { properties: { c: { type: 'string' } }, required: ['c'] },
        unevaluatedProperties: false,
      },
      { producer: 'compiled', assertFormats: true },
    );
    expect(judge.routed).toEqual([]);
    expect(judge.check({ a: 4.35, b: ['2026-02-28'] }).valid).toBe(true);
    expect(
      judge
        .check({ a: 6.355, b: ['2026-02-30'] })
        .issues.map(({ pointer, code }) => `${pointer} ${code}`)
        .sort(),
    ).toEqual(['/a multipleOf', '/b/0 format', '/c required']);
  });
});

describe('the two producers', () => {
  it('give the same verdict on any schema and any value, and say what is wrong exactly when something is', () => {
    let [compiled, valid] = [0, 0];
    fc.assert(
      fc.property(documents, fc.array(values, { minLength: 1, maxLength: 6 }), (document, some) => {
        const schema = JSON.parse(JSON.stringify(document)) as Json;
        const one = judgeAny(schema, { producer: 'interpreted', assertFormats: true });
        const other = judgeAny(schema, { producer: 'compiled', assertFormats: true });
        if (other.judgedBy === 'compiled') compiled += 1;
        for (const value of JSON.parse(JSON.stringify(some)) as Json[]) {
          const [said, saidToo] = [one.check(value), other.check(value)];
          if (said.valid) valid += 1;
          expect(saidToo.valid).toBe(said.valid);
          expect([said.issues.length === 0, saidToo.issues.length === 0]).toEqual([said.valid, said.valid]);
        }
      }),
      { numRuns: process.env.LONG ? 30_000 : 600 },
    );
    // A run in which ajv judged nothing, or nothing was valid, would have shown nothing.
    expect(compiled).toBeGreaterThan(200);
    expect(valid).toBeGreaterThan(200);
  });
});
