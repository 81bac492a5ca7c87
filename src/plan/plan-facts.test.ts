import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../model/index.js';
import { someKinds } from './examples/some-kinds.js';
import { planForm } from './plan-form.js';

const plan = (schema: JsonObject) => planForm({ schema, kinds: someKinds, id: 'f' });
const text = { type: 'string' };
const isYes = (name: string) => ({ properties: { [name]: { const: true } }, required: [name] });

describe('conditions', () => {
  const conditionOf = (schema: JsonObject) => Object.values(plan(schema).plan.conditions)[0];
  const shows = { properties: { q: text } };

  it.each<readonly [string, JsonObject, readonly string[]]>([
    [
      'what the if tests',
      { if: { properties: { a: { const: 1 }, b: { enum: [1] } }, required: ['a'] }, then: shows },
      ['/a', '/b'],
    ],
    [
      'deep members',
      { if: { properties: { p: { properties: { a: { const: 1 } }, required: ['a'] } }, required: ['p'] }, then: shows },
      ['/p/a'],
    ],
    [
      'members in alternatives',
      { if: { anyOf: [{ properties: { a: { const: 1 } } }, { required: ['b'] }] }, then: shows },
      ['/a', '/b'],
    ],
    [
      'behind a reference',
      { $defs: { is: { properties: { a: { const: 1 } } } }, if: { $ref: '#/$defs/is' }, then: shows },
      ['/a'],
    ],
    ['negated', { if: { not: { properties: { a: { const: 1 } }, required: ['a'] } }, then: shows }, ['/a']],
    ['absence is not waited for', { if: { not: { required: ['a'] } }, then: shows }, []],
  ])('knows %s', (_, schema, tests) =>
    expect(conditionOf({ properties: { a: text }, ...schema })).toEqual({ at: '', tests }),
  );

  it('stand at the object that they are written for', () => {
    expect(
      conditionOf({ properties: { p: { properties: { a: text }, if: { required: ['a'] }, then: shows } } }),
    ).toEqual({ at: '/p', tests: ['/p/a'] });
    expect(
      conditionOf({
        properties: { l: { type: 'array', items: { properties: { a: text }, if: { required: ['a'] }, then: shows } } },
      }),
    ).toEqual({ at: 'item:', tests: ['item:/a'] });
  });

  it('are kept only while a question depends on them', () => {
    expect(
      conditionOf({
        properties: { a: text, q: text },
        if: { required: ['a'] },
        then: { properties: { q: { minLength: 3 } } },
      }),
    ).toBeUndefined();
  });

  it('of a branch are the answer that tells it, or the choice that is asked for', () => {
    const told = plan({
      oneOf: [{ properties: { by: { const: 'a' }, x: text } }, { properties: { by: { const: 'b' }, y: text } }],
    }).plan;
    expect(told.conditions['/oneOf/1']).toEqual({ at: '', tests: ['/by'] });
    const asked = plan({ oneOf: [{ properties: { x: text } }, { properties: { y: text } }] }).plan;
    expect(asked.conditions['/oneOf/1']).toEqual({ at: '', tests: [], choice: { question: '/~which', branch: 1 } });
    for (const { branchings } of [told, asked])
      expect(branchings).toEqual([
        { at: '', written: 'f/answers.schema.json#/oneOf', branches: ['/oneOf/0', '/oneOf/1'] },
      ]);
  });
});

describe('facts', () => {
  const factsOf = (schema: JsonObject) =>
    plan({ properties: { a: { type: 'boolean' } }, ...schema }).plan.questions['/q']?.facts;

  it.each<readonly [string, JsonObject, object]>([
    [
      'bounds of all occurrences meet',
      {
        properties: { q: { type: 'string', maxLength: 9 } },
        allOf: [{ properties: { q: { maxLength: 5, minLength: 2 } } }],
      },
      { type: ['string'], minLength: 2, maxLength: 5 },
    ],
    [
      "a bound under a condition is the validator's business",
      {
        properties: { a: { type: 'boolean' }, q: { type: 'integer', maximum: 9 } },
        if: isYes('a'),
        then: { properties: { q: { maximum: 5 } } },
      },
      { type: ['integer'], maximum: 9 },
    ],
    [
      'declared in two branches: what both allow',
      {
        properties: { a: { type: 'boolean' } },
        if: isYes('a'),
        then: { properties: { q: { enum: ['x', 'y'] } } },
        else: { properties: { q: { enum: ['y', 'z'] } } },
      },
      { type: ['string'], options: ['x', 'y', 'z'].map((key) => ({ key, value: key, label: { text: key } })) },
    ],
    [
      "options in the schema's words",
      { properties: { q: { oneOf: [{ const: 1, title: 'One', description: 'Just one' }, { const: 2 }] } } },
      {
        type: ['integer'],
        options: [
          { key: '1', value: 1, label: { text: 'One' }, hint: { text: 'Just one' } },
          { key: '2', value: 2, label: { text: '2' } },
        ],
      },
    ],
    [
      'a title alone declares no type, the branch does',
      { properties: { q: { title: 'Q' } }, allOf: [{ properties: { q: { type: 'string', format: 'date' } } }] },
      { type: ['string'], format: 'date' },
    ],
    [
      'whole numbers are numbers',
      { properties: { q: { type: 'number' } }, allOf: [{ properties: { q: { type: 'integer' } } }] },
      { type: ['integer'] },
    ],
  ])('%s', (_, schema, facts) => expect(factsOf(schema)).toEqual(facts));

  it('takes label and hint from title and description, else from the name', () => {
    const { questions } = plan({
      properties: { first_name: text, birthPlace: text, x: { type: 'string', title: 'Ex', description: 'Like this' } },
    }).plan;
    expect(Object.values(questions).map(({ label, hint }) => [label, hint])).toEqual([
      [{ text: 'First name' }, undefined],
      [{ text: 'Birth place' }, undefined],
      [{ text: 'Ex' }, { text: 'Like this' }],
    ]);
  });

  it('gives a default, but never to a choice or a promise', () => {
    const { questions } = plan({
      properties: {
        a: { type: 'string', default: 'x' },
        b: { type: 'boolean', default: true },
        c: { enum: ['x'], default: 'x' },
      },
    }).plan;
    expect(Object.values(questions).map((question) => question.default)).toEqual(['x', undefined, undefined]);
  });
});
