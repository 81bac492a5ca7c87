import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import { ChromiumPage } from '../harness/chromium.js';
import type { Browser, Page } from '../harness/page.js';
import type { Check } from './check.js';
import { axeRules } from './checks/axe.js';
import { focusRing, forgetRings } from './checks/focus-ring.js';
import { forcedColours } from './checks/forced-colours.js';
import { largeText, longTexts, reflow, rightToLeft, stillness, targets, textSpacing } from './checks/layout.js';
import { names } from './checks/names.js';
import { tabOrder } from './checks/tab-order.js';
import { serveStories, type Stories, type Story } from './stories.js';
import { knowTexts } from './texts.js';

/** A page of questions with boxes, hints, a select and choices. */
const STORY = 'forms-apply-for-paid-family-and-medical-leave-about-you--home-address-nothing-answered';

/** Adds a sheet to the form's root. */
function dress(css: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(css);
  document.querySelector('ma-form')?.shadowRoot?.adoptedStyleSheets.push(sheet);
}

/** Runs in the page: takes something away that a person needs. */
function take(what: string): void {
  const root = document.querySelector('ma-form')?.shadowRoot;
  const box = root?.querySelector('input');
  if (!root || !box) throw new Error('no form');
  if (what === 'label') root.querySelector(`label[for="${box.id}"]`)?.remove();
  if (what === 'description') box.removeAttribute('aria-describedby');
  if (what === 'required') box.required = false;
  if (what === 'invalid') box.setAttribute('aria-invalid', 'false');
  if (what === 'stop') box.tabIndex = -1;
}

/** Runs in the page: as an author's sentence would be without what keeps a number together. */
function breakable(): void {
  const page = document.querySelector('ma-form')?.shadowRoot?.querySelector('.ma-h1')?.parentElement;
  const words = 'Call (833) 344-7365 or (833) 344-7365 or (833) 344-7365 or (833) 344-7365, Monday to Friday. ';
  page?.append(Object.assign(document.createElement('p'), { textContent: words.repeat(4) }));
}

interface Broken {
  readonly check: Check;
  readonly by: string;
  readonly spoil: (page: Page) => Promise<unknown>;
}

const dressed = (css: string) => (page: Page) => page.evaluate(dress, css);
const without = (what: string) => (page: Page) => page.evaluate(take, what);
const BREAKS: readonly Broken[] = [
  { check: axeRules, by: 'grey words', spoil: dressed('.ma-label { color: #bbb !important }') },
  { check: names, by: 'a box without a label', spoil: without('label') },
  { check: names, by: 'a message that is not told', spoil: without('description') },
  { check: names, by: 'a box that is not called required', spoil: without('required') },
  { check: names, by: 'a wrong answer that is not called invalid', spoil: without('invalid') },
  {
    check: targets,
    by: 'a low button',
    spoil: dressed('.ma-btn { min-block-size: 30px !important; padding-block: 0 !important }'),
  },
  { check: reflow, by: 'a wide box', spoil: dressed('.ma-input { min-inline-size: 400px !important }') },
  {
    check: reflow,
    by: 'a label that is cut off',
    spoil: dressed('.ma-label { overflow: hidden; white-space: nowrap; max-inline-size: 4rem }'),
  },
  { check: largeText, by: 'a width that grows with the text', spoil: dressed('.ma-label { min-inline-size: 14rem }') },
  { check: reflow, by: 'a telephone number with places to break', spoil: (page) => page.evaluate(breakable) },
  {
    check: textSpacing,
    by: 'a line of its own height',
    spoil: dressed('.ma-label { block-size: 1.4em; overflow: hidden }'),
  },
  { check: rightToLeft, by: 'an arrow that does not turn', spoil: dressed('.flip { transform: none !important }') },
  { check: longTexts, by: 'words that may not wrap', spoil: dressed('.ma-hint, .ma-error { white-space: nowrap }') },
  { check: stillness, by: 'a slow button', spoil: dressed('.ma-btn { transition: background 1s !important }') },
  { check: forcedColours, by: 'a box without an edge', spoil: dressed('.ma-input { border: 0 !important }') },
  { check: forcedColours, by: 'a button without an edge', spoil: dressed('.ma-btn { border: 0 !important }') },
  { check: forcedColours, by: 'a mark that is hidden', spoil: dressed('.ma-choice input { opacity: 0 !important }') },
  { check: focusRing, by: 'no ring', spoil: dressed(':focus-visible { outline: none !important }') },
  { check: focusRing, by: 'a pale ring', spoil: dressed(':focus-visible { outline-color: #cfe4f7 !important }') },
  { check: tabOrder, by: 'a box that the Tab key passes by', spoil: without('stop') },
];

describe('each check finds what it is for', () => {
  let browser: Browser;
  let page: Page;
  let stories: Stories;

  beforeAll(async () => {
    await knowTexts();
    stories = await serveStories();
    browser = await startBrowser();
    page = await browser.open({ width: 900, height: 800 });
    if (page instanceof ChromiumPage) await page.tab.emulateMedia({ reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    await browser?.close();
    await stories?.close();
  });

  it.each(BREAKS.map((broken): [string, Broken] => [broken.by, broken]))('%s', async (_by, { check, spoil }) => {
    if (check.cannot?.[browser.name] !== undefined) return;
    const story = stories.all.find(({ id }) => id === STORY) as Story;
    forgetRings();
    await stories.show(page, story);
    await page.waitFor('input');
    await spoil(page);
    const { faults } = await check.run({ browser, page, story });
    expect(faults).not.toEqual([]);
  });
});
