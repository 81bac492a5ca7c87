import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import type { Json, JsonObject } from '../../model/index.js';
import type { MaForm } from '../ma-form.js';
import '../ma-form.js';
import { axeFindings, painted, rootOf } from '../testing/on-screen.js';
import { PaperEndpoint } from '../testing/paper-endpoint.js';

const feedback: Json = {
  title: 'Tell us what you think',
  type: 'object',
  properties: {
    name: { title: 'Your name', type: 'string', minLength: 1 },
    town: { title: 'Your town', type: 'string', maxLength: 10 },
  },
  required: ['name'],
};
const twoPages: Json = {
  id: 'feedback',
  version: '1',
  title: 'Feedback',
  pages: [
    { id: 'who', title: 'Who are you?', questions: ['/name'] },
    { id: 'where', title: 'Where do you live?', questions: ['/town'] },
    { id: 'check', kind: 'check', title: 'Check your answers', submit: 'form' },
    { id: 'sent', kind: 'done', title: 'Thank you' },
  ],
  submissions: [{ id: 'form' }],
};

let paper: PaperEndpoint;
beforeEach(() => (paper = new PaperEndpoint()));
afterEach(() => paper.close());

/** A form on the page, once it shows its first page or why it does not. */
async function opened(set: (form: MaForm) => void): Promise<MaForm> {
  const form = await fixture<MaForm>(html`<ma-form><p>Call (617) 555-0100</p></ma-form>`);
  const told = new Promise<void>((done) => {
    form.addEventListener('ma-ready', () => done());
    form.addEventListener('ma-failed', () => done());
  });
  set(form);
  await told;
  await painted(form);
  return form;
}
const given = (form: MaForm): void => {
  form.schema = feedback;
  form.endpoint = paper.endpoint;
};
const words = (form: MaForm) => (rootOf(form).textContent ?? '').replace(/\s+/g, ' ');
const box = (form: MaForm, label: string): HTMLInputElement => {
  const found = [...rootOf(form).querySelectorAll('label')].find((one) => one.textContent?.includes(label));
  return rootOf(form).getElementById(found?.htmlFor ?? '') as HTMLInputElement;
};
const type = async (form: MaForm, label: string, text: string) => {
  const input = box(form, label);
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  await painted(form);
};
const press = async (form: MaForm) => {
  rootOf(form).querySelector<HTMLButtonElement>('.ma-btn-primary')?.click();
  await painted(form);
};

describe('A form from an author’s file', () => {
  it('is shown, filled in, sent, and confirmed with its reference', async () => {
    const form = await opened((one) => {
      one.setAttribute('data-schema-src', paper.file('feedback.json', feedback));
      one.setAttribute('data-endpoint', paper.endpoint);
      one.connectedCallback();
    });
    expect(await axeFindings(form)).to.deep.equal([]);
    await press(form);
    expect(words(form)).to.contain('Enter an answer for “Your name”');
    await type(form, 'Your name', 'Ana');
    await press(form);
    await waitUntil(() => words(form).includes('MA-1234-5678'));
    expect(words(form)).to.contain('We received your answers');
    expect(paper.sent.map(({ body }) => body.answers)).to.deep.equal([{ name: 'Ana' }]);
    expect(paper.sent[0]?.body.schema).to.match(/^sha256-/);
    expect(await axeFindings(form)).to.deep.equal([]);
  });

  it('sends once for a double click, and again only after it was asked to start over', async () => {
    const form = await opened(given);
    await type(form, 'Your name', 'Ana');
    const button = rootOf(form).querySelector<HTMLButtonElement>('.ma-btn-primary');
    button?.click();
    button?.click();
    await waitUntil(() => words(form).includes('MA-1234-5678'));
    expect(paper.sent.length).to.equal(1);
    [...rootOf(form).querySelectorAll('button')].find((one) => one.textContent?.includes('again'))?.click();
    await waitUntil(() => box(form, 'Your name') !== null);
    expect(box(form, 'Your name').value).to.equal('');
  });

  it('shows what the endpoint found at its question', async () => {
    const issue = {
      source: 'rule',
      pointer: '/name',
      code: 'taken',
      params: {},
      severity: 'error',
      text: { text: 'This name is taken' },
    };
    paper.answer = { status: 422, body: { code: 'invalid', issues: [issue] } };
    const form = await opened(given);
    await type(form, 'Your name', 'Ana');
    await press(form);
    await waitUntil(() => words(form).includes('This name is taken'));
    expect(box(form, 'Your name').getAttribute('aria-invalid')).to.equal('true');
    await type(form, 'Your name', 'Bo');
    expect(words(form)).not.to.contain('This name is taken');
  });

  it('shows why it is not there, to its author in full and to everybody kindly, with the other ways in view', async () => {
    const form = await opened((one) => (one.schemaSrc = paper.file('form.json', '{"type": ]')));
    expect(words(form)).to.contain('Please use the other ways');
    const details = rootOf(form).querySelector('details');
    expect(details?.open).to.equal(false);
    expect(details?.textContent).to.contain(
      `${paper.origin}/form.json: this is not JSON: the mistake is at line 1, column 10`,
    );
    expect(rootOf(form).querySelector('slot')?.assignedElements()[0]?.textContent).to.equal('Call (617) 555-0100');
    expect(await axeFindings(form)).to.deep.equal([]);
    // Put right, it is shown without another load of the page.
    const ready = new Promise((done) => form.addEventListener('ma-ready', done));
    form.schemaSrc = paper.file('good.json', feedback);
    await ready;
    expect(rootOf(form).querySelector('details')).to.equal(null);
  });

  it('keeps its author’s words as words', async () => {
    const nasty = '<img src=x onerror="window.hit=1"><script>window.hit=1</script>{{7*7}}${alert(1)}';
    const form = await opened((one) => {
      one.schema = {
        title: nasty,
        type: 'object',
        properties: {
          [nasty]: { title: nasty, description: nasty, type: 'string' },
          choice: {
            title: nasty,
            oneOf: [
              { const: nasty, title: nasty },
              { const: 'b', title: 'B' },
            ],
          },
        },
        required: [nasty],
      };
      one.layout = {
        id: 'x',
        version: '1',
        title: nasty,
        pages: [
          {
            id: 'p',
            title: nasty,
            questions: [`/${nasty.replaceAll('~', '~0').replaceAll('/', '~1')}`, '/choice'],
            lead: [nasty, { type: 'link', text: nasty, href: 'https://www.mass.gov/' }],
          },
        ],
      };
    });
    await press(form);
    expect(rootOf(form).querySelector('img, script')).to.equal(null);
    expect(words(form)).to.contain(nasty);
    const hrefs = [...rootOf(form).querySelectorAll('a')].map((one) => one.getAttribute('href') ?? '');
    expect(hrefs.filter((href) => !href.startsWith('#'))).to.deep.equal(['https://www.mass.gov/']);
    expect('hit' in window).to.equal(false);
  });

  it('follows no address but safe ones: a layout with another is refused at its place', async () => {
    for (const href of ['javascript:window.hit=1', 'java\nscript:window.hit=1', 'data:text/html,x', 'vbscript:x']) {
      const form = await opened((one) => {
        one.schema = feedback;
        const lead = [{ type: 'link', text: 'Read this', href }];
        one.layout = {
          id: 'x',
          version: '1',
          title: 'X',
          pages: [{ id: 'p', title: 'P', questions: ['/name', '/town'], lead }],
        };
      });
      expect(words(form)).to.contain('layout#/pages/0/lead/0/href');
      expect(rootOf(form).querySelector('a')).to.equal(null);
      form.remove();
    }
  });
});

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

describe('An author’s form and its tab', () => {
  it('says where answers are kept, and has them again when the page is opened again', async () => {
    const form = await opened(given);
    expect(words(form)).not.to.contain('Kept in this tab');
    await type(form, 'Your name', 'Ana');
    await waitUntil(() => words(form).includes('Kept in this tab until you send them or close it'));
    form.remove();
    const again = await opened(given);
    expect(box(again, 'Your name').value).to.equal('Ana');
  });
});
