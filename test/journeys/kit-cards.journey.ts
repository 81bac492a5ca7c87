import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import type { Browser, Page } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { look, openLookup } from './steps/kit-lookup.js';
import { enterStaffPage, lookAtStaffPage } from './steps/staff-page.js';

const TOKENS = { supplier: 's'.repeat(40), office: 'o'.repeat(40) };

interface Card {
  readonly number: string;
  readonly code: string;
  readonly words: string;
}

describe('the program office, at the page on which kits are made', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let cards: readonly Card[] = [];

  beforeAll(async () => {
    system = await startSystem({
      env: {
        DEMO_SEED: 'on',
        STAFF_TOKENS: [`sue kit:supplier@S-01 ${TOKENS.supplier}`, `ona kit:admin ${TOKENS.office}`].join(';'),
      },
    });
    browser = await startBrowser();
    page = await browser.open({ width: 320, height: 800 });
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  const enter = (token: string) => enterStaffPage(page, system, '/staff/cards', token);
  const lookAt = () => lookAtStaffPage(page, system);

  it('is let in alone: those who ship the boxes are not', async () => {
    await enter(TOKENS.supplier);
    await page.waitUntil(() => document.querySelector('#token-problem')?.textContent === 'This token is not for that.');
    await lookAt();
  });

  it('is told at the box what cannot be', async () => {
    await enter(TOKENS.office);
    await page.waitFor({ heading: 'New kits' });
    await page.choose({ label: 'What are they for?' }, 'Sample General Hospital: 10 of 10 kits to send');
    expect(await page.evaluate(() => document.querySelector<HTMLInputElement>('#count')?.value)).toBe('10');
    expect(await page.text('#batches')).toBe('Nothing yet.');
    await page.fill({ label: 'First kit number' }, '12');
    await page.fill({ label: 'How many kits?' }, '201');
    await page.click({ button: 'Make the cards' });
    await page.waitUntil(() => document.activeElement?.id === 'first');
    expect(await page.text('#first-problem')).toBe('Enter a kit number of 6 to 12 digits.');
    expect(await page.text('#count-problem')).toBe('Enter how many kits, from 1 to 200.');
    await lookAt();
    // A made-up kit of the demo has this number.
    await page.fill({ label: 'First kit number' }, '200201');
    await page.fill({ label: 'How many kits?' }, '1');
    await page.click({ button: 'Make the cards' });
    await page.waitUntil(
      () =>
        document.querySelector('#first-problem')?.textContent ===
        'One of these kits has a card already. Enter a number after it.',
    );
  });

  it('makes two cards and sees them once, though the first answer is lost on its way', async () => {
    await page.fill({ label: 'First kit number' }, '771234');
    await page.fill({ label: 'How many kits?' }, '2');
    await page.evaluate(() => {
      const whole = window.fetch.bind(window);
      window.fetch = async (...request) => {
        window.fetch = whole;
        await whole(...request);
        throw new TypeError('the line broke');
      };
    });
    await page.click({ button: 'Make the cards' });
    await page.waitUntil(
      () =>
        document.querySelector('#say')?.textContent ===
        'The service cannot be reached. Check your connection and try again.',
    );
    await page.click({ button: 'Make the cards' });
    await page.waitFor({ heading: '2 cards for Sample General Hospital' });
    cards = await page.evaluate(() =>
      [...document.querySelectorAll('#cards li')].map((card) => {
        const [number = '', code = ''] = [...card.querySelectorAll('dd')].map((dd) => dd.textContent ?? '');
        return { number, code, words: card.textContent ?? '' };
      }),
    );
    expect(cards.map(({ number }) => number)).toEqual(['771234', '771235']);
    for (const { code, words } of cards) {
      expect(code).toMatch(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/);
      expect(words).toContain(`${system.host}/kit`);
    }
    await lookAt();
    const kept = await page.evaluate(() => [
      location.href,
      document.title,
      JSON.stringify({ ...sessionStorage, ...localStorage }),
    ]);
    await page.click({ button: 'I have the cards. Clear this page' });
    await page.waitFor({ heading: 'New kits' });
    await page.waitUntil(() => document.querySelector('#batches li time') !== null);
    expect(await page.text('#batches')).toMatch(/^[A-Z][a-z]{2} \d{1,2}, \d{4} ?2 kits, made by ona$/);
    const left = await page.evaluate(() => new XMLSerializer().serializeToString(document));
    for (const { code } of cards) for (const text of [...kept, left, system.log()]) expect(text).not.toContain(code);
    await lookAt();
  });

  it('has made cards with which a survivor looks a kit up', async () => {
    const [card] = cards;
    if (!card) throw new Error('no card was made');
    // On their own phone.
    const phone = await browser.open({ width: 320, height: 800 });
    const lookup = await openLookup(phone, system);
    // WebKit lets no frame of another origin take the focus that nobody has touched.
    await lookup.click('#ma-kit-number');
    await look(lookup, card.number, card.code);
    await lookup.waitFor('#ma-kit-own');
    await lookup.click({ button: 'Keep the code on my card' });
    await lookup.waitFor('.ma-now');
    expect(await lookup.text('.ma-now')).toContain('not recorded');
  });
});
