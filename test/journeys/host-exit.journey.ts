import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import { until, type Browser, type Page } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { OtherHost } from './steps/other-host.js';

const LEAVE = 'ma-forms/1 leave';

describe('a page with host.js, whose reader has to leave', () => {
  let system: System;
  let browser: Browser;
  let host: OtherHost;
  let stranger: OtherHost;

  beforeAll(async () => {
    host = await OtherHost.start();
    stranger = await OtherHost.start();
    system = await startSystem({ env: { ALLOWED_ORIGINS: host.origin } });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    host?.stop();
    stranger?.stop();
  });

  /** A tab that came from another page, at a page with the script and this in it; the network is cut, where it can be. */
  async function open(body: string): Promise<Page> {
    const page = await browser.open({ width: 480, height: 800 });
    await page.goto(host.page('/before', ''));
    const script = `<script type="module" src="${system.forms}/host.js" onload="document.documentElement.dataset.there = ''"></script>`;
    await page.goto(host.page('/kit', `${script}${body}<p id="status">It is at the hospital.</p>`));
    await page.waitFor('[data-there]');
    return page;
  }

  /** It is gone, it never says so where it was, and Back leads to what came before it. */
  async function hasLeft(page: Page): Promise<void> {
    await until(async () => !(await page.url()).startsWith(host.origin), 'the page is still there');
    expect(await page.has('#status')).toBe(false);
    if (browser.can('offline')) await page.offline(false);
    if ((await page.url()).startsWith('about:neterror')) {
      // Firefox's own error page takes no Back from the driver. It stands in the place of the page that was left: there is no third entry.
      expect(await page.evaluate(() => history.length)).toBe(2);
      return page.close();
    }
    await page.back();
    await until(async () => (await page.url()) === `${host.origin}/before`, 'Back does not lead to the page before');
    await page.close();
  }

  it('goes by Shift three times with the network cut, and Back does not lead to it', async () => {
    const page = await open('');
    if (browser.can('offline')) await page.offline(true);
    for (const key of ['Shift', 'Shift', 'Shift']) await page.press(key);
    await hasLeft(page);
  });

  it('goes when a frame of the forms origin asks', async () => {
    const page = await open(`<iframe title="Ours" src="${system.forms}/frame/form.html"></iframe>`);
    const frame = await page.frame('frame/form');
    if (browser.can('offline')) await page.offline(true);
    await frame.evaluate((leave: string) => parent.postMessage(leave, '*'), LEAVE);
    await hasLeft(page);
  });

  it('stays when anybody else asks: a frame of a stranger, or a script of the page', async () => {
    const page = await open(`<iframe title="Not ours" src="${stranger.page('/frame', '')}"></iframe>`);
    const frame = await page.frame(stranger.origin);
    await frame.evaluate((leave: string) => parent.postMessage(leave, '*'), LEAVE);
    await page.evaluate((leave: string) => postMessage(leave, '*'), LEAVE);
    await page.waitUntil(
      (leave: string) =>
        (window as unknown as { heard: unknown[] }).heard.filter((word) => word === leave).length === 2,
      LEAVE,
    );
    expect(await page.text('#status')).toBe('It is at the hospital.');
    await page.close();
  });
});
