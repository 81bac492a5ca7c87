import ICAL from 'ical.js';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../harness/axe.js';
import { startBrowser } from '../harness/browser.js';
import type { Browser, Page } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { toAboutYou, toCheckAnswers } from '../host/poc-page.js';

const TOKEN = 'g'.repeat(40);

describe('a point of contact, from the leader’s form to the program office', () => {
  let system: System;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    system = await startSystem({ env: { STAFF_TOKENS: `pam poc-designation:program ${TOKEN}` } });
    browser = await startBrowser();
    page = await browser.open({ width: 480, height: 900 });
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('is named by a leader, who is told the reference', async () => {
    await page.goto(`${system.host}/poc`);
    await page.waitFor({ button: 'Start a new application' });
    await toAboutYou(page);
    await toCheckAnswers(page);
    expect(await axeFindings(page)).toEqual([]);
    await page.click({ button: 'Send to the program office' });
    await page.waitFor({ heading: 'We got your request' });
    expect(await page.words()).toContain('Who was told');
  });

  it('is confirmed by the program office, on a phone too', async () => {
    await page.goto(`${system.host}/poc/office`);
    await page.fill({ label: 'Your staff token' }, TOKEN);
    await page.click({ button: 'Open' });
    await page.waitFor({ heading: 'Roles of all agencies' });
    await page.choose({ label: 'Show' }, 'Requests that wait');
    expect(await page.text('#found')).toBe('1 agency');
    expect(await axeFindings(page)).toEqual([]);
    await page.fill({ label: 'Head of the agency who confirmed it' }, 'Ruth Okafor');
    await page.click('.poc-decide button');
    await page.waitUntil(() => document.querySelector('#found')?.textContent === '0 agencies');
    await page.choose({ label: 'Show' }, 'All agencies');
    await page.fill({ label: 'Agency, by its name now or before' }, 'public health');
    expect(await page.text('#rows')).toContain('on: Dana Whitfield');
    expect(await system.refused(page)).toEqual([]);
  });

  it('can be followed from a link beside the form, on a small phone', async () => {
    const phone = await browser.open({ width: 320, height: 700 });
    await phone.goto(`${system.host}/poc`);
    await phone.waitFor({ link: 'See where your request stands' });
    await phone.goto(`${system.host}/poc/status`);
    await phone.waitFor({ label: 'Return code' });
    expect(await axeFindings(phone)).toEqual([]);
    expect(await phone.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(0);
    expect(await system.refused(phone)).toEqual([]);
    await phone.close();
  });

  it('gets a calendar file that another program reads', async () => {
    const file = await (await fetch(`${system.forms}/api/poc/kickoff.ics`)).text();
    const event = new ICAL.Component(ICAL.parse(file) as never).getFirstSubcomponent('vevent');
    expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2020-07-14T10:00:00');
  });
});
