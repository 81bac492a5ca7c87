import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../model/index.js';
import { questionsInWords } from './examples/in-words.js';
import { someKinds } from './examples/some-kinds.js';
import type { FormLayout } from './layout/form-layout.js';
import { planForm } from './plan-form.js';

const text = { type: 'string' };
const plan = (properties: JsonObject, layout: FormLayout = {}, rest: JsonObject = {}) =>
  planForm({ schema: { properties, ...rest }, layout, kinds: someKinds, id: 'f' });
const periods = {
  type: 'array',
  items: {
    properties: { start: { type: 'string', format: 'date' }, end: { type: 'string', format: 'date' } },
    required: ['start'],
  },
};

describe('pages', () => {
  it('without a layout are one page with everything, called like the schema', () => {
    const { pages } = plan({ a: text, o: { properties: { b: text } } }, {}, { title: 'A form' }).plan;
    expect(pages).toEqual([{ id: 'form', kind: 'questions', title: { text: 'A form' }, questions: ['/a', '/o/b'] }]);
  });

  it('order the questions, and take an object for all that is in it', () => {
    const planned = plan(
      { a: text, o: { properties: { b: text, c: text } } },
      {
        pages: [
          { id: 'one', questions: ['/o'], title: 'O' },
          { id: 'two', questions: ['/a'] },
        ],
      },
    );
    expect(planned.problems).toEqual([]);
    expect(Object.keys(planned.plan.questions)).toEqual(['/o/b', '/o/c', '/a']);
    expect(planned.plan.pages[1]?.title).toEqual({ text: 'A' });
  });

  it('may say words in short', () => {
    const [page] = plan(
      { a: text },
      { pages: [{ id: 'p', title: 'P', lead: ['Hello', { type: 'bullets', items: ['x'] }], questions: ['/a'] }] },
    ).plan.pages;
    expect(page?.lead).toEqual([
      { type: 'text', text: { text: 'Hello' } },
      { type: 'bullets', items: [{ text: 'x' }] },
    ]);
  });

  it('may be for agreeing: the promise is a question, but not one that is listed', () => {
    const planned = plan(
      { a: text },
      {
        asked: { properties: { ok: { const: true } }, required: ['ok'] },
        pages: [
          { id: 'c', kind: 'content', title: 'C', lead: ['Read'], agree: 'asked:/ok' },
          { id: 'p', questions: ['/a'] },
        ],
      },
    );
    expect(planned.problems).toEqual([]);
    expect(questionsInWords(planned.plan)).toEqual(['asked:/ok consent, required always', '/a text']);
    expect(planned.plan.pages[0]?.questions).toEqual([]);
  });
});

describe('fields', () => {
  it('ask a list in one question when a kind is wished for that can', () => {
    const planned = plan({ periods }, { fields: { '/periods': { kind: 'week', settings: { step: 15 } } } });
    expect(questionsInWords(planned.plan)).toEqual(['/periods week']);
    expect(planned.plan.questions['/periods']?.facts.settings).toEqual({ step: 15 });
  });

  it('name each row by *, and choose which of its questions are asked', () => {
    const planned = plan(
      { periods },
      {
        fields: {
          '/periods': { list: { one: 'Leave', many: 'Leaves', add: 'Add', full: 'Full', questions: ['item:/end'] } },
          '/periods/*/end': { label: 'Last day' },
        },
      },
    );
    expect(planned.problems).toEqual([]);
    expect(questionsInWords(planned.plan)).toEqual(['/periods list', '  item:/end date']);
    expect(planned.plan.questions['/periods']?.item?.[0]?.label).toEqual({ text: 'Last day' });
  });

  it('name a fixed row by its number: the list has that row, and it is there when the list is', () => {
    const layout = {
      pages: [{ id: 'p', title: 'P', questions: ['/periods/0/start', '/periods/0/end'] }],
      fields: { '/periods/*/end': { label: 'Last day' } },
    };
    const planned = plan({ a: { type: 'boolean', readOnly: true } }, layout, {
      if: { properties: { a: { const: true } }, required: ['a'] },
      then: { properties: { periods }, required: ['periods'] },
    });
    expect(planned.problems).toEqual([]);
    expect(questionsInWords(planned.plan)).toEqual([
      '/periods/0/start date, required when /if, shown when /if',
      '/periods/0/end date, shown when /if',
    ]);
    expect(planned.plan.questions['/periods/0/end']?.label).toEqual({ text: 'Last day' });
    const whenIf = [[{ condition: '/if', holds: true }]];
    expect(planned.plan.groups).toEqual({
      '/periods': { type: 'list', relevance: whenIf, requiredWhen: whenIf },
      '/periods/0': { type: 'object', relevance: whenIf, requiredWhen: whenIf },
    });
  });

  it('offer the options of the layout only, in its order and words', () => {
    const planned = plan(
      { a: { enum: ['x', 'y', 'z'] }, b: { type: 'boolean' } },
      {
        fields: {
          '/a': { options: [{ value: 'z', label: 'Zed', hint: 'Last' }, { value: 'x' }] },
          '/b': { options: [{ value: false, label: 'No, never' }] },
        },
      },
    );
    expect(planned.problems).toEqual([]);
    expect(planned.plan.questions['/a']?.facts.options).toEqual([
      { key: 'z', value: 'z', label: { text: 'Zed' }, hint: { text: 'Last' } },
      { key: 'x', value: 'x', label: { text: 'x' } },
    ]);
    expect(planned.plan.questions['/b']?.facts.options).toEqual([
      { key: 'false', value: false, label: { text: 'No, never' } },
    ]);
  });
});

describe('asked questions', () => {
  it('have their own root, in pointers and in conditions', () => {
    const asked = {
      properties: { a: { type: 'boolean' } },
      if: { properties: { a: { const: true } }, required: ['a'] },
      then: { properties: { b: text } },
    };
    const planned = plan({}, { asked });
    expect(questionsInWords(planned.plan)).toEqual(['asked:/a boolean', 'asked:/b text, shown when asked:/if']);
    expect(planned.plan.conditions['asked:/if']).toEqual({ at: 'asked:', tests: ['asked:/a'] });
    expect(planned.conditionSchemas['asked:/if']).toEqual({ $ref: 'f/asked#/if' });
  });
});

describe('derivations', () => {
  it('take a question off the pages, and run in the order in which they read each other', () => {
    const derive = [
      { write: '/c', value: { var: '/b' } },
      { write: '/b', value: { var: '/a' } },
    ];
    const planned = plan({ a: text, b: text, c: text }, { derive });
    expect(planned.problems).toEqual([]);
    expect(Object.keys(planned.plan.questions)).toEqual(['/a']);
    expect(planned.plan.derive.map(({ write }) => write)).toEqual(['/b', '/c']);
  });

  it('make the containers of what they write known', () => {
    expect(
      plan({ o: { properties: { l: periods } } }, { derive: [{ write: '/o/l/0/start', value: 'x' }] }).plan.groups,
    ).toMatchObject({ '/o': { type: 'object' }, '/o/l': { type: 'list' } });
  });
});
