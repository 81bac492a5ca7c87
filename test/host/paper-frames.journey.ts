import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import { ChromiumPage } from '../harness/chromium.js';
import { pause, until, type Browser, type Page, type Scope, type Target } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { claimOf } from '../journeys/claims/claim-of.js';
import { Robot } from '../journeys/robot/robot.js';
import { FRAME, startClaim, type ReturnCard } from '../journeys/steps/claim.js';
import { makeDocuments } from '../journeys/steps/papers.js';
import { HostSite } from './host-site.js';
import { PAPER, SMALLEST, onPaper } from './on-paper.js';
import { scriptOf } from './poc-page.js';

/** Mass.gov's main column on a desktop: wider than paper. */
const COLUMN = 820;
/** By so much the frame hangs over its column, for rings of focus. */
const RINGS = 8;

/** The frame's own height as the page gave it. Runs in the page. */
function boxHeight(tag: string): number {
  return document.querySelector(tag)?.shadowRoot?.querySelector('iframe')?.getBoundingClientRect().height ?? 0;
}

describe('a framed product on paper, printed from a page of Mass.gov (the agency’s pages, section 4, hazard 20)', () => {
  let system: System;
  let browser: Browser;
  let site: HostSite;
  let page: Page;
  let form: Scope;
  let card: ReturnCard;
  let robot: Robot;

  beforeAll(async () => {
    site = await HostSite.start();
    system = await startSystem({ env: { ALLOWED_ORIGINS: site.origin } });
    browser = await startBrowser();
    page = await browser.open({ width: 1280, height: 900 });
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    site?.stop();
  });

  const open = async (tag: string, frame: string, ready: Target): Promise<void> => {
    const body = `<main style="inline-size: ${COLUMN}px; max-inline-size: 100%"><${tag}><p>Call us.</p></${tag}></main>`;
    await page.goto(site.put(`/${tag}`, { body, head: scriptOf(system), conditions: ['mayflower'] }));
    form = await page.frame(frame);
    await form.waitFor(ready);
  };

  /** What the frame shows on paper, held to what every paper owes; gives its words. */
  async function printed({ tab }: ChromiumPage, tag: string, inside: string): Promise<string> {
    const contentHeight = () => form.evaluate(() => document.documentElement.getBoundingClientRect().height);
    await until(
      async () => Math.abs((await page.evaluate(boxHeight, tag)) - (await contentHeight())) <= 2,
      'the frame never had the height of its content',
    );
    // Nobody can change the box once a printer has the page.
    const box = await page.evaluate(boxHeight, tag);
    await page.resize(PAPER, 900);
    await tab.emulateMedia({ media: 'print' });
    await pause(200);
    const { words, ...faults } = await form.evaluate(onPaper, inside, PAPER + RINGS, SMALLEST);
    const needed = await contentHeight();
    await tab.emulateMedia({ media: null });
    await page.resize(1280, 900);
    expect(Object.values(faults).flat()).toEqual([]);
    expect(box, 'the box cuts the end off').toBeGreaterThanOrEqual(needed);
    return words;
  }

  /** Presses the product's own way to print, and says whose document went to the printer. */
  async function printsItself(button: string): Promise<boolean> {
    await form.evaluate(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await form.click({ button });
    return form.evaluate(() => document.documentElement.hasAttribute('data-printed'));
  }

  it('is all answers, without the ways to change them', async ({ skip }) => {
    if (!(page instanceof ChromiumPage)) return skip('the driver cannot show a page as it is printed');
    await open('ma-pfml-claim', FRAME, '.ma-body');
    card = await startClaim(form);
    const answers = claimOf({ reason: 'medical', pattern: 'continuous', work: 'Fixed', payment: 'deposit' });
    robot = new Robot(form, { answers, documents: makeDocuments() });
    await robot.walk((seen) => seen.page === 'check-part-1');
    const words = await printed(page, 'ma-pfml-claim', 'ma-form');
    for (const answer of ['Marisol', 'Springfield', '413-555-0142', '11-1111111', 'Other income'])
      expect(words).toContain(answer);
  });

  it('is that it was sent, with the ID and the code to come back', async ({ skip }) => {
    if (!(page instanceof ChromiumPage)) return skip('the driver cannot show a page as it is printed');
    await robot.walk((seen) => seen.page === 'done');
    const words = await printed(page, 'ma-pfml-claim', 'ma-form');
    expect(words).toContain(card.applicationId);
    expect(words).toContain(card.code);
    expect(words).toContain('What happens next, and when');
    expect(await printsItself('Print this page')).toBe(true);
  });

  it('is how it stands, with what is folded away on a screen', async ({ skip }) => {
    if (!(page instanceof ChromiumPage)) return skip('the driver cannot show a page as it is printed');
    await open('ma-pfml-status', '/frame/pfml-status.html', { button: 'Show the status' });
    await form.fill({ label: 'Application ID' }, card.applicationId);
    await form.fill({ label: 'Return code' }, card.code);
    await form.click({ button: 'Show the status' });
    await form.waitFor('.ma-now');
    const words = await printed(page, 'ma-pfml-status', 'ma-pfml-status-inside');
    for (const part of [
      card.applicationId,
      'Employers have 10 business days to answer.',
      'Steps so far',
      'certification',
    ])
      expect(words).toContain(part);
    expect(await printsItself('Print this page')).toBe(true);
  });
});
