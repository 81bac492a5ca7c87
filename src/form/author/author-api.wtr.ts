import { expect, waitUntil } from '@open-wc/testing';
import type { MaForm } from '../ma-form.js';
import { box, feedback, opened, press, twoPages, type, words } from '../testing/author-on-screen.js';
import { painted, rootOf } from '../testing/on-screen.js';
import { PaperEndpoint } from '../testing/paper-endpoint.js';

let paper: PaperEndpoint;
beforeEach(() => (paper = new PaperEndpoint()));
afterEach(() => paper.close());

/** What an event said, each time. */
function heard(form: MaForm, name: string): Record<string, unknown>[] {
  const details: Record<string, unknown>[] = [];
  form.addEventListener(name, (event) => details.push((event as CustomEvent<Record<string, unknown>>).detail));
  return details;
}

const written = (form: MaForm, more: Readonly<Record<string, string>> = {}): void => {
  const all = { 'schema-src': paper.file('feedback.json', feedback), endpoint: paper.endpoint, ...more };
  for (const [name, value] of Object.entries(all)) form.setAttribute(name, value);
};

describe('The attributes of <ma-form>', () => {
  it('schema-src, layout-src and endpoint: whose form, in which pages, and where the answers go', async () => {
    const form = await opened((one) => written(one, { 'layout-src': paper.file('layout.json', twoPages) }));
    expect(words(form)).to.contain('Who are you?');
    expect(words(form)).not.to.contain('Your town');
    await type(form, 'Your name', 'Ana');
    await press(form);
    await press(form);
    await press(form);
    await waitUntil(() => paper.sent.length === 1);
    expect(paper.sent[0]?.body.answers).to.deep.equal({ name: 'Ana' });
  });

  it('heading-level: where its page titles stand in the outline of the page', async () => {
    const form = await opened((one) => written(one, { 'heading-level': '3' }));
    expect(rootOf(form).querySelector('h3.ma-h1')).not.to.equal(null);
    form.setAttribute('heading-level', '2');
    await painted(form);
    expect(rootOf(form).querySelector('h2.ma-h1')).not.to.equal(null);
  });

  it('lang: the words of the form itself, also in the middle of it; the author’s own stay', async () => {
    const form = await opened((one) => written(one, { lang: 'es' }));
    await type(form, 'Your town', 'Lynn');
    await waitUntil(() => rootOf(form).querySelector('.ma-body')?.getAttribute('lang') === 'es');
    expect(words(form)).to.contain('(opcional)');
    expect(words(form)).to.contain('Your name');
    form.setAttribute('lang', 'ar');
    await waitUntil(() => rootOf(form).querySelector('.ma-body')?.getAttribute('dir') === 'rtl');
    expect(box(form, 'Your town').value).to.equal('Lynn');
    form.setAttribute('lang', 'en');
    await waitUntil(() => words(form).includes('(optional)'));
  });

  it('form: another name is another form, and an unknown one says so', async () => {
    const form = await opened((one) => one.setAttribute('form', 'no-such-form'));
    expect(rootOf(form).querySelector('slot')?.assignedElements()[0]?.textContent).to.equal('Call (617) 555-0100');
    expect(rootOf(form).querySelector('form')).to.equal(null);
  });
});

describe('The events of <ma-form>', () => {
  it('ma-page, for each page and for the title that says there is an error', async () => {
    const form = await opened((one) => written(one, { 'layout-src': paper.file('layout.json', twoPages) }));
    const pages = heard(form, 'ma-page');
    await press(form);
    await type(form, 'Your name', 'Ana');
    await press(form);
    expect(pages.map(({ page, kind }) => [page, kind])).to.deep.include.members([
      ['who', 'questions'],
      ['where', 'questions'],
    ]);
    expect(pages.some(({ title }) => String(title).startsWith('Error:'))).to.equal(true);
  });

  it('ma-issues, with codes and places and no words that were typed', async () => {
    const form = await opened(written);
    const issues = heard(form, 'ma-issues');
    await type(form, 'Your town', 'Manchester-by-the-Sea');
    await press(form);
    expect(issues.length).to.equal(1);
    expect(JSON.stringify(issues)).not.to.contain('Manchester');
    expect(issues[0]?.['issues']).to.deep.equal([
      { pointer: '/name', code: 'required', severity: 'error' },
      { pointer: '/town', code: 'maxLength', severity: 'error' },
    ]);
  });

  it('ma-submit, ma-submitted: what is about to go, and what came back', async () => {
    const form = await opened(written);
    const [going, gone] = [heard(form, 'ma-submit'), heard(form, 'ma-submitted')];
    await type(form, 'Your name', 'Ana');
    await press(form);
    await waitUntil(() => gone.length === 1);
    expect((going[0]?.['submission'] as { answers: object }).answers).to.deep.equal({ name: 'Ana' });
    expect(gone[0]?.['reference']).to.equal('MA-1234-5678');
  });

  it('ma-error, with a code of ours, when it cannot be sent; what was typed stays', async () => {
    paper.answer = { status: 400, body: { code: 'bad_request', detail: 'Ana is not known here' } };
    const form = await opened(written);
    const errors = heard(form, 'ma-error');
    await type(form, 'Your name', 'Ana');
    await press(form);
    await waitUntil(() => errors.length > 0);
    expect(JSON.stringify(errors)).not.to.contain('Ana');
    expect(box(form, 'Your name').value).to.equal('Ana');
  });
});
