import { describe, expect, it } from 'vitest';
import { checkForm, lineOf } from '../../src/headless/compile.js';
import type { FormLayout } from '../../src/headless/engine.js';
import { type Json, type JsonObject, parsePointer, readAt } from '../../src/model/index.js';

const date = { title: 'Day', type: 'string', format: 'date' };
const schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  type: 'object',
  properties: {
    name: { title: 'Your name', type: 'string' },
    color: { title: 'Color', enum: ['red', 'blue'] },
    first: date,
    last: date,
    fee: { title: 'Fee', type: 'integer' },
    pets: {
      title: 'Pets',
      type: 'array',
      items: { type: 'object', properties: { kind: { title: 'Kind', type: 'string' } } },
    },
  },
  required: ['name'],
};

/** A form with nothing wrong in it. */
const good = {
  $schema: '../form.schema.json',
  id: 'f',
  version: '1',
  title: 'A form',
  asked: { type: 'object', properties: { sure: { title: 'Are you sure?', type: 'boolean' } } },
  fields: {
    '/name': { autocomplete: 'name', hint: 'As on your card', example: 'Ann Lee', width: 'long' },
    '/color': { options: [{ value: 'red', label: 'Red' }, { value: 'blue' }] },
    '/pets': { list: { one: 'Pet {n}', many: 'Pets', add: 'Add a pet', full: 'No more' } },
  },
  before: ['start'],
  pages: [
    { id: 'start', kind: 'content', title: 'Start', lead: ['Get ready.'] },
    { id: 'hub', kind: 'hub', title: 'Your steps' },
    { id: 'you', title: 'You', questions: ['/name', { title: 'Taste', questions: ['/color'] }] },
    { id: 'days', title: 'Days', questions: ['/first', '/last', 'asked:/sure'] },
    { id: 'pets', kind: 'list', title: 'Pets', questions: ['/pets'] },
    { id: 'check', kind: 'check', title: 'Check', submit: 'all', lists: ['about'] },
    { id: 'end', kind: 'done', title: 'Sent', after: [{ type: 'link', text: 'Home', href: 'https://www.mass.gov/' }] },
  ],
  parts: [
    {
      id: 'one',
      title: 'One',
      steps: [
        { id: 'about', title: 'About', pages: ['you', 'days', 'pets'] },
        { id: 'send', title: 'Send', pages: ['check', 'end'], after: ['about'] },
      ],
    },
  ],
  submissions: [{ id: 'all' }],
  tables: { fees: { day: 15 } },
  derive: [{ write: '/fee', value: { '*': [2, { table: '/fees/day' }] } }],
  rules: [
    {
      id: 'order',
      code: 'end_before_start',
      at: '/last',
      assert: { '>=': [{ var: '/last' }, { var: '/first' }] },
      text: 'The last day must be the first day or later',
    },
  ],
} satisfies FormLayout;

/** What somebody got wrong, where it is put, what is put there (undefined: taken away), and what is said, in form.json unless it says where. */
const MISTAKES: readonly (readonly [what: string, at: string, value: Json | undefined, said: string])[] = [
  // Words that are not there.
  ['a misspelt word at the top', '/titel', 'x', '/titel: "titel" is not known here'],
  ['a misspelt word of a page', '/pages/2/question', [], '/pages/2/question: "question" is not known here'],
  [
    'a misspelt wish',
    '/fields/~1name/autoComplete',
    'name',
    '/fields/~1name/autoComplete: "autoComplete" is not known here',
  ],
  ['a misspelt word of a rule', '/rules/0/message', 'x', '/rules/0/message: "message" is not known here'],
  [
    'a misspelt word of a section',
    '/pages/2/questions/1/heading',
    'x',
    '/pages/2/questions/1/heading: "heading" is not known here',
  ],
  // What is missing.
  ['a form without a title', '/title', undefined, ': "title" is missing'],
  ['a form without a version', '/version', undefined, ': "version" is missing'],
  ['a page without an id', '/pages/2/id', undefined, '/pages/2: "id" is missing'],
  ['a rule without words', '/rules/0/text', undefined, '/rules/0: "text" is missing'],
  ['a rule that asserts nothing', '/rules/0/assert', undefined, '/rules/0: "assert" is missing'],
  ['a section without a heading', '/pages/2/questions/1/title', undefined, '/pages/2/questions/1: "title" is missing'],
  ['a list without its words', '/fields/~1pets', undefined, '/pages/4: '],
  ['a page of several questions without a title', '/pages/3/title', undefined, '/pages/3: '],
  // Values of the wrong shape.
  ['a title that is no text', '/title', 7, '/title: must be string'],
  ['a title that is empty', '/title', ' ', '/title: must not be blank'],
  ['questions that are no list', '/pages/2/questions', '/name', '/pages/2/questions: must be array'],
  [
    'a width that is no word for one',
    '/fields/~1name/width',
    'wide',
    '/fields/~1name/width: must be one of "short", "medium", "long", "full"',
  ],
  [
    'a keyboard that there is not',
    '/fields/~1name/inputMode',
    'letters',
    '/fields/~1name/inputMode: must be one of "none", "text", "decimal", "numeric", "tel", "search", "email", "url"',
  ],
  ['a severity that there is not', '/rules/0/severity', 'info', '/rules/0/severity: must be one of "error", "warning"'],
  ['a moment that there is not', '/rules/0/on', 'continue', '/rules/0/on: must be one of "page", "submit"'],
  [
    'a kind of page that there is not',
    '/pages/3/kind',
    'page',
    '/pages/3/kind: must be one of "questions", "content", "list", "hub", "check", "upload", "done"',
  ],
  ['an id with a space', '/pages/2/id', 'about you', '/pages/2/id: must be written like ^[a-z0-9][a-z0-9_-]*$'],
  [
    'an address that is a program',
    '/pages/6/after/0/href',
    'javascript:alert(1)',
    '/pages/6/after/0/href: must be written like ^(https://|tel:|mailto:|/|#)',
  ],
  ['a part without steps', '/parts/0/steps', [], '/parts/0/steps: must have 1 or more entries'],
  [
    'the same question twice on a page',
    '/pages/3/questions',
    ['/first', '/last', '/first', 'asked:/sure'],
    '/pages/3/questions/2: is the same as entry 0',
  ],
  // Names that lead nowhere.
  ['another id than its folder', '/id', 'g', '/id: must be "f", like its folder'],
  [
    'a question that there is not',
    '/pages/2/questions/0',
    '/nam',
    '/pages/2/questions/0: there is nothing at "/nam" in the schemas',
  ],
  [
    'a question in a section that there is not',
    '/pages/2/questions/1/questions/0',
    '/colour',
    '/pages/2/questions/1/questions/0: there is nothing at "/colour" in the schemas',
  ],
  ['a question without its slash', '/pages/2/questions/0', 'name', '/pages/2/questions/0: '],
  [
    'a wish for a question that there is not',
    '/fields/~1nam',
    { hint: 'x' },
    '/fields/~1nam: there is nothing at "/nam" in the schemas',
  ],
  [
    'a field kind that there is not',
    '/fields/~1name/kind',
    'textbox',
    '/fields/~1name/kind: there is no field kind "textbox" in src/fields',
  ],
  [
    'an option that the schema does not allow',
    '/fields/~1color/options/0/value',
    'green',
    '/fields/~1color/options/0: the schema does not allow the option green',
  ],
  ['a page that there is not, before the task list', '/before/0', 'hello', '/before/0: there is no page "hello"'],
  [
    'a page that there is not, in a step',
    '/parts/0/steps/0/pages/0',
    'me',
    '/parts/0/steps/0/pages/0: there is no page "me"',
  ],
  [
    'a step that there is not, to come first',
    '/parts/0/steps/1/after/0',
    'abut',
    '/parts/0/steps/1/after/0: there is no step "abut"',
  ],
  ['a step that there is not, to be listed', '/pages/5/lists/0', 'abut', '/pages/5/lists/0: there is no step "abut"'],
  [
    'a submission that there is not',
    '/pages/5/submit',
    'everything',
    '/pages/5/submit: there is no submission "everything"',
  ],
  ['two pages with one id', '/pages/3/id', 'you', '/pages/3/id: the id "you" is used twice'],
  [
    'two rules with one id',
    '/rules/1',
    { id: 'order', code: 'x', at: '/name', assert: true, text: 'No' },
    '/rules/1/id: the id "order" is used twice',
  ],
  ['a question on two pages', '/pages/3/questions/0', '/name', '/pages/3/questions/0: '],
  ['a question on no page', '/pages/3/questions', ['/first', '/last'], '/asked/properties/sure: '],
  ['a rule at nothing', '/rules/0/at', '/end', '/rules/0/at: there is nothing at "/end" in the schemas'],
  // Expressions.
  ['an operator that there is not', '/rules/0/assert', { '=': [1, 1] }, '/rules/0/assert/=: "=" is not known here'],
  [
    'an answer that there is not, in a rule',
    '/rules/0/assert/>=/0/var',
    '/end',
    '/rules/0/assert: there is nothing at "/end" in the schemas',
  ],
  [
    'an answer that there is not, in a section’s condition',
    '/pages/2/questions/1/when',
    { '==': [{ var: '/nam' }, 'x'] },
    '/pages/2/questions/1/when: there is nothing at "/nam" in the schemas',
  ],
  ['an operator with too few operands', '/rules/0/assert', { '==': [1] }, '/rules/0/assert: '],
  ['a table that there is not', '/derive/0/value/*/1/table', '/fee/day', '/derive/0/value: '],
  ['a term that there is not', '/rules/0/assert', { term: 'in_order' }, '/rules/0/assert: '],
  [
    'values that are computed from each other',
    '/derive',
    [
      { write: '/fee', value: { length: { var: '/name' } } },
      { write: '/name', value: { concat: ['a', { var: '/fee' }] } },
    ],
    '/derive/0: ',
  ],
  // What no answers get past.
  [
    'a page that nobody can come to',
    '/pages/3/when',
    { '==': [{ var: '/color' }, 'green'] },
    '/pages/3: no answers lead to the page "days"; take it away, or change its "when"',
  ],
  [
    'a page that nobody can leave',
    '/rules/0',
    {
      id: 'never',
      code: 'never',
      at: '/first',
      when: { answered: { var: '/name' } },
      assert: { '!=': [{ var: '/name' }, { var: '/name' }] },
      text: 'No',
    },
    '/pages/3: nothing leads on from the page "days"',
  ],
];

function changed(at: string, value: Json | undefined): FormLayout {
  const layout = structuredClone(good) as unknown as Record<string, Json | undefined>;
  const segments = [...parsePointer(at).segments];
  const last = segments.pop() ?? '';
  const owner = readAt(layout as JsonObject, segments) as Record<string, Json | undefined>;
  if (value === undefined) delete owner[last];
  else owner[last] = value;
  return layout;
}

const linesOf = (layout: FormLayout): readonly string[] =>
  checkForm({ source: { id: 'f', schema, layout } })
    .filter(({ severity }) => severity === 'error')
    .map(lineOf);

describe('an author’s mistake in form.json is refused, with its file and place', () => {
  it('and what is right is not', () => {
    expect(linesOf(good)).toEqual([]);
  });

  it.each(MISTAKES)('%s', (_, at, value, said) => {
    const lines = linesOf(changed(at, value));
    expect(lines.map((line) => line.slice(0, `schemas/f/form.json#${said}`.length))).toContain(
      `schemas/f/form.json#${said}`,
    );
    for (const line of lines) expect(line).toMatch(/^schemas\/f\/(form|answers\.schema)\.json#(\/\S.*)?: \S/);
  });

  it('more than forty of them', () => {
    expect(new Set(MISTAKES.map(([what]) => what)).size).toBeGreaterThan(40);
  });
});
