import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import { ChromiumPage } from '../harness/chromium.js';
import type { Browser } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { HostSite } from './host-site.js';
import { openPoc, scriptOf, toAboutYou, toCheckAnswers } from './poc-page.js';

/** A letter page between margins of half an inch. */
const PAPER = 720;
/** Smaller is hard to read on paper: 9 points. */
const SMALLEST = 12;

/** What can be seen of a tag's content, for paper. Stands alone: it runs in the page. */
function onPaper(tag: string, paper: number, smallest: number) {
  const all = [...(document.querySelector(tag)?.shadowRoot?.querySelectorAll('.ma-body *') ?? [])];
  const seen = all.filter((one) => one.checkVisibility() && !one.closest('.ma-sr'));
  const ownWords = (one: Element): string =>
    [...one.childNodes]
      .filter((node) => node.nodeType === Node.TEXT_NODE)
      .map((node) => node.textContent?.trim() ?? '')
      .join(' ')
      .trim();
  const texts = seen.filter((one) => ownWords(one) !== '');
  /** Against the paper: a printer leaves backgrounds out. */
  const contrast = (one: Element): number => {
    const [red = 0, green = 0, blue = 0] = (getComputedStyle(one).color.match(/[\d.]+/g) ?? [])
      .map((part) => Number(part) / 255)
      .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
    return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
  };
  const say = (one: Element): string => `${one.localName}.${one.className}: ${one.textContent?.trim()}`;
  return {
    words: texts.map(ownWords).join(' | '),
    controls: seen.filter((one) => one.matches('button, input, select, textarea, .act a')).map(say),
    cut: seen.filter((one) => one.getBoundingClientRect().right > paper + 1).map(say),
    small: texts.filter((one) => Number.parseFloat(getComputedStyle(one).fontSize) < smallest).map(say),
    faint: texts.filter((one) => contrast(one) < 4.5).map(say),
    folded: all.filter((one) => one.matches('details:not([open]) > :not(summary)') && !one.checkVisibility()).map(say),
  };
}

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
    expect(faults).toEqual({ controls: [], cut: [], small: [], faint: [], folded: [] });
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
