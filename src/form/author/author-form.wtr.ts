import { expect, waitUntil } from '@open-wc/testing';
import type { MaForm } from '../ma-form.js';
import { box, feedback, opened, press, type, words } from '../testing/author-on-screen.js';
import { axeFindings, rootOf } from '../testing/on-screen.js';
import { PaperEndpoint } from '../testing/paper-endpoint.js';

let paper: PaperEndpoint;
beforeEach(() => (paper = new PaperEndpoint()));
afterEach(() => paper.close());

const given = (form: MaForm): void => {
  form.schema = feedback;
  form.endpoint = paper.endpoint;
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
