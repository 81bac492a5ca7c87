import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import products from '../../src/generated/embed/products.json' with { type: 'json' };
import { snippetOf, type Product } from '../../stories/handbook/parts/snippet.js';
import { startBrowser } from '../harness/browser.js';
import type { Browser, Page } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { HostSite } from './host-site.js';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };
/** As the build wrote it, and as the handbook shows it. */
const integrity = JSON.parse(readFileSync('dist/integrity.json', 'utf8')) as Readonly<Record<string, string>>;
/** A form in a frame of its own, one in the page, and a tracker in the page. */
const PASTED = ['ma-pfml-claim', 'ma-poc-designation', 'ma-poc-designation-status'];

/** Whether a form stands in the tag, in the page or in a frame that is shown. Runs in the page. */
function stands(tag: string): boolean {
  const root = document.querySelector(tag)?.shadowRoot;
  return Boolean(root?.querySelector('iframe:not(.waiting), .ma-body h1, .ma-body h2'));
}

describe('what the handbook gives authors to paste', () => {
  let system: System;
  let browser: Browser;
  let site: HostSite;
  let page: Page;

  beforeAll(async () => {
    site = await HostSite.start();
    system = await startSystem({ env: { ALLOWED_ORIGINS: site.origin } });
    browser = await startBrowser();
    page = await browser.open({ width: 820, height: 900 });
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    site?.stop();
  });

  const snippet = (tag: string, sums = integrity): string => {
    const product = (products as readonly Product[]).find((one) => one.tag === tag) as Product;
    const wishes = { product, language: '', headingLevel: '2', origin: system.forms, version, integrity: sums };
    return snippetOf({ ...wishes, way: 'tag' });
  };

  it.each(PASTED)('shows %s, and its sum is that of the file', async (tag) => {
    const body = snippet(tag);
    expect(body).toContain(`integrity="${integrity[`embed/${tag}.js`]}"`);
    await page.goto(site.put(`/${tag}`, { body }));
    await page.waitUntil(stands, tag);
  });

  it('is refused by browsers when a letter of the file was changed, and its other ways stay', async () => {
    const tag = 'ma-poc-designation';
    const other = { [`embed/${tag}.js`]: integrity['embed/ma-pfml-claim.js'] ?? '' };
    await page.goto(site.put('/changed', { body: snippet(tag, other) }));
    // What the page says after its load event was said before: the module would have run.
    await page.waitUntil(() => document.readyState === 'complete');
    expect(await page.evaluate((name) => customElements.get(name) === undefined, tag)).toBe(true);
    expect(await page.words()).toMatch(/\S/);
  });
});
