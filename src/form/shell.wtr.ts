import { expect, fixture, html, waitUntil } from '@open-wc/testing';
import { emptyDraft } from '../engine/index.js';
import type { MaForm } from './ma-form.js';
import { axeFindings, painted, rootOf } from './testing/on-screen.js';
import { PaperService } from './testing/paper-service.js';
import { smallForm } from './testing/small-form.js';

let service: PaperService;
beforeEach(() => (service = new PaperService(emptyDraft(smallForm.plan))));
afterEach(() => service.close());

async function opened(more: Partial<MaForm> = {}): Promise<MaForm> {
  const form = await fixture<MaForm>(
    html`<ma-form .compiled=${more.compiled ?? smallForm} endpoint=${service.endpoint} .idleTimes=${more.idleTimes}
      ><p>Call us</p></ma-form
    >`,
  );
  await heading(form, undefined);
  return form;
}

/** Waits for a heading, or for any. */
async function heading(form: MaForm, words: string | undefined): Promise<void> {
  await waitUntil(
    () => {
      const shown = rootOf(form).querySelector('.ma-h1')?.textContent?.trim();
      return words === undefined ? shown : shown === words;
    },
    `the heading never was: ${words ?? 'there'}; it is ${rootOf(form).querySelector('.ma-h1')?.textContent}`,
    { timeout: 4_000 },
  );
  await painted(form);
}

async function press(form: MaForm, words: string): Promise<void> {
  const button = [...rootOf(form).querySelectorAll<HTMLElement>('button, a')].find(
    (one) => one.textContent?.replace(/\s+/g, ' ').trim() === words,
  );
  if (!button) throw new Error(`no button ${words} in: ${rootOf(form).textContent?.replace(/\s+/g, ' ')}`);
  button.click();
  await painted(form);
}

async function type(form: MaForm, label: string, words: string): Promise<void> {
  const found = [...rootOf(form).querySelectorAll('label')].find((one) => one.textContent?.trim().startsWith(label));
  const box = rootOf(form).querySelector<HTMLInputElement>(`[id="${found?.htmlFor}"]`);
  if (!box) throw new Error(`no box ${label}`);
  box.focus();
  box.value = words;
  box.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await painted(form);
}

async function filling(more?: Partial<MaForm>): Promise<MaForm> {
  const form = await opened(more);
  await press(form, 'Start a new application');
  await heading(form, 'Keep your return code');
  await press(form, 'I have kept my code. Continue');
  await heading(form, 'What is your name?');
  return form;
}

const focused = (form: MaForm): string => rootOf(form).activeElement?.textContent?.trim() ?? '';
const status = (form: MaForm): string => rootOf(form).querySelector('.ma-saved')?.textContent?.trim() ?? '';

describe('The doors of a claim', () => {
  it('start a new one, show its return code once, and pass axe', async () => {
    const form = await opened();
    expect(await axeFindings(form)).to.deep.equal([]);
    await press(form, 'Start a new application');
    await heading(form, 'Keep your return code');
    expect(focused(form)).to.equal('Keep your return code');
    expect(rootOf(form).querySelector('output')?.textContent).to.equal('7K3F-9QXM-2ABC-DEFG');
    expect(rootOf(form).textContent).to.contain('NTN-486213-ABS-01');
    expect(await axeFindings(form)).to.deep.equal([]);
    await press(form, 'I have kept my code. Continue');
    await heading(form, 'What is your name?');
    expect(focused(form)).to.equal('What is your name?');
  });

  it('speak of what the form is, where it is no application', async () => {
    const words = (sentence: string) => ({ text: sentence });
    const door = {
      title: words('Report hours'),
      start: words('Start a new report'),
      goBack: words('Go back to your report'),
      open: words('Open my report'),
      close: words('Close my report on this device'),
      id: words('Report ID'),
    };
    const form = await opened({ compiled: { ...smallForm, plan: { ...smallForm.plan, door } } });
    expect(rootOf(form).querySelector('.ma-h1')?.textContent?.trim()).to.equal('Report hours');
    await press(form, 'Go back to one you started');
    await heading(form, 'Go back to your report');
    expect(rootOf(form).querySelector('.ma-btn-primary')?.textContent?.trim()).to.equal('Open my report');
    expect(rootOf(form).querySelector('.ma-label')?.textContent).to.equal('Report ID');
    await press(form, 'Start a new report');
    await press(form, 'Start a new report');
    await heading(form, 'Keep your return code');
    expect(rootOf(form).querySelector('dt')?.textContent).to.equal('Report ID');
    await press(form, 'I have kept my code. Continue');
    await heading(form, 'What is your name?');
    await press(form, 'Save and finish later');
    expect(rootOf(form).textContent)
      .to.contain('Report ID')
      .and.not.match(/application/i);
    await press(form, 'Close my report on this device');
    await heading(form, 'Report hours');
  });

  it('open an earlier one by ID and code, and say one thing when they do not fit', async () => {
    const first = await filling();
    await type(first, 'First name', 'Ana');
    await waitUntil(() => service.paper.revision > 0);
    first.remove();
    sessionStorage.clear();
    const form = await opened();
    await press(form, 'Go back to one you started');
    await press(form, 'Open my application');
    expect(rootOf(form).activeElement?.className).to.equal('ma-summary');
    expect([...rootOf(form).querySelectorAll('.ma-summary a')].map((one) => one.textContent)).to.deep.equal([
      'Enter the ID that we gave you',
      'Enter your return code',
    ]);
    expect(await axeFindings(form)).to.deep.equal([]);
    await type(form, 'Application ID', 'ntn 486213 abs 01');
    await type(form, 'Return code', 'wrong');
    await press(form, 'Open my application');
    await waitUntil(() => rootOf(form).querySelector('.ma-summary')?.textContent?.includes('We can’t find anything'));
    await type(form, 'Return code', '7K3F-9QXM-2ABC-DEFG');
    await press(form, 'Open my application');
    await heading(form, 'What is your name?');
    expect(rootOf(form).querySelector('input')?.value).to.equal('Ana');
  });

  it('are passed by without a question after a reload: the tab has the handle, and nothing else', async () => {
    const first = await filling();
    await type(first, 'First name', 'Ana');
    await waitUntil(() => service.paper.revision > 0);
    expect(JSON.stringify({ ...sessionStorage, ...localStorage })).to.equal('{"ma-forms:small":"h1"}');
    first.remove();
    const again = await opened();
    await heading(again, 'What is your name?');
    expect(rootOf(again).querySelector('input')?.value).to.equal('Ana');
  });
});

describe('Saving', () => {
  it('is told as it is: saved, not saved while offline, saved again', async () => {
    const form = await filling();
    await type(form, 'First name', 'Ana');
    await waitUntil(() => status(form).startsWith('Saved at'), status(form), { timeout: 3_000 });
    service.isCut = true;
    await type(form, 'First name', 'Anna');
    await waitUntil(() => status(form).startsWith('Not saved'), status(form), { timeout: 3_000 });
    await waitUntil(
      () => rootOf(form).querySelector('[role=status]')?.textContent?.startsWith('Not saved'),
      undefined,
      { timeout: 7_000 },
    );
    service.isCut = false;
    window.dispatchEvent(new Event('online'));
    await waitUntil(() => status(form).startsWith('Saved at'), status(form), { timeout: 3_000 });
    expect(service.paper.draft.entries['/first_name']).to.equal('Anna');
  }).timeout(20_000);

  it('asks which version to keep when another place saved a newer one', async () => {
    const form = await filling();
    await type(form, 'Last name', 'Silva');
    await waitUntil(() => service.paper.revision > 0);
    service.paper.draft = { ...service.paper.draft, entries: { '/first_name': 'Elsewhere' } };
    service.paper.revision += 1;
    await type(form, 'First name', 'Here');
    await waitUntil(() => rootOf(form).querySelector<HTMLDialogElement>('dialog')?.open, 'no dialog', {
      timeout: 3_000,
    });
    const rows = [...rootOf(form).querySelectorAll('dialog .ma-row')];
    expect(
      rows.map((row) => [...row.children].map((part) => (part as HTMLElement).innerText.trim())).sort(),
    ).to.deep.equal([
      ['First name', 'On this page\nHere', 'Saved elsewhere\nElsewhere'],
      ['Last name', 'On this page\nSilva', 'Saved elsewhere\nNot provided'],
    ]);
    expect(await axeFindings(form)).to.deep.equal([]);
    await press(form, 'Use the newer one saved elsewhere');
    await painted(form);
    expect(rootOf(form).querySelector('input')?.value).to.equal('Elsewhere');
    await press(form, 'Use the other version');
    await painted(form);
    expect(rootOf(form).querySelector('input')?.value).to.equal('Here');
  });

  it('stops when the agency put out a newer version of the form, and says how to go on', async () => {
    const form = await filling();
    await type(form, 'First name', 'Ana');
    await waitUntil(() => status(form).startsWith('Saved at'), status(form), { timeout: 3_000 });
    service.isNewer = true;
    await type(form, 'Last name', 'Silva');
    await waitUntil(() => rootOf(form).querySelector<HTMLDialogElement>('dialog')?.open, 'no dialog', {
      timeout: 3_000,
    });
    const dialog = rootOf(form).querySelector('dialog');
    expect(focused(form)).to.equal('This form is out of date');
    expect(dialog?.textContent).to.contain('We kept your answers.');
    expect([...(dialog?.querySelectorAll('button') ?? [])].map((one) => one.textContent?.trim())).to.deep.equal([
      'Load the page again',
    ]);
    expect(await axeFindings(form)).to.deep.equal([]);
    dialog?.dispatchEvent(new Event('cancel', { cancelable: true }));
    expect(dialog?.open).to.equal(true);
  });

  it('can be stopped for later, with the ID and what to do', async () => {
    const form = await filling();
    await type(form, 'First name', 'Ana');
    await press(form, 'Save and finish later');
    await heading(form, 'Your answers are saved');
    expect(focused(form)).to.equal('Your answers are saved');
    expect(rootOf(form).textContent).to.contain('NTN-486213-ABS-01');
    expect(await axeFindings(form)).to.deep.equal([]);
    await press(form, 'Keep going');
    await heading(form, 'What is your name?');
    await press(form, 'Save and finish later');
    await press(form, 'Close my application on this device');
    await heading(form, 'Start or go back');
    expect(sessionStorage.length).to.equal(0);
  });
});

describe('Stillness', () => {
  it('is asked about, ends with any key, and the answers stay', async () => {
    const form = await filling({ idleTimes: { warn: 600, close: 60_000 } });
    await type(form, 'First name', 'Ana');
    await waitUntil(() => rootOf(form).querySelector<HTMLDialogElement>('dialog')?.open, 'no dialog', {
      timeout: 3_000,
    });
    expect(rootOf(form).querySelector('dialog')?.textContent).to.contain('Are you still there?');
    expect(await axeFindings(form)).to.deep.equal([]);
    window.dispatchEvent(new KeyboardEvent('keydown', { key: 'a' }));
    await painted(form);
    expect(rootOf(form).querySelector('dialog')).to.equal(null);
    expect(rootOf(form).querySelector('input')?.value).to.equal('Ana');
    expect(rootOf(form).activeElement?.localName, 'the focus goes back to where it was').to.equal('input');
  });

  it('closes the tab in the end: nothing of the claim is left, and ID and code are asked for', async () => {
    const form = await filling({ idleTimes: { warn: 900, close: 1_400 } });
    await type(form, 'First name', 'Ana');
    await heading(form, 'We closed your application');
    expect(rootOf(form).textContent).to.not.contain('Ana');
    expect(sessionStorage.length).to.equal(0);
    expect(form.openSession).to.equal(undefined);
    expect(service.paper.draft.entries['/first_name'], 'saved before it was closed').to.equal('Ana');
  });
});

describe('Sending', () => {
  async function atTheCheck(): Promise<MaForm> {
    const form = await filling();
    await type(form, 'First name', 'Ana');
    await type(form, 'Last name', 'Silva');
    await press(form, 'Continue');
    await heading(form, 'Where do you live?');
    await press(form, 'Continue');
    await heading(form, 'Check your answers');
    return form;
  }

  it('happens once for a double click, and is called sent only when it is', async () => {
    service.holdSubmissions = true;
    const form = await atTheCheck();
    const told: string[] = [];
    form.addEventListener('ma-submitted', () => told.push('submitted'));
    await press(form, 'Submit');
    rootOf(form).querySelector<HTMLButtonElement>('.ma-btn-primary')?.click();
    rootOf(form).querySelector<HTMLButtonElement>('.ma-btn-primary')?.click();
    await waitUntil(() => service.letGo);
    expect(told).to.deep.equal([]);
    expect(rootOf(form).querySelector('.ma-btn-primary')?.textContent).to.contain('Sending…');
    service.known = { submitted: { form: '2026-11-22T19:31:00Z' } };
    service.letGo?.();
    await heading(form, 'We got it');
    expect(told).to.deep.equal(['submitted']);
    expect(service.asked.filter((one) => one.includes('/submissions/'))).to.deep.equal([
      'POST /drafts/current/submissions/form',
    ]);
    expect(rootOf(form).textContent).to.contain('Sent Sunday, November 22, 2026 at 2:31 p.m.');
    expect(await axeFindings(form)).to.deep.equal([]);
  });

  it('can be taken over by the host', async () => {
    const form = await atTheCheck();
    form.addEventListener('ma-submit', (event) => event.preventDefault());
    await press(form, 'Submit');
    expect(service.asked.some((one) => one.includes('/submissions/'))).to.equal(false);
    form.answered([], { submitted: { form: '2026-11-22T19:31:00Z' } });
    await heading(form, 'We got it');
  });
});
