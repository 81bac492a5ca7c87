import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import type { Browser } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { exampleClaims } from './claims/from-example.js';
import { FilingDesk } from './steps/filing.js';
import { storedCases } from './steps/stored-case.js';

/** Every reason and every pattern of leave, as the form's own examples have them. Once, in one engine: the six pairs run in all three. */
describe.skipIf(process.env['BROWSER'] && process.env['BROWSER'] !== 'chromium')(
  'every complete example of the claim',
  () => {
    let system: System;
    let browser: Browser;
    let desk: FilingDesk;
    const claims = exampleClaims();

    beforeAll(async () => {
      system = await startSystem();
      browser = await startBrowser();
      desk = new FilingDesk(browser, system);
    });
    afterAll(async () => {
      await browser?.close();
      await system?.stop();
    });

    for (const { name, answers } of claims)
      it(`is filed page by page: ${name.replaceAll('-', ' ')}`, () => desk.file(answers));

    it('is in the database exactly as it was written', async () => {
      await system.halt('SIGTERM');
      const cases = await storedCases(system);
      expect(desk.filed.size).toBe(claims.length);
      for (const [applicationId, answers] of desk.filed) expect(cases.get(applicationId)?.answers).toEqual(answers);
    });
  },
);
