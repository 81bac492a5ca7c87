import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import { ChromiumPage } from '../harness/chromium.js';
import type { Browser } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { HostSite } from './host-site.js';
import { PAPER, SMALLEST, onPaper } from './on-paper.js';
import { openPoc, scriptOf, toAboutYou, toCheckAnswers } from './poc-page.js';

describe('a form on paper, printed from a page of Mass.gov (the agency’s pages, section 4, hazard 20)', () => {
  let system: System;
  let browser: Browser;
  let site: HostSite;
  let page: ChromiumPage | undefined;

  beforeAll(async () => {
    site = await HostSite.start();
    system = await startSystem({ env: { ALLOWED_ORIGINS: site.origin } });
    browser = await startBrowser();
    // Only Chromium's driver can show a page as it is printed.
    const tab = await browser.open({ width: PAPER, height: 900 });
    if (tab instanceof ChromiumPage) page = tab;
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    site?.stop();
  });

  /** Holds what is printed to what every paper owes; gives its words. */
  async function printed(tab: ChromiumPage, tag: string): Promise<string> {
    await tab.tab.emulateMedia({ media: 'print' });
    const { words, ...faults } = await tab.evaluate(onPaper, tag, PAPER, SMALLEST);
    await tab.tab.emulateMedia({ media: 'screen' });
    expect(Object.values(faults).flat()).toEqual([]);
    return words;
  }

  it('hazard 20: all answers, without the ways to change them', async ({ skip }) => {
    if (!page) return skip('the driver cannot show a page as it is printed');
    await openPoc(page, system, site, '/print', { conditions: ['mayflower'] });
    await toAboutYou(page);
    await toCheckAnswers(page);
    const words = await printed(page, 'ma-poc-designation');
    for (const answer of ['Department of Public Health', 'Ruth Okafor', 'dana.whitfield@mass.gov', '617-555-0142'])
      expect(words).toContain(answer);
  });

  it('hazard 20: that it was sent, with the reference and the code to come back', async ({ skip }) => {
    if (!page) return skip('the driver cannot show a page as it is printed');
    await page.click({ button: 'Send to the program office' });
    await page.waitFor({ heading: 'We got your request' });
    const words = await printed(page, 'ma-poc-designation');
    expect(words).toMatch(/Reference \| NTN-\d+-ABS-\d+/);
    expect(words).toMatch(/[0-9A-Z]{4}(-[0-9A-Z]{4}){3}/);
    expect(words).toContain('The program office checks with the head of your agency');
  });

  it('hazard 20: how it stands, with what is folded away on a screen', async ({ skip }) => {
    if (!page) return skip('the driver cannot show a page as it is printed');
    const body = '<ma-poc-designation-status></ma-poc-designation-status>';
    await page.goto(site.put('/print-status', { body, head: scriptOf(system), conditions: ['mayflower'] }));
    await page.waitFor('.ma-now');
    const words = await printed(page, 'ma-poc-designation-status');
    expect(words).toContain('The program office has your request');
    expect(words).toContain('Steps so far');
  });
});
