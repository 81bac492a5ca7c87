import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../harness/axe.js';
import { startBrowser } from '../harness/browser.js';
import type { Browser, Page, Scope } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { claimOf } from './claims/claim-of.js';
import { FilingDesk } from './steps/filing.js';

const TOKEN = 's'.repeat(40);
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
    await filing.file(claimOf({ reason: 'caring', pattern: 'continuous', work: 'Fixed', payment: 'check' }));
    const [reference] = filing.filed.keys();
    const { cases } = await staff<{ cases: { id: string }[] }>('/cases/search', { tracker: 'pfml-claim', reference });
    caseId = cases[0]?.id ?? '';
    ({ code } = await staff<{ code: string }>(`/cases/${caseId}/links`, { form: 'pfml-employer-response' }));
    page = await browser.open({ width: 320, height: 700 });
    await page.goto(`${system.host}/pfml/employer`);
    form = await page.frame(FRAME);
  }, 240_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  async function goOn(): Promise<void> {
    expect(await axeFindings(form, { isFrame: true })).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await form.click({ button: 'Continue' });
  }

  it('is told of the leave once the code is right, and of nothing before', async () => {
    await form.waitFor({ button: 'Start a new application' });
    await form.click({ button: 'Start a new application' });
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
    expect(words).toContain('Employee: Marisol O’Neil-Núñez.');
    expect(words).toMatch(/Social Security number: \S*\d{4}\./);
    expect(words).not.toMatch(/\d{3}-?\d{2}-?\d{4}/);
    await goOn();
  });

  it('answers: the agency has it, and the code is in no address', async () => {
    await form.waitFor({ heading: 'The employee’s work' });
    await form.fill({ label: 'How many hours does the employee work in an average week?' }, '37.5');
    await form.click({ label: 'Yes' });
    await goOn();
    await form.click({ label: 'I do not know' });
    await goOn();
    await form.waitFor({
      heading: 'Did the employee take other leave in the last year, or get other pay for this leave?',
    });
    await form.click({ label: 'No' });
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
      fields: { employer_decision: 'Deny' },
    });
    expect(await system.refused(page, form)).toEqual([]);
  });
});
