import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../harness/axe.js';
import { startBrowser } from '../harness/browser.js';
import type { Browser, Page, Scope } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { claimOf } from './claims/claim-of.js';
import { Robot } from './robot/robot.js';
import { openClaim, startClaim, type ReturnCard } from './steps/claim.js';
import { makeDocuments } from './steps/papers.js';

const TOKENS = { claims: 's'.repeat(40), kits: 'k'.repeat(40) };

describe('staff who decide on a claim at their page, and the person who looks at its status', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let staff: Page;
  let status: Scope;
  let card: ReturnCard;
  const papers = makeDocuments();

  beforeAll(async () => {
    system = await startSystem({
      env: {
        STAFF_TOKENS: `stan pfml-claim:staff ${TOKENS.claims};kim kit:lab@L-01 ${TOKENS.kits}`,
      },
    });
    browser = await startBrowser();
    page = await browser.open({ width: 320, height: 700 });
    const form = await openClaim(page, system);
    card = await startClaim(form);
    const answers = claimOf({ reason: 'medical', pattern: 'continuous', work: 'Fixed', payment: 'deposit' });
    await new Robot(form, { answers, documents: papers }).walk((seen) => seen.page === 'done');
    staff = await browser.open({ width: 320, height: 800 });
    await staff.goto(`${system.host}/staff/claims`);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  /** Nothing that axe finds, no sideways scroll, nothing that the policies refused. */
  async function lookAt(): Promise<void> {
    expect(await axeFindings(staff, { isFrame: true })).toEqual([]);
    expect(await staff.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await system.refused(staff)).toEqual([]);
  }

  /** Goes on with the Tab key until the control with this id, or the button with these words, has the focus. */
  async function tabTo(wanted: string, key = 'Tab'): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      const isThere = await staff.evaluate((name) => {
        const here = document.activeElement;
        return here?.id === name || (here?.localName === 'button' && here.textContent?.trim() === name);
      }, wanted);
      if (isThere) return;
      await staff.press(key);
    }
    throw new Error(`the Tab key never reached ${wanted}`);
  }

  /** Writes an event down, each control reached and the button pressed by keys. */
  async function writeDown(what: string, fields: Readonly<Record<string, string>> = {}): Promise<void> {
    await tabTo('kind');
    await staff.choose('#kind', what);
    for (const [name, value] of Object.entries(fields)) {
      await tabTo(`field-${name}`);
      await staff.write(value);
    }
    await tabTo('Write it down');
    await staff.press('Enter');
    await staff.waitUntil(
      (words: string) => document.querySelector('#say')?.textContent === words,
      `Written down: ${what}.`,
    );
    expect(await staff.focused()).toBe('h2#case-title');
  }

  /** The person opens the status again: a page behind another one asks for nothing, and Firefox keeps this one behind. */
  async function stands(state: string): Promise<void> {
    await page.goto(`${system.host}/pfml/status`);
    status = await page.frame('/frame/pfml-status.html');
    await status.waitFor(`.ma-now[data-state="${state}"]`);
  }

  it('are refused with a token that is not known, and with one for other cases', async () => {
    await lookAt();
    for (const [token, words] of [
      ['x'.repeat(40), 'We do not know this token. Check it.'],
      [TOKENS.kits, 'This token is not for claims of paid leave.'],
    ] as const) {
      await staff.fill({ label: 'Your staff token' }, token);
      await staff.press('Enter');
      await staff.waitUntil((said: string) => document.querySelector('#token-problem')?.textContent === said, words);
      expect(await staff.focused()).toBe('input#token');
    }
    await lookAt();
  });

  it('see the claim that was just filed, and open it', async () => {
    await staff.fill({ label: 'Your staff token' }, TOKENS.claims);
    await staff.press('Enter');
    await staff.waitFor({ button: card.applicationId });
    expect(await staff.text('#found')).toBe('1 claim, the newest first.');
    expect(await staff.focused()).toBe('h2#list-title');
    await lookAt();
    await tabTo(card.applicationId);
    await staff.press('Enter');
    await staff.waitFor({ heading: card.applicationId });
    expect(await staff.text('#log')).toContain('Application completed');
    await lookAt();
  });

  it('are told what they left out, at its place', async () => {
    await tabTo('kind');
    await staff.choose('#kind', 'Note among staff');
    await tabTo('Write it down');
    await staff.press('Enter');
    await staff.waitUntil(() => document.querySelector('#field-staff_note-problem')?.textContent === 'Fill this in.');
    expect(await staff.focused()).toBe('textarea#field-staff_note');
    await lookAt();
    // Backwards: driven Firefox does not come back to the page from past its last control.
    await tabTo('kind', 'Shift+Tab');
  });

  it('move it on, and the person sees it', async () => {
    await writeDown('More information asked for', { info_asked: 'A letter from your doctor' });
    await stands('info-needed');
    expect(await status.words()).toContain('A letter from your doctor');
    await writeDown('Information received');
    // The employer may still answer.
    await stands('employer-review');
    await writeDown('Employer answered');
    await stands('deciding');
    await writeDown('Approved');
    await stands('approved');
    expect(await staff.text('#states')).toContain('Approved');
    // The notice says how much is paid: before it is there, there is nothing to say of payments.
    expect(await status.has('#ma-tab-payments')).toBe(false);
    await lookAt();
  });

  it('send a letter, a PDF and nothing else, and the person can save it', async () => {
    await staff.choose('#kind', 'Notice posted');
    await staff.choose('#field-notice', 'Approval notice');
    const [picture = ''] = papers.identity;
    const [letter = ''] = papers.certification;
    await staff.attach('#field-document', picture);
    await staff.click({ button: 'Write it down' });
    await staff.waitUntil(() => document.querySelector('#field-document-problem')?.textContent === 'This is no PDF.');
    expect(await staff.focused()).toBe('input#field-document');
    await lookAt();
    await staff.attach('#field-document', letter);
    await staff.click({ button: 'Write it down' });
    await staff.waitUntil(() => document.querySelector('#say')?.textContent === 'Written down: Notice posted.');
    await stands('approved');
    await status.waitFor({ heading: 'Notices' });
    expect(await status.words()).toMatch(/Download: Approval notice, [A-Z][a-z]+ \d+, \d{4} \(PDF\)/);
    await status.click('#ma-tab-payments');
    expect(await status.words()).toContain('Your first payment should come by');
    expect(await axeFindings(status, { isFrame: true })).toEqual([]);
    expect(await system.refused(page, status)).toEqual([]);
    await status.click('#ma-tab-application');
  });

  it('take a decision back to be looked at again: the person is told why, and never sees a note among staff', async () => {
    await writeDown('Decision reopened by staff', { staff_note: 'the clinic called' });
    await stands('reviewing');
    expect(await status.text('.ma-now')).toContain('Why it went back:');
    await writeDown('Denied', { denial_code: 'D7' });
    await stands('denied');
    // No dead words: whoever may appeal has a way to begin.
    const call = await status.evaluate(() => {
      const lines = [
        ...(document.querySelector('ma-pfml-status-inside')?.shadowRoot?.querySelectorAll('.ma-now .ma-can li') ?? []),
      ];
      return lines.find((line) => line.textContent?.includes('Appeal a decision'))?.querySelector('a')?.href;
    });
    expect(call).toBe('tel:+18333447365');
    const seen = await status.words();
    expect(seen, 'a payment that will not come is promised').not.toContain('Your first payment should come by');
    for (const secret of ['the clinic called', 'D7']) expect(seen).not.toContain(secret);
    expect(await axeFindings(status, { isFrame: true })).toEqual([]);
  });

  it('left no application ID in an address or the log', async () => {
    expect(await staff.url()).toBe(`${system.host}/staff/claims`);
    expect(system.log()).not.toContain(card.applicationId);
  });
});
