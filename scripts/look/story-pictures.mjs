// Opens a built Storybook in Chromium with pinned fonts and takes pictures of stories.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright';
import { preview } from 'vite';
import { chromiumArgs, findChromium } from '../find-browser.mjs';
import { pinnedFonts, steadyChromium } from './pinned-fonts.mjs';
import { ROOT } from '../lib/run.mjs';

const FOLDER = 'storybook-static';
/** A long page says no more about the look than its beginning does. */
const LONGEST = 1400;

/** A built Storybook behind an address, with a browser before it. Close it when done. */
export async function openStories() {
  if (!existsSync(join(ROOT, FOLDER, 'index.json')))
    throw new Error(`${FOLDER}/ is missing: run npm run build:storybook`);
  const { entries } = JSON.parse(readFileSync(join(ROOT, FOLDER, 'index.json'), 'utf8'));
  const server = await preview({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    build: { outDir: FOLDER },
    preview: { host: '127.0.0.1', port: 0, strictPort: false },
  });
  const { port } = server.httpServer.address();
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    chromiumSandbox: !chromiumArgs.includes('--no-sandbox'),
    args: [...chromiumArgs, ...steadyChromium],
    env: { ...process.env, ...pinnedFonts() },
  });
  return {
    /** Stories by id. */
    stories: Object.values(entries).filter((entry) => entry.type === 'story'),
    browser,
    address: `http://127.0.0.1:${port}`,
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** A tab of one width in which stories are shown one after the other. */
export async function openTab({ browser, address }, { width, height = 800, globals = {}, ...media }) {
  const context = await browser.newContext({
    viewport: { width, height },
    deviceScaleFactor: 1,
    locale: 'en-US',
    timezoneId: 'America/New_York',
    reducedMotion: 'reduce',
    ...media,
  });
  const page = await context.newPage();
  const wishes = Object.entries({ width: 'full', ...globals })
    .map(([name, value]) => `${name}:${value}`)
    .join(';');
  return {
    page,
    /** Shows a story and waits until it has painted; throws with what Storybook says when it cannot. */
    async show(id) {
      await page.goto(`${address}/iframe.html?id=${id}&viewMode=story&globals=${encodeURIComponent(wishes)}`);
      await page.waitForFunction(isPainted, undefined, { timeout: 30_000 });
      const problem = await page.evaluate(() =>
        document.body.classList.contains('sb-show-errordisplay')
          ? document.querySelector('#error-message')?.textContent
          : '',
      );
      if (problem) throw new Error(`${id}: ${problem}`);
      await page.evaluate(() => document.fonts.ready);
      await page.waitForTimeout(60);
    },
    /** A picture of the story's column, or of the whole page around it. */
    async picture({ isPage = false } = {}) {
      const hasDialog = await page.evaluate(() => {
        const roots = [...document.querySelectorAll('ma-form')].map((form) => form.shadowRoot);
        return roots.some((root) => root?.querySelector('dialog[open]'));
      });
      // What lies in the top layer stands in the middle of the window, outside of any column.
      const still = { animations: 'disabled', caret: 'hide' };
      if (hasDialog) return page.screenshot(still);
      if (isPage) return page.screenshot({ ...still, fullPage: true });
      const { x, y, width, height: whole } = await page.locator('#storybook-root').boundingBox();
      return page.screenshot({ ...still, fullPage: true, clip: { x, y, width, height: Math.min(whole, LONGEST) } });
    },
    close: () => context.close(),
  };
}

/** Runs in the page: the story is there, and every element of it has painted. */
function isPainted() {
  const { classList } = document.body;
  if (classList.contains('sb-show-errordisplay')) return true;
  // A story with a play of its own is not there before it has played.
  const { phase } = window.__STORYBOOK_PREVIEW__?.currentRender ?? {};
  if (!['completed', 'finished', 'afterEach'].includes(phase)) return false;
  if (!classList.contains('sb-show-main')) return false;
  const root = document.querySelector('#storybook-root');
  if (!root?.firstElementChild) return false;
  const everything = (node) =>
    [...node.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
  const elements = everything(root);
  return (
    elements.every((one) => !('updateComplete' in one) || !one.isUpdatePending) &&
    elements
      .filter((one) => one.localName === 'ma-form')
      .every((one) => one.shadowRoot?.querySelector('.ma-h1, dialog[open]'))
  );
}
