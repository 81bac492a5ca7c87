import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Entry } from '../../src/model/index.js';
import type { Browser, Page, Scope } from '../harness/page.js';
import type { System } from '../harness/system.js';
import { claimOf } from './claims/claim-of.js';
import { addDays, today } from './claims/days.js';
import { keyHands } from './robot/hands.js';
import { readPage } from './robot/reading.js';
import type { CaseDesk } from './steps/case-desk.js';
import { askApi, type ReturnCard } from './steps/claim.js';
import { fileClaim, isRight, openStatusBench, type StatusBench } from './steps/pfml-status.js';

/** Leave in uneven blocks that began ten days ago (`claimOf` starts it 20 days after its day). */
const filedOn = addDays(today(), -30);
const firstOfLeave = addDays(today(), -10);

const boxes = (day: string): Entry => {
  const [year = '', month, date] = day.split('-');
  return { month: String(Number(month)), day: String(Number(date)), year };
};

describe('someone with leave in uneven blocks, who reports the hours they took', () => {
  let bench: StatusBench;
  let system: System;
  let browser: Browser;
  let page: Page;
  let form: Scope;
  let card: ReturnCard;
  let desk: CaseDesk;
  let caseId: string;
  let code: string;

  beforeAll(async () => {
    bench = await openStatusBench();
    ({ system, browser, page, desk } = bench);
    const answers = claimOf({ reason: 'medical', pattern: 'intermittent', work: 'Fixed', payment: 'check' }, filedOn);
    ({ card } = await fileClaim(bench, answers));
    caseId = await desk.find('pfml-claim', card.applicationId);
  });
  afterAll(() => bench?.close());

  /** A code as the status page gets one, in the claimant's own name. */
  async function codeOfClaimant(): Promise<string> {
    const opened = await askApi<{ handle: string }>(system, 'POST', '/drafts/resume', {
      applicationId: card.applicationId,
      resumeCode: card.code,
    });
    const path = '/drafts/current/links';
    const made = await askApi<{ code: string }>(
      system,
      'POST',
      path,
      { form: 'pfml-hours-report' },
      opened.body.handle,
    );
    expect(made.status).toBe(201);
    return made.body.code;
  }

  const put = async (address: string, entry: Entry): Promise<void> => {
    const question = (await readPage(form)).questions.find((one) => one.address === address);
    if (!question) throw new Error(`${address} is not asked here`);
    await keyHands(page, form).put(question, entry);
  };
  const goOn = async (words?: string): Promise<void> => {
    await isRight(form);
    await keyHands(page, form).press(words);
  };
  const waitForWords = (words: string): Promise<void> =>
    form.waitUntil(
      (wanted) => (document.querySelector('ma-form')?.shadowRoot?.textContent ?? '').includes(wanted),
      words,
    );

  it('cannot before the leave is approved', async () => {
    await page.goto(`${system.host}/pfml/hours`);
    form = await page.frame('/frame/pfml-hours-report.html');
    await form.waitFor({ button: 'Start a new report' });
    await keyHands(page, form).press('Start a new report');
    await form.waitFor({ button: 'I have kept my code. Continue' });
    await goOn('I have kept my code');
    await form.waitFor({ button: 'Start' });
    await goOn('Start');
    await form.waitFor({ label: 'Enter the code' });
    code = await codeOfClaimant();
    await put('/access_code', code);
    await goOn();
    await waitForWords('You cannot report hours for this leave now.');
  });

  it('enters the code once it is, and is told of days that are not in the leave, all by keys', async () => {
    for (const item of await desk.items(caseId, 'leave-period')) await desk.add(caseId, { kind: 'approved', item });
    await goOn();
    await form.waitFor({ heading: 'When did you take time off?' });
    await put('/first_on', boxes(addDays(firstOfLeave, -1)));
    await put('/last_on', boxes(addDays(firstOfLeave, 1)));
    await goOn();
    await waitForWords('The first day must be in your leave');
    await put('/first_on', boxes(firstOfLeave));
    await goOn();
  });

  it('says how long, and not more than the days have, looks at it again and sends it', async () => {
    await form.waitFor({ label: 'Hours' });
    await put('/minutes', { hours: '49', minutes: '45' });
    await goOn();
    await waitForWords('This is more time than these days have');
    await put('/minutes', { hours: '9', minutes: '45' });
    await goOn();
    await form.waitFor({ heading: 'Check your answers' });
    await goOn();
    await form.waitFor({ heading: 'We got your hours' });
    await isRight(form);
    expect(page.complaints()).toEqual([]);
  });

  it('sees them where the claim stands, and nothing of the code in an address or the log', async () => {
    const phone = await browser.open({ width: 320, height: 700 });
    await phone.goto(`${system.host}/pfml/status`);
    const status = await phone.frame('/frame/pfml-status.html');
    await status.waitFor({ heading: 'See where your application stands' });
    // WebKit, driven, gives keys to a frame once it was clicked into.
    await status.click({ label: 'Application ID' });
    await status.fill({ label: 'Application ID' }, card.applicationId);
    await status.fill({ label: 'Return code' }, card.code);
    await status.click({ button: 'Show the status' });
    await status.waitFor('.ma-now');
    expect(await status.words()).toContain('You reported 9 hours 45 minutes of leave');
    await phone.close();
    const told = [await page.url(), await form.evaluate(() => location.href), system.log()].join(' ');
    for (const secret of [card.applicationId, code, code.replaceAll('-', '')]) expect(told).not.toContain(secret);
    expect(await system.refused(page, form)).toEqual([]);
  });
});
