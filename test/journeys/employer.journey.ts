import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { JsonObject } from '../../src/model/index.js';
import { axeFindings } from '../harness/axe.js';
import { startBrowser } from '../harness/browser.js';
import { until, type Browser, type Page, type Scope } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { claimOf } from './claims/claim-of.js';
import { addDays, today } from './claims/days.js';
import { quickHands } from './robot/hands.js';
import { readPage } from './robot/reading.js';
import { FilingDesk } from './steps/filing.js';

const TOKEN = 's'.repeat(40);
const CARE = 'Caring for a family member with a serious health condition';
const FRAME = '/frame/pfml-employer-response.html';

describe('an employer whom the agency has asked about a claim', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let form: Scope;
  let caseId: string;
  let code: string;

  /** Asks as the agency's own systems do. */
  async function staff<Answer>(path: string, body?: object): Promise<Answer> {
    const answer = await fetch(`${system.forms}/api${path}`, {
      method: body ? 'POST' : 'GET',
      headers: { authorization: `Bearer ${TOKEN}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });
    expect(answer.ok, path).toBe(true);
    return (await answer.json()) as Answer;
  }

  beforeAll(async () => {
    system = await startSystem({ env: { STAFF_TOKENS: `sam pfml-claim:staff ${TOKEN}` } });
    browser = await startBrowser();
    const filing = new FilingDesk(browser, system);
    const claim = claimOf({ reason: 'caring', pattern: 'continuous', work: 'Fixed', payment: 'check', full: true });
    // The other benefit has no first day: an employer would have to know it.
    await filing.file({ ...claim, employer_benefits: (claim['employer_benefits'] as JsonObject[]).slice(0, 1) });
    const [reference] = filing.filed.keys();
    const { cases } = await staff<{ cases: { id: string }[] }>('/cases/search', { tracker: 'pfml-claim', reference });
    caseId = cases[0]?.id ?? '';
    code = await codeFromMail();
    page = await browser.open({ width: 320, height: 700 });
    await page.goto(`${system.host}/pfml/employer`);
    form = await page.frame(FRAME);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  /** The code in the message that the service wrote to the employer when the claim was complete. */
  async function codeFromMail(): Promise<string> {
    const folder = join(system.dataDir, 'outbox');
    let found: string | undefined;
    const look = (): boolean => {
      const texts = readdirSync(folder).map((name) =>
        // A message breaks long lines softly.
        readFileSync(join(folder, name), 'utf8').replaceAll('=\r\n', ''),
      );
      const letter = texts.find((text) => text.includes('To: leave@harborlane.example') && text.includes('Your code:'));
      found = letter && /Your code: ([0-9A-Z-]{19})/.exec(letter)?.[1];
      return found !== undefined;
    };
    await until(() => Promise.resolve(look()), 'the employer got no code by mail', 60_000);
    return found ?? '';
  }

  async function goOn(): Promise<void> {
    expect(await axeFindings(form, { isFrame: true })).toEqual([]);
    // Where WebKit's window has shown a download, it is a little wider.
    expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    await form.click({ button: 'Continue' });
  }

  /** A date's three boxes; `label` is that of the whole. */
  async function fillDate(label: string, day: string): Promise<void> {
    const question = (await readPage(form)).questions.find((one) => one.label === label);
    if (!question) throw new Error(`${label} is not asked here`);
    const [year = '', month, date] = day.split('-');
    const parts = { month: String(Number(month)), day: String(Number(date)), year };
    await quickHands(form).put(question, parts);
  }

  /** Fills the row that stands open: of a list without rows, the first opens by itself. */
  async function fillPastLeave(reason: string, first: string, last: string): Promise<void> {
    await form.waitFor({ label: reason });
    await form.click({ label: reason });
    await fillDate('First day of this leave', first);
    await fillDate('Last day of this leave', last);
    await goOn();
  }

  it('is told of the leave once the code is right, and of nothing before', async () => {
    await form.waitFor({ button: 'Answer for an employee' });
    await form.click({ button: 'Answer for an employee' });
    await form.click({ button: 'I have kept my code. Continue' });
    await form.click({ button: 'Start' });
    await form.fill({ label: 'Enter the code' }, '7K3F-9QXM-T2VB-H80C');
    await goOn();
    await form.waitUntil(() =>
      (document.querySelector('ma-form')?.shadowRoot?.textContent ?? '').includes('This code opens nothing'),
    );
    expect(await form.words()).not.toContain('Marisol');
    await form.fill({ label: 'Enter the code' }, code);
    await goOn();
    await form.waitFor({ heading: 'The leave that was asked for' });
    const words = await form.words();
    expect(words).toContain('Employee: Marisol de la Luz O’Neil-Núñez.');
    expect(words).toContain('All days off:');
    expect(words).toMatch(/Social Security number: \S*\d{4}\./);
    expect(words).not.toMatch(/\d{3}-?\d{2}-?\d{4}/);
    // Of what the employee told nothing else came here.
    for (const secret of ['Elm St', 'PO Box 9', 'S12345678', '1988-02-29', '555-0142', 'SSDI', 'license'])
      expect(words).not.toContain(secret);
  });

  it('downloads the certification, and nothing that shows who somebody is', async () => {
    expect(await form.words()).toContain('Proof that the employee sent');
    expect(await form.words()).not.toContain('Download document 2');
    await form.click({ button: 'Download document 1' });
    await until(
      () => Promise.resolve(system.log().includes('linked/documents/:id/file","status":200')),
      'the browser did not get the file',
      20_000,
    );
    // The page stays where it is, and nothing is said of what went well: no sooner than a refusal would have come.
    await new Promise((later) => setTimeout(later, 1_000));
    expect(await form.words()).not.toContain('We could not get this document');
    await goOn();
  });

  it('answers: the agency has it, and the code is in no address', async () => {
    await form.waitFor({ heading: 'The employee’s work' });
    expect(await form.words()).toContain('We filled in what the employee told us.');
    await form.fill({ label: 'How many hours does the employee work in an average week?' }, '37.5');
    await form.click({ label: 'Yes' });
    await goOn();
    await form.click({ label: 'I do not know' });
    await goOn();
    await form.waitFor({ heading: 'Did the employee take leave from you in the year before this leave?' });
    // Yes is chosen, and the employee’s leave from this employer is there; leave from elsewhere is not.
    expect(await form.words()).toContain('We chose Yes because the employee told us so.');
    await goOn();
    await form.waitFor({ button: 'Add a past leave' });
    expect(await form.words()).toContain('Past leave 1');
    expect(await form.words()).not.toContain('Past leave 2');
    await form.click({ button: 'Add a past leave' });
    await fillPastLeave('I do not know', addDays(today(), -30), addDays(today(), -30));
    await form.waitFor({ heading: 'Past leave' });
    expect(await form.words()).toContain('Past leave 2');
    await goOn();
    await form.waitFor({ heading: 'Will the employee use paid time off from you during this leave?' });
    await form.click({ label: 'No' });
    await goOn();
    await form.waitFor({ heading: 'Will the employee get benefits from you during this leave?' });
    await goOn();
    await form.waitFor({ button: 'Add a benefit' });
    await form.click({ button: 'Add a benefit' });
    await form.waitFor({ label: 'Permanent disability insurance' });
    await form.click({ label: 'Permanent disability insurance' });
    await form.click({ label: 'No' });
    await fillDate('First day of this benefit', addDays(today(), 20));
    await goOn();
    await form.waitFor({ button: 'Add a benefit' });
    await goOn();
    await form.waitFor({ heading: 'What you advise' });
    await form.click({ label: 'No' });
    await form.click({ label: 'Deny the leave' });
    await goOn();
    await form.waitFor({ label: 'Your comment' });
    await goOn();
    await form.waitUntil(() =>
      (document.querySelector('ma-form')?.shadowRoot?.textContent ?? '').includes('Enter a comment that says why'),
    );
    await form.fill({ label: 'Your comment' }, 'The dates do not fit what we were told.');
    await goOn();
    await form.waitFor({ heading: 'Check your answers' });
    expect(await axeFindings(form, { isFrame: true })).toEqual([]);
    await form.click({ button: 'Send the answer' });
    await form.waitFor({ heading: 'We got your answer' });
    const addresses = [await page.evaluate(() => location.href), await form.evaluate(() => location.href)].join(' ');
    for (const secret of [code, code.replaceAll('-', '')]) {
      expect(addresses).not.toContain(secret);
      expect(system.log()).not.toContain(secret);
    }
    const { status, log } = await staff<{
      status: { items: { kind: string; state: string }[] };
      log: { kind: string; role: string; fields: object }[];
    }>(`/cases/${caseId}`);
    expect(status.items.find(({ kind }) => kind === 'employer')?.state).toBe('answered');
    expect(log.at(-1)).toMatchObject({
      kind: 'employer_answered',
      role: 'employer',
      fields: {
        employer_decision: 'Deny',
        employer_past_leaves: [
          `${addDays(today(), -90)} to ${addDays(today(), -81)}, ${CARE}`,
          `${addDays(today(), -30)} to ${addDays(today(), -30)}, Unknown`,
        ].join('; '),
        employer_benefits: [
          `Short-term disability insurance, from ${addDays(today(), 20)}, full wage`,
          `Permanent disability insurance, from ${addDays(today(), 20)}, part of the wage`,
        ].join('; '),
        // Beside it, what the employee had told.
        employee_hours: '39.75',
        employee_past_leaves: `${addDays(today(), -90)} to ${addDays(today(), -81)}, ${CARE}`,
        employee_benefits: `Short-term disability insurance, from ${addDays(today(), 20)}, full wage`,
      },
    });
    expect(await system.refused(page, form)).toEqual([]);
  });
});
