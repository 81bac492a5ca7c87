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
    await page.waitFor({ button: 'Start a new request' });
    await toAboutYou(page);
    await toCheckAnswers(page);
    expect(await axeFindings(page)).toEqual([]);
    await page.click({ button: 'Send to the program office' });
    await page.waitFor({ heading: 'We got your request' });
    expect(await page.words()).toContain('Who was told');
  });

  it('tells of the kickoff where it confirms, with a file that another program reads', async () => {
    const words = await page.words();
    expect(words).toContain('Tuesday, July 14, 2020, 10:00 a.m. to 11:00 a.m. Eastern Daylight Time');
    expect(words).toContain('This is over.');
    expect(await axeFindings(page)).toEqual([]);
    // The form stands in a page of another site: the file is the service’s all the same, and opens in the place of nothing.
    const link = await page.evaluate(() => {
      const root = document.querySelector('ma-poc-designation')?.shadowRoot;
      const found = root?.querySelector<HTMLAnchorElement>('a[download]');
      return found && { href: found.href, target: found.target, name: found.download };
    });
    expect(link).toEqual({ href: `${system.forms}/api/poc/kickoff.ics`, target: '_blank', name: 'kickoff.ics' });
    const answer = await fetch(link?.href ?? '');
    expect(answer.headers.get('content-disposition')).toBe('attachment; filename="kickoff.ics"');
    const event = new ICAL.Component(ICAL.parse(await answer.text()) as never).getFirstSubcomponent('vevent');
    expect(event?.getFirstPropertyValue('summary')).toBe('Kickoff meeting for points of contact');
    expect(String(event?.getFirstPropertyValue('dtstart'))).toBe('2020-07-14T10:00:00');
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
});
