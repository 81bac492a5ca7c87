import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ChromiumPage } from '../harness/chromium.js';
import type { Browser, Page, Scope } from '../harness/page.js';
import type { System } from '../harness/system.js';
import { claimOf } from './claims/claim-of.js';
import type { CaseDesk } from './steps/case-desk.js';
import type { ReturnCard } from './steps/claim.js';
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

describe('a claim that was filed, and how it stands', () => {
  let bench: StatusBench;
  let system: System;
  let browser: Browser;
  let page: Page;
  let status: Scope;
  let desk: CaseDesk;
  let card: ReturnCard;
  let caseId: string;

  beforeAll(async () => {
    bench = await openStatusBench();
    ({ system, browser, page, desk } = bench);
  });
  afterAll(() => bench?.close());

  it('is shown in the tab that filed it, without a code and without anything seeded', async () => {
    const answers = claimOf({ reason: 'medical', pattern: 'continuous', work: 'Fixed', payment: 'deposit' });
    ({ card } = await fileClaim(bench, answers));
    await page.goto(`${system.host}/pfml/status`);
    status = await page.frame(STATUS_FRAME);
    await status.waitFor('.ma-now');
    const words = await status.words();
    expect(words).toContain(card.applicationId);
    expect(words).toContain('Steps so far');
    expect(words).toContain('Who acts');
    await isRight(status);
    caseId = await desk.find('pfml-claim', card.applicationId);
  });

  it('tells what happens next while something is pending, and of payments nothing yet', async () => {
    expect(await status.words()).toContain('What happens next');
    expect(
      await status.evaluate(() => {
        const root = document.querySelector('ma-pfml-status-inside')?.shadowRoot;
        return root?.querySelectorAll('[role=tab]').length;
      }),
    ).toBe(0);
  });

  it('moves while it is looked at when staff decide, and is said aloud once', async () => {
    const [employer] = await desk.items(caseId, 'employer');
    await desk.add(caseId, { kind: 'employer_answered', ...(employer && { item: employer }) });
    await stands(status, 'deciding');
    await status.waitUntil(() => {
      const region = document.querySelector('ma-pfml-status-inside')?.shadowRoot?.querySelector('[aria-live=polite]');
      return region?.textContent?.startsWith('The status changed.') === true;
    });
    for (const item of await desk.items(caseId, 'leave-period')) await desk.add(caseId, { kind: 'approved', item });
    await stands(status, 'approved');
    expect(await status.text('.ma-now .ma-tag')).toBe('Status: Approved');
    expect(await status.words()).not.toContain('What happens next');
    await isRight(status);
  });

  it('goes back a step, and says why', async () => {
    const [item] = await desk.items(caseId, 'leave-period');
    await desk.add(caseId, { kind: 'reopened', ...(item && { item }) });
    await stands(status, 'reviewing');
    expect(await status.text('.ma-now')).toContain('Why it went back:');
    await isRight(status);
  });

  it('shows payments with their dates, and those that are late with the reason', async () => {
    const fields = { period_start: '2026-12-07', period_end: '2026-12-13' };
    for (const item of await desk.items(caseId, 'leave-period')) await desk.add(caseId, { kind: 'approved', item });
    await desk.add(caseId, { kind: 'payment_begun', item: 'pay-1', fields });
    await desk.add(caseId, { kind: 'payment_delayed', item: 'pay-1', fields: { delay_reason: 'bank' } });
    const shown = (selector: string): Promise<boolean> =>
      status.evaluate((wanted) => {
        const found = document.querySelector('ma-pfml-status-inside')?.shadowRoot?.querySelector<HTMLElement>(wanted);
        return found ? found.offsetParent !== null : false;
      }, selector);
    await status.waitFor('#ma-tab-payments');
    expect([await shown('.ma-now'), await shown('.ma-table')]).toEqual([true, false]);
    await isRight(status);
    // By keys, as somebody does who sees no screen.
    await focusOn(status, '#ma-tab-application');
    await page.press('ArrowRight');
    expect(await status.focused()).toContain('ma-tab-payments');
    expect([await shown('.ma-now'), await shown('.ma-table')]).toEqual([false, true]);
    await status.waitFor('[data-state="delayed"]');
    const rows = await status.text('.ma-table tbody');
    expect(rows).toContain('Your bank did not take the payment.');
    // The first week of leave comes last, and is paid by nothing.
    expect(rows.indexOf('$0.00')).toBeGreaterThan(rows.indexOf('Your bank did not take the payment.'));
    expect(rows).toContain('The first 7 days of leave are not paid.');
    await isRight(status);
    await page.press('Home');
    expect([await shown('.ma-now'), await shown('.ma-table')]).toEqual([true, false]);
    if (!(page instanceof ChromiumPage)) return;
    // Paper shows all of it, and nothing to choose.
    await page.tab.emulateMedia({ media: 'print' });
    const onPaper = [await shown('.ma-now'), await shown('.ma-table'), await shown('.ma-tabs')];
    await page.tab.emulateMedia({ media: null });
    expect(onPaper).toEqual([true, true, false]);
  });

  it('keeps what it knew while the network is gone, says so, and catches up', async () => {
    if (!browser.can('offline')) return;
    await page.offline(true);
    await says(status, 'You are offline.');
    expect(await status.words()).toContain(card.applicationId);
    await page.offline(false);
    await status.waitUntil(
      () =>
        !(
          document.querySelector('ma-pfml-status-inside')?.shadowRoot?.querySelector('.ma-note.warn') instanceof
          HTMLElement
        ),
    );
  });

  it('opens elsewhere with ID and code, and with nothing less', async () => {
    const phone = await browser.open({ width: 320, height: 700 });
    await phone.goto(`${system.host}/pfml/status`);
    const theirs = await phone.frame(STATUS_FRAME);
    await theirs.waitFor({ heading: 'See where your application stands' });
    await isRight(theirs);
    await theirs.click({ button: 'Show the status' });
    await theirs.waitFor({ link: 'Enter your application ID' });
    expect(await theirs.focused()).toContain('div');
    await isRight(theirs);
    await theirs.fill({ label: 'Application ID' }, card.applicationId);
    await theirs.fill({ label: 'Return code' }, 'AAAA-AAAA-AAAA-AAAA');
    await theirs.click({ button: 'Show the status' });
    await theirs.waitFor({ link: 'We can’t find an application with this ID and code. Check both and try again.' });
    await theirs.fill({ label: 'Application ID' }, card.applicationId.toLowerCase().replaceAll('-', ' '));
    await theirs.fill({ label: 'Return code' }, card.code);
    await theirs.click({ button: 'Show the status' });
    await theirs.waitFor('.ma-now');
    expect(await theirs.words()).toContain(card.applicationId);
    await theirs.click({ button: 'Close the status' });
    await theirs.waitFor({ heading: 'See where your application stands' });
    await phone.reload();
    const again = await phone.frame(STATUS_FRAME);
    await again.waitFor({ heading: 'See where your application stands' });
    expect(await phone.url()).toBe(`${system.host}/pfml/status`);
    // Some browsers tell of the one refusal.
    expect(phone.complaints().filter((line) => !line.includes('403'))).toEqual([]);
    await phone.close();
  });

  it('left nothing in an address, and broke no policy', async () => {
    expect(await page.url()).toBe(`${system.host}/pfml/status`);
    expect(await system.refused(page, status)).toEqual([]);
    expect(system.log()).not.toContain(card.applicationId);
  });
});
