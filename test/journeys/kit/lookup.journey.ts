import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { axeFindings } from '../../harness/axe.js';
import { startBrowser } from '../../harness/browser.js';
import type { Browser, Page, Scope } from '../../harness/page.js';
import { startSystem, type System } from '../../harness/system.js';
import { cardIn, cardsOf, look, openKit, openLookup } from '../steps/kit-lookup.js';

/** What staff wrote down at the seeded kits; none of it is for a survivor's eyes. */
const STAFF_ONLY = ['Past its date', 'Quantity limited', 'no-evidence', 'Court order', 'Scanned twice', 'profile'];

/** The one answer to whatever does not open. */
const CLOSED = 'We can’t open a kit with this number and code.';

describe('a survivor who looks where a kit is', () => {
  let system: System;
  let browser: Browser;
  let page: Page;
  let lookup: Scope;

  beforeAll(async () => {
    system = await startSystem({ env: { DEMO_SEED: 'on', LOOKUPS_PER_MINUTE: '10000' } });
    browser = await startBrowser();
    page = await browser.open({ width: 320, height: 700 });
    lookup = await openLookup(page, system);
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  /** Nothing for axe to find, no sideways scroll on a phone of 320 px, and the exit before all else. */
  const isRight = async (): Promise<void> => {
    expect(await axeFindings(lookup, { isFrame: true })).toEqual([]);
    expect(await lookup.evaluate(() => document.documentElement.scrollWidth - innerWidth)).toBeLessThanOrEqual(0);
    const first = await lookup.evaluate(
      () => document.querySelector('ma-kit-lookup-inside')?.shadowRoot?.querySelector('a, button, input')?.textContent,
    );
    expect(first?.trim()).toBe('Leave this page now');
  };

  it('is told what is missing, in a summary that leads to it', async () => {
    await isRight();
    await lookup.click({ button: 'Show my kit' });
    await lookup.waitFor('.ma-summary');
    expect(await lookup.text('.ma-summary')).toBe('There is a problem Enter your kit number Enter your code');
    await isRight();
    await lookup.click({ link: 'Enter your code' });
    expect(await lookup.focused()).toBe('input#ma-kit-code');
  });

  it('hears the same of an unknown number and of a wrong code, and the code is taken out of its box', async () => {
    const { number } = cardIn(system, 'testing');
    const heard: string[] = [];
    for (const typed of ['99887766', number]) {
      await look(lookup, typed, 'WRONG-WRONG');
      await lookup.waitUntil(
        () =>
          document.querySelector('ma-kit-lookup-inside')?.shadowRoot?.querySelector('#ma-kit-number-error') !== null,
      );
      heard.push(await lookup.text('.ma-summary'));
      expect(await lookup.value('#ma-kit-code')).toBe('');
    }
    expect(heard[0]).toBe(heard[1]);
    expect(heard[0]).toContain(CLOSED);
    expect(heard[0]).toContain('Kits from before 2020 are not here.');
    await isRight();
  });

  it('chooses a code of one’s own at the first look; one that is easy to guess is refused', async () => {
    const { number, code } = cardIn(system, 'testing');
    // As it is typed from a card: look-alikes, spaces, small letters.
    await look(lookup, ` ${number.slice(0, 3)} ${number.slice(3)} `, code.toLowerCase().replaceAll('0', 'o'));
    await lookup.waitFor('#ma-kit-own');
    expect(await lookup.text('.ma-h1')).toBe('Choose a code of your own');
    await isRight();
    for (const [own, refusal] of [
      ['short', 'Choose a code with 8 characters or more'],
      ['password1', 'This code is easy to guess. Choose another one.'],
    ] as const) {
      await lookup.fill('#ma-kit-own', own);
      await lookup.click({ button: 'Use my own code' });
      await lookup.waitFor({ link: refusal });
    }
    await lookup.fill('#ma-kit-own', 'tulips in march');
    await lookup.click({ button: 'Use my own code' });
    await lookup.waitFor('.ma-now[data-state="testing"]');
    await isRight();
    await lookup.click({ button: 'Close the status' });
    await lookup.waitFor('#ma-kit-number');
    expect(await lookup.value('#ma-kit-number')).toBe('');
    await look(lookup, number, code);
    await lookup.waitFor('.ma-summary');
    expect(await lookup.text('.ma-summary')).toContain(CLOSED);
    await look(lookup, number, 'tulips in march');
    await lookup.waitFor('.ma-now[data-state="testing"]');
    await lookup.click({ button: 'Close the status' });
  });

  it('sees each state, in this order and without what is for staff', async () => {
    const cards = cardsOf(system);
    expect(cards.length).toBeGreaterThan(15);
    for (const card of cards) {
      if (card.state === 'testing') continue;
      await lookup.waitFor('#ma-kit-number');
      await openKit(lookup, card);
      const stands = await lookup.evaluate(() =>
        document
          .querySelector('ma-kit-lookup-inside')
          ?.shadowRoot?.querySelector('.ma-now')
          ?.getAttribute('data-state'),
      );
      const words = await lookup.words();
      const titles = ['Steps so far', 'People you can call', 'Hear from us when something changes', 'Your safety'];
      expect({ state: stands, order: titles.map((title) => words.indexOf(title)) }).toEqual({
        state: card.state,
        order: titles.map((title) => words.indexOf(title)).sort((one, two) => one - two),
      });
      for (const title of titles) expect(words).toContain(title);
      expect(words).toContain(`Your kit ends in ${card.number.slice(-4)}`);
      for (const secret of [...STAFF_ONLY, card.number, card.code])
        expect(words.toLowerCase()).not.toContain(secret.toLowerCase());
      // What was before the exam is one step, and told as nothing that is still to come.
      expect(words.split('Kit made ready').length - 1).toBeLessThanOrEqual(1);
      // A kit that is kept waits for nobody: its date is in a sentence, and no name stands beside it.
      if (['stored', 'stored-unreported'].includes(card.state)) {
        expect(words).toMatch(/kept until at least \w+ \d+, 20\d\d/);
        expect(words).not.toContain('Who acts');
        expect(words).not.toContain('By when');
      }
      await isRight();
      await lookup.click({ button: 'Close the status' });
    }
  });

  it('asks to be told in neutral words, only where it is safe, and stops it', async () => {
    await openKit(lookup, cardIn(system, 'stored-unreported'));
    // The exit follows what is seen of the frame a moment late: a driver that scrolls and clicks at once may hit it instead.
    await lookup.clickUnder({ button: 'Save' });
    await lookup.waitFor({ link: 'Choose how we should tell you' });
    await lookup.clickUnder({ label: 'Text message' });
    await lookup.fill('#ma-kit-contact', '617 555 0142');
    await lookup.clickUnder({ button: 'Save' });
    await lookup.waitFor({ link: 'Check the box if it is safe. If you are not sure, choose “Send me nothing”.' });
    await isRight();
    await lookup.clickUnder('#ma-kit-safe');
    await lookup.clickUnder({ button: 'Save' });
    await lookup.waitFor('.ma-kit-notice');
    expect(await lookup.text('.ma-kit-notice')).toBe('We will tell you when there is an update.');
    expect(await lookup.words()).not.toContain('617 555 0142');
    await lookup.clickUnder({ label: 'Send me nothing' });
    await lookup.clickUnder({ button: 'Save' });
    await lookup.waitUntil(
      () =>
        document
          .querySelector('ma-kit-lookup-inside')
          ?.shadowRoot?.querySelector('.ma-kit-notice')
          ?.textContent.includes('We will send you nothing.') === true,
    );
    await lookup.clickUnder({ button: 'Close the status' });
  });

  it('reads it from right to left in Arabic', async () => {
    const arabic = await browser.open({ width: 320, height: 700 });
    await arabic.goto(`${system.host}/kit`);
    await arabic.evaluate(() => document.documentElement.setAttribute('lang', 'ar'));
    const frame = await arabic.frame('frame/kit-lookup');
    await frame.waitFor({ button: 'إظهار مجموعتي' });
    expect(await axeFindings(frame, { isFrame: true })).toEqual([]);
    const { direction, spill } = await frame.evaluate(() => {
      const body = document.querySelector('ma-kit-lookup-inside')?.shadowRoot?.querySelector('.ma-body');
      return {
        direction: body && getComputedStyle(body).direction,
        spill: document.documentElement.scrollWidth - innerWidth,
      };
    });
    expect(direction).toBe('rtl');
    expect(spill).toBeLessThanOrEqual(0);
    await arabic.close();
  });

  it('never touched what the strict policies refuse', async () => {
    // A refused look is told by a browser as a failed request.
    expect(page.complaints().filter((line) => !/\b(?:403|422)\b/.test(line))).toEqual([]);
    expect(await system.refused(page, lookup)).toEqual([]);
  });
});
