import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import type { Browser } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { claimOf, type ClaimWish } from './claims/claim-of.js';
import { FilingDesk } from './steps/filing.js';
import { storedCases, type StoredCase } from './steps/stored-case.js';

/** Every reason and every pattern, each work schedule with each way of payment: six claims that meet in every such pair. */
const ALL_PAIRS: readonly ClaimWish[] = [
  { reason: 'medical', pattern: 'continuous', work: 'Fixed', payment: 'deposit', full: true },
  { reason: 'pregnancy', pattern: 'continuous then reduced', work: 'Variable', payment: 'check' },
  { reason: 'newborn', pattern: 'reduced', work: 'Fixed', payment: 'check' },
  { reason: 'caring', pattern: 'intermittent', work: 'Variable', payment: 'deposit' },
  { reason: 'foster', pattern: 'continuous', work: 'Variable', payment: 'check' },
  { reason: 'adoption', pattern: 'reduced', work: 'Variable', payment: 'deposit', full: true },
];
/** One of them beside the one by keyboard, unless the run is a long one. */
const PAIRS = process.env['LONG'] ? ALL_PAIRS : ALL_PAIRS.slice(1, 2);

describe('a whole claim on a phone of 320 px', () => {
  let system: System;
  let browser: Browser;
  let desk: FilingDesk;

  beforeAll(async () => {
    system = await startSystem();
    browser = await startBrowser();
    desk = new FilingDesk(browser, system);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('can be filed by keyboard only', () =>
    desk.file(claimOf({ reason: 'medical', pattern: 'reduced', work: 'Fixed', payment: 'deposit' }), true));

  for (const [index, wish] of PAIRS.entries()) {
    const { reason, pattern, work, payment } = wish;
    it(`is filed for ${reason}, ${pattern}, ${work.toLowerCase()} hours, paid by ${payment}`, () =>
      desk.file(claimOf(wish, undefined, index + 1)));
  }

  describe('and then, in the database', () => {
    let cases: ReadonlyMap<string, StoredCase>;
    beforeAll(async () => {
      await system.halt('SIGTERM');
      cases = await storedCases(system);
    });

    it('is exactly the contract, part by part', () => {
      expect(desk.filed.size).toBe(PAIRS.length + 1);
      for (const [applicationId, answers] of desk.filed) expect(cases.get(applicationId)?.answers).toEqual(answers);
    });

    it('is complete, with its documents', () => {
      for (const applicationId of desk.filed.keys())
        expect(cases.get(applicationId)).toMatchObject({ status: 'Completed' });
      expect([...cases.values()].every(({ documents: count }) => count >= 1)).toBe(true);
    });
  });
});
