import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import type { Browser, Page, Scope } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { builtCopy, guideForm } from './steps/repository-copy.js';

// What is built is the same in every engine, and building takes a minute.
const isFirstEngine = (process.env['BROWSER'] || 'chromium') === 'chromium';

/** The law that a form is a folder: nothing but `schemas/parking-permit/` is added to the repository, once as it is and once sensitive. */
describe.runIf(isFirstEngine)('a folder in schemas/ is all that a form needs', () => {
  let browser: Browser;
  let system: System;
  let page: Page;
  let removeCopy = () => {};

  beforeAll(async () => {
    const permit = guideForm();
    const secret = Object.entries(permit).map(([path, text]) => [
      path.replace('/parking-permit/', '/secret-permit/'),
      text.replaceAll('"parking-permit"', '"secret-permit"').replace('"version"', '"sensitive": true, "version"'),
    ]);
    const copy = await builtCopy({ ...permit, ...(Object.fromEntries(secret) as Record<string, string>) });
    removeCopy = copy.remove;
    system = await startSystem({ root: copy.root, fromNothing: true });
    browser = await startBrowser();
    page = await browser.open({ width: 480, height: 800 });
  }, 300_000);
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    removeCopy();
  });

  const begin = async (form: Scope) => {
    await form.click({ button: 'Start a new application' });
    await form.waitFor({ heading: 'Keep your return code' });
    expect(page.complaints()).toEqual([]);
  };

  it('to be pasted as a tag that stands in the page itself', async () => {
    await page.goto(`${system.host}/try/parking-permit`);
    expect(await page.text('h1')).toBe('Get a visitor parking permit');
    await begin(page);
    expect(await page.evaluate(() => document.querySelector('ma-parking-permit')?.shadowRoot !== null)).toBe(true);
    expect(await page.evaluate(() => document.querySelectorAll('iframe').length)).toBe(0);
  });

  it('to be pasted as an address', async () => {
    await page.goto(`${system.host}/try/parking-permit?frame`);
    await begin(await page.frame('/frame/parking-permit.html'));
    await page.waitUntil(() => (document.querySelector('iframe')?.offsetHeight ?? 0) > 300);
  });

  it('to be pasted as one file', async () => {
    const answer = await fetch(`${system.forms}/embed/ma-parking-permit.js`);
    expect(answer.status).toBe(200);
    expect(await answer.text()).not.toMatch(/(?:\bfrom|\bimport)\s*\(?\s*["']\.\/?(?!\.\/locales\/)/);
  });

  it('to frame itself when it is sensitive', async () => {
    await page.goto(`${system.host}/try/secret-permit`);
    await begin(await page.frame('/frame/secret-permit.html'));
    await page.goto(`${system.host}/try/secret-permit?inline`);
    await begin(page);
  });

  it('to be listed on the demo site', async () => {
    await page.goto(`${system.host}/`);
    expect(await page.words()).toContain('<ma-parking-permit>');
  });
});
