import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../../harness/axe.js';
import { startBrowser } from '../../harness/browser.js';
import type { ChromiumPage } from '../../harness/chromium.js';
import type { Browser, Scope } from '../../harness/page.js';
import { startSystem, type System } from '../../harness/system.js';
import { cardIn, look, openKit, openLookup } from '../steps/kit-lookup.js';
import { unseen } from '../steps/forced-colours.js';

const engine = process.env['BROWSER'] ?? 'chromium';

// WebKit has no forced colours, and Firefox’s driver cannot ask for them.
describe.skipIf(engine !== 'chromium').each(['light', 'dark'] as const)(
  'a survivor’s lookup in a reader’s own few colours, %s',
  (colorScheme) => {
    let system: System;
    let browser: Browser;
    let page: ChromiumPage;
    let lookup: Scope;

    beforeAll(async () => {
      system = await startSystem({ env: { DEMO_SEED: 'on', LOOKUPS_PER_MINUTE: '10000' } });
      browser = await startBrowser();
      page = (await browser.open({ width: 320, height: 700 })) as ChromiumPage;
      await page.tab.emulateMedia({ forcedColors: 'active', colorScheme, reducedMotion: 'reduce' });
      lookup = await openLookup(page, system);
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    /** Whatever is told by a colour is told by an edge or a mark as well; `parts` are those that this screen must have. */
    async function isSeen(screen: string, ...parts: readonly string[]): Promise<void> {
      const shots = process.env['KIT_SHOTS'];
      if (shots) await page.screenshot(`${shots}/${colorScheme}-${screen}.png`);
      const { faults, met } = await lookup.evaluate(unseen, 'ma-kit-lookup-inside');
      expect(faults).toEqual([]);
      for (const part of ['.ma-exit-btn', ...parts]) expect(met, `${part} on ${screen}`).toContain(part);
      // Colours are the reader's own, and axe takes the ground of a frame for white.
      const findings = await axeFindings(lookup, { isFrame: true });
      expect(findings.filter(({ rule }) => rule !== 'color-contrast')).toEqual([]);
      expect(await lookup.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    }

    it('shows the exit, the boxes and what is wrong with them', async () => {
      expect(await lookup.evaluate(() => matchMedia('(forced-colors: active)').matches)).toBe(true);
      await isSeen('door', '.ma-input', '.ma-btn');
      await lookup.click({ button: 'Show my kit' });
      await lookup.waitFor('.ma-summary');
      await isSeen('errors', '.ma-summary', '.ma-field.has-error', '.ma-error', '.ma-input');
    });

    it('would be told of edges that nobody can see, and of a link without a line', async () => {
      const faults = await lookup.evaluate(
        `(tag) => {
        const root = document.querySelector(tag).shadowRoot;
        const sheet = new CSSStyleSheet();
        sheet.replaceSync('.ma-btn { border: 0 !important } .ma-input, .ma-summary { border-color: Canvas !important } a { text-decoration: none !important }');
        root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
        const { faults } = (${unseen.toString()})(tag);
        root.adoptedStyleSheets = root.adoptedStyleSheets.filter((one) => one !== sheet);
        return faults.map((fault) => fault.split(' ')[0]);
      }` as unknown as (tag: string) => readonly string[],
        'ma-kit-lookup-inside',
      );
      expect([...new Set(faults)]).toEqual([
        '.ma-exit-btn',
        '.ma-btn:not(.ma-btn-quiet)',
        '.ma-input',
        '.ma-summary',
        'a[href]',
      ]);
    });

    it('shows the choice of an own code', async () => {
      const { number, code } = cardIn(system, 'tested');
      await look(lookup, number, code);
      await lookup.waitFor('#ma-kit-own');
      await lookup.click({ button: 'Use my own code' });
      await lookup.waitFor('#ma-kit-own-error');
      await isSeen('own-code', '.ma-input', '.ma-error');
      await lookup.click({ button: 'Keep the code on my card' });
      await lookup.waitFor('.ma-now');
      await lookup.clickUnder({ button: 'Close the status' });
    });

    for (const state of ['at-lab', 'testing', 'stored-unreported'])
      it(`shows where a kit is (${state}): the panel, and which steps are done, now and still to come`, async () => {
        await lookup.waitFor('#ma-kit-number');
        await openKit(lookup, cardIn(system, state));
        await isSeen(state, '.ma-now', '.ma-ev .ma-dot', '.ma-ev.is-now .ma-dot', '.ma-choice');
        await lookup.clickUnder({ label: 'Text message' });
        await lookup.clickUnder({ button: 'Save' });
        await lookup.waitFor('.ma-summary');
        await isSeen(`${state}-notice`, '.ma-summary', '.ma-error', '.ma-choice:has(input:checked)');
        await lookup.clickUnder({ button: 'Close the status' });
      });
  },
);
