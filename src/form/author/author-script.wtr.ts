import { expect, waitUntil } from '@open-wc/testing';
import type { JsonObject } from '../../model/index.js';
import type { MaForm } from '../ma-form.js';
import { box, feedback, opened, type, twoPages, words } from '../testing/author-on-screen.js';
import { painted, rootOf } from '../testing/on-screen.js';
import { PaperEndpoint } from '../testing/paper-endpoint.js';

let paper: PaperEndpoint;
beforeEach(() => (paper = new PaperEndpoint()));
afterEach(() => paper.close());

const given = (form: MaForm): void => {
  form.schema = feedback;
  form.endpoint = paper.endpoint;
};

describe('The page’s own script and the form', () => {
  it('may take the sending over, and tells what came of it', async () => {
    const form = await opened((one) => (one.schema = feedback));
    const told: JsonObject[] = [];
    form.addEventListener('ma-submit', (event) => {
      event.preventDefault();
      told.push(event.detail.submission.answers);
    });
    await type(form, 'Your name', 'Ana');
    const sending = form.submit();
    form.answered([], { submitted: { form: '2026-11-25T12:00:00Z' } });
    expect(await sending).to.equal(true);
    expect(told).to.deep.equal([{ name: 'Ana' }]);
    expect(paper.sent).to.deep.equal([]);
  });

  it('is told that an answer changed, and not what it is', async () => {
    const form = await opened(given);
    const told: unknown[] = [];
    form.addEventListener('ma-change', (event) => told.push(event.detail));
    await type(form, 'Your name', 'Ana');
    expect(told).to.deep.equal([{ pointer: '/name', revision: 1 }]);
    expect(form.answers).to.deep.equal({ name: 'Ana' });
  });

  it('may propose answers; one made from an older state is refused and changes nothing', async () => {
    const form = await opened(given);
    await type(form, 'Your name', 'Ana');
    const { revision } = form;
    await type(form, 'Your name', 'Anabel');
    expect(form.propose({ name: 'Ana', town: 'Lynn' }, revision)).to.equal(false);
    expect(form.answers).to.deep.equal({ name: 'Anabel' });
    expect(form.propose({ ...form.answers, town: 'Lynn' }, form.revision)).to.equal(true);
    await painted(form);
    expect([box(form, 'Your name').value, box(form, 'Your town').value]).to.deep.equal(['Anabel', 'Lynn']);
  });

  it('may give answers to begin with', async () => {
    const form = await opened((one) => {
      one.answers = { town: 'Lynn' };
      given(one);
    });
    expect(box(form, 'Your town').value).to.equal('Lynn');
  });

  it('may show problems of its own, which go when their question is changed', async () => {
    const form = await opened(given);
    await type(form, 'Your town', 'Paris');
    form.issues = [
      {
        source: 'service',
        pointer: '/town',
        code: 'elsewhere',
        params: {},
        severity: 'error',
        text: { text: 'Enter a town in Massachusetts' },
      },
    ];
    await painted(form);
    expect(words(form)).to.contain('Enter a town in Massachusetts');
    await type(form, 'Your town', 'Lynn');
    expect(words(form)).not.to.contain('Enter a town in Massachusetts');
  });

  it('may send; what is missing is shown on its page, and the first of it takes the focus when asked', async () => {
    const form = await opened((one) => {
      given(one);
      one.layout = twoPages;
    });
    form.session?.dispatch({ type: 'go', page: 'where' });
    expect(await form.submit()).to.equal(false);
    await painted(form);
    expect(form.session?.view.page.page.id).to.equal('check');
    expect(form.focusIssue()).to.equal(true);
    await painted(form);
    expect(form.session?.view.page.page.id).to.equal('who');
    expect(rootOf(form).activeElement).to.equal(box(form, 'Your name'));
    await type(form, 'Your name', 'Ana');
    expect(form.focusIssue()).to.equal(false);
    expect(await form.submit()).to.equal(true);
    expect(paper.sent.length).to.equal(1);
  });

  it('may empty it, in the tab too', async () => {
    const form = await opened(given);
    await type(form, 'Your name', 'Ana');
    await waitUntil(() => sessionStorage.length > 0);
    const ready = new Promise((done) => form.addEventListener('ma-ready', done));
    form.reset();
    await ready;
    expect(form.answers).to.deep.equal({});
    expect(sessionStorage.length).to.equal(0);
  });
});
