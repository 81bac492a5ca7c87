import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { CDPSession, Route } from 'playwright';
import type { ChromiumPage } from '../../harness/chromium.js';
import type { Scope } from '../../harness/page.js';
import { startSystem, type System } from '../../harness/system.js';
import { cardIn, openKit, openLookup } from '../steps/kit-lookup.js';
import { OwnProfile } from '../steps/own-profile.js';

const engine = process.env['BROWSER'] ?? 'chromium';

/** An old phone beside this machine: six times as slow. */
const SLOWER = 6;

/** The last event of a gesture. */
type Gesture = () => Promise<void>;

/**
 * Milliseconds until the screen is empty; the frame and the page around it work one after the other, 100 ms in all. Work is counted as time of
 * the processor, and taken six times: another program that has the processor for a while slows the clock on the wall and not the page.
 */
const ENOUGH = { frame: 65, around: 35 };

// Only Chromium's driver tells how long a page has worked, and holds a page back that is on its way.
describe.skipIf(engine !== 'chromium')('a survivor who has to leave at once, on an old phone', () => {
  let system: System;
  let profile: OwnProfile;
  let page: ChromiumPage;
  let worker: CDPSession;
  const heldBack: Route[] = [];

  beforeAll(async () => {
    system = await startSystem({ env: { DEMO_SEED: 'on', LOOKUPS_PER_MINUTE: '10000' } });
    profile = await OwnProfile.start();
  });
  beforeEach(async () => {
    page = await profile.open();
    // What lies elsewhere does not come: what is seen meanwhile is what we left on the screen.
    await page.tab.route(/weather\.gov/, (route: Route) => void heldBack.push(route));
    worker = await page.tab.context().newCDPSession(page.tab);
    await worker.send('Performance.enable', { timeDomain: 'threadTicks' });
  });
  afterEach(async () => {
    for (const route of heldBack.splice(0)) await route.abort();
    await page.tab.close();
  });
  afterAll(async () => {
    await profile?.stop();
    profile?.remove();
    await system?.stop();
  });

  /** An open kit in the frame of a page. */
  async function openFramed(): Promise<Scope> {
    await page.goto(`${system.host}/`);
    const lookup = await openLookup(page, system);
    await openKit(lookup, cardIn(system, 'at-lab'));
    return lookup;
  }

  /** An open kit in the frame's page by itself. */
  async function openAlone(): Promise<void> {
    await page.goto(`${system.forms}/frame/kit-lookup.html`);
    await page.waitFor('#ma-kit-number');
    await openKit(page, cardIn(system, 'at-lab'));
  }

  async function twoShifts(): Promise<Gesture> {
    for (const press of ['Shift', 'Shift']) await page.press(press);
    return () => page.press('Shift');
  }

  /** Milliseconds for which the page of the tab has kept the processor busy so far. */
  async function worked(): Promise<number> {
    const { metrics } = await worker.send('Performance.getMetrics');
    return 1_000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
  }

  /** What all tasks of the tab's page take, from the last event of a gesture to the screen that was painted empty. */
  async function milliseconds(gesture: Gesture): Promise<number> {
    const blank = page.tab.evaluate(
      () =>
        new Promise<void>((painted) => {
          new MutationObserver(() => {
            // The frame after the next begins when this one was painted.
            if (document.body.childElementCount === 0)
              requestAnimationFrame(() => requestAnimationFrame(() => painted()));
          }).observe(document.body, { childList: true });
        }),
    );
    const before = await worked();
    await gesture();
    await blank;
    return SLOWER * ((await worked()) - before);
  }

  it.each<[keyof typeof ENOUGH, string, () => Promise<Gesture>]>([
    [
      'frame',
      'at a press on the exit',
      async () => {
        await openAlone();
        const box = await (await page.tab.$('.ma-exit button'))?.boundingBox();
        if (!box) throw new Error('no exit');
        await page.tab.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
        return () => page.tab.mouse.down().then(() => page.tab.mouse.up());
      },
    ],
    ['frame', 'at the third Shift', () => openAlone().then(twoShifts)],
    [
      'around',
      'when its frame is left',
      async () => {
        const lookup = await openFramed();
        await lookup.click('.ma-now');
        return twoShifts();
      },
    ],
    [
      'around',
      'at the third Shift',
      async () => {
        await openFramed();
        await page.click('h1');
        return twoShifts();
      },
    ],
  ])('sees an empty screen at once: %s, %s', async (part, when, begin) => {
    const took = await milliseconds(await begin());
    console.log(
      `${part}, ${when}: ${took.toFixed(0)} ms of work to an empty screen, on a processor ${SLOWER} times as slow`,
    );
    expect(took).toBeGreaterThan(0);
    expect(took).toBeLessThan(ENOUGH[part]);
  });
});
