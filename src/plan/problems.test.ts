import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../model/index.js';
import type { AuthorProblemCode } from './author-problem.js';
import { someKinds } from './examples/some-kinds.js';
import type { FormLayout } from './layout/form-layout.js';
import { planForm } from './plan-form.js';

const text = { type: 'string' };
const two = { properties: { a: text, b: { type: 'boolean' } } };
const page = (...questions: string[]) => ({ id: 'p', title: 'P', questions });

function problemsOf(schema: JsonObject, layout: FormLayout): readonly string[] {
  return planForm({ schema, layout, kinds: someKinds, id: 'f' }).problems.map(
    ({ file, pointer, code }) => `${file}#${pointer} ${code}`,
  );
}

/** Each mistake once: the schema, the layout, where it is told. */
const MISTAKES: readonly (readonly [AuthorProblemCode, JsonObject, FormLayout, string])[] = [
  ['ref_unknown', { properties: { a: { $ref: '#/$defs/no' } } }, {}, 'f/answers.schema.json#/properties/a/$ref'],
  [
    'schema_recursive',
    { $defs: { n: { allOf: [{ $ref: '#/$defs/n' }] } }, properties: { a: { $ref: '#/$defs/n' } } },
    {},
    'f/answers.schema.json#/$defs/n/allOf/0/$ref',
  ],
  [
    'schema_endless',
    { properties: { a: text, next: { $ref: '#' } }, required: ['next'] },
    {},
    'f/answers.schema.json#/properties/next',
  ],
  ['schema_false', { not: {} }, {}, 'f/answers.schema.json#'],
  ['root_not_object', { type: 'number' }, {}, 'f/answers.schema.json#'],
  [
    'unsatisfiable',
    { properties: { a: { type: 'string' } }, allOf: [{ properties: { a: { type: 'number' } }, required: ['a'] }] },
    {},
    'f/answers.schema.json#/properties/a',
  ],
  [
    'answer_impossible',
    { properties: { a: { type: 'number', minimum: 5, maximum: 4 } } },
    {},
    'f/answers.schema.json#/properties/a',
  ],
  ['required_undeclared', { properties: { a: text }, required: ['a', 'z'] }, {}, 'f/answers.schema.json#/required/1'],
  [
    'if_without_required',
    { properties: { a: text }, if: { properties: { a: { const: 'x' } } }, then: { properties: { b: text } } },
    {},
    'f/answers.schema.json#/if',
  ],
  ['pointer_unknown', two, { fields: { '/z': { hint: 'h' } } }, 'form.json#/fields/~1z'],
  ['pointer_invalid', two, { fields: { z: { hint: 'h' } } }, 'form.json#/fields/z'],
  [
    'pointer_not_a_question',
    { properties: { a: text, o: { type: 'object' } } },
    { pages: [page('/a', '/o')] },
    'form.json#/pages/0/questions/1',
  ],
  ['kind_unknown', two, { fields: { '/a': { kind: 'zzz' } } }, 'form.json#/fields/~1a/kind'],
  [
    'option_unknown',
    { properties: { a: { enum: ['x'] } } },
    { fields: { '/a': { options: [{ value: 'q' }] } } },
    'form.json#/fields/~1a/options/0',
  ],
  ['id_taken', two, { pages: [page('/a'), page('/b')] }, 'form.json#/pages/1/id'],
  ['page_unknown', two, { before: ['no'] }, 'form.json#/before/0'],
  [
    'page_in_two_steps',
    two,
    {
      pages: [page('/a', '/b')],
      parts: [
        {
          id: 'x',
          title: 'X',
          steps: [
            { id: 's', title: 'S', pages: ['p'] },
            { id: 't', title: 'T', pages: ['p'] },
          ],
        },
      ],
    },
    'form.json#/parts/0/steps/1/pages/0',
  ],
  ['step_unknown', two, { pages: [{ ...page('/a', '/b'), lists: ['no'] }] }, 'form.json#/pages/0/lists/0'],
  ['submission_unknown', two, { pages: [{ ...page('/a', '/b'), submit: 'no' }] }, 'form.json#/pages/0/submit'],
  ['page_empty', two, { pages: [page('/a', '/b'), { id: 'q', title: 'Q' }] }, 'form.json#/pages/1'],
  ['page_untitled', two, { pages: [{ id: 'p', questions: ['/a', '/b'] }] }, 'form.json#/pages/0'],
  ['question_unplaced', two, { pages: [page('/a')] }, 'f/answers.schema.json#/properties/b'],
  [
    'question_placed_twice',
    two,
    { pages: [page('/a', '/b'), { ...page('/a'), id: 'q' }] },
    'form.json#/pages/1/questions/0',
  ],
  [
    'list_unworded',
    { properties: { l: { type: 'array', items: { properties: { x: text } } } } },
    { pages: [{ ...page('/l'), kind: 'list' }] },
    'form.json#/pages/0',
  ],
  [
    'operator_unknown',
    two,
    { fields: { '/a': { when: { and: [true, { zzz: [1] }] } } } },
    'form.json#/fields/~1a/when/and/1',
  ],
  ['expression_shape', two, { fields: { '/a': { when: { '==': [1] } } } }, 'form.json#/fields/~1a/when'],
  [
    'table_unknown',
    two,
    { fields: { '/a': { when: { '==': [{ table: '/no/x' }, 1] } } } },
    'form.json#/fields/~1a/when',
  ],
  [
    'derive_cycle',
    two,
    {
      derive: [
        { write: '/a', value: { var: '/b' } },
        { write: '/b', value: { var: '/a' } },
      ],
    },
    'form.json#/derive/0',
  ],
  [
    'relevance_cycle',
    two,
    { fields: { '/a': { when: { var: '/b' } }, '/b': { when: { answered: [{ var: '/a' }] } } } },
    'f/answers.schema.json#/properties/a',
  ],
  [
    'wording_missing',
    { properties: { a: { type: 'string', pattern: '^x$' } } },
    {},
    'f/answers.schema.json#/properties/a/pattern',
  ],
];

describe('an author is told', () => {
  it.each(MISTAKES)('%s', (code, schema, layout, place) =>
    expect(problemsOf(schema, layout)).toContain(`${place} ${code}`),
  );

  it('about a mistake inside what is asked, by its place there', () => {
    expect(problemsOf({}, { asked: { properties: { a: { $ref: '#/no' } } } })).toContain(
      'f/asked#/properties/a/$ref ref_unknown',
    );
  });

  it('about pointers of expressions that lead nowhere, rows included', () => {
    const schema = { properties: { l: { type: 'array', items: { properties: { x: text } } } } };
    const rule = { id: 'r', code: 'c', each: '/l', at: 'item:/x', text: 'T' };
    expect(
      problemsOf(schema, { rules: [{ ...rule, assert: { '==': [{ var: 'item:/x' }, { var: '/l/0/x' }] } }] }),
    ).toEqual([]);
    expect(problemsOf(schema, { rules: [{ ...rule, assert: { var: 'item:/y' } }] })).toEqual([
      'form.json#/rules/0/assert pointer_unknown',
    ]);
    expect(problemsOf(schema, { rules: [{ ...rule, each: undefined, at: '/l', assert: { var: 'item:/x' } }] })).toEqual(
      ['form.json#/rules/0/assert pointer_unknown'],
    );
  });

  it('once the words are there, no more', () => {
    const pattern = { properties: { a: { type: 'string', pattern: '^x$' } } };
    expect(problemsOf(pattern, { fields: { '/a': { errors: { pattern: 'Write x' } } } })).toEqual([]);
    expect(problemsOf(pattern, { errors: { pattern: 'Write it rightly' } })).toEqual([]);
    expect(problemsOf(pattern, { derive: [{ write: '/a', value: 'x' }] })).not.toContain(
      'f/answers.schema.json#/properties/a/pattern wording_missing',
    );
  });

  it('about a question that no kind takes, or two alike', () => {
    const { text: words, choice } = someKinds;
    const codes = (kinds: typeof someKinds): readonly string[] =>
      planForm({ schema: { properties: { a: text } }, kinds, id: 'f' }).problems.map(({ code }) => code);
    expect(codes({ ...(choice && { choice }) })).toEqual(['kind_none']);
    expect(codes({ ...(words && { words: { ...words, name: 'words' }, text: words }) })).toEqual(['kind_tie']);
  });

  it('nothing about a tick box that must be ticked', () => {
    expect(problemsOf({ properties: { a: { const: true } }, required: ['a'] }, {})).toEqual([]);
  });
});
