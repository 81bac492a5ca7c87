import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import type { Browser, Page } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { enterStaffPage, lookAtStaffPage } from './steps/staff-page.js';

const TOKENS = { hospital: 'h'.repeat(40), police: 'l'.repeat(40), supplier: 's'.repeat(40) };
/** The made-up kit that lies in the stock of the hospital (see the demo's seed). */
const KIT = '200101';

describe('the staff of a hospital, of the police and of a supplier, at their page', () => {
  let system: System;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    system = await startSystem({
      env: {
        DEMO_SEED: 'on',
        STAFF_TOKENS: [
          `hal kit:facility@H-01 ${TOKENS.hospital}`,
          `pol kit:police@P-01 ${TOKENS.police}`,
          `sue kit:supplier@S-01 ${TOKENS.supplier}`,
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

  async function open(token: string, name: string): Promise<void> {
    await enterStaffPage(page, system, '/staff/kits', token);
    await page.waitFor({ heading: name });
    await page.waitUntil(() => (document.querySelector('#found')?.textContent ?? '') !== '');
  }

  async function fillDate(question: string, daysAgo: number): Promise<void> {
    const day = new Date(Date.now() - daysAgo * 86_400_000);
    await page.fill({ label: 'Month', of: question }, String(day.getUTCMonth() + 1));
    await page.fill({ label: 'Day', of: question }, String(day.getUTCDate()));
    await page.fill({ label: 'Year', of: question }, String(day.getUTCFullYear()));
  }

  it('are refused without a token that is known', async () => {
    await enterStaffPage(page, system, '/staff/kits', 'x'.repeat(40));
    await page.waitUntil(() => document.querySelector('#token-problem')?.textContent !== '');
    expect(await page.text('#token-problem')).toBe('We do not know this token. Check it.');
    await lookAt();
  });

  it('see the kits of their place and its stock, and record an exam', async () => {
    await open(TOKENS.hospital, 'Sample General Hospital');
    expect(await page.text('#stock')).toContain('Kits on the shelf 1');
    expect(await page.text('#rows')).not.toContain(KIT);
    await lookAt();
    await page.click({ button: 'Record an exam, or what you did with a kit' });
    await page.waitFor({ label: 'Kit number' });
    await page.click({ label: 'An exam: a kit was collected' });
    await page.fill({ label: 'Kit number' }, '2001O1');
    await lookAt();
    await page.click({ button: 'Continue' });
    await page.waitFor({ heading: 'Details' });
    await fillDate('When was the exam?', 2);
    await page.click({ label: 'Yes, it was reported' });
    await page.click({ label: 'Adult kit' });
    await page.click({ label: 'No' });
    await page.click({ label: 'Sample City Police' });
    await lookAt();
    await page.click({ button: 'Continue' });
    await page.waitFor({ heading: 'Check what you record' });
    await page.click({ button: 'Record it' });
    await page.waitFor({ heading: 'It is recorded' });
    expect(await page.text('#say')).toBe('1 kit recorded.');
    await lookAt();
    await page.click({ button: 'Back to the kits' });
    await page.waitUntil((kit: string) => (document.querySelector('#rows')?.textContent ?? '').includes(kit), KIT);
    expect(await page.text('#stock')).toContain('Kits on the shelf 0');
  });

  it('are told at the question what the service refuses, and what is strange once it is recorded', async () => {
    await open(TOKENS.police, 'Sample City Police');
    await page.click({ button: 'Record what you did with kits' });
    await page.waitFor({ label: 'Kit numbers' });
    await page.choose({ label: 'What do you record?' }, 'We received kits from a hospital');
    await page.fill({ label: 'Kit numbers' }, `${KIT}, 999999`);
    await page.click({ button: 'Continue' });
    await page.waitFor({ heading: 'Details' });
    await fillDate('On which day?', 1);
    await page.click({ label: 'Sample General Hospital' });
    await page.click({ button: 'Continue' });
    await page.click({ button: 'Record it' });
    await page.waitUntil(() =>
      (document.querySelector('ma-kit-police')?.shadowRoot?.textContent ?? '').includes(
        'Kit 2 (999999) of your list is not among those of your agency',
      ),
    );
    await lookAt();
  });

  it('send kits for an order, are told by number which they cannot send, and see the order go down', async () => {
    await open(TOKENS.supplier, 'Sample Kit Supply');
    expect(await page.text('#order-rows')).toMatch(/Sample General Hospital.* 10 10 0/);
    await lookAt();
    await page.click({ button: 'Record kits that you sent' });
    await page.waitFor({ label: 'Sample General Hospital' });
    await page.click({ label: 'Sample General Hospital' });
    await page.click({ label: 'Sample General Hospital: 10 of 10 kits to send' });
    await lookAt();
    await page.click({ button: 'Continue' });
    await page.waitFor({ heading: 'The kits' });
    await page.fill({ label: 'Kit numbers' }, `200201-200203, ${KIT}`);
    await fillDate('On which day were they sent?', 1);
    await fillDate('When do they expire?', -700);
    await lookAt();
    await page.click({ button: 'Continue' });
    await page.waitFor({ heading: 'Check what you record' });
    await page.click({ button: 'Record it' });
    await page.waitUntil(
      (words: string) => (document.querySelector('ma-kit-supply')?.shadowRoot?.textContent ?? '').includes(words),
      `Kit 4 (${KIT}) of your list was sent before`,
    );
    await lookAt();
    await page.click({ link: 'Change Kit numbers' });
    await page.waitFor({ heading: 'The kits' });
    await page.fill({ label: 'Kit numbers' }, '200201-200203');
    await page.click({ button: 'Continue' });
    await page.waitFor({ heading: 'Check what you record' });
    await page.click({ button: 'Record it' });
    await page.waitFor({ heading: 'It is recorded' });
    expect(await page.text('#say')).toBe('3 kits recorded.');
    await page.click({ button: 'Back to the kits' });
    await page.waitUntil(() => (document.querySelector('#order-rows')?.textContent ?? '').includes('107'));
    expect(await page.text('#order-rows')).toMatch(/Sample General Hospital.* 10 7 0/);
    await lookAt();
  });
});
