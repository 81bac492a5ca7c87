import { inflateSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import { ChromiumPage } from '../harness/chromium.js';
import { pause, until, type Browser, type Page, type Scope } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { cardIn, look } from '../journeys/steps/kit-lookup.js';
import { HostSite } from './host-site.js';
import { PAPER, SMALLEST, onPaper } from './on-paper.js';
import { scriptOf } from './poc-page.js';

/** By so much the frame hangs over its column, for rings of focus. */
const RINGS = 8;

/** Runs of letters in a PDF: one for each line of plain words, and one more for each line that stands on two sheets. */
function runsIn(pdf: Buffer): number {
  const source = pdf.toString('latin1');
  return [...source.matchAll(/stream\r?\n/g)].reduce((sum, found) => {
    const from = found.index + found[0].length;
    const bytes = pdf.subarray(from, source.indexOf('endstream', from));
    try {
      return (
        sum +
        (inflateSync(bytes)
          .toString('latin1')
          .match(/T[jJ]\b/g)?.length ?? 0)
      );
    } catch {
      // Not all streams are packed words.
      return sum;
    }
  }, 0);
}

describe('a page with a frame, printed', () => {
  let system: System;
  let browser: Browser;
  let site: HostSite;
  let page: Page;

  beforeAll(async () => {
    site = await HostSite.start();
    const env = { ALLOWED_ORIGINS: site.origin, DEMO_SEED: 'on', LOOKUPS_PER_MINUTE: '10000' };
    system = await startSystem({ env });
    browser = await startBrowser();
    page = await browser.open({ width: 1280, height: 900 });
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    site?.stop();
  });

  it('has a survivor’s status whole, without buttons, and the product itself offers no paper', async ({ skip }) => {
    if (!(page instanceof ChromiumPage)) return skip('the driver cannot show a page as it is printed');
    const { tab } = page;
    const body = `<main style="inline-size: 820px; max-inline-size: 100%"><ma-kit-lookup><p>Call us.</p></ma-kit-lookup></main>`;
    await page.goto(site.put('/kit', { body, head: scriptOf(system), conditions: ['mayflower'] }));
    const lookup: Scope = await page.frame('frame/kit-lookup');
    await lookup.waitFor('#ma-kit-number');
    const card = cardIn(system, 'testing');
    await look(lookup, card.number, card.code);
    await lookup.waitFor('#ma-kit-own, .ma-now');
    if (await lookup.has('#ma-kit-own')) await lookup.click({ button: 'Keep the code on my card' });
    await lookup.waitFor('.ma-now');
    expect(await lookup.words()).not.toMatch(/\bprint\b/i);
    const needed = () => lookup.evaluate(() => document.documentElement.getBoundingClientRect().height);
    const box = () =>
      (page as ChromiumPage).evaluate(
        () =>
          document.querySelector('ma-kit-lookup')?.shadowRoot?.querySelector('iframe')?.getBoundingClientRect()
            .height ?? 0,
      );
    await until(async () => Math.abs((await box()) - (await needed())) <= 2, 'the frame never had its height');
    const given = await box();
    await page.resize(PAPER, 900);
    await tab.emulateMedia({ media: 'print' });
    await pause(200);
    const { words, ...faults } = await lookup.evaluate(onPaper, 'ma-kit-lookup-inside', PAPER + RINGS, SMALLEST);
    const asked = await needed();
    await tab.emulateMedia({ media: null });
    await page.resize(1280, 900);
    expect(Object.values(faults).flat()).toEqual([]);
    expect(given, 'the box cuts the end off').toBeGreaterThanOrEqual(asked);
    // The whole number is on the card and nowhere else.
    expect(words).not.toContain(card.number);
    expect(words).not.toContain(card.code);
  });

  // A frame is one picture to a printer. That is why each framed form prints itself, and why the handbook says so.
  it('may cut a line of a frame where a sheet ends, and never one of a page that prints itself', async ({ skip }) => {
    if (!(page instanceof ChromiumPage)) return skip('the driver cannot print');
    const { tab } = page;
    const lines = Array.from(
      { length: 150 },
      (_, at) => `<p style="margin:0;font:17px/23px sans-serif">line ${at}</p>`,
    );
    const inFrame = `<iframe style="border:0;inline-size:100%;block-size:${lines.length * 23}px" src="/lines"></iframe>`;
    await page.goto(site.put('/lines', { body: lines.join('') }));
    expect(runsIn(await tab.pdf({ format: 'Letter' }))).toBe(lines.length);
    await page.goto(site.put('/frame', { body: inFrame }));
    await (await page.frame('/lines')).waitFor('p');
    expect(runsIn(await tab.pdf({ format: 'Letter' }))).toBeGreaterThan(lines.length);
  });
});
