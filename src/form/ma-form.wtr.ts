import { expect } from '@open-wc/testing';
import { handMadeSession, questionOf, viewOf } from './testing/hand-made.js';
import { axeFindings, formWith, painted, rootOf } from './testing/on-screen.js';

const first = questionOf();
const last = questionOf({ pointer: '/last_name', label: { text: 'Last name' } });
const wrong = { source: 'schema', pointer: '/last_name', code: 'required', params: {}, severity: 'error' } as const;
const issue = { address: '/last_name', issue: wrong, text: { text: 'Enter your last name' } };

describe('A page of questions', () => {
  it('shows heading, labels and one primary button, and passes axe', async () => {
    const form = await formWith(handMadeSession(viewOf({ questions: [first, last] })));
    const root = rootOf(form);
    expect(root.querySelector('h2.ma-h1')?.textContent).to.equal('What is your name?');
    expect([...root.querySelectorAll('label')].map((label) => label.textContent?.trim())).to.deep.equal([
      'First name',
      'Last name',
    ]);
    expect(root.querySelectorAll('.ma-btn-primary').length).to.equal(1);
    expect(await axeFindings(form)).to.deep.equal([]);
  });

  it('does not take the focus when it is first painted', async () => {
    const form = await formWith(handMadeSession(viewOf({ questions: [first] })));
    expect(rootOf(form).activeElement).to.equal(null);
  });

  it('renders only the field whose question changed', async () => {
    const session = handMadeSession(viewOf({ questions: [first, last] }));
    const form = await formWith(session);
    const renders: string[] = [];
    for (const field of rootOf(form).querySelectorAll('ma-text-field')) {
      const before = (field as unknown as { updated: () => void }).updated;
      (field as unknown as { updated: (changed: unknown) => void }).updated = function (changed) {
        renders.push((this as unknown as { question: { address: string } }).question.address);
        (before as (changed: unknown) => void).call(this, changed);
      };
    }
    session.show(viewOf({ questions: [{ ...first, entry: 'Ana' }, last] }));
    await painted(form);
    expect(renders).to.deep.equal(['/first_name']);
  });

  it('puts the focus in the summary once per Continue, and says Error in the title', async () => {
    const session = handMadeSession(viewOf({ questions: [first, last] }));
    const form = await formWith(session);
    const titles: string[] = [];
    form.addEventListener('ma-page', (event) => titles.push((event as CustomEvent<{ title: string }>).detail.title));
    session.show(viewOf({ questions: [first, { ...last, issues: [issue] }] }, { summary: [issue], summaryTurn: 1 }));
    await painted(form);
    expect(rootOf(form).activeElement?.className).to.equal('ma-summary');
    expect(titles).to.deep.equal(['Error: What is your name?']);
    expect(await axeFindings(form)).to.deep.equal([]);
    rootOf(form).querySelector<HTMLInputElement>('input')?.focus();
    session.show(
      viewOf(
        {
          questions: [
            { ...first, entry: 'A' },
            { ...last, issues: [issue] },
          ],
        },
        { summary: [issue], summaryTurn: 1 },
      ),
    );
    await painted(form);
    expect(rootOf(form).activeElement?.localName).to.equal('input');
  });

  it('leads from a line of the summary to the control that is wrong', async () => {
    const view = viewOf({ questions: [first, { ...last, issues: [issue] }] }, { summary: [issue], summaryTurn: 1 });
    const form = await formWith(handMadeSession(view));
    rootOf(form).querySelector<HTMLAnchorElement>('.ma-summary a')?.click();
    await painted(form);
    expect(rootOf(form).activeElement?.id).to.equal('q-last_name');
  });

  it('puts the focus on the heading of the next page', async () => {
    const session = handMadeSession(viewOf({ questions: [first] }));
    const form = await formWith(session);
    rootOf(form).querySelector<HTMLInputElement>('input')?.focus();
    const heading = questionOf({ pointer: '/ein', label: { text: 'What is your employer’s EIN?' }, isHeading: true });
    session.show(
      viewOf({
        page: { id: 'ein', kind: 'questions', title: { text: '' }, questions: [] },
        title: heading.label,
        questions: [heading],
      }),
    );
    await painted(form);
    expect(rootOf(form).activeElement?.textContent?.trim()).to.equal('What is your employer’s EIN?');
  });

  it('sends Continue once for Enter and for the button, and says nothing twice while work is under way', async () => {
    const session = handMadeSession(viewOf({ questions: [first] }));
    const form = await formWith(session);
    rootOf(form).querySelector<HTMLButtonElement>('.ma-btn-primary')?.click();
    expect(session.told).to.deep.equal([{ type: 'continue' }]);
    session.show(viewOf({ questions: [first] }, { busy: 'check' }));
    await painted(form);
    expect(rootOf(form).querySelector('.ma-btn-primary')?.textContent?.trim()).to.equal('Checking…');
  });
});

describe('A form that cannot start', () => {
  it('shows what the author put inside of the tag', async () => {
    const form = document.createElement('ma-form');
    form.form = 'no-such-form';
    form.append(Object.assign(document.createElement('p'), { textContent: 'Call (833) 344-7365' }));
    const failed = new Promise((done) => form.addEventListener('ma-failed', done));
    document.body.append(form);
    await failed;
    await painted(form);
    const slot = rootOf(form).querySelector('slot');
    expect(slot?.assignedElements()[0]?.textContent).to.equal('Call (833) 344-7365');
    form.remove();
  });
});
