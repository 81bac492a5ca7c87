import { expect } from 'vitest';
import { axeFindings } from '../../harness/axe.js';
import type { Page } from '../../harness/page.js';
import type { System } from '../../harness/system.js';

/** Opens one of the demo's pages of staff with a token. */
export async function enterStaffPage(page: Page, system: System, path: string, token: string): Promise<void> {
  await page.goto(`${system.host}${path}`);
  await page.fill({ label: 'Your staff token' }, token);
  await page.click({ button: 'Open' });
}

/** Looks at the page as it is now, on a small phone: nothing that axe finds, no sideways scroll, nothing that the policies refused. */
export async function lookAtStaffPage(page: Page, system: System): Promise<void> {
  expect(await axeFindings(page, { isFrame: true })).toEqual([]);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  expect(await system.refused(page)).toEqual([]);
}
