import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../model/index.js';
import { questionsInWords } from './examples/in-words.js';
import { someKinds } from './examples/some-kinds.js';
import { planForm } from './plan-form.js';

const plan = (schema: JsonObject, shared = {}) => planForm({ schema, kinds: someKinds, id: 'f', shared });
const text = { type: 'string' };
const isYes = (name: string) => ({ properties: { [name]: { const: true } }, required: [name] });

/** What a schema asks: one line a question. */
const EXAMPLES: readonly (readonly [string, JsonObject, readonly string[]])[] = [
  ['properties, in their order', { properties: { b: text, a: { type: 'boolean' } } }, ['/b text', '/a boolean']],
  ['required', { properties: { a: text, b: text }, required: ['b'] }, ['/a text', '/b text, required always']],
  ['required before it is declared', { required: ['b'], allOf: [{ properties: { b: text } }] }, ['/b text, required always']],
  ['objects are gone into', { properties: { home: { type: 'object', properties: { city: text }, required: ['city'] } } }, ['/home/city text, required always']],
  ['names that look like pointers', { properties: { 'a/b': text, 'c~d': text, constructor: text } }, ['/a~1b text', '/c~0d text', '/constructor text']],
  ['then', { properties: { a: { type: 'boolean' } }, if: isYes('a'), then: { properties: { b: text }, required: ['b'] } }, ['/a boolean', '/b text, required when /if, shown when /if']],
  ['else', { properties: { a: { type: 'boolean' } }, if: isYes('a'), then: true, else: { properties: { b: text } } }, ['/a boolean', '/b text, shown when !/if']],
  ['then and else declare the same: always shown', { properties: { a: { type: 'boolean' } }, if: isYes('a'), then: { properties: { b: text }, required: ['b'] }, else: { properties: { b: text } } }, ['/a boolean', '/b text, required when /if']],
  ['declared outside too: always shown', { properties: { a: { type: 'boolean' }, b: text }, if: isYes('a'), then: { properties: { b: { minLength: 2 } }, required: ['b'] } }, ['/a boolean', '/b text, required when /if']],
  [
    'conditions in conditions',
    { properties: { a: { type: 'boolean' } }, if: isYes('a'), then: { properties: { b: { type: 'boolean' } }, if: isYes('b'), then: { properties: { c: text } } } },
    ['/a boolean', '/b boolean, shown when /if', '/c text, shown when /if & /then/if'],
  ],
  ['a constant if', { if: true, then: { properties: { a: text } }, else: { properties: { b: text } } }, ['/a text']],
  ['false takes a question away', { properties: { a: { type: 'boolean' }, b: text }, if: isYes('a'), then: { properties: { b: false } } }, ['/a boolean', '/b text, shown when !/if']],
  ['not required takes it away too', { properties: { a: { type: 'boolean' }, b: text }, if: isYes('a'), then: { not: { required: ['b'] } } }, ['/a boolean', '/b text, shown when !/if']],
  ['never declared, only forbidden', { properties: { a: text, b: false } }, ['/a text']],
  ['dependentRequired', { properties: { a: text, b: text }, dependentRequired: { a: ['b'] } }, ['/a text', '/b text, required when /dependentRequired/a']],
  ['dependentSchemas', { properties: { a: text }, dependentSchemas: { a: { properties: { b: text } } } }, ['/a text', '/b text, shown when /dependentSchemas/a']],
  [
    'the same $ref twice has conditions of its own at each place',
    { $defs: { p: { properties: { a: { type: 'boolean' } }, if: isYes('a'), then: { properties: { b: text } } } }, properties: { x: { $ref: '#/$defs/p' }, y: { $ref: '#/$defs/p' } } },
    ['/x/a boolean', '/x/b text, shown when /properties/x/$ref/if', '/y/a boolean', '/y/b text, shown when /properties/y/$ref/if'],
  ],
  ['$anchor', { $defs: { p: { $anchor: 'place', properties: { a: text } } }, properties: { x: { $ref: '#place' } } }, ['/x/a text']],
  ['a list of objects', { properties: { rows: { type: 'array', items: { properties: { a: text, b: { type: 'boolean' } }, required: ['a'], if: isYes('b'), then: { properties: { c: text } } } } } },
    ['/rows list', '  item:/a text, required always', '  item:/b boolean', '  item:/c text, shown when /properties/rows/items/if']],
  ['a list that is itself conditional does not repeat that in its rows', { properties: { a: { type: 'boolean' } }, if: isYes('a'), then: { properties: { rows: { type: 'array', items: { properties: { b: text }, required: ['b'] } } } } },
    ['/a boolean', '/rows list, shown when /if', '  item:/b text, required always']],
  ['a list of options', { properties: { a: { type: 'array', items: { enum: ['x', 'y'] } } } }, ['/a choices']],
  ['prefixItems are fixed rows', { properties: { t: { type: 'array', prefixItems: [text, { type: 'boolean' }], items: false } } }, ['/t/0 text', '/t/1 boolean']],
  ['anyOf of constants is one choice', { properties: { a: { anyOf: [{ const: 'x', title: 'X' }, { const: 'y' }] } } }, ['/a choice']],
  ['a value or null is one question', { properties: { a: { anyOf: [{ type: 'string' }, { type: 'null' }] } } }, ['/a text']],
  [
    'oneOf of objects: the discriminator is asked, then its branch',
    { oneOf: [{ properties: { by: { const: 'mail' }, street: text }, required: ['by', 'street'] }, { properties: { by: { const: 'phone' }, number: text }, required: ['by'] }] },
    ['/by choice, required always', '/street text, required when /oneOf/0, shown when /oneOf/0', '/number text, shown when /oneOf/1'],
  ],
  ['anyOf of required alone asks nothing new', { properties: { a: text, b: text }, anyOf: [{ required: ['a'] }, { required: ['b'] }] }, ['/a text', '/b text']],
  ['readOnly is not asked', { properties: { a: text, id: { type: 'string', readOnly: true } } }, ['/a text']],
];

describe('what a schema asks', () => {
  it.each(EXAMPLES)('%s', (_, schema, expected) => expect(questionsInWords(plan(schema).plan)).toEqual(expected));

  it('follows references into shared schemas, and those back into their own file', () => {
    const shared = { 'shared/address.schema.json': { $defs: { zip: { type: 'string', maxLength: 5 } }, properties: { zip: { $ref: '#/$defs/zip' } }, required: ['zip'] } };
    const planned = plan({ properties: { home: { $ref: '../shared/address.schema.json' } } }, shared);
    expect(planned.problems).toEqual([]);
    expect(questionsInWords(planned.plan)).toEqual(['/home/zip text, required always']);
    expect(planned.plan.questions['/home/zip']?.facts).toEqual({ type: ['string'], maxLength: 5 });
  });
});

describe('conditions', () => {
  const conditionOf = (schema: JsonObject) => Object.values(plan(schema).plan.conditions)[0];
  const shows = { properties: { q: text } };

  it.each([
    ['what the if tests', { if: { properties: { a: { const: 1 }, b: { enum: [1] } }, required: ['a'] }, then: shows }, ['/a', '/b']],
    ['deep members', { if: { properties: { p: { properties: { a: { const: 1 } }, required: ['a'] } }, required: ['p'] }, then: shows }, ['/p/a']],
    ['members in alternatives', { if: { anyOf: [{ properties: { a: { const: 1 } } }, { required: ['b'] }] }, then: shows }, ['/a', '/b']],
    ['behind a reference', { $defs: { is: { properties: { a: { const: 1 } } } }, if: { $ref: '#/$defs/is' }, then: shows }, ['/a']],
    ['negated', { if: { not: { properties: { a: { const: 1 } }, required: ['a'] } }, then: shows }, ['/a']],
    ['absence is not waited for', { if: { not: { required: ['a'] } }, then: shows }, []],
  ])('knows %s', (_, schema, tests) => expect(conditionOf({ properties: { a: text }, ...schema })).toEqual({ at: '', tests }));

  it('stand at the object that they are written for', () => {
    expect(conditionOf({ properties: { p: { properties: { a: text }, if: { required: ['a'] }, then: shows } } })).toEqual({ at: '/p', tests: ['/p/a'] });
    expect(conditionOf({ properties: { l: { type: 'array', items: { properties: { a: text }, if: { required: ['a'] }, then: shows } } } })).toEqual({ at: 'item:', tests: ['item:/a'] });
  });

  it('are kept only while a question depends on them', () => {
    expect(conditionOf({ properties: { a: text, q: text }, if: { required: ['a'] }, then: { properties: { q: { minLength: 3 } } } })).toBeUndefined();
  });

  it('of a branch say which branch they are', () => {
    const { conditions } = plan({ oneOf: [{ properties: { by: { const: 'a' }, x: text } }, { properties: { by: { const: 'b' }, y: text } }] }).plan;
    expect(conditions['/oneOf/1']).toEqual({ at: '', tests: ['/by'], choice: { at: '', branch: 1 } });
  });
});

describe('facts', () => {
  const factsOf = (schema: JsonObject) => plan({ properties: { a: { type: 'boolean' } }, ...schema }).plan.questions['/q']?.facts;

  it.each([
    ['bounds of all occurrences meet', { properties: { q: { type: 'string', maxLength: 9 } }, allOf: [{ properties: { q: { maxLength: 5, minLength: 2 } } }] }, { type: ['string'], minLength: 2, maxLength: 5 }],
    ['a bound under a condition is the validator\'s business', { properties: { a: { type: 'boolean' }, q: { type: 'integer', maximum: 9 } }, if: isYes('a'), then: { properties: { q: { maximum: 5 } } } }, { type: ['integer'], maximum: 9 }],
    ['declared in two branches: what both allow', { properties: { a: { type: 'boolean' } }, if: isYes('a'), then: { properties: { q: { enum: ['x', 'y'] } } }, else: { properties: { q: { enum: ['y', 'z'] } } } },
      { type: ['string'], options: ['x', 'y', 'z'].map((key) => ({ key, value: key, label: { text: key } })) }],
    ['options in the schema\'s words', { properties: { q: { oneOf: [{ const: 1, title: 'One', description: 'Just one' }, { const: 2 }] } } },
      { type: ['integer'], options: [{ key: '1', value: 1, label: { text: 'One' }, hint: { text: 'Just one' } }, { key: '2', value: 2, label: { text: '2' } }] }],
    ['a title alone declares no type, the branch does', { properties: { q: { title: 'Q' } }, allOf: [{ properties: { q: { type: 'string', format: 'date' } } }] }, { type: ['string'], format: 'date' }],
    ['whole numbers are numbers', { properties: { q: { type: 'number' } }, allOf: [{ properties: { q: { type: 'integer' } } }] }, { type: ['integer'] }],
  ])('%s', (_, schema, facts) => expect(factsOf(schema)).toEqual(facts));

  it('takes label and hint from title and description, else from the name', () => {
    const { questions } = plan({ properties: { first_name: text, birthPlace: text, x: { type: 'string', title: 'Ex', description: 'Like this' } } }).plan;
    expect(Object.values(questions).map(({ label, hint }) => [label, hint])).toEqual([[{ text: 'First name' }, undefined], [{ text: 'Birth place' }, undefined], [{ text: 'Ex' }, { text: 'Like this' }]]);
  });

  it('gives a default, but never to a choice or a promise', () => {
    const { questions } = plan({ properties: { a: { type: 'string', default: 'x' }, b: { type: 'boolean', default: true }, c: { enum: ['x'], default: 'x' } } }).plan;
    expect(Object.values(questions).map((question) => question.default)).toEqual(['x', undefined, undefined]);
  });
});
