import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import { until, type Browser, type Page } from '../harness/page.js';
import { layoutFaults, smallTargets } from './in-page/layout.js';
import { stretchTexts } from './in-page/roots.js';
import { serveStories, type Stories, type Story } from './stories.js';

/** The language that no one speaks: `scripts/l10n/pseudo.mjs`. */
const PSEUDO = 'en-XA';
/** What residents and employers read has words in every language; what the staff of an agency reads is in English. */
const TRANSLATED = /paid family and medical leave|employee’s paid leave|hours of leave|^Trackers\/(kit|pfml-claim)$/;
/** A phone's window; the column is as wide as it. */
const PHONE = 320;

const stories: Stories = await serveStories();
const wanted = process.env['STORIES'] ?? '';
const looked = stories.all.filter(({ id }) => id.includes(wanted));
const pages = looked.filter(({ title }) => /^(Forms|Trackers)\//.test(title));
const screens = looked.filter(({ title }) => title === 'Around a form');
const titled = (some: readonly Story[]) =>
  some.map((story): [string, Story] => [`${story.title}: ${story.name}`, story]);

/** The first heading. Runs in the page. */
function heading(): string {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
  const all = everything(document.querySelector('#storybook-root') as Element);
  return all.find((one) => one.matches('.ma-h1, .ma-summary'))?.textContent?.trim() ?? '';
}

describe('every page of each form and every state of each tracker, in words 40 % longer, 320 pixels wide', () => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    browser = await startBrowser();
    page = await browser.open({ width: PHONE, height: 640 });
    if (pages[0]) await stories.show(page, pages[0], PSEUDO);
  });
  afterAll(async () => {
    await browser?.close();
    await stories.close();
  });

  const looksRight = async ({ title }: Story): Promise<void> => {
    if (TRANSLATED.test(title))
      await until(async () => (await page.evaluate(heading)).startsWith('['), 'the heading has no longer words');
    else if (!(await page.evaluate(heading)).startsWith('[')) await page.evaluate(stretchTexts);
    const layout = await page.evaluate(layoutFaults);
    const targets = await page.evaluate(smallTargets);
    expect(layout.subjects).toBeGreaterThan(0);
    expect([...layout.faults, ...targets.faults]).toEqual([]);
  };

  it.each(titled(pages))('%s', async (_title, story) => {
    await stories.turnTo(page, story);
    await looksRight(story);
  });

  it.each(titled(screens))('%s', async (_title, story) => {
    await stories.show(page, story);
    await stories.speak(page, PSEUDO);
    await looksRight(story);
  });
});
