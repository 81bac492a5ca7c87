import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../../harness/browser.js';
import type { Browser, Page, Scope } from '../../harness/page.js';
import { startSystem, type System } from '../../harness/system.js';
import { type KitCard, cardIn, look, openLookup } from '../steps/kit-lookup.js';

describe('a survivor’s lookup by keys alone, and when it cannot work', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let lookup: Scope;
  let card: KitCard;

  beforeAll(async () => {
    // Four looks: two by keys, one too few for what comes after.
    system = await startSystem({ env: { DEMO_SEED: 'on', LOOKUPS_PER_MINUTE: '4' } });
    browser = await startBrowser();
    page = await browser.open({ width: 320, height: 700 });
    lookup = await openLookup(page, system);
    card = cardIn(system, 'tested');
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  /** Presses Tab until the focus is there; everything between is reached on the way. */
  async function tabTo(control: string): Promise<void> {
    for (let presses = 0; presses < 40; presses += 1) {
      if ((await lookup.focused()) === control) return;
      await page.press('Tab');
    }
    throw new Error(`${control} is not reached by Tab; the focus is at ${await lookup.focused()}`);
  }

  it('comes to the exit first, opens the kit and closes it without a pointer', async () => {
    await lookup.evaluate(() => window.focus());
    await page.press('Tab');
    const seen: string[] = [];
    for (let presses = 0; presses < 40 && seen.at(-1) !== 'input#ma-kit-code'; presses += 1) {
      const here = await lookup.focused();
      if (here !== 'body' && here !== seen.at(-1)) seen.push(here);
      if (here !== 'input#ma-kit-code') await page.press('Tab');
    }
    expect(seen).toEqual(['button', 'input#ma-kit-number', 'input#ma-kit-code']);
    await page.press('Shift+Tab');
    await page.write(card.number);
    await page.press('Tab');
    await page.write(card.code);
    await page.press('Enter');
    await lookup.waitFor('#ma-kit-own');
    // The focus is on the new heading: what follows is read from there.
    expect(await lookup.focused()).toMatch(/^h\d/);
    await tabTo('input#ma-kit-own');
    await page.write('tulips in march');
    await page.press('Enter');
    await lookup.waitFor('.ma-now[data-state="tested"]');
    expect(await lookup.focused()).toMatch(/^h\d/);
  });

  it('says how long to wait after too many tries, and whom to call', async () => {
    await lookup.click({ button: 'Close the status' });
    for (let tries = 0; tries < 4 && !(await lookup.words()).includes('Too many tries.'); tries += 1) {
      await look(lookup, '99887766', `WRONG-${tries}`);
      await lookup.waitUntil(
        () => document.querySelector('ma-kit-lookup-inside')?.shadowRoot?.querySelector('.ma-summary') !== null,
      );
    }
    expect(await lookup.text('.ma-summary')).toMatch(/Too many tries\. Try again in \d+ minutes?, or call\./);
    expect(await lookup.words()).toContain('(877) 785-2020');
  });

  it('says when the service cannot be reached, keeps the number and still shows whom to call', async () => {
    await system.halt();
    await look(lookup, card.number, 'tulips in march');
    await lookup.waitUntil(
      () =>
        document
          .querySelector('ma-kit-lookup-inside')
          ?.shadowRoot?.querySelector('.ma-summary')
          ?.textContent.includes('We can’t reach the service.') === true,
    );
    expect(await lookup.value('#ma-kit-number')).toBe(card.number);
    expect(await lookup.value('#ma-kit-code')).toBe('');
    expect(await lookup.words()).toContain('(877) 785-2020');
  });
});
