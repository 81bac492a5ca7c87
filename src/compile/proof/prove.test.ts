import { describe, expect, it } from 'vitest';
import { checkForm, compileForm } from '../../headless/compile.js';
import type { Json } from '../../model/index.js';
import type { LayoutRule } from '../../plan/layout/form-layout.js';
import { type Tried, codesOf, sayPaths } from './testing/say-paths.js';

const yesNo: Json = { title: 'Yes or no?', type: 'boolean' };
const pick: Json = { title: 'Pick one', enum: ['one', 'two'] };
const count = (most = 10): Json => ({ title: 'How many?', type: 'integer', minimum: 0, maximum: most });
const answer = (name: string): Json => ({ var: `/${name}` });
const is = (name: string, value: Json): Json => ({ '==': [answer(name), value] });
const rule = (at: string, assert: Json, when?: Json): LayoutRule => ({
  id: `at-${at}`,
  code: 'refused',
  at: `/${at}`,
  assert,
  ...(when !== undefined && { when }),
  text: 'No',
});
const page = (id: string, when?: Json, ...questions: string[]) => ({
  id,
  title: id,
  questions: (questions.length > 0 ? questions : [id]).map((name) => `/${name}`),
  ...(when !== undefined && { when }),
});

describe('a form is refused', () => {
  it('when some answers lead to a page that nothing leads on from, and the answers are printed', () => {
    const form: Tried = { properties: { a: yesNo, b: pick }, layout: { rules: [rule('b', is('a', true))] } };
    expect(sayPaths(form)).toEqual([
      'error dead_end /pages/1: nothing leads on from the page "b" for the answers {"answers":{"a":false,"b":"one"}}: it refuses /b refused, whatever is put in; refuse them where they are given, or let something here be answered otherwise',
    ]);
  });

  it('when it takes three answers together to be stuck', () => {
    const stuck = { and: [is('a', true), is('b', 'two'), is('c', false)] };
    const form: Tried = {
      properties: { a: yesNo, b: pick, c: yesNo, d: pick },
      layout: { rules: [rule('d', { not: stuck })] },
    };
    expect(sayPaths(form)).toEqual([
      expect.stringMatching(/^error dead_end \/pages\/3: .*\{"answers":\{"a":true,"b":"two","c":false,"d":"one"\}\}/),
    ]);
  });

  it('when a number leads to where every choice is refused', () => {
    expect(
      codesOf({ properties: { n: count(), b: pick }, layout: { rules: [rule('b', { '<': [answer('n'), 5] })] } }),
    ).toContain('error dead_end /pages/1');
  });

  it('when the last choice that a leave of one day allows is gone: what stood in the paid-leave form', () => {
    const days = { '+': [{ daysBetween: [answer('first'), answer('last')] }, 1] };
    const date: Json = { title: 'Date', type: 'string', format: 'date' };
    const form: Tried = {
      properties: { first: date, last: date, rhythm: { title: 'How often?', enum: ['weekly', 'monthly'] } },
      layout: {
        tables: { days: { weekly: 7, monthly: 30 } },
        pages: [page('dates', undefined, 'first', 'last'), page('rhythm')],
        rules: [
          rule('last', { '>=': [answer('last'), answer('first')] }),
          rule('rhythm', { '<=': [{ lookup: [{ table: '/days' }, answer('rhythm')] }, days] }),
        ],
      },
    };
    expect(codesOf(form)).toContain('error dead_end /pages/1');
    const mended = rule('last', { '>=': [days, 7] });
    const rules = [...(form.layout?.rules ?? []), { ...mended, id: 'long-enough' }];
    expect(codesOf({ ...form, layout: { ...form.layout, rules } })).not.toContain('error dead_end /pages/1');
  });

  it('when no answers lead to a page', () => {
    const never = { and: [is('a', 'one'), is('a', 'two')] };
    const form: Tried = {
      properties: { a: pick, b: yesNo },
      required: ['a'],
      layout: { pages: [page('a'), page('b', never)] },
    };
    expect(codesOf(form)).toEqual(['error page_unreachable /pages/1']);
  });

  it('when a page hangs on a page that nothing leads to', () => {
    const form: Tried = {
      properties: { a: pick, b: yesNo, c: yesNo },
      required: ['a'],
      layout: { pages: [page('a'), page('b', is('a', 'three')), page('c', is('b', true))] },
    };
    expect(codesOf(form)).toEqual(['error page_unreachable /pages/1', 'error page_unreachable /pages/2']);
  });

  it('by compile, with no files, and by check', async () => {
    const source = {
      id: 'f',
      schema: { type: 'object', properties: { a: yesNo, b: pick }, required: ['a', 'b'] },
      layout: { id: 'f', version: '1', title: 'F', pages: [page('a'), page('b')], rules: [rule('b', is('a', true))] },
    };
    const compiled = await compileForm({ source });
    expect(Object.keys(compiled.files)).toEqual([]);
    for (const findings of [compiled.findings, checkForm({ source })])
      expect(findings.map(({ file, pointer, code }) => `${file}#${pointer} ${code}`)).toContain(
        'schemas/f/form.json#/pages/1 dead_end',
      );
  });
});

describe('a form passes', () => {
  it.each<readonly [string, Tried]>([
    [
      'with pages for one answer and pages for the other',
      {
        properties: { a: pick, b: yesNo, c: yesNo },
        required: ['a'],
        layout: { pages: [page('a'), page('b', is('a', 'one')), page('c', is('a', 'two'))] },
      },
    ],
    [
      'with branches of its schema',
      {
        properties: { a: pick },
        more: {
          if: { properties: { a: { const: 'one' } }, required: ['a'] },
          then: { properties: { b: yesNo }, required: ['b'] },
          else: { properties: { c: count() }, required: ['c'] },
        },
        layout: { pages: [page('a'), page('b'), page('c')] },
      },
    ],
    [
      'with a page that hangs on what is asked behind it',
      {
        properties: { a: yesNo, b: pick },
        required: ['b'],
        layout: { pages: [page('a', is('b', 'two')), page('b')] },
      },
    ],
    [
      'with a text that must be so long and not blank',
      {
        properties: { t: { title: 'Name', type: 'string', pattern: '\\S', minLength: 3 } },
        layout: { fields: { '/t': { errors: { pattern: 'Write it' } } } },
      },
    ],
    [
      'with a rule between two dates of one page',
      {
        properties: {
          a: { title: 'From', type: 'string', format: 'date' },
          b: { title: 'To', type: 'string', format: 'date' },
        },
        layout: { pages: [page('p', undefined, 'a', 'b')], rules: [rule('b', { '>': [answer('b'), answer('a')] })] },
      },
    ],
    [
      'with a list that needs two rows',
      {
        properties: {
          l: {
            title: 'Cars',
            type: 'array',
            minItems: 2,
            items: {
              type: 'object',
              properties: { plate: { title: 'Plate', type: 'string', minLength: 1 } },
              required: ['plate'],
            },
          },
        },
        layout: { fields: { '/l': { list: { one: 'Car', many: 'Cars', add: 'Add', full: 'Full' } } } },
      },
    ],
  ])('%s', (_, form) => {
    expect(sayPaths(form)).toEqual([]);
  });

  it('when another choice on the same page leads on', () => {
    const form: Tried = {
      properties: { a: pick, b: count(3) },
      layout: {
        pages: [page('p', undefined, 'a', 'b')],
        rules: [rule('b', { '>': [answer('b'), 5] }, is('a', 'two'))],
      },
    };
    expect(sayPaths(form)).toEqual([]);
  });
});

describe('what cannot be decided is told, never passed over', () => {
  it('a page for which no text was found', () => {
    const text: Json = { title: 'Word', type: 'string', pattern: '^[a-c]{2}$', minLength: 5 };
    const fields = { '/t': { errors: { pattern: 'Write it right' } } };
    expect(codesOf({ properties: { t: text, b: yesNo }, layout: { fields } })).toContain('note undecided /pages/0');
  });

  it('a page that hangs on a text that nobody guessed', () => {
    const form: Tried = {
      properties: { t: { title: 'Word', type: 'string' }, b: yesNo },
      required: ['t'],
      layout: { pages: [page('t'), page('b', { '>': [{ length: [answer('t')] }, 900] })] },
    };
    expect(codesOf(form)).toEqual(['note undecided /pages/1']);
  });

  it('a page that a switch among the tables keeps shut', () => {
    const form: Tried = {
      properties: { a: yesNo, b: yesNo },
      required: ['a'],
      layout: { tables: { on: { b: false } }, pages: [page('a'), page('b', { table: '/on/b' })] },
    };
    expect(codesOf(form)).toEqual(['note switched_off /pages/1']);
  });

  it('a question that no answers bring up', () => {
    const form: Tried = {
      properties: { a: pick, b: yesNo, c: yesNo },
      required: ['a', 'b'],
      layout: { pages: [page('a'), page('b', undefined, 'b', 'c')], fields: { '/c': { when: is('a', 'three') } } },
    };
    expect(codesOf(form)).toEqual(['warning dead_branch /pages/1']);
  });
});
