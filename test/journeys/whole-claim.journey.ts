import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import type { Browser } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { claimOf, type ClaimWish } from './claims/claim-of.js';
import { keyHands } from './robot/hands.js';
import { Robot } from './robot/robot.js';
import { openClaim, startClaim, violations } from './steps/claim.js';
import { makeDocuments } from './steps/papers.js';
import { storedCases, type StoredCase } from './steps/stored-case.js';

/** Every reason and every pattern, each work schedule with each way of payment: six claims that meet in every such pair. */
const PAIRS: readonly ClaimWish[] = [
  { reason: 'medical', pattern: 'continuous', work: 'Fixed', payment: 'deposit', full: true },
  { reason: 'pregnancy', pattern: 'continuous then reduced', work: 'Variable', payment: 'check' },
  { reason: 'newborn', pattern: 'reduced', work: 'Fixed', payment: 'check' },
  { reason: 'caring', pattern: 'intermittent', work: 'Variable', payment: 'deposit' },
  { reason: 'foster', pattern: 'continuous', work: 'Variable', payment: 'check' },
  { reason: 'adoption', pattern: 'reduced', work: 'Variable', payment: 'deposit', full: true },
];

describe('a whole claim on a phone of 320 px', () => {
  let system: System;
  let browser: Browser;
  const documents = makeDocuments();
  let people = 0;
  const filed = new Map<string, ReturnType<typeof claimOf>>();

  beforeAll(async () => {
    system = await startSystem();
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  /** Files a claim from the first page to the last; the way of the robot is its proof. */
  async function file(wish: ClaimWish, withKeys = false): Promise<void> {
    const answers = claimOf(wish, undefined, (people += 1));
    const page = await browser.open({ width: 320, height: 700 });
    const form = await openClaim(page, system);
    const card = await startClaim(form, withKeys ? keyHands(page, form).press : undefined);
    const robot = new Robot(form, { answers, documents }, withKeys ? page : undefined);
    await robot.walk((seen) => seen.page === 'done');
    expect(await form.words()).toContain(card.applicationId);
    filed.set(card.applicationId, answers);
    if (browser.can('violations')) expect(await violations(page, form)).toEqual([]);
    expect(page.complaints()).toEqual([]);
    await page.close();
  }

  it('can be filed by keyboard only', () =>
    file({ reason: 'medical', pattern: 'reduced', work: 'Fixed', payment: 'deposit' }, true));

  for (const wish of PAIRS) {
    it(`is filed for ${wish.reason}, ${wish.pattern}, ${wish.work.toLowerCase()} hours, paid by ${wish.payment}`, () =>
      file(wish));
  }

  describe('and then, in the database', () => {
    let cases: ReadonlyMap<string, StoredCase>;
    beforeAll(async () => {
      await system.halt('SIGTERM');
      cases = await storedCases(system);
    });

    it('is exactly the contract, part by part', () => {
      expect(filed.size).toBe(PAIRS.length + 1);
      for (const [applicationId, answers] of filed) expect(cases.get(applicationId)?.answers).toEqual(answers);
    });

    it('is complete, with its documents', () => {
      for (const applicationId of filed.keys()) expect(cases.get(applicationId)).toMatchObject({ status: 'Completed' });
      expect([...cases.values()].every(({ documents: count }) => count >= 1)).toBe(true);
    });
  });
});
