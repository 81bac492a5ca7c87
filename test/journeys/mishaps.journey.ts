import { isDeepStrictEqual } from 'node:util';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Draft } from '../../src/model/index.js';
import { startBrowser } from '../harness/browser.js';
import { ChromiumPage } from '../harness/chromium.js';
import { until, type Browser, type Page, type Scope } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { claimOf } from './claims/claim-of.js';
import { readPage } from './robot/reading.js';
import { Robot } from './robot/robot.js';
import { comeBack, FRAME, keptDraft, openClaim, startClaim, type ReturnCard } from './steps/claim.js';
import { makeDocuments } from './steps/papers.js';
import { storedCases, submissionsOf } from './steps/stored-case.js';

/** What goes wrong on a phone in the middle of a claim, and what must be true afterwards. */
describe('a claim when things go wrong', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let form: Scope;
  let card: ReturnCard;
  let people = 0;
  const documents = makeDocuments();

  beforeAll(async () => {
    system = await startSystem();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });
  beforeEach(async () => {
    await page?.close();
    page = await browser.open({ width: 480, height: 800 });
    form = await openClaim(page, system);
    card = await startClaim(form);
  });

  const walker = (who = form) => {
    const answers = claimOf(
      { reason: 'medical', pattern: 'continuous', work: 'Fixed', payment: 'deposit' },
      undefined,
      100 + (people += 1),
    );
    return new Robot(who, { answers, documents });
  };
  const walkTo = (name: string, who = form) => walker(who).walk((seen) => seen.page === name);
  const entriesOf = async (): Promise<Draft['entries']> => (await keptDraft(system, card)).entries;
  const kept = (address: string, entry: unknown, patience = 5_000) =>
    until(
      async () => isDeepStrictEqual((await entriesOf())[address], entry),
      `the service never had ${address}`,
      patience,
    );
  const says = (words: string | RegExp) =>
    until(async () => new RegExp(words).test(await form.words()), `never said: ${String(words)}`, 20_000);

  it('keeps a half-typed date over a refresh, on the same page', async () => {
    await walkTo('date-of-birth');
    await form.fill({ label: 'Month' }, '2');
    await form.fill({ label: 'Year' }, '19');
    await kept('/date_of_birth', { month: '2', day: '', year: '19' });
    await page.reload();
    form = await page.frame(FRAME);
    await form.waitFor({ label: 'Month' });
    expect([
      await form.value({ label: 'Month' }),
      await form.value({ label: 'Day' }),
      await form.value({ label: 'Year' }),
    ]).toEqual(['2', '', '19']);
  });

  it('loses nothing when the tab is closed right after the last key', async () => {
    await walkTo('name');
    await form.fill({ label: 'First name' }, 'Ngọc');
    await page.goto(`${system.host}/`);
    await kept('/first_name', 'Ngọc');
  });

  it('goes on by itself after the service was killed and came back', async () => {
    await walkTo('name');
    await form.fill({ label: 'First name' }, 'Before');
    await kept('/first_name', 'Before');
    await system.halt('SIGKILL');
    await form.fill({ label: 'First name' }, 'During');
    await says('Not saved yet: we can’t reach the service');
    await system.start();
    await kept('/first_name', 'During', 40_000);
    await says('Saved at');
  });

  it('says that it is offline, keeps what is typed, and saves it when it is back', async (context) => {
    if (!browser.can('offline')) return context.skip();
    await walkTo('name');
    await page.offline(true);
    await form.fill({ label: 'First name' }, 'In a tunnel');
    await says('Not saved: you are offline');
    await form.fill({ label: 'Last name' }, 'Still here');
    await form.click({ button: 'Continue' });
    await form.waitFor('ma-choice-field');
    await page.offline(false);
    await kept('/last_name', 'Still here', 20_000);
    await says('Saved at');
  });

  it('tries again when the service answers with an error, and says so meanwhile', async (context) => {
    if (!(page instanceof ChromiumPage)) return context.skip();
    await walkTo('name');
    let refusals = 0;
    await page.tab.route('**/api/drafts/current', async (route) => {
      if (route.request().method() !== 'PUT' || refusals >= 2) return route.continue();
      refusals += 1;
      return route.fulfill({
        status: 503,
        contentType: 'application/problem+json',
        body: '{"type":"about:blank","title":"busy","status":503,"code":"busy"}',
      });
    });
    await form.fill({ label: 'First name' }, 'Patient');
    await says('Not saved yet');
    await kept('/first_name', 'Patient', 30_000);
    await says('Saved at');
    expect(refusals).toBe(2);
  });

  it('offers both versions when another device saved meanwhile', async () => {
    await walkTo('name');
    await form.fill({ label: 'First name' }, 'Here');
    await kept('/first_name', 'Here');
    const other = await browser.open({ width: 480, height: 800 });
    const theirs = await openClaim(other, system);
    await comeBack(theirs, card);
    await theirs.fill({ label: 'First name' }, 'There');
    await kept('/first_name', 'There');
    await form.fill({ label: 'First name' }, 'Here again');
    await form.waitFor({ heading: 'Your answers were changed in another place' });
    expect(await form.words()).toMatch(/First name\s+On this page\s+Here again\s+Saved elsewhere\s+There/);
    await page.write(' ');
    expect(await form.words()).toContain('Which one do you want to keep?');
    await form.click({ button: 'Keep what is on this page' });
    await kept('/first_name', 'Here again');
    await other.close();
  });

  it('goes back and forward with the browser’s buttons, answers kept', async () => {
    await walkTo('gender');
    await page.back();
    await form.waitFor({ label: 'First name' });
    expect(await form.value({ label: 'First name' })).toBe('Marisol');
    await page.forward();
    await until(async () => (await readPage(form)).page === 'gender', 'Forward did not lead back to the next page');
  });

  it('is sent once when Submit is pressed twice, and again after Back', async () => {
    await walkTo('check-part-1');
    await form.evaluate(() => {
      const button = document
        .querySelector('ma-form')
        ?.shadowRoot?.querySelector<HTMLButtonElement>('button[type=submit]');
      button?.click();
      button?.click();
    });
    await until(async () => !['check-part-1', 'hub'].includes((await readPage(form)).page), 'Part 1 was not sent');
    // What was sent is not offered again; the task list says that it was sent.
    await page.back();
    await until(async () => (await readPage(form)).page !== 'equality', 'Back led nowhere');
    expect((await readPage(form)).buttons).not.toContain('Submit Part 1');
    await form.evaluate(() => {
      const host = document.querySelector('ma-form') as unknown as { openSession: { dispatch(action: object): void } };
      host.openSession.dispatch({ type: 'go', page: 'hub' });
    });
    await says(/Check and submit Part 1\s*Status:\s*Sent/);
  });

  it('shows secret answers as masks after coming back, and lets no store of the browser hold them', async () => {
    const ssn = '508-31';
    await walkTo('employer');
    await page.reload();
    form = await page.frame(FRAME);
    await form.waitFor('form');
    await form.evaluate(() => {
      const host = document.querySelector('ma-form') as unknown as { openSession: { dispatch(action: object): void } };
      host.openSession.dispatch({ type: 'go', page: 'ssn' });
    });
    await form.waitFor({ button: 'Change' });
    const shown = await form.evaluate(() => {
      const root = document.querySelector('ma-form')?.shadowRoot;
      return [
        root?.textContent,
        ...[...(root?.querySelectorAll('input, output') ?? [])].map((one) => (one as HTMLInputElement).value),
      ].join(' ');
    });
    expect(shown).toMatch(/[*•]{3}.?[*•]{2}.?9\d{3}/);
    expect(shown).not.toContain(ssn);
    const stores = await form.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, document.cookie, location.href]),
    );
    const memory = await form.evaluate(() => {
      const host = document.querySelector('ma-form') as unknown as { openSession: { state: object } };
      return JSON.stringify(host.openSession.state);
    });
    expect(stores + memory).not.toContain(ssn);
  });

  // Last: it takes the service away.
  it('has each part in the database once', async () => {
    await system.halt('SIGTERM');
    const sent = await submissionsOf(system);
    expect(sent.length).toBeGreaterThan(0);
    expect(new Set(sent).size).toBe(sent.length);
    expect((await storedCases(system)).size).toBe(1);
  });
});
