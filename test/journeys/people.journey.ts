import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import type { Browser, Page } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { enterStaffPage, lookAtStaffPage } from './steps/staff-page.js';

const TOKENS = { hospital: 'h'.repeat(40), left: 'l'.repeat(40), people: 'p'.repeat(40) };

describe('the administrator of a hospital, at the page of its accounts', () => {
  let system: System;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    system = await startSystem({
      env: {
        STAFF_TOKENS: [
          `hal kit:facility@H-01 ${TOKENS.hospital}`,
          `lou kit:facility@H-01 ${TOKENS.left}`,
          `bea kit:people@H-01 ${TOKENS.people}`,
        ].join(';'),
      },
    });
    browser = await startBrowser();
    page = await browser.open({ width: 320, height: 800 });
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const lookAt = () => lookAtStaffPage(page, system);

  const enter = (path: string, token: string) => enterStaffPage(page, system, path, token);

  it('is not opened to staff who look after nobody', async () => {
    await enter('/staff/people', TOKENS.hospital);
    await page.waitUntil(() => document.querySelector('#token-problem')?.textContent === 'This token is not for that.');
    await lookAt();
  });

  it('shows each account with its roles and last use, and one’s own without a question', async () => {
    await enter('/staff/people', TOKENS.people);
    await page.waitFor({ heading: 'Accounts that you look after' });
    expect(await page.text('#found')).toBe('No answer is overdue.');
    const people = await page.text('#people');
    expect(people).toMatch(
      /hal Works at Sample General Hospital \(Evidence kits\) May do Records for the hospital Last used [A-Z]/,
    );
    expect(people).toMatch(/lou .* Last used Never/);
    expect(people).toContain('This is your own account. Another administrator answers for it.');
    expect(await page.evaluate(() => document.querySelectorAll('#people input').length)).toBe(6);
    await lookAt();
    await page.click({ button: 'Save answers' });
    await page.waitUntil(() => document.querySelector('#say')?.textContent === 'Answer for at least one account.');
  });

  it('says it when a review holds two answers for one account', async () => {
    await page.click({ label: 'Still works here', of: 'hal' });
    await page.evaluate(() => {
      const whole = window.fetch.bind(window);
      // A page that this one is not: it can choose only one.
      window.fetch = (path, request) => {
        window.fetch = whole;
        const { answers } = JSON.parse(request?.body as string) as { answers: readonly object[] };
        const two = [...answers, ...answers.map((one) => ({ ...one, answer: 'left' }))];
        return whole(path, { ...request, body: JSON.stringify({ answers: two }) });
      };
    });
    await page.click({ button: 'Save answers' });
    await page.waitUntil(
      () =>
        document.querySelector('#say')?.textContent === 'An account has two answers. Choose one for it and save again.',
    );
    expect(await page.text('#log')).toBe('Nothing yet.');
    await lookAt();
  });

  it('asks once more before an access ends, and then ends it at once', async () => {
    await page.click({ label: 'Still works here', of: 'hal' });
    await page.click({ label: 'Does not work here any more: end the access now', of: 'lou' });
    await page.click({ button: 'Save answers' });
    await page.waitFor({ heading: 'Their access ends at once' });
    expect(await page.text('#leaving')).toBe('lou, Sample General Hospital (Evidence kits)');
    await lookAt();
    await page.click({ button: 'End access and save' });
    await page.waitUntil(() => document.querySelector('#say')?.textContent === '2 answers saved.');
    expect(await page.text('#log')).toContain(
      'lou, Sample General Hospital (Evidence kits): left, access ended. Answered by bea.',
    );
    await lookAt();
    await enter('/staff/kits', TOKENS.left);
    await page.waitUntil(
      () =>
        document.querySelector('#token-problem')?.textContent ===
        'The access of this token was ended. Ask your administrator.',
    );
    await enter('/staff/kits', TOKENS.hospital);
    await page.waitFor({ heading: 'Sample General Hospital' });
    for (const token of Object.values(TOKENS)) expect(system.log()).not.toContain(token);
  });
});
