// Over 300 lines: the decisions of the design (engines.md 5), one describe each, in their order and by their numbers.
import { describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/model/index.js';
import { kinds } from '../../src/generated/fields.js';
import { planForm } from '../../src/plan/index.js';
import { errorTexts } from '../../src/text/error-texts.js';
import { registerTexts, text } from '../../src/text/index.js';
import { schemaTexts } from '../../src/text/schema-texts.js';
import { asked, authorForm, type, wrong } from './author-form.js';

registerTexts(errorTexts);
registerTexts(schemaTexts);

const words = { type: 'string' };
const yes = (name: string): JsonObject => ({ properties: { [name]: { const: true } }, required: [name] });

describe('D1 defaults', () => {
  const form = authorForm({ properties: { a: { ...words, default: 'x' }, b: { type: 'boolean', default: true } } });

  it('come once, when a question is first asked, and never make a choice for anybody', () => {
    expect(form.open().answers).toEqual({ a: 'x' });
  });

  it('do not come back over an answer that was cleared', () => {
    const session = type(form.open(), { '/a': '' });
    expect(session.answers).toEqual({});
    expect(form.open(session.state.draft).answers).toEqual({});
  });

  it('make no group to stand in, and a constant is none', () => {
    const group = authorForm({ properties: { g: { properties: { c: { const: 1 }, d: words } } } });
    expect(group.open().answers).toEqual({});
  });
});

describe('D2 if, then, else', () => {
  const form = authorForm({
    properties: { a: { type: 'boolean' } },
    if: { properties: { a: { const: true } } },
    then: { properties: { b: words } },
    else: { properties: { c: words } },
  });

  it('judges as the specification does, and shows neither branch before what is tested was answered', () => {
    const session = form.open();
    expect(asked(session)).toEqual(['/a boolean']);
    expect(asked(type(session, { '/a': 'true' }))).toEqual(['/a boolean', '/b text']);
    expect(asked(type(session, { '/a': 'false' }))).toEqual(['/a boolean', '/c text']);
    expect(form.problems.map(({ code }) => code)).toContain('if_without_required');
  });
});

describe('D3 hidden answers', () => {
  const form = authorForm({
    properties: { a: { type: 'boolean' } },
    if: yes('a'),
    then: { properties: { b: { ...words, minLength: 3 } }, required: ['b'] },
  });

  it('are parked: not sent, not judged, and there again when their question is', () => {
    const session = type(form.open(), { '/a': 'true', '/b': 'x' });
    expect(wrong(session)).toEqual(['/b minLength']);
    type(session, { '/a': 'false' });
    expect([session.answers, wrong(session)]).toEqual([{ a: false }, []]);
    type(session, { '/a': 'true' });
    expect(session.answers).toEqual({ a: true, b: 'x' });
  });
});

describe('D4 which one', () => {
  const form = authorForm({
    properties: {
      by: {
        oneOf: [
          { title: 'Mail', properties: { street: words }, required: ['street'] },
          { title: 'Phone', properties: { number: words, name: words }, required: ['number'] },
        ],
      },
    },
    required: ['by'],
  });

  it('is asked, told by the chosen branch alone, and never guessed anew', () => {
    const session = form.open();
    expect(wrong(session)).toEqual(['/by/~which required']);
    type(session, { '/by/~which': '1', '/by/name': 'Ann' });
    expect(wrong(session)).toEqual(['/by/number required']);
    expect(asked(session)).toContain('/by/~which choice *');
    expect(session.view.page.questions.find(({ address }) => address === '/by/~which')?.entry).toBe('1');
  });

  it('holds the person to the branch that they chose, also where another would allow what they typed', () => {
    for (const keyword of ['oneOf', 'anyOf']) {
      const shared = authorForm({
        [keyword]: [
          { title: 'Mail', properties: { name: words, street: words }, required: ['name'] },
          { title: 'Phone', properties: { name: words, number: words }, required: ['number'] },
        ],
      });
      const session = type(shared.open(), {
        '/~which': '1',
        '/name': 'Ann',
      });
      expect(session.answers).toEqual({ name: 'Ann' });
      expect(wrong(session), keyword).toEqual(['/number required']);
      type(session, { '/~which': '0' });
      expect(wrong(session), keyword).toEqual([]);
    }
  });
});

describe('D5 references', () => {
  it('open a schema in itself as far as somebody wants it', () => {
    const form = authorForm({
      $defs: { person: { properties: { name: words, kids: { type: 'array', items: { $ref: '#/$defs/person' } } } } },
      $ref: '#/$defs/person',
    });
    const session = form.open();
    session.dispatch({ type: 'add-row', list: '/kids', row: 'r1' });
    session.dispatch({ type: 'add-row', list: '/kids/r1/kids', row: 'r2' });
    type(session, { '/kids/r1/kids/r2/name': 'Bo' });
    expect(session.answers).toEqual({ kids: [{ kids: [{ name: 'Bo' }] }] });
  });

  it('that lead nowhere are the author’s error, by their place', () => {
    const { problems } = planForm({ id: 'f', schema: { properties: { a: { $ref: '#/$defs/gone' } } }, kinds });
    expect(problems.map(({ pointer, severity }) => [pointer, severity])).toContainEqual([
      '/properties/a/$ref',
      'error',
    ]);
  });
});

describe('D6 names that nobody declared', () => {
  it('are asked for by no control unless the schema says what they are', () => {
    expect(asked(authorForm({ properties: { a: words }, additionalProperties: true }).open())).toEqual(['/a text']);
    expect(asked(authorForm({ properties: { a: words }, additionalProperties: false }).open())).toEqual(['/a text']);
  });
});

describe('D7 allOf', () => {
  it('narrows what is asked by all its parts, and merges no schema', () => {
    const form = authorForm({
      properties: {
        n: {
          allOf: [
            { type: 'integer', minimum: 2 },
            { title: 'How many', maximum: 9, minimum: 5 },
          ],
        },
      },
      required: ['n'],
    });
    const [question] = form.open().view.page.questions;
    expect(question).toMatchObject({ kind: 'integer', required: true, facts: { minimum: 5, maximum: 9 } });
    expect(question && text(question.label)).toBe('How many');
    const { issues } = type(form.open(), { '/n': '3' });
    expect(issues.map(({ code, params }) => [code, params])).toEqual([['minimum', { limit: 5 }]]);
  });

  it('that contradicts itself is the author’s error, by its place', () => {
    const { problems } = authorForm({
      properties: { n: { allOf: [{ type: 'integer' }, { type: 'boolean' }] } },
      required: ['n'],
    });
    expect(problems.filter(({ severity }) => severity === 'error').map(({ pointer }) => pointer)).toContain(
      '/properties/n',
    );
  });
});

describe('D8 no answer', () => {
  const form = authorForm({
    properties: {
      a: words,
      n: { type: 'integer' },
      g: { type: 'object', properties: { x: words } },
      l: { type: 'array', items: words },
      s: { type: 'array', items: { enum: ['p', 'q'] }, uniqueItems: true },
      no: { type: ['integer', 'null'] },
    },
    required: ['a'],
  });

  it('takes the name away: of words, numbers, groups, lists; and null is never written by itself', () => {
    const session = type(form.open(), { '/a': 'x', '/n': '1', '/g/x': 'y', '/s': ['p'], '/no': '4' });
    expect(session.answers).toEqual({ a: 'x', n: 1, g: { x: 'y' }, s: ['p'], no: 4 });
    type(session, { '/a': '', '/n': '', '/g/x': '', '/s': [], '/no': '' });
    expect(session.answers).toEqual({});
  });

  it('is what blanks are: a required answer is not given by spaces', () => {
    expect(wrong(type(form.open(), { '/a': '   ' }))).toEqual(['/a required']);
  });
});

describe('D9 when it is told', () => {
  const form = authorForm({ properties: { a: { ...words, minLength: 3 } }, required: ['a'] });
  const shown = (session: ReturnType<typeof form.open>): readonly string[] =>
    session.view.page.questions.flatMap(({ issues }) => issues.map(({ issue }) => issue.code));

  it('nothing before Continue, and what is shown goes as soon as it is right, and nothing new comes while somebody types', () => {
    const session = type(form.open(), { '/a': 'x' });
    expect(shown(session)).toEqual([]);
    session.dispatch({ type: 'continue' });
    expect(shown(session)).toEqual(['minLength']);
    type(session, { '/a': '' });
    expect(shown(session)).not.toContain('required');
    type(session, { '/a': 'xyz' });
    expect(shown(session)).toEqual([]);
  });
});

describe('D10 numbers', () => {
  const form = authorForm({
    properties: { n: { type: 'number' }, big: { type: 'integer' }, cent: { type: 'number', multipleOf: 0.01 } },
  });
  const sent = (entries: Record<string, string>): unknown => type(form.open(), entries).answers;

  it('are read as people write them', () => {
    expect(sent({ '/n': '1,234.5' })).toEqual({ n: 1234.5 });
    expect(sent({ '/n': '-0.5' })).toEqual({ n: -0.5 });
    expect(sent({ '/cent': '0.29' })).toEqual({ cent: 0.29 });
  });

  it.each(['0x10', '1e5', '1,2,3', '1.2.3', 'Ⅳ', 'Infinity', '12a'])(
    'are not guessed from %s, which stays as it is',
    (entry) => {
      const session = type(form.open(), { '/n': entry });
      expect(session.answers).toEqual({});
      expect(session.issues.map(({ source }) => source)).toEqual(['parse']);
      expect(session.view.page.questions[0]?.entry).toBe(entry);
    },
  );

  it('that a computer cannot hold are told, and not rounded', () => {
    const session = type(form.open(), { '/big': '9007199254740993' });
    expect(session.answers).toEqual({});
    expect(session.issues.length).toBe(1);
  });
});

describe('D11 dates', () => {
  const form = authorForm({ properties: { d: { type: 'string', format: 'date' } } });
  const on = (year: string, month: string, day: string) => type(form.open(), { '/d': { year, month, day } });

  it('are text and never a moment', () => {
    expect(on('2027', '3', '9').answers).toEqual({ d: '2027-03-09' });
    expect(on('2028', '2', '29').answers).toEqual({ d: '2028-02-29' });
  });

  it.each([
    ['2027', '2', '29'],
    ['2027', '13', '1'],
    ['2027', '4', ''],
  ])('that there are not are told by the part that is wrong: %s-%s-%s', (year, month, day) => {
    const session = on(year, month, day);
    expect(session.answers).toEqual({});
    expect(session.issues.map(({ source }) => source)).toEqual(['parse']);
    expect(session.view.page.questions[0]?.entry).toEqual({ year, month, day });
  });
});

describe('D12 names that are dangerous elsewhere', () => {
  const names = ['__proto__', 'constructor', 'toString', 'a/b~c', ''];
  const properties = Object.fromEntries(names.map((name) => [name, words]));

  it('are plain names: asked, answered and sent as any other, and no id is made of them', () => {
    // Object.fromEntries defines, so that __proto__ is a name of its own here.
    const form = authorForm({ type: 'object', properties });
    const session = form.open();
    for (const { address } of session.view.page.questions) type(session, { [address]: 'v' });
    expect(Object.keys(session.answers).sort()).toEqual([...names].sort());
    expect(Object.getPrototypeOf(session.answers)).toBe(Object.prototype);
    expect(({} as Record<string, unknown>)['v']).toBeUndefined();
    const ids = session.view.page.questions.map(({ domId }) => domId);
    expect(new Set(ids).size).toBe(names.length);
    for (const id of ids) expect(id).toMatch(/^[\w-]+$/);
  });
});

describe('D13 ownership', () => {
  it('is the session’s: what it gave out does not change under anybody', () => {
    const session = type(authorForm({ properties: { a: words } }).open(), { '/a': 'x' });
    const before = session.answers;
    type(session, { '/a': 'y' });
    expect(before).toEqual({ a: 'x' });
    expect(session.answers).toEqual({ a: 'y' });
    expect(session.state.revision).toBe(2);
  });
});

describe('D14 issues', () => {
  const form = authorForm({
    properties: { a: { ...words, minLength: 3, pattern: '^[a-z]+$', format: 'email' } },
    required: ['a'],
  });

  it('are data, one for each thing that a person can put right', () => {
    expect(form.open().issues).toEqual([
      expect.objectContaining({ source: 'schema', pointer: '/a', code: 'required', params: {}, severity: 'error' }),
    ]);
    const [issue, ...more] = type(form.open(), { '/a': '1' }).issues;
    expect(more).toEqual([]);
    expect(issue).toMatchObject({ pointer: '/a', severity: 'error' });
    expect(JSON.parse(JSON.stringify(issue))).toEqual(issue);
  });
});

describe('D15 annotations', () => {
  const form = authorForm({
    $defs: { name: { ...words, title: 'A name' } },
    properties: {
      fax: { ...words, deprecated: true },
      pager: { type: 'object', deprecated: true, properties: { number: words } },
      owed: { ...words, deprecated: true },
      key: { ...words, writeOnly: true },
      fixed: { ...words, readOnly: true, default: 'set' },
      pet: { $ref: '#/$defs/name', title: 'Name of the pet' },
    },
    required: ['owed'],
  });
  const addresses = (session: ReturnType<typeof form.open>): readonly string[] =>
    session.view.page.questions.map(({ address }) => address);

  it('deprecated asks nobody anew, stays with whoever answered it, and with what is required', () => {
    expect(addresses(form.open())).toEqual(['/owed', '/key', '/fixed', '/pet']);
    const again = form.open(form.draftOf({ fax: '617', pager: { number: '1' }, owed: 'x' }));
    expect(addresses(again)).toEqual(['/fax', '/pager/number', '/owed', '/key', '/fixed', '/pet']);
    expect(again.answers).toEqual({ fax: '617', pager: { number: '1' }, owed: 'x', fixed: 'set' });
    type(again, { '/fax': '' });
    expect(addresses(again)).toContain('/fax');
  });

  it('readOnly is shown and sent; writeOnly is kept from every eye; a title beside a reference is the title', () => {
    const questions = form.open().view.page.questions;
    const at = (address: string) => questions.find((one) => one.address === address);
    expect(at('/fixed')?.facts.readOnly).toBe(true);
    expect(form.plan.questions['/key']?.secret).toBe(true);
    expect(text(at('/pet')?.label ?? { text: '' })).toBe('Name of the pet');
  });
});
