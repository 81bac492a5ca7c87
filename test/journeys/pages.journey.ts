import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import type { Browser } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { claimOf, type ClaimWish } from './claims/claim-of.js';
import { Auditor } from './robot/audit.js';
import { readPage } from './robot/reading.js';
import { Robot } from './robot/robot.js';
import { openClaim, startClaim } from './steps/claim.js';
import { makeDocuments } from './steps/papers.js';

/** Claims that together meet every page. */
const WISHES: readonly ClaimWish[] = [
  { reason: 'medical', pattern: 'continuous then reduced', work: 'Fixed', payment: 'deposit', full: true },
  { reason: 'newborn', pattern: 'reduced', work: 'Variable', payment: 'check' },
  { reason: 'foster', pattern: 'continuous', work: 'Fixed', payment: 'check' },
  { reason: 'caring', pattern: 'intermittent', work: 'Variable', payment: 'deposit' },
];

describe('every page of the claim at 320 px, empty, in error and filled', () => {
  let system: System;
  let browser: Browser;
  const looked = new Set<string>();
  const documents = makeDocuments();

  beforeAll(async () => {
    system = await startSystem();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  for (const [index, wish] of WISHES.entries()) {
    it(`has no fault that machines can find: ${wish.reason}, ${wish.pattern}`, { timeout: 400_000 }, async () => {
      const page = await browser.open({ width: 320, height: 800 });
      const form = await openClaim(page, system);
      const auditor = new Auditor(browser, page, form, Boolean(process.env['LONG']));
      if (index === 0) await auditor.look('start', 'empty');
      await startClaim(form);
      const robot = new Robot(
        form,
        { answers: claimOf(wish, undefined, 200 + index), documents },
        undefined,
        async (seen) => {
          const name = seen.row ? `${seen.page}-row` : seen.page;
          if (!looked.has(name)) await auditor.look(name, 'filled');
          looked.add(name);
        },
      );
      await robot.walk(
        () => false,
        200,
        async (seen) => {
          const name = seen.row ? `${seen.page}-row` : seen.page;
          if (looked.has(name) || seen.page === 'done') return seen.page === 'done';
          await auditor.look(name, 'empty');
          if (seen.questions.some(({ required, isHeld }) => required && !isHeld)) {
            await robot.press();
            if ((await readPage(form)).page === seen.page) await auditor.look(name, 'error');
          }
          return false;
        },
      );
      if (index === 0) await auditor.look('done', 'empty');
      expect(auditor.faults).toEqual([]);
      for (const [name, outline] of auditor.outlines)
        await expect(outline).toMatchFileSnapshot(`./outlines/${name}.txt`);
      await page.close();
    });
  }
});
