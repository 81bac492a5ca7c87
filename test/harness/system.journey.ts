import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gzipSync } from 'node:zlib';
import { startBrowser } from './browser.js';
import { ChromiumPage } from './chromium.js';
import type { Browser } from './page.js';
import { startSystem, type System } from './system.js';

/** JavaScript, gzip, that a phone may have to load before it can answer the first question: the one figure that `npm run size` holds too. */
const { limits } = JSON.parse(readFileSync(new URL('../../size-budget.json', import.meta.url), 'utf8')) as {
  limits: Record<string, number>;
};
const FIRST_QUESTION_BYTES = limits['first question'] ?? 0;

describe('the system that journeys stand on', () => {
  let system: System;
  let browser: Browser;

  beforeAll(async () => {
    system = await startSystem({ fromNothing: true });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('shows the claim on a host page, from the forms origin, with no complaint of the browser', async () => {
    const page = await browser.open({ width: 480, height: 800 });
    await page.goto(`${system.host}/pfml/claim`);
    const form = await page.frame('/frame/pfml-claim.html');
    expect(new URL(await form.evaluate(() => location.href)).origin).toBe(system.forms);
    await form.waitFor('.ma-btn-primary');
    expect(page.complaints()).toEqual([]);
    expect(await system.refused(page, form)).toEqual([]);
    await page.close();
  });

  it('hears from this browser what the policies refuse, in the host page and in the frame', async () => {
    const page = await browser.open({ width: 480, height: 800 });
    await page.goto(`${system.host}/pfml/claim`);
    const form = await page.frame('/frame/pfml-claim.html');
    for (const scope of [page, form])
      await scope.evaluate(() =>
        document.body.append(Object.assign(document.createElement('style'), { textContent: 'p{}' })),
      );
    await form.evaluate(() => {
      try {
        new DOMParser().parseFromString('<p>No</p>', 'text/html');
      } catch {
        // Refused, as it must be.
      }
    });
    const refused = (await system.refused(page, form)).join('\n');
    expect(refused).toMatch(new RegExp(`style-src.* in ${system.host}/pfml/claim`));
    expect(refused).toMatch(new RegExp(`style-src.* in ${system.forms}/frame/`));
    expect(refused).toMatch(new RegExp(`require-trusted-types-for.* in ${system.forms}/frame/`));
    await page.close();
  });

  it('comes back on the same ports with the same data after a kill', async () => {
    const made = await fetch(`${system.forms}/api/drafts`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ form: 'pfml-claim', version: '1' }),
    });
    expect(made.status).toBe(201);
    const { handle, applicationId } = (await made.json()) as { handle: string; applicationId: string };
    await system.restart('SIGKILL');
    const kept = await fetch(`${system.forms}/api/drafts/current`, { headers: { authorization: `Bearer ${handle}` } });
    expect(kept.status).toBe(200);
    expect(((await kept.json()) as { applicationId: string }).applicationId).toBe(applicationId);
  });

  it('asks a phone for little before the first question', async (context) => {
    if (!browser.can('requests')) return context.skip('this driver does not tell what was loaded');
    const page = await browser.open({ width: 320, height: 640 });
    if (!(page instanceof ChromiumPage)) throw new Error('only Chromium tells its requests');
    // What comes behind the first page is asked for after this event, and may be on its way when the page is looked at.
    await page.tab.addInitScript(() =>
      document.addEventListener('ma-ready', () => Object.assign(window, { readyAt: performance.now() })),
    );
    await page.goto(`${system.host}/pfml/claim`);
    const form = await page.frame('/frame/pfml-claim.html');
    await form.waitUntil(() => 'readyAt' in window);
    const askedFor = () => {
      const { readyAt = Infinity } = window as { readyAt?: number };
      return performance
        .getEntriesByType('resource')
        .filter(({ name, startTime }) => startTime <= readyAt && new URL(name).pathname.endsWith('.js'))
        .map(({ name }) => name);
    };
    const addresses = new Set([...(await page.evaluate(askedFor)), ...(await form.evaluate(askedFor))]);
    await page.close();
    const loaded = await Promise.all(
      [...addresses].map(async (address) => {
        const body = new Uint8Array(await (await fetch(address)).arrayBuffer());
        return [new URL(address).pathname, gzipSync(body, { level: 9 }).length] as const;
      }),
    );
    const sum = loaded.reduce((total, [, bytes]) => total + bytes, 0);
    expect(loaded.length).toBeGreaterThan(1);
    expect(sum, JSON.stringify(loaded)).toBeLessThanOrEqual(FIRST_QUESTION_BYTES);
  });
});
