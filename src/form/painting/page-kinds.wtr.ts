import { expect } from '@open-wc/testing';
import type { CheckLine, FormView, StepView } from '../../model/index.js';
import { handMadeSession, pageOf, questionOf, viewOf } from '../testing/hand-made.js';
import { axeFindings, formWith, painted, rootOf } from '../testing/on-screen.js';
import type { MaForm } from '../ma-form.js';

const line = (address: string, label: string, value: string, page?: string): CheckLine => ({
  address,
  label: { text: label },
  value: [{ as: 'plain', value }],
  page,
});
const words = (form: MaForm, selector: string): string =>
  rootOf(form).querySelector(selector)?.textContent?.replace(/\s+/g, ' ').trim() ?? '';
const all = (form: MaForm, selector: string): string[] =>
  [...rootOf(form).querySelectorAll(selector)].map((one) => one.textContent?.replace(/\s+/g, ' ').trim() ?? '');

/** Kinds other than the first two are fetched; waits until the page is there. */
async function shown(view: FormView) {
  const session = handMadeSession(view);
  const form = await formWith(session);
  for (let turn = 0; turn < 50 && !rootOf(form).querySelector('.ma-h1'); turn += 1) await painted(form);
  return { session, form };
}

describe('A page of words', () => {
  const view = viewOf({
    page: pageOf({ id: 'truth', kind: 'content', agree: 'asked:/agreed' }),
    title: { text: 'Your answers must be true' },
    lead: [
      { type: 'text', text: { text: 'To get paid leave, your answers must be true.' } },
      { type: 'warning', text: { text: 'False answers can end your leave.' } },
      { type: 'bullets', items: [{ text: 'One' }, { text: 'Two' }] },
      { type: 'link', text: { text: 'Privacy policy' }, href: 'https://www.mass.gov/privacy-policy' },
      { type: 'link', text: { text: 'Not a link' }, href: 'java\nscript:alert(1)' },
      { type: 'details', text: { text: 'What does this mean?' }, body: [{ text: 'More words.' }] },
    ],
    action: { text: 'I understand and agree' },
  });

  it('passes axe and follows no address but a web address', async () => {
    const { form } = await shown(view);
    expect(await axeFindings(form)).to.deep.equal([]);
    expect(all(form, '.ma-prose a')).to.deep.equal(['Privacy policy (opens in a new tab)']);
  });

  it('keeps the very words that were agreed to, as a hash, with language and time', async () => {
    const { form, session } = await shown(view);
    rootOf(form).querySelector<HTMLButtonElement>('.ma-btn-primary')?.click();
    await new Promise((done) => setTimeout(done, 50));
    const [agreed] = session.told;
    expect(agreed?.type).to.equal('agree');
    if (agreed?.type !== 'agree') return;
    expect(agreed.pointer).to.equal('asked:/agreed');
    expect(agreed.hash).to.match(/^[0-9a-f]{32}$/);
    expect(agreed.language).to.equal('en');
  });
});

describe('The task list', () => {
  const step = (id: string, state: StepView['state'], page?: string, note?: string): StepView => ({
    id,
    title: { text: id },
    state,
    page,
    note: note === undefined ? undefined : { text: note },
  });
  const view = viewOf({
    page: pageOf({ id: 'hub', kind: 'hub' }),
    title: { text: 'Your application' },
    hub: {
      done: 1,
      of: 7,
      next: { title: { text: 'Your job' }, page: 'job' },
      parts: [
        {
          id: 'leave',
          number: 1,
          title: { text: 'Your leave' },
          note: { text: 'About 20 minutes.' },
          steps: [
            step('About you', 'done', 'name'),
            step('Your job', 'problem', 'job', 'We can’t find this employer.'),
            step('Leave details', 'in-progress', 'leave'),
            step('Other leave', 'not-started', 'other'),
            step('Check', 'cannot-start', undefined, 'Finish the steps above first.'),
            step('Old', 'locked', 'done'),
            step('Later', 'not-applicable'),
          ],
        },
      ],
    },
  });

  it('says each state in words, links only what can be opened, and passes axe', async () => {
    const { form } = await shown(view);
    expect(all(form, '.ma-task a')).to.deep.equal(['About you', 'Your job', 'Leave details', 'Other leave', 'Old']);
    expect(all(form, '.ma-task-state, .ma-tag')).to.deep.equal([
      'Status: Done',
      'Status: There is a problem',
      'Status: In progress',
      'Status: Not started',
      'Status: Can’t start yet',
      'Status: Sent',
      'Status: Not needed yet',
    ]);
    expect(await axeFindings(form)).to.deep.equal([]);
  });

  it('has one button, to the next thing to do', async () => {
    const { form, session } = await shown(view);
    expect(words(form, '.ma-btn-primary')).to.equal('Go to Your job');
    rootOf(form).querySelector<HTMLButtonElement>('.ma-btn-primary')?.click();
    expect(session.told).to.deep.equal([{ type: 'go', page: 'job' }]);
  });
});

describe('A list', () => {
  const card = (row: string, title: string, hasIssues = false) => ({
    row,
    title: { text: title },
    lines: [line(`/leaves/${row}/start`, 'First day', 'March 2')],
    hasIssues,
  });
  const list = (rows: readonly string[], change = {}) =>
    viewOf({
      page: pageOf({ id: 'leaves', kind: 'list' }),
      title: { text: `You have added ${rows.length} past leaves` },
      list: {
        address: '/leaves',
        cards: rows.map((row) => card(row, `Leave ${row}`)),
        canAdd: true,
        addText: { text: 'Add another leave' },
        ...change,
      },
    });

  it('shows rows as cards whose buttons name them, and passes axe', async () => {
    const { form } = await shown(list(['1', '2']));
    expect(all(form, '.ma-card-acts button')).to.deep.equal([
      'Change Leave 1',
      'Remove Leave 1',
      'Change Leave 2',
      'Remove Leave 2',
    ]);
    expect(await axeFindings(form)).to.deep.equal([]);
  });

  it('moves the focus to the bar that offers a removed row back, and to its card when it is back', async () => {
    const { form, session } = await shown(list(['1', '2']));
    rootOf(form).querySelectorAll<HTMLButtonElement>('.ma-card-acts button')[3]?.focus();
    session.show(list(['1'], { removed: { title: { text: 'Leave 2' } } }));
    await painted(form);
    expect(rootOf(form).activeElement?.className).to.equal('ma-undo');
    expect(await axeFindings(form)).to.deep.equal([]);
    session.show(list(['1', '2']));
    await painted(form);
    expect(rootOf(form).activeElement?.textContent).to.equal('Leave 2');
  });

  it('opens one row as questions and puts the focus on its heading', async () => {
    const { form, session } = await shown(list(['1']));
    const open = list(['1'], { open: { row: '1', title: { text: 'Leave 1' }, isNew: false } });
    session.show({
      ...open,
      page: { ...open.page, questions: [questionOf({ pointer: '/leaves/0/start', label: { text: 'First day' } })] },
    });
    await painted(form);
    expect(rootOf(form).activeElement?.textContent).to.equal('Leave 1');
    expect(all(form, 'label')).to.deep.equal(['First day']);
    session.show(list(['1']));
    await painted(form);
    expect(rootOf(form).activeElement?.textContent).to.equal('You have added 1 past leaves');
  });

  it('says when there are as many as there may be', async () => {
    const { form } = await shown(
      list(['1'], { canAdd: false, fullText: { text: 'You can add up to 6. Call us to tell us of more.' } }),
    );
    expect(rootOf(form).querySelector('.ma-add')).to.equal(null);
    expect(rootOf(form).textContent).to.contain('You can add up to 6.');
  });
});

describe('Check your answers', () => {
  const issue = { source: 'schema', pointer: '/ein', code: 'required', params: {}, severity: 'error' } as const;
  const view = viewOf({
    page: pageOf({ id: 'check', kind: 'check', submit: 'application' }),
    title: { text: 'Check your answers' },
    action: { text: 'Submit Part 1' },
    check: {
      sections: [
        {
          id: 'about',
          title: { text: 'About you' },
          lines: [
            line('/name', 'Name', 'Rosa Delgado-Whitcomb', 'name'),
            { ...line('/ein', 'EIN', '', 'job'), value: [{ as: 'blank' }] },
          ],
        },
      ],
      removed: [line('/pregnant', 'Pregnant', 'Yes')],
      blocking: [{ address: '/ein', issue, text: { text: 'Enter your employer’s EIN' } }],
      locked: false,
    },
  });

  it('lists answers with named Change links, blanks in words, and what will not be sent; passes axe', async () => {
    const { form } = await shown(view);
    expect(all(form, 'dd.act a')).to.deep.equal(['Change Name', 'Change EIN']);
    expect(all(form, '.ma-rows dd:not(.act)')).to.deep.equal(['Rosa Delgado-Whitcomb', 'Not provided', 'Yes']);
    expect(await axeFindings(form)).to.deep.equal([]);
  });

  it('leads from Change to the page and back, and from what stops it to its question', async () => {
    const { form, session } = await shown(view);
    rootOf(form).querySelector<HTMLAnchorElement>('dd.act a')?.click();
    rootOf(form).querySelector<HTMLAnchorElement>('.ma-blocking a')?.click();
    expect(session.told).to.deep.equal([
      { type: 'go', page: 'name', returnTo: 'check' },
      { type: 'go', page: 'job', returnTo: 'check' },
    ]);
  });
});

describe('The confirmation and the upload page', () => {
  it('says what was received and what comes next; passes axe', async () => {
    const { form } = await shown(
      viewOf({
        page: pageOf({ id: 'sent', kind: 'done' }),
        title: { text: 'We got Part 1' },
        after: [{ type: 'numbered', items: [{ text: 'You finish Part 2' }, { text: 'We decide' }] }],
        action: { text: 'Go to Part 2' },
      }),
    );
    expect(words(form, '.ma-receipt .ma-h1')).to.equal('We got Part 1');
    expect(await axeFindings(form)).to.deep.equal([]);
  });

  it('tells of a meeting on the clock of its place, and links its file below the service; passes axe', async () => {
    const event = {
      type: 'event',
      text: { text: 'Open house' },
      ends: '2027-01-12T17:00:00-05:00',
      zone: 'America/New_York',
      place: { text: 'City hall' },
      file: 'houses/open.ics',
    } as const;
    const form = await formWith(
      handMadeSession(
        viewOf({
          page: pageOf({ id: 'sent', kind: 'done' }),
          after: [
            { ...event, starts: '2027-01-12T16:00:00-05:00', ends: '9999-01-12T17:00:00-05:00' },
            {
              ...event,
              starts: '2021-07-12T16:00:00-04:00',
              ends: '2021-07-12T17:00:00-04:00',
              text: { text: 'Past' },
            },
          ],
        }),
      ),
    );
    for (let turn = 0; turn < 50 && !rootOf(form).querySelector('time'); turn += 1) await painted(form);
    const [coming, past] = all(form, '.ma-section');
    expect(coming).to.match(
      /^Open house When Tuesday, January 12, 2027, 4:00 p\.m\. to 5:00 p\.m\. Eastern .*Where City hall/,
    );
    expect(coming).not.to.contain('This is over');
    expect(past).to.match(/Monday, July 12, 2021, 4:00 p\.m\. to 5:00 p\.m\. Eastern Daylight Time.*This is over\./);
    // No service keeps a session of the host's own: there is no file to link.
    expect(rootOf(form).querySelector('.ma-section a')).to.equal(null);
    expect(await axeFindings(form)).to.deep.equal([]);
  });

  it('shows the documents that are there and a native file control; passes axe', async () => {
    const { form } = await shown(
      viewOf({
        page: pageOf({ id: 'identity', kind: 'upload' }),
        title: { text: 'Upload proof of identity' },
        upload: {
          id: 'identity',
          documentType: 'Identification Proof',
          label: { text: 'Proof of identity' },
          tips: [{ text: 'Use good light.' }],
          minimum: 1,
          documents: [{ id: 'd1', name: 'license-front.jpg', bytes: 1_800_000, state: 'received' }],
        },
      }),
    );
    expect(words(form, '.ma-file-name')).to.equal('license-front.jpg');
    expect(words(form, '.ma-file-state')).to.equal('Added, 1.8 MB');
    expect(rootOf(form).querySelector('input[type=file]')).to.not.equal(null);
    expect(await axeFindings(form)).to.deep.equal([]);
  });
});
