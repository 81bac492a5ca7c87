import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { setLanguage } from '../../src/text/index.js';
import { startBrowser } from '../harness/browser.js';
import { ChromiumPage } from '../harness/chromium.js';
import type { Browser, Page } from '../harness/page.js';
import type { Check } from './check.js';
import { axeRules } from './checks/axe.js';
import { focusRing, forgetRings } from './checks/focus-ring.js';
import { largeText, reflow, rightToLeft, targets, textSpacing } from './checks/layout.js';
import { names } from './checks/names.js';
import { tabOrder } from './checks/tab-order.js';
import { serveStories, type Stories, type Story } from './stories.js';
import { knowTexts } from './texts.js';

/** A language that runs the other way, and one whose lines break between any two letters. */
const LANGUAGES = { ar: /\p{Script=Arabic}/u, 'zh-Hant': /\p{Script=Han}/u } as const;

const CHECKS: readonly Check[] = [
  axeRules,
  names,
  targets,
  reflow,
  largeText,
  textSpacing,
  rightToLeft,
  focusRing,
  tabOrder,
];

const CLAIM = 'forms-apply-for-paid-family-and-medical-leave';
const EMPLOYER = 'forms-answer-about-an-employee-s-paid-leave';
const HOURS = 'forms-report-hours-of-leave';

/** One of each kind of page that a resident meets. An id that names no story is a failure. */
const STORIES: readonly string[] = [
  `${CLAIM}-before-you-start--get-ready`,
  `${CLAIM}-overview--hub`,
  `${CLAIM}-about-you--name-nothing-answered`,
  `${CLAIM}-about-you--home-address`,
  `${CLAIM}-about-you--date-of-birth-wrong`,
  `${CLAIM}-your-job--work-week`,
  `${CLAIM}-leave-details--leave-reason`,
  `${CLAIM}-other-leave-and-income--past-same-list-one-open`,
  `${CLAIM}-check-and-submit-part-1--check-part-1`,
  `${CLAIM}-check-and-submit-part-1--done-part-1`,
  `${CLAIM}-payment-method--payment-wrong`,
  `${CLAIM}-proof-of-who-you-are--upload-identity-documents-there`,
  `${EMPLOYER}-pages--code-wrong`,
  `${EMPLOYER}-pages--check`,
  `${HOURS}-pages--check`,
  'trackers-pfml-claim--payments-sent',
  'trackers-pfml-claim--denied',
  'trackers-pfml-claim--proof-of-birth-missing',
  'trackers-kit--tested',
  'trackers-kit--unreported-kept-safe',
  'trackers-kit-lookup--door',
  'trackers-kit-lookup--first-use',
  'around-a-form--start',
  'around-a-form--keep-the-code',
  'around-a-form--go-back-blank',
];

const stories: Stories = await serveStories();
const wanted = process.env['STORIES'] ?? '';

/** All words of the story. Runs in the page. */
function words(): string {
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
  const all = everything(document.querySelector('#storybook-root') as Element);
  return all.find((one) => one.matches('.ma-body'))?.textContent ?? '';
}

describe.each(Object.entries(LANGUAGES))('key pages in %s', (language, letters) => {
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    await knowTexts();
    // The library tells of changes on `window`, which Node has not.
    Object.assign(globalThis, { window: new EventTarget() });
    expect(await setLanguage(language)).toBe(language);
    forgetRings();
    browser = await startBrowser();
  });
  afterEach(() => page?.close());
  afterAll(async () => {
    await setLanguage('en');
    await browser?.close();
  });

  it.each(STORIES.filter((id) => id.includes(wanted)))('%s', async (id) => {
    const story = stories.all.find((one) => one.id === id) as Story;
    expect(story, 'there is no such story').toBeDefined();
    page = await browser.open({ width: 352, height: 800 });
    if (page instanceof ChromiumPage) await page.tab.emulateMedia({ reducedMotion: 'reduce' });
    // Its hands look for English words.
    const isPlayed = story.title === 'Around a form';
    await stories.show(page, story, isPlayed ? 'en' : language);
    await stories.speak(page, language);
    expect(await page.evaluate(words)).toMatch(letters);
    const faults: string[] = [];
    for (const check of CHECKS) {
      if (check.cannot?.[browser.name] !== undefined || (check === rightToLeft && language !== 'ar')) continue;
      const seen = await check.run({ browser, page, story });
      faults.push(...seen.faults.map((fault) => `${check.name} – ${fault}`));
    }
    expect(faults).toEqual([]);
  });
});
