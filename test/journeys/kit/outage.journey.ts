import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../../harness/browser.js';
import type { Browser, Page, Scope } from '../../harness/page.js';
import { startSystem, type System } from '../../harness/system.js';
import { BrokenGateway } from '../steps/broken-gateway.js';
import { type KitCard, cardIn, look, openKit, openLookup } from '../steps/kit-lookup.js';

const INSIDE = 'ma-kit-lookup-inside';
const ON_OUR_SIDE = 'Something went wrong on our side.';
const OUT_OF_REACH = 'We can’t reach the service.';

describe('a survivor’s lookup while the service has trouble of its own', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let lookup: Scope;
  let card: KitCard;
  let before: readonly string[];

  beforeAll(async () => {
    system = await startSystem({ env: { DEMO_SEED: 'on', LOOKUPS_PER_MINUTE: '10000' } });
    browser = await startBrowser();
    page = await browser.open({ width: 320, height: 700 });
    lookup = await openLookup(page, system);
    // Driven, WebKitGTK gives a frame no keys before something in it was touched.
    await lookup.click('#ma-kit-number');
    card = cardIn(system, 'tested');
    before = await places();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  /** Addresses and titles of the page and of the frame, and how long the history is. */
  async function places(): Promise<readonly string[]> {
    const here = (): string => JSON.stringify([location.href, document.title, history.length]);
    return [await page.evaluate(here), await lookup.evaluate(here)];
  }

  /** The service is down for as long as this takes, and something else answers in its place. */
  async function broken(how: 'error' | 'silent', meanwhile: () => Promise<void>): Promise<void> {
    await system.halt();
    const gateway = await BrokenGateway.at(system.forms, how);
    try {
      await meanwhile();
    } finally {
      await gateway.stop();
      await system.start();
    }
  }

  async function isTold(words: string): Promise<void> {
    await lookup.waitUntil(
      (tag: string, told: string) =>
        document.querySelector(tag)?.shadowRoot?.querySelector('.ma-summary')?.textContent.includes(told) === true,
      INSIDE,
      words,
    );
    expect(await lookup.words()).toContain('(877) 785-2020');
    await lookup.waitFor({ button: 'Leave this page now' });
  }

  it('keeps the number at a server error, takes the code out of its box, and opens once it is over', async () => {
    await broken('error', async () => {
      await look(lookup, card.number, card.code);
      await isTold(ON_OUR_SIDE);
      expect(await lookup.value('#ma-kit-number')).toBe(card.number);
      expect(await lookup.value('#ma-kit-code')).toBe('');
    });
    await lookup.fill('#ma-kit-code', card.code);
    await lookup.click({ button: 'Show my kit' });
    await lookup.waitFor('#ma-kit-own');
  });

  it('loses no choice that was not taken: the same screen takes it again', async () => {
    await broken('error', async () => {
      await lookup.click({ button: 'Keep the code on my card' });
      await isTold(ON_OUR_SIDE);
    });
    await lookup.click({ button: 'Keep the code on my card' });
    await lookup.waitFor('.ma-now[data-state="tested"]');
  });

  it('leaves the open status where it is, and looks again once it is over', async () => {
    await broken('error', async () => {
      await lookup.click({ button: 'Look again' });
      await isTold(ON_OUR_SIDE);
      expect(await lookup.has('.ma-now[data-state="tested"]')).toBe(true);
    });
    await lookup.click({ button: 'Look again' });
    await lookup.waitGone('.ma-summary');
    await lookup.waitFor('.ma-now[data-state="tested"]');
  });

  // The page waits 30 seconds for an answer before it gives up.
  it.skipIf(!process.env['LONG'])('gives up on a service that never answers, and works once it does', async () => {
    await broken('silent', async () => {
      await lookup.click({ button: 'Look again' });
      await lookup.waitFor('.ma-summary', 45_000);
      await isTold(OUT_OF_REACH);
      expect(await lookup.has('.ma-now[data-state="tested"]')).toBe(true);
    });
    await lookup.click({ button: 'Close the status' });
    await openKit(lookup, card);
  });

  it('leaves no trace of it: the same address, title and history, and nothing kept', async () => {
    expect(await places()).toEqual(before);
    const kept = await lookup.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, document.cookie]),
    );
    expect(kept).toBe('[{},{},""]');
    const log = system.log().slice(system.log().lastIndexOf(`code ${card.code}`) + `code ${card.code}`.length);
    expect(log).not.toContain(card.number);
    expect(log).not.toContain(card.code);
  });
});
