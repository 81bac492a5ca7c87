import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kinds } from '../generated/fields.js';
import { layoutSchema } from '../generated/layout-schema.js';
import type { Json } from '../model/index.js';
import { makeAuthorForm } from './author-form.js';
import { jsonMistake } from './read/json-mistake.js';
import { LIMITS, readJson } from './read/read-json.js';

const make = (schema: Json, layout?: Json) => makeAuthorForm({ schema, layout, id: 'feedback', kinds, layoutSchema });
const told = (schema: Json, layout?: Json) =>
  make(schema, layout)
    .problems.filter((one) => one.severity === 'error')
    .map(({ file, pointer, code }) => `${file}#${pointer} ${code}`);

const feedback = {
  title: 'Tell us what you think',
  type: 'object',
  properties: {
    found: { title: 'Did you find what you were looking for?', type: 'boolean' },
    comment: { title: 'What can we do better?', type: 'string', maxLength: 500 },
  },
  required: ['found'],
};

describe('an author’s JSON', () => {
  it('is a form that can be sent, also without a layout', () => {
    const { plan } = make(feedback);
    expect(plan?.pages.map(({ kind, submit }) => [kind, submit])).toEqual([
      ['questions', 'form'],
      ['done', undefined],
    ]);
    expect(plan?.title).toEqual({ text: 'Tell us what you think' });
  });

  it('asks people to check their answers before a longer form is sent', () => {
    const properties = Object.fromEntries(
      Array.from({ length: 9 }, (_, n) => [`q${n}`, { title: `Question ${n}`, type: 'string' }]),
    );
    expect(make({ type: 'object', properties }).plan?.pages.map((page) => page.kind)).toEqual([
      'questions',
      'check',
      'done',
    ]);
  });

  it('keeps the ending that its layout has', () => {
    const layout: Json = {
      id: 'feedback',
      version: '3',
      title: 'Feedback',
      pages: [
        { id: 'one', title: 'Your visit', questions: ['/found', '/comment'], submit: 'visit' },
        { id: 'thanks', kind: 'done', title: 'Thank you' },
      ],
      submissions: [{ id: 'visit' }],
    };
    const { plan } = make(feedback, layout);
    expect(plan?.pages.map((page) => page.id)).toEqual(['one', 'thanks']);
    expect([plan?.version, plan?.submissions.map((one) => one.id)]).toEqual(['3', ['visit']]);
  });

  it.each<[string, Json, Json | undefined, string]>([
    ['a number', 7, undefined, 'feedback/answers.schema.json# not_a_form'],
    ['false', false, undefined, 'feedback/answers.schema.json# not_a_form'],
    ['a list', [], undefined, 'feedback/answers.schema.json# not_a_form'],
    ['an object without questions', { type: 'object' }, undefined, 'feedback/answers.schema.json# nothing_asked'],
    [
      'a reference that leads nowhere',
      { type: 'object', properties: { a: { $ref: '#/$defs/gone' } } },
      undefined,
      'feedback/answers.schema.json#/properties/a/$ref ref_unknown',
    ],
    ['a layout that is a list', feedback, [], 'form.json# layout_shape'],
    [
      'a layout with a misspelt word',
      feedback,
      { id: 'feedback', version: '1', title: 'F', pagse: [] },
      'form.json#/pagse layout_unknown',
    ],
    [
      'a layout that names a question that is not there',
      feedback,
      {
        id: 'feedback',
        version: '1',
        title: 'F',
        pages: [{ id: 'p', title: 'P', questions: ['/found', '/comment', '/gone'] }],
      },
      'form.json#/pages/0/questions/2 pointer_unknown',
    ],
    [
      'a sensitive form',
      feedback,
      { id: 'feedback', version: '1', title: 'F', sensitive: true },
      'form.json#/sensitive sensitive_here',
    ],
  ])('that is %s is refused, and it is said where and why', (_what, schema, layout, problem) => {
    expect(told(schema, layout)).toContain(problem);
    expect(make(schema, layout).plan).toBeUndefined();
  });

  it.each<[string, Json]>([
    ['properties that are a list', { type: 'object', properties: [1] }],
    ['a type that is a number', { type: 'object', properties: { a: { type: 7 } } }],
    ['required that is a text', { type: 'object', properties: { a: { type: 'string' } }, required: 'a' }],
    ['an enum that is an object', { type: 'object', properties: { a: { enum: {} } } }],
    ['allOf that is null', { type: 'object', properties: { a: { allOf: null } } }],
    ['items that are text', { type: 'object', properties: { a: { type: 'array', items: 'x' } } }],
    ['a pattern that is no expression', { type: 'object', properties: { a: { type: 'string', pattern: '(' } } }],
    ['a reference that never ends', { type: 'object', properties: { a: { $ref: '#/properties/a' } } }],
    ['a reference to itself', { type: 'object', properties: { a: { $ref: '#' } } }],
    [
      'keys of the prototype',
      JSON.parse(
        '{"type":"object","properties":{"__proto__":{"type":"string"},"constructor":{"type":"string"}}}',
      ) as Json,
    ],
  ])('with %s never throws', (_what, schema) => {
    const { plan, problems } = make(schema);
    expect(plan !== undefined || problems.length > 0).toBe(true);
  });
});

describe('reading a file', () => {
  const problemOf = (text: string) => {
    const read = readJson(text, 'f.json');
    return 'problem' in read ? [read.problem.code, read.problem.params] : ['json', {}];
  };

  it('says at which line and column the mistake is', () => {
    expect(problemOf('{\n  "a": 1,\n  "b": }')).toEqual(['json_syntax_at', { line: 3, column: 8 }]);
    expect(problemOf('<!doctype html>')).toEqual(['json_syntax_at', { line: 1, column: 1 }]);
    expect(problemOf('{"a":')).toEqual(['json_syntax_at', { line: 1, column: 6 }]);
    expect(problemOf('{"a": "one\ntwo"}')).toEqual(['json_syntax_at', { line: 1, column: 7 }]);
  });

  it('finds the mistake in every text that is no JSON, and none in what is', () => {
    const marks = ['{', '}', '[', ']', ',', ':', '"a"', '1', '-0.5e3', 'true', 'nul', ' ', '\n'];
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...marks), { maxLength: 12 }), (parts) => {
        const text = parts.join('');
        let isJson = true;
        try {
          JSON.parse(text);
        } catch {
          isJson = false;
        }
        expect(jsonMistake(text) === undefined).toBe(isJson);
      }),
      { numRuns: 3_000 },
    );
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(jsonMistake(text)).toBeUndefined();
      }),
    );
  });

  it('takes a byte order mark, as editors write one', () => {
    expect(problemOf('\uFEFF{}')[0]).toBe('json');
  });

  it('stops at the limits before it parses', () => {
    expect(problemOf('['.repeat(200_000))).toEqual(['json_depth', { limit: 192 }]);
    expect(problemOf(`"${'x'.repeat(LIMITS.bytes)}"`)).toEqual(['json_size', { limit: 1_000 }]);
    expect(problemOf('"[[[[\\"[[["')[0]).toBe('json');
  });
});
