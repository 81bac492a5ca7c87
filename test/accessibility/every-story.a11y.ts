import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import { ChromiumPage } from '../harness/chromium.js';
import type { Browser, Page } from '../harness/page.js';
import { axeRules } from './checks/axe.js';
import { focusRing } from './checks/focus-ring.js';
import { forcedColours } from './checks/forced-colours.js';
import { largeText, longTexts, reflow, rightToLeft, stillness, targets, textSpacing } from './checks/layout.js';
import { names } from './checks/names.js';
import { tabOrder } from './checks/tab-order.js';
import type { Check } from './check.js';
import { Record } from './record.js';
import { serveStories, type Stories, type Story } from './stories.js';
import { knowTexts } from './texts.js';

/** In order; the last one leaves its marks. */
const CHECKS: readonly Check[] = [
  axeRules,
  names,
  targets,
  forcedColours,
  stillness,
  reflow,
  largeText,
  textSpacing,
  rightToLeft,
  focusRing,
  tabOrder,
  longTexts,
];

// Known before the tests are, so that each story is a test of its own.
const stories: Stories = await serveStories();
/** `STORIES=date`: only those with this in their ids. `SAMPLE=4`: every fourth. */
const wanted = process.env['STORIES'] ?? '';
const sample = Number(process.env['SAMPLE'] || 1);

describe('every story', () => {
  let browser: Browser;
  let page: Page;
  const record = new Record(CHECKS);

  beforeAll(async () => {
    await knowTexts();
    browser = await startBrowser();
    page = await browser.open({ width: 900, height: 800 });
    if (page instanceof ChromiumPage) await page.tab.emulateMedia({ reducedMotion: 'reduce' });
  });
  afterAll(async () => {
    record.write(browser);
    await browser?.close();
    await stories.close();
  });

  it.each(
    stories.all
      .filter(({ id }, index) => id.includes(wanted) && index % sample === 0)
      .map((story): [string, Story] => [`${story.title}: ${story.name}`, story]),
  )('%s', async (_title, story) => {
    await stories.show(page, story);
    const faults: string[] = [];
    for (const check of CHECKS) {
      if (check.cannot?.[browser.name] !== undefined) continue;
      const seen = await check.run({ browser, page, story });
      record.add(check, seen);
      faults.push(...seen.faults.map((fault) => `${check.name} – ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
