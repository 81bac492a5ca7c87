import { expect } from '@open-wc/testing';
import type { Json } from '../../model/index.js';
import type { MaForm } from '../ma-form.js';
import { feedback, opened, words } from '../testing/author-on-screen.js';
import { axeFindings, rootOf } from '../testing/on-screen.js';
import { PaperEndpoint } from '../testing/paper-endpoint.js';

let paper: PaperEndpoint;
beforeEach(() => (paper = new PaperEndpoint()));
afterEach(() => paper.close());

/** As deep as wished. */
function deep(levels: number): Json {
  let schema: Json = { type: 'string' };
  for (let level = 0; level < levels; level += 1) schema = { type: 'object', properties: { in: schema } };
  return schema;
}

const many = (count: number): Json => ({
  type: 'object',
  properties: Object.fromEntries(Array.from({ length: count }, (_one, at) => [`q${at}`, { type: 'string' }])),
});

/** What cannot be a form, and what its author is told of it. */
const refused: readonly (readonly [what: string, schema: unknown, said: RegExp])[] = [
  ['a number at its root', { type: 'number' }, /form\.json: /],
  ['no schema but a number', 7, /form\.json: /],
  ['false', false, /form\.json: /],
  ['true, which asks nothing', true, /form\.json: /],
  ['nothing that anybody could fill in', { type: 'object', allOf: [false] }, /form\.json/],
  [
    'a question that no answer fits',
    { type: 'object', properties: { a: { type: 'string', allOf: [false] } }, required: ['a'] },
    /form\.json#\//,
  ],
  ['a reference that leads nowhere', { properties: { a: { $ref: '#/$defs/gone' } } }, /#\/\$defs\/gone/],
  [
    'a pattern that a text could make run for ever',
    { properties: { a: { type: 'string', pattern: '^(a+)+$' } } },
    /properties\/a/,
  ],
  ['more levels than a form may have', deep(65), /64/],
  ['more questions than a form may have', many(5_001), /5,?000/],
  ['more text than a form may have', { title: 'x'.repeat(1_000_001) }, /1,?000/],
  ['no JSON', '{"type": "object"', /line 1/],
];

const fileOf = (schema: unknown) => paper.file('form.json', schema);
const told = (form: MaForm) => rootOf(form).querySelector('details')?.textContent?.replace(/\s+/g, ' ') ?? '';

/** The author's own words are in view, and somebody who came to fill the form in is told kindly. */
function expectFallback(form: MaForm): void {
  expect(words(form)).to.contain('Please use the other ways');
  expect(rootOf(form).querySelector('slot')?.assignedElements()[0]?.textContent).to.equal('Call (617) 555-0100');
  expect(form.offsetHeight).to.be.greaterThan(40);
  expect(rootOf(form).querySelector('form')).to.equal(null);
}

describe('What cannot be a form says so in its place, and leaves the other ways in view', () => {
  for (const [what, schema, said] of refused)
    it(what, async () => {
      const codes: string[] = [];
      const form = await opened((one) => {
        one.addEventListener('ma-failed', (event) => codes.push((event as CustomEvent<{ code: string }>).detail.code));
        one.schemaSrc = fileOf(schema);
      });
      expectFallback(form);
      expect(told(form)).to.match(said);
      // A sentence, and not the name of one.
      expect(told(form)).not.to.match(/problem\.|ui\.author|undefined|\{[a-z]+\}/);
      expect(codes.length).to.equal(1);
      expect(await axeFindings(form)).to.deep.equal([]);
    });

  it('an address where there is nothing', async () => {
    const form = await opened((one) => (one.schemaSrc = `${paper.origin}/gone.json`));
    expectFallback(form);
    expect(told(form)).to.contain('404');
  });

  it('a page in place of a file', async () => {
    const address = paper.file('form.json', '<!doctype html><title>Log in</title>', { type: 'text/html' });
    const form = await opened((one) => (one.schemaSrc = address));
    expectFallback(form);
    expect(told(form)).to.contain('form.json');
  });

  it('a layout that is none, beside a good schema', async () => {
    const form = await opened((one) => {
      one.schemaSrc = fileOf(feedback);
      one.layoutSrc = paper.file('layout.json', { id: 'f', version: '1', title: 'F', pagez: [] });
    });
    expectFallback(form);
    expect(told(form)).to.contain('layout.json');
  });
});
