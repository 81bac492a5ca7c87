import { expect } from 'vitest';
import type { JsonObject } from '../../../src/model/index.js';
import { axeFindings } from '../../harness/axe.js';
import { startBrowser } from '../../harness/browser.js';
import type { Browser, Page, Scope } from '../../harness/page.js';
import { startSystem, type System } from '../../harness/system.js';
import { Robot } from '../robot/robot.js';
import { CaseDesk } from './case-desk.js';
import { openClaim, startClaim, type ReturnCard } from './claim.js';
import { makeDocuments } from './papers.js';

/** The status's frame in a host page. */
export const STATUS_FRAME = '/frame/pfml-status.html';

const TOKEN = 's'.repeat(40);

/** A service, a phone of 320 px, and staff who decide by the API: where a claimant looks at how their claim stands. */
export interface StatusBench {
  readonly system: System;
  readonly browser: Browser;
  readonly page: Page;
  readonly desk: CaseDesk;
  close(): Promise<void>;
}

/** Starts all of it. */
export async function openStatusBench(): Promise<StatusBench> {
  const system = await startSystem({ env: { STAFF_TOKENS: `stan pfml-claim:staff ${TOKEN}` } });
  const browser = await startBrowser().catch(async (error: unknown) => {
    await system.stop();
    throw error;
  });
  return {
    system,
    browser,
    page: await browser.open({ width: 320, height: 700 }),
    desk: new CaseDesk(system, TOKEN),
    close: async () => {
      await browser.close();
      await system.stop();
    },
  };
}

/** Files a claim in the page, from the first question to the last; leaves the claim's frame on its last page. */
export async function fileClaim(
  { page, system }: StatusBench,
  answers: JsonObject,
): Promise<{ readonly form: Scope; readonly card: ReturnCard }> {
  const form = await openClaim(page, system);
  const card = await startClaim(form);
  await new Robot(form, { answers, documents: makeDocuments() }).walk((seen) => seen.page === 'done');
  return { form, card };
}

/** Nothing for axe to find, and no sideways scroll. */
export async function isRight(scope: Scope): Promise<void> {
  expect(await axeFindings(scope, { isFrame: true })).toEqual([]);
  expect(await scope.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
}

/** The panel shows this state: news come by themselves. */
export function stands(status: Scope, state: string): Promise<void> {
  return status.waitFor(`.ma-now[data-state="${state}"]`, 20_000);
}

/** Waits until the status says all of these words, wherever. */
export function says(status: Scope, ...words: readonly string[]): Promise<void> {
  return status.waitUntil((wanted: readonly string[]) => {
    const shown = document.querySelector('ma-pfml-status-inside')?.shadowRoot?.textContent ?? '';
    return wanted.every((one) => shown.includes(one));
  }, words);
}

/** Puts the focus on a control of the status, as the Tab key would in the end; some browsers need a touch first, so that keys go to the frame. */
export async function focusOn(status: Scope, selector: string): Promise<void> {
  await status.click('.ma-h1');
  await status.evaluate((wanted) => {
    document.querySelector('ma-pfml-status-inside')?.shadowRoot?.querySelector<HTMLElement>(wanted)?.focus();
  }, selector);
}
