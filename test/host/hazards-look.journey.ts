import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import { until, type Browser, type Page } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { HostSite } from './host-site.js';
import { openPoc, tag, toAboutYou } from './poc-page.js';

/** What a page may set on all elements and what is meant to come in: fonts, colours and rhythm are the page's own. */
const COME_IN = ['-webkit-font-smoothing', '-moz-osx-font-smoothing', '-webkit-locale'];

/** All computed styles of the form's elements, each by its place, without what may come in. Runs in the page. */
function stylesInForm(comeIn: readonly string[]): Readonly<Record<string, string>> {
  const root = document.querySelector('ma-poc-designation')?.shadowRoot;
  const found: Record<string, string> = {};
  for (const [place, element] of [...(root?.querySelectorAll('.ma-body, .ma-body *') ?? [])].entries()) {
    const style = getComputedStyle(element);
    for (const name of [...style].filter((one) => !comeIn.includes(one) && !one.startsWith('--')))
      found[`${place} ${element.localName} ${name}`] = style.getPropertyValue(name);
  }
  return found;
}

/** The style of one element of the form. Runs in the page. */
function styleOf(selector: string, name: string, pseudo?: string | null): string {
  const element = document.querySelector('ma-poc-designation')?.shadowRoot?.querySelector(selector);
  return element ? getComputedStyle(element, pseudo ?? undefined).getPropertyValue(name) : 'no element';
}

/** What is wider than the tag that it stands in. Runs in the page. */
function tooWide(): readonly string[] {
  const host = document.querySelector('ma-poc-designation');
  const edge = (host?.getBoundingClientRect().right ?? 0) + 1;
  return [...(host?.shadowRoot?.querySelectorAll('*') ?? [])]
    .filter((one) => one.checkVisibility() && !one.closest('.ma-visually-hidden'))
    .filter((one) => one.getBoundingClientRect().right > edge)
    .map((one) => `${one.localName}.${one.className}`);
}

describe('the look of a form in a page of Mass.gov, hazard by hazard (the agency’s pages, section 4)', () => {
  let system: System;
  let browser: Browser;
  let site: HostSite;
  let page: Page;

  beforeAll(async () => {
    site = await HostSite.start();
    system = await startSystem({ env: { ALLOWED_ORIGINS: site.origin } });
    browser = await startBrowser();
  });
  // A tab of its own for each: a tab remembers the draft that was begun in it.
  beforeEach(async () => {
    page = await browser.open({ width: 820, height: 700 });
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    site?.stop();
  });

  it('hazard 1: follows the reader’s font size', async () => {
    await openPoc(page, system, site, '/rem', { conditions: ['mayflower'] });
    const size = async (): Promise<number> => Number.parseFloat(await page.evaluate(styleOf, 'p', 'font-size'));
    expect(await size()).toBeGreaterThanOrEqual(16);
    await page.evaluate(() => document.documentElement.style.setProperty('font-size', '32px'));
    expect(await size()).toBeGreaterThanOrEqual(32);
  });

  it('hazard 2: looks the same with the page’s whole style and without it, but for what is named', async () => {
    const body = `<div style="font: 400 18px/1.6 sans-serif; color: rgb(20, 20, 20); inline-size: 600px; position: relative">${tag()}</div>`;
    const looks = [];
    for (const conditions of [[], ['mayflower']] as const) {
      const tab = await browser.open({ width: 820, height: 700 });
      await openPoc(tab, system, site, `/resets-${conditions.length}`, { body, conditions });
      await toAboutYou(tab);
      await tab.click({ button: 'Continue' });
      await tab.waitFor('.ma-summary');
      // The pointer rests on no button, and nothing is still on its way to another look.
      await tab.click({ heading: 'About you' });
      await tab.waitUntil(() => document.querySelector('ma-poc-designation')?.shadowRoot?.getAnimations().length === 0);
      looks.push(await tab.evaluate(stylesInForm, COME_IN));
      await tab.close();
    }
    const [bare = {}, dressed = {}] = looks;
    expect(Object.keys(bare).length).toBeGreaterThan(1_000);
    const changed = Object.keys({ ...bare, ...dressed }).filter((key) => bare[key] !== dressed[key]);
    expect(changed.map((key) => `${key}: ${bare[key]} > ${dressed[key]}`)).toEqual([]);
  });

  it('hazard 3: is readable in a wrapper that takes the font size away', async () => {
    await openPoc(page, system, site, '/zero', { body: `<div class="font-zero">${tag()}</div>` });
    expect(Number.parseFloat(await page.evaluate(styleOf, 'p', 'font-size'))).toBeGreaterThanOrEqual(16);
  });

  it('hazard 4: has the page’s font of its own language, which for staff is English on any page', async () => {
    const head =
      '<style>*:lang(ar) { font-family: "Noto Sans Arabic", serif !important; } *:lang(en) { font-family: "Noto Serif", serif !important; }</style>';
    await openPoc(page, system, site, '/lang-font', { head, lang: 'ar' });
    for (const selector of ['p', 'button', '.ma-h1'])
      expect(await page.evaluate(styleOf, selector, 'font-family'), selector).toContain('Noto Serif');
  });

  it('hazard 5: has headings of the level that its author gives, without the bar of the page’s own', async () => {
    const body = `<div class="ma__rich-text">${tag('heading-level="3"')}</div>`;
    await openPoc(page, system, site, '/rich-text', { body, conditions: ['mayflower'] });
    await toAboutYou(page);
    expect(await page.evaluate(styleOf, 'h3.ma-h1', 'display')).toBe('block');
    expect(await page.evaluate(styleOf, 'h3.ma-h1', 'content', '::after')).toBe('none');
  });

  it('hazard 6: shows all of a list of choices in a section that clips what stands out', async () => {
    await openPoc(page, system, site, '/clipped', { body: `<section class="clipped">${tag()}</section>` });
    await page.click({ button: 'Start a new request' });
    await page.click({ button: 'I have kept my code. Continue' });
    await page.click({ button: 'Start' });
    await page.type({ label: 'Which agency do you speak for?' }, 'public');
    const cut = await page.evaluate(() => {
      const section = document.querySelector('section');
      const edge = section?.getBoundingClientRect().bottom ?? 0;
      const own = [...(document.querySelector('ma-poc-designation')?.shadowRoot?.querySelectorAll('*') ?? [])];
      return (
        own
          // The list scrolls in itself.
          .filter((one) => one.checkVisibility() && !one.matches(':popover-open *, [role=listbox] *'))
          .filter((one) => one.getBoundingClientRect().bottom > edge + 1)
          .map((one) => one.localName)
      );
    });
    expect(cut).toEqual([]);
  });

  it('hazard 7: brings what is wrong out from under the sticky bar, whatever took the focus', async () => {
    const body = `<div class="sticky-bar">Site</div><div class="feedback-tab">Feedback</div>${tag()}<div class="tall"></div>`;
    await openPoc(page, system, site, '/sticky', { body });
    await toAboutYou(page);
    await page.click({ button: 'Continue' });
    await page.waitFor('.ma-summary');
    const topOfFocus = () =>
      page.evaluate(
        () =>
          document.querySelector('ma-poc-designation')?.shadowRoot?.activeElement?.getBoundingClientRect().top ?? -1,
      );
    await until(async () => (await topOfFocus()) >= 80, 'the summary is under the bar');
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight));
    await page.click({ link: 'Enter your name' });
    await until(
      async () => (await topOfFocus()) >= 80,
      `the question is under the bar: ${await topOfFocus()} ${await page.focused()} ${await page.words()}`,
    );
  });

  it('hazard 8: fits each column that the site has, from 254 to 820 px', async () => {
    await openPoc(page, system, site, '/columns', {
      body: `<div id="column">${tag()}</div>`,
      conditions: ['mayflower'],
    });
    await toAboutYou(page);
    await page.click({ button: 'Continue' });
    await page.waitFor('.ma-summary');
    for (const width of [254, 280, 320, 480, 780, 820]) {
      await page.evaluate(
        (px) => document.querySelector<HTMLElement>('#column')?.style.setProperty('inline-size', `${px}px`),
        width,
      );
      expect(await page.evaluate(tooWide), `${width} px`).toEqual([]);
    }
  });
});
