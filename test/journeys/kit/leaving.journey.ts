import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Frame } from 'playwright';
import { axeFindings } from '../../harness/axe.js';
import type { ChromiumPage } from '../../harness/chromium.js';
import { type Scope, until } from '../../harness/page.js';
import { startSystem, type System } from '../../harness/system.js';
import { cardIn, openKit, openLookup } from '../steps/kit-lookup.js';
import { OwnProfile } from '../steps/own-profile.js';

const engine = process.env['BROWSER'] ?? 'chromium';
const INSIDE = 'ma-kit-lookup-inside';

// Only Chromium's driver cuts the network in a frame, turns the clock and keeps a back/forward cache.
describe.skipIf(engine !== 'chromium')('a survivor who has to leave at once', () => {
  let system: System;
  let profile: OwnProfile;
  let page: ChromiumPage;
  let lookup: Scope;

  beforeAll(async () => {
    system = await startSystem({ env: { DEMO_SEED: 'on', LOOKUPS_PER_MINUTE: '10000' } });
    profile = await OwnProfile.start();
  });
  afterAll(async () => {
    await profile?.stop();
    profile?.remove();
    await system?.stop();
  });

  /** An open kit, in a tab that came from another page. */
  async function openStatus(): Promise<void> {
    page = await profile.open();
    await page.goto(`${system.host}/`);
    lookup = await openLookup(page, system);
    await openKit(lookup, cardIn(system, 'at-lab'));
  }

  function frame(): Frame {
    const found = page.tab.frames().find((one) => one.url().includes('frame/kit-lookup'));
    if (!found) throw new Error('no frame');
    return found;
  }

  /** The page is gone, and the tab says nothing of where it was. */
  async function hasLeft(): Promise<void> {
    await until(async () => !(await page.url()).startsWith(system.host), 'the page is still there');
    expect(page.tab.frames().filter((one) => one.url().includes('kit-lookup'))).toEqual([]);
  }

  /** The frame's page in a tab of its own (the driver loses sight of frames that come back from the cache), gone from and come back to. */
  async function comeBack(before: (lookup: Scope) => Promise<void>): Promise<boolean> {
    page = await profile.open();
    await page.goto(`${system.host}/`);
    await page.goto(`${system.forms}/frame/kit-lookup.html`);
    await page.waitFor('#ma-kit-number');
    await before(page);
    await page.evaluate(() => (document.documentElement.dataset['mark'] = 'before'));
    await page.goto(`${system.host}/kit/report`);
    await page.back();
    await until(async () => (await page.url()).startsWith(system.forms), 'it did not go back');
    await page.waitFor('#ma-kit-number');
    return page.has('[data-mark=before]');
  }

  it('leaves nothing in the boxes for whoever presses Back, though the browser kept the page as it was', async () => {
    const isKept = await comeBack(async (door) => {
      await door.fill('#ma-kit-number', '918273645546');
      await door.fill('#ma-kit-code', 'KANARI');
    });
    expect(isKept).toBe(true);
    expect(await page.value('#ma-kit-number')).toBe('');
    expect(await page.value('#ma-kit-code')).toBe('');
    await page.tab.close();
  });

  it('shows nothing of a kit to whoever presses Back', async () => {
    // Taken off the screen as it goes, the page changes once more: Chromium then gives its copy up. Either way nothing may come back.
    await comeBack((door) => openKit(door, cardIn(system, 'at-lab')));
    const words = await page.words();
    expect(words).toContain('Kit number');
    expect(words).not.toContain('Steps so far');
    expect(words).not.toContain('Your kit ends in');
    await page.tab.close();
  });

  it('is gone after a press on the exit, without a network', async () => {
    await openStatus();
    await page.offline(true);
    await lookup.click({ button: 'Leave this page now' });
    await hasLeft();
    await page.offline(false);
    await page.tab.close();
  });

  it('is gone after the third Shift, without a network, and said how many more before it', async () => {
    await openStatus();
    await lookup.click('.ma-now');
    for (const press of ['Shift', 'Shift']) await page.press(press);
    await lookup.waitUntil(
      (tag: string) =>
        document.querySelector(tag)?.shadowRoot?.querySelector('[role=status]')?.textContent ===
        'Press Shift once more to leave this page.',
      INSIDE,
    );
    await page.offline(true);
    await page.press('Shift');
    await hasLeft();
    await page.offline(false);
    await page.tab.close();
  });

  it('leaves by Shift while the focus is in the page around the frame', async () => {
    await openStatus();
    await page.click('h1');
    await page.offline(true);
    for (const press of ['Shift', 'Shift', 'Shift']) await page.press(press);
    await hasLeft();
    await page.offline(false);
    await page.tab.close();
  });

  it('keeps the exit in sight while the page around the frame is scrolled', async () => {
    await openStatus();
    await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight / 2));
    await until(async () => {
      const box = await (await frame().$('.ma-exit'))?.boundingBox();
      return box !== null && box !== undefined && box.y >= -1 && box.y < 400;
    }, 'the exit is out of sight');
    await page.tab.close();
  });

  it('is asked after four quiet minutes, can stay, and is locked out a minute later', async () => {
    page = await profile.open();
    // Time is passed by the driver: a timer that is due runs, as on a phone that was put down.
    await page.tab.clock.install();
    lookup = await openLookup(page, system);
    await openKit(lookup, cardIn(system, 'at-lab'));
    await page.tab.clock.fastForward('04:01');
    await lookup.waitFor('dialog[open]');
    expect(await lookup.text('dialog')).toContain('Do you still need this page?');
    expect(await axeFindings(lookup, { isFrame: true })).toEqual([]);
    await lookup.click({ button: 'Keep it open' });
    await lookup.waitGone('dialog[open]');
    expect(await lookup.has('.ma-now')).toBe(true);
    await page.tab.clock.fastForward('04:01');
    await lookup.waitFor('dialog[open]');
    await page.tab.clock.fastForward('01:01');
    await lookup.waitFor('#ma-kit-number');
    expect(await lookup.has('.ma-now')).toBe(false);
    expect(await lookup.words()).toContain('We closed the status so that no one else can read it.');
    await page.tab.close();
  });
});
