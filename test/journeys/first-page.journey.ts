import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import { until, type Browser, type Page, type Scope } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { comeBack, keptDraft, openClaim, passTheDoor, startClaim, type ReturnCard } from './steps/claim.js';

describe('the first page of a claim, through everything', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let form: Scope;
  let card: ReturnCard;

  beforeAll(async () => {
    system = await startSystem();
    browser = await startBrowser();
    page = await browser.open({ width: 480, height: 800 });
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('stands in a frame of another origin on a page that looks like the agency’s', async () => {
    form = await openClaim(page, system);
    expect(await page.text({ heading: 'Apply for paid family and medical leave' })).toBe(
      'Apply for paid family and medical leave',
    );
    const origins = [await page.evaluate(() => location.origin), await form.evaluate(() => location.origin)];
    expect(origins).toEqual([system.host, system.forms]);
  });

  it('saves what is typed within a second of the last key, and says so', async () => {
    card = await startClaim(form);
    await passTheDoor(form);
    await form.click({ button: 'Go to About you' });
    await form.waitFor({ heading: 'What is your name?' });
    await form.fill({ label: 'First name' }, 'Marisol');
    await form.fill({ label: 'Last name' }, 'O’Neil-Núñez');
    await form.waitUntil(() => /Saved at \d/.test(document.querySelector('ma-form')?.shadowRoot?.textContent ?? ''));
    await until(
      async () => (await keptDraft(system, card)).entries['/last_name'] === 'O’Neil-Núñez',
      'the service never had the last name',
      3_000,
    );
    expect((await keptDraft(system, card)).entries).toMatchObject({
      '/first_name': 'Marisol',
      '/last_name': 'O’Neil-Núñez',
    });
  });

  it('is there again after a reload', async () => {
    await page.reload();
    form = await page.frame('/frame/pfml-claim.html');
    await form.waitFor({ heading: 'What is your name?' });
    expect(await form.value({ label: 'First name' })).toBe('Marisol');
    expect(await form.value({ label: 'Last name' })).toBe('O’Neil-Núñez');
  });

  it('is there on another device, with the application ID and the return code', async () => {
    const phone = await browser.open({ width: 480, height: 800 });
    const theirs = await openClaim(phone, system);
    await comeBack(theirs, card);
    await theirs.waitFor({ heading: 'What is your name?' });
    expect(await theirs.value({ label: 'First name' })).toBe('Marisol');
    expect(await theirs.value({ label: 'Last name' })).toBe('O’Neil-Núñez');
    await phone.close();
  });

  it('leaves nothing typed in the browser’s stores or in an address', async () => {
    const kept = await form.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, history.state, location.href, document.cookie]),
    );
    const host = await page.evaluate(() =>
      JSON.stringify([{ ...localStorage }, { ...sessionStorage }, location.href, document.cookie]),
    );
    for (const canary of ['Marisol', 'Núñez', card.code]) expect(kept + host).not.toContain(canary);
  });

  it('never touched what the strict policies refuse', async () => {
    expect(page.complaints()).toEqual([]);
    expect(await system.refused(page, form)).toEqual([]);
  });
});
