import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/model/index.js';
import { until, type Browser, type Page, type Scope } from '../harness/page.js';
import type { System } from '../harness/system.js';
import { claimOf } from './claims/claim-of.js';
import { addDays, today } from './claims/days.js';
import { quickHands } from './robot/hands.js';
import { readPage } from './robot/reading.js';
import type { CaseDesk } from './steps/case-desk.js';
import { askApi, type ReturnCard } from './steps/claim.js';
import { pdf, png } from './steps/papers.js';
import {
  fileClaim,
  focusOn,
  isRight,
  openStatusBench,
  says,
  STATUS_FRAME,
  stands,
  type StatusBench,
} from './steps/pfml-status.js';

const CLAIM = '/frame/pfml-claim.html';
const HOURS = '/frame/pfml-hours-report.html';

/** Leave in uneven blocks that began ten days ago (`claimOf` starts it 20 days after its day). */
const filedOn = addDays(today(), -30);
const firstOfLeave = addDays(today(), -10);

const boxes = (day: string): Entry => {
  const [year = '', month, date] = day.split('-');
  return { month: String(Number(month)), day: String(Number(date)), year };
};

describe('what a claimant can do from the page that shows how their claim stands', () => {
  let bench: StatusBench;
  let system: System;
  let browser: Browser;
  let page: Page;
  let status: Scope;
  let desk: CaseDesk;
  let card: ReturnCard;
  let caseId: string;
  let second: string;

  /** The frame of the page that the browser was led to. */
  const ledTo = async (path: string, frame: string): Promise<Scope> => {
    const address = `${system.host}${path}`;
    await until(async () => (await page.url()) === address, `was not led to ${path}`, 20_000);
    const scope = await page.frame(frame);
    await scope.waitFor('.ma-body');
    return scope;
  };
  const put = async (form: Scope, address: string, entry: Entry): Promise<void> => {
    const question = (await readPage(form)).questions.find((one) => one.address === address);
    if (!question) throw new Error(`${address} is not asked here`);
    await quickHands(form).put(question, entry);
  };

  beforeAll(async () => {
    bench = await openStatusBench();
    ({ system, browser, page, desk } = bench);
  });
  afterAll(() => bench?.close());

  it('is led there from the last page of the application, in the same window and without a code', async () => {
    const answers = claimOf({ reason: 'medical', pattern: 'intermittent', work: 'Fixed', payment: 'check' }, filedOn);
    const filed = await fileClaim(bench, answers);
    ({ card } = filed);
    const { form } = filed;
    await form.click({ link: 'See where your application stands' });
    status = await ledTo('/pfml/status', STATUS_FRAME);
    await status.waitFor('.ma-now');
    expect(await status.words()).toContain(card.applicationId);
    caseId = await desk.find('pfml-claim', card.applicationId);
  });

  it('sees the documents that were sent, adds one, and hears what became of it', async () => {
    await status.waitFor({ heading: 'Your documents' });
    await status.waitFor({ heading: 'Proof of why you need leave' });
    await says(status, 'licence front.png', 'certification form.pdf');
    // What was sent stays: there is nothing to take it back with.
    expect(
      await status.evaluate(
        () => document.querySelector('ma-pfml-status-inside')?.shadowRoot?.querySelectorAll('.ma-file-acts').length,
      ),
    ).toBe(0);
    const photo = join(mkdtempSync(join(tmpdir(), 'papers-')), 'second page.png');
    writeFileSync(photo, png(60, 40));
    await status.click({ button: 'Add a document' });
    expect(await status.focused()).toContain('ma-file-certification');
    await status.attach('#ma-file-certification', photo);
    await says(status, 'second page.png was added.', 'We got your document that shows why you need leave');
    // And above all else, for whoever looks there.
    expect(await status.text('.ma-note.good')).toContain('second page.png');
    await isRight(status);
  });

  it('reports hours in a form that knows the leave already, and finds them here', async () => {
    const [employer] = await desk.items(caseId, 'employer');
    await desk.add(caseId, { kind: 'employer_answered', ...(employer && { item: employer }) });
    for (const item of await desk.items(caseId, 'leave-period')) await desk.add(caseId, { kind: 'approved', item });
    await stands(status, 'approved');
    await status.waitFor({ heading: 'Hours that you took off' });
    expect(await status.words()).toContain('You have not reported any hours yet.');
    await isRight(status);
    await status.click({ button: 'Report hours' });
    const form = await ledTo('/pfml/hours', HOURS);
    await form.waitFor({ heading: 'When did you take time off?' });
    await put(form, '/first_on', boxes(firstOfLeave));
    await put(form, '/last_on', boxes(addDays(firstOfLeave, 1)));
    await quickHands(form).press();
    await form.waitFor({ label: 'Hours' });
    await put(form, '/minutes', { hours: '9', minutes: '45' });
    await quickHands(form).press();
    await form.waitFor({ heading: 'Check your answers' });
    await isRight(form);
    await quickHands(form).press();
    await form.waitFor({ heading: 'We got your hours' });
    await form.click({ link: 'See where your application stands' });
    status = await ledTo('/pfml/status', STATUS_FRAME);
    await says(status, 'You have reported 9 hours 45 minutes so far.');
    await isRight(status);
  });

  it('saves a letter that the agency has sent; the page stays where it is', async () => {
    await desk.sendNotice(caseId, 'Approval Notice', pdf('We approved your leave.'));
    await status.waitFor({ heading: 'Notices' }, 20_000);
    await isRight(status);
    const [button = ''] = /Download: Approval notice, [A-Z][a-z]+ \d+, \d{4} \(PDF\)/.exec(await status.words()) ?? [];
    await status.click({ button });
    await until(
      () => Promise.resolve(system.log().includes('/api/drafts/current/letters/:id/file","status":200')),
      'the browser did not get the letter',
      20_000,
    );
    expect(await status.words()).toContain('You have reported 9 hours 45 minutes so far.');
    await isRight(status);
  });

  it('is told when something could not be begun, with the phone, and loses nothing by it', async () => {
    if (!browser.can('offline')) return;
    await page.offline(true);
    await status.click({ button: 'Start another application' });
    await status.waitUntil(() =>
      (document.querySelector('ma-pfml-status-inside')?.shadowRoot?.activeElement?.textContent ?? '').includes(
        'That did not work. Check your connection and try again, or call (833)\u00a0344-\u20607365.',
      ),
    );
    expect(await status.words()).toContain(card.applicationId);
    await page.offline(false);
  });

  it('starts another application, which the same code opens', async () => {
    await status.click({ button: 'Start another application' });
    const form = await ledTo('/pfml/claim', CLAIM);
    await form.waitFor({ heading: 'Get ready to apply' });
    await page.goto(`${system.host}/pfml/status`);
    status = await page.frame(STATUS_FRAME);
    await status.waitFor({ heading: 'You are filling it out' });
    await status.waitFor({ heading: 'Your applications' });
    second = /NTN-\d+-ABS-\d{2}/.exec(await status.text('.ma-facts'))?.[0] ?? '';
    expect(second).toMatch(/^NTN/);
    expect(second).not.toBe(card.applicationId);
    expect(await status.text(`[data-claim="${second}"]`)).toContain('You are looking at this one.');
    expect(await status.text(`[data-claim="${card.applicationId}"]`)).toContain('Approved');
    await isRight(status);
  });

  it('goes from one to the other, and on with the one that is not sent', async () => {
    await status.click({ button: `Show this application ${card.applicationId}` });
    await stands(status, 'approved');
    expect(await status.text('.ma-facts')).toContain(card.applicationId);
    await status.waitFor({ button: `Show this application ${second}` });
    await status.click({ button: `Show this application ${second}` });
    await status.waitFor({ link: 'Go on with your application' });
    await status.click({ link: 'Go on with your application' });
    const form = await ledTo('/pfml/claim', CLAIM);
    await form.waitFor({ heading: 'Get ready to apply' });
  });

  it('goes on with an unfinished one right from its card in the list', async () => {
    await page.goto(`${system.host}/pfml/status`);
    status = await page.frame(STATUS_FRAME);
    await status.waitFor({ button: `Show this application ${card.applicationId}` });
    await status.click({ button: `Show this application ${card.applicationId}` });
    await stands(status, 'approved');
    await status.waitFor({ button: `Go on with this application ${second}` });
    await status.click({ button: `Go on with this application ${second}` });
    const form = await ledTo('/pfml/claim', CLAIM);
    await form.waitFor({ heading: 'Get ready to apply' });
  });

  it('turns over a list of more than 20 applications by keys, and is told how many there are', async () => {
    const { body } = await askApi<{ handle: string }>(system, 'POST', '/drafts/resume', {
      applicationId: card.applicationId,
      resumeCode: card.code,
    });
    for (let count = 2; count < 22; count += 1) {
      const begun = await askApi(system, 'POST', '/drafts/current/siblings', { form: 'pfml-claim' }, body.handle);
      expect(begun.status).toBe(201);
    }
    await page.goto(`${system.host}/pfml/status`);
    status = await page.frame(STATUS_FRAME);
    await says(status, 'We show 20 of your 22 applications, the newest first.');
    await isRight(status);
    await focusOn(status, '.ma-more-claims');
    await page.press('Enter');
    // The list is whole; the focus is on the first of those that came, and what was done is said.
    await says(status, 'We show 22 of your 22 applications, the newest first.');
    await status.waitUntil(() => {
      const root = document.querySelector('ma-pfml-status-inside')?.shadowRoot;
      const cards = [...(root?.querySelectorAll('[data-claim]') ?? [])];
      const more = root?.querySelector('.ma-more-claims') ?? null;
      return cards.length === 22 && more === null && cards[20]?.contains(root?.activeElement ?? null) === true;
    });
    expect(await status.text(`[data-claim="${card.applicationId}"]`)).toContain('Approved');
    await isRight(status);
  });

  it('opens the new one elsewhere with its own ID and the code of the first', async () => {
    const phone = await browser.open({ width: 320, height: 700 });
    await phone.goto(`${system.host}/pfml/status`);
    const theirs = await phone.frame(STATUS_FRAME);
    await theirs.waitFor({ heading: 'See where your application stands' });
    await theirs.click({ label: 'Application ID' });
    await theirs.fill({ label: 'Application ID' }, second);
    await theirs.fill({ label: 'Return code' }, card.code);
    await theirs.click({ button: 'Show the status' });
    await theirs.waitFor({ heading: 'Your applications' });
    await theirs.click({ button: 'Close the status' });
    await theirs.waitFor({ heading: 'See where your application stands' });
    expect(await theirs.words()).not.toContain(card.applicationId);
    expect(phone.complaints()).toEqual([]);
    await phone.close();
  });

  it('leaves no ID and no code in an address or the log', async () => {
    await page.goto(`${system.host}/pfml/status`);
    status = await page.frame(STATUS_FRAME);
    await status.waitFor('.ma-now');
    const told = [await page.url(), system.log()].join(' ');
    for (const secret of [card.applicationId, second, card.code]) expect(told).not.toContain(secret);
    // The network was cut for a while.
    expect(page.complaints().filter((line) => !line.includes('ERR_INTERNET_DISCONNECTED'))).toEqual([]);
    expect(await system.refused(page, status)).toEqual([]);
  });
});
