import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../harness/axe.js';
import { startBrowser } from '../harness/browser.js';
import type { Browser, Page } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('the public report of a year of made-up kits', () => {
  let folder: string;
  let system: System;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    // As whoever tries the demo does it: `npm run demo:seed` first, then the service over the same data.
    folder = mkdtempSync(join(tmpdir(), 'kit-year-'));
    const env = { DATA_DIR: join(folder, 'data'), KEY_FILE: join(folder, 'field.key') };
    const said = execFileSync('npm', ['run', '--silent', 'demo:seed'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    expect(said).toContain('A year of made-up kits was added.');
    system = await startSystem({ env });
    browser = await startBrowser();
    page = await browser.open({ width: 320, height: 700 });
    await page.goto(`${system.host}/kit/report`);
    await page.waitUntil(() => document.querySelectorAll('.report-table').length > 0);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('says in a sentence and in tables what the year was like', async () => {
    expect(await page.text('#sum')).toMatch(/^\d+ kits were collected in the year to June 30, \d{4}\./);
    const titles = await page.evaluate(() => [...document.querySelectorAll('caption')].map((one) => one.textContent));
    expect(titles).toContain('Days of each step');
    expect(titles).toContain('Held for more than 30 days, and why');
    const cells = await page.evaluate(() =>
      [...document.querySelectorAll('#tables td')].map((cell) => cell.textContent ?? ''),
    );
    expect(cells.some((cell) => Number(cell) > 5)).toBe(true);
    const counts = cells.map(Number).filter((count) => Number.isInteger(count));
    expect(counts.length).toBeGreaterThan(10);
  });

  it('knows a word for every code, and shows no count of a few people', async () => {
    const report = (await (await fetch(`${system.forms}/api/kits/report/${await yearShown()}`)).json()) as Record<
      string,
      { readonly counts: Readonly<Record<string, number | null>> }
    >;
    const words = await page.words();
    for (const measure of ['category', 'reported', 'status', 'held', 'notTested'])
      for (const [code, count] of Object.entries(report[measure]?.counts ?? {})) {
        if (code.includes('-')) expect(words).not.toContain(code);
        expect(count === null || count === 0 || count > 5, `${measure} ${code}`).toBe(true);
      }
  });

  it('fits a small phone without sideways scroll, and has nothing that axe finds', async () => {
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await axeFindings(page)).toEqual([]);
    expect(await system.refused(page)).toEqual([]);
  });

  it('can be saved as a table whose cells no spreadsheet runs', async () => {
    const address = await page.evaluate(() => document.querySelector<HTMLAnchorElement>('#csv')?.href ?? '');
    const answer = await fetch(address);
    expect(answer.headers.get('content-disposition')).toMatch(/attachment; filename="kits-\d{4}\.csv"/);
    const lines = (await answer.text()).slice(1).trim().split('\r\n');
    expect(lines.length).toBeGreaterThan(15);
    for (const cell of lines.flatMap((line) => line.split(','))) expect(cell).not.toMatch(/^"?[=+\-@\t]/);
  });

  it('lists only years whose report is due, says when the report was made, and is told the same again', async () => {
    const years = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLOptionElement>('#year option')].map((one) => Number(one.value)),
    );
    const address = (year: number) => `${system.forms}/api/kits/report/${year}`;
    expect(years).toHaveLength(6);
    const present = (years[0] ?? 0) + 1;
    const refused = await fetch(address(present));
    expect([refused.status, ((await refused.json()) as { code: string }).code]).toEqual([404, 'report_not_due']);
    const [first, again] = [await fetch(address(await yearShown())), await fetch(address(await yearShown()))];
    const told = await first.text();
    expect(await again.text()).toBe(told);
    const madeAt = new Date((JSON.parse(told) as { madeAt: string }).madeAt);
    const day = madeAt.toLocaleDateString('en-US', { dateStyle: 'long', timeZone: 'America/New_York' });
    expect(await page.text('#made')).toBe(`Made on ${day}. What it says of kits stays the same after that day.`);
  });

  it('tells of another year by its address, and of one without kits that there were none', async () => {
    const year = await yearShown();
    await page.goto(`${system.host}/kit/report?year=${year - 4}`);
    await page.waitUntil(() => (document.querySelector('#sum')?.textContent ?? '') !== '');
    expect(await page.text('#sum')).toBe(`No kit was collected in the year to June 30, ${year - 4}.`);
  });

  async function yearShown(): Promise<number> {
    return Number(await page.evaluate(() => document.querySelector<HTMLSelectElement>('#year')?.value));
  }
});
