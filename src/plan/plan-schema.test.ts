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
  [
    'required before it is declared',
    { required: ['b'], allOf: [{ properties: { b: text } }] },
    ['/b text, required always'],
  ],
  [
    'objects are gone into',
    { properties: { house: { type: 'object', properties: { city: text }, required: ['city'] } } },
    ['/house/city text, required always'],
  ],
  [
    'names that look like pointers',
    { properties: { 'a/b': text, 'c~d': text, constructor: text } },
    ['/a~1b text', '/c~0d text', '/constructor text'],
  ],
  [
    'then',
    { properties: { a: { type: 'boolean' } }, if: isYes('a'), then: { properties: { b: text }, required: ['b'] } },
    ['/a boolean', '/b text, required when /if, shown when /if'],
  ],
  [
    'else',
    { properties: { a: { type: 'boolean' } }, if: isYes('a'), then: true, else: { properties: { b: text } } },
    ['/a boolean', '/b text, shown when !/if'],
  ],
  [
    'then and else declare the same: always shown',
    {
      properties: { a: { type: 'boolean' } },
      if: isYes('a'),
      then: { properties: { b: text }, required: ['b'] },
      else: { properties: { b: text } },
    },
    ['/a boolean', '/b text, required when /if'],
  ],
  [
    'declared outside too: always shown',
    {
      properties: { a: { type: 'boolean' }, b: text },
      if: isYes('a'),
      then: { properties: { b: { minLength: 2 } }, required: ['b'] },
    },
    ['/a boolean', '/b text, required when /if'],
  ],
  [
    'conditions in conditions',
    {
      properties: { a: { type: 'boolean' } },
      if: isYes('a'),
      then: { properties: { b: { type: 'boolean' } }, if: isYes('b'), then: { properties: { c: text } } },
    },
    ['/a boolean', '/b boolean, shown when /if', '/c text, shown when /if & /then/if'],
  ],
  ['a constant if', { if: true, then: { properties: { a: text } }, else: { properties: { b: text } } }, ['/a text']],
  [
    'false takes a question away',
    { properties: { a: { type: 'boolean' }, b: text }, if: isYes('a'), then: { properties: { b: false } } },
    ['/a boolean', '/b text, shown when !/if'],
  ],
  [
    'not required takes it away too',
    { properties: { a: { type: 'boolean' }, b: text }, if: isYes('a'), then: { not: { required: ['b'] } } },
    ['/a boolean', '/b text, shown when !/if'],
  ],
  ['never declared, only forbidden', { properties: { a: text, b: false } }, ['/a text']],
  [
    'dependentRequired',
    { properties: { a: text, b: text }, dependentRequired: { a: ['b'] } },
    ['/a text', '/b text, required when /dependentRequired/a'],
  ],
  [
    'dependentSchemas',
    { properties: { a: text }, dependentSchemas: { a: { properties: { b: text } } } },
    ['/a text', '/b text, shown when /dependentSchemas/a'],
  ],
  [
    'the same $ref twice has conditions of its own at each place',
    {
      $defs: { p: { properties: { a: { type: 'boolean' } }, if: isYes('a'), then: { properties: { b: text } } } },
      properties: { x: { $ref: '#/$defs/p' }, y: { $ref: '#/$defs/p' } },
    },
    [
      '/x/a boolean',
      '/x/b text, shown when /properties/x/$ref/if',
      '/y/a boolean',
      '/y/b text, shown when /properties/y/$ref/if',
    ],
  ],
  [
    '$anchor',
    { $defs: { p: { $anchor: 'place', properties: { a: text } } }, properties: { x: { $ref: '#place' } } },
    ['/x/a text'],
  ],
  [
    'a list of objects',
    {
      properties: {
        rows: {
          type: 'array',
          items: {
            properties: { a: text, b: { type: 'boolean' } },
            required: ['a'],
            if: isYes('b'),
            then: { properties: { c: text } },
          },
        },
      },
    },
    [
      '/rows list',
      '  item:/a text, required always',
      '  item:/b boolean',
      '  item:/c text, shown when /properties/rows/items/if',
    ],
  ],
  [
    'a list that is itself conditional does not repeat that in its rows',
    {
      properties: { a: { type: 'boolean' } },
      if: isYes('a'),
      then: { properties: { rows: { type: 'array', items: { properties: { b: text }, required: ['b'] } } } },
    },
    ['/a boolean', '/rows list, shown when /if', '  item:/b text, required always'],
  ],
  ['a list of options', { properties: { a: { type: 'array', items: { enum: ['x', 'y'] } } } }, ['/a choices']],
  [
    'prefixItems are fixed rows',
    { properties: { t: { type: 'array', prefixItems: [text, { type: 'boolean' }], items: false } } },
    ['/t/0 text', '/t/1 boolean'],
  ],
  [
    'anyOf of constants is one choice',
    { properties: { a: { anyOf: [{ const: 'x', title: 'X' }, { const: 'y' }] } } },
    ['/a choice'],
  ],
  [
    'a value or null is one question',
    { properties: { a: { anyOf: [{ type: 'string' }, { type: 'null' }] } } },
    ['/a text'],
  ],
  [
    'oneOf of objects: the discriminator is asked, then its branch',
    {
      oneOf: [
        { properties: { by: { const: 'mail' }, street: text }, required: ['by', 'street'] },
        { properties: { by: { const: 'phone' }, number: text }, required: ['by'] },
      ],
    },
    [
      '/by choice, required always',
      '/street text, required when /oneOf/0, shown when /oneOf/0',
      '/number text, shown when /oneOf/1',
    ],
  ],
  [
    'anyOf of required alone asks nothing new: each is owed without the others',
    { properties: { a: text, b: text }, anyOf: [{ required: ['a'] }, { required: ['b'] }] },
    ['/a text, required when !/anyOf/0/others', '/b text, required when !/anyOf/1/others'],
  ],
  [
    'readOnly is shown, where nobody has laid out the form',
    { properties: { a: text, id: { type: 'string', readOnly: true } } },
    ['/a text', '/id text'],
  ],
];

describe('what a schema asks', () => {
  it.each(EXAMPLES)('%s', (_, schema, expected) => expect(questionsInWords(plan(schema).plan)).toEqual(expected));

  it('follows references into shared schemas, and those back into their own file', () => {
    const shared = {
      'shared/address.schema.json': {
        $defs: { zip: { type: 'string', maxLength: 5 } },
        properties: { zip: { $ref: '#/$defs/zip' } },
        required: ['zip'],
      },
    };
    const planned = plan({ properties: { house: { $ref: '../shared/address.schema.json' } } }, shared);
    expect(planned.problems).toEqual([]);
    expect(questionsInWords(planned.plan)).toEqual(['/house/zip text, required always']);
    expect(planned.plan.questions['/house/zip']?.facts).toEqual({ type: ['string'], maxLength: 5 });
  });
});
