import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import type { Browser } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { claimOf, type ClaimWish } from './claims/claim-of.js';
import { Robot } from './robot/robot.js';
import { tryWrongInputs, wrongInputs } from './robot/wrong-inputs.js';
import { openClaim, startClaim } from './steps/claim.js';
import { makeDocuments } from './steps/papers.js';

/** Claims that together meet every page that has wrong inputs. */
const WISHES: readonly ClaimWish[] = [
  { reason: 'medical', pattern: 'continuous then reduced', work: 'Fixed', payment: 'deposit', full: true },
  { reason: 'newborn', pattern: 'reduced', work: 'Variable', payment: 'check' },
  { reason: 'foster', pattern: 'continuous', work: 'Fixed', payment: 'check' },
  { reason: 'caring', pattern: 'intermittent', work: 'Variable', payment: 'deposit' },
];

describe('wrong inputs, page by page', () => {
  let system: System;
  let browser: Browser;
  const inputs = wrongInputs();
  const tried = new Set<string>();
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
    it(`are each answered with the right words: ${wish.reason}, ${wish.pattern}`, async () => {
      const page = await browser.open({ width: 320, height: 800 });
      const form = await openClaim(page, system);
      await startClaim(form);
      const robot = new Robot(form, { answers: claimOf(wish, undefined, 300 + index), documents });
      const faults: string[] = [];
      await robot.walk(
        (seen) => seen.page === 'done',
        200,
        async (seen) => {
          const name = seen.row ? `${seen.page}-row` : seen.page;
          const here = inputs.get(name);
          if (!here || tried.has(name)) return false;
          const wrong = await tryWrongInputs(form, robot, seen, name, here);
          if (wrong.length === 0) tried.add(name);
          faults.push(...wrong);
          return false;
        },
      );
      expect(faults.join('\n')).toBe('');
      await page.close();
    });
  }

  it('were all tried', () => {
    expect([...inputs.keys()].filter((name) => !tried.has(name))).toEqual([]);
  });
});
