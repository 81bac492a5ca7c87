import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import { until, type Browser, type Page } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { FRAME, openClaim, passTheDoor, startClaim } from './steps/claim.js';
import { OtherHost } from './steps/other-host.js';

/** What the frame said to its host so far, as text. */
const heardBy = (page: Page) => page.evaluate(() => JSON.stringify((window as unknown as { heard: unknown[] }).heard));
describe('the claim on other people’s pages', () => {
  let system: System;
  let browser: Browser;
  let host: OtherHost;
  let stranger: OtherHost;

  beforeAll(async () => {
    host = await OtherHost.start();
    stranger = await OtherHost.start();
    system = await startSystem({ env: { ALLOWED_ORIGINS: host.origin } });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    host?.stop();
    stranger?.stop();
  });

  it('tells the host nothing that was typed', async () => {
    const page = await browser.open({ width: 480, height: 800 });
    await page.goto(
      host.page(
        '/tag',
        `<script type="module" src="${system.forms}/ma-forms.js"></script><ma-pfml-claim><p>Call us</p></ma-pfml-claim>`,
      ),
    );
    const form = await page.frame(FRAME);
    await form.waitFor('.ma-body');
    const card = await startClaim(form);
    await passTheDoor(form);
    await form.click({ button: 'Go to About you' });
    await form.fill({ label: 'First name' }, 'Canary');
    await form.fill({ label: 'Last name' }, 'Yellowbird');
    await form.click({ button: 'Continue' });
    await form.waitFor('ma-choice-field');
    const heard = await heardBy(page);
    expect(heard).toContain('ma-forms/1');
    for (const secret of ['Canary', 'Yellowbird', card.code, card.applicationId]) expect(heard).not.toContain(secret);
    // Nor can the host look inside.
    const stolen = await page.evaluate(() => {
      const inner = document.querySelector('ma-pfml-claim')?.shadowRoot?.querySelector('iframe');
      try {
        return String(inner?.contentWindow?.document.body.textContent);
      } catch (error) {
        return (error as Error).name;
      }
    });
    expect(stolen).toBe('SecurityError');
    await page.close();
  });

  it('brings the error summary, and the question that it leads to, into the host’s view', async () => {
    const page = await browser.open({ width: 480, height: 500 });
    await page.goto(
      host.page(
        '/scroll',
        `<script type="module" src="${system.forms}/ma-forms.js"></script><p style="height: 900px"></p><ma-pfml-claim><p>Call us</p></ma-pfml-claim><p style="height: 900px"></p>`,
      ),
    );
    const form = await page.frame(FRAME);
    await form.waitFor('.ma-body');
    await startClaim(form);
    const placeOf = async (selector: string) => {
      const inFrame = await form.evaluate((wanted) => {
        return (
          document.querySelector('ma-form')?.shadowRoot?.querySelector(wanted)?.getBoundingClientRect().top ??
          Number.NaN
        );
      }, selector);
      const frameTop = await page.evaluate(
        () =>
          document.querySelector('ma-pfml-claim')?.shadowRoot?.querySelector('iframe')?.getBoundingClientRect().top ??
          Number.NaN,
      );
      return inFrame + frameTop;
    };
    const inView = (selector: string) =>
      until(async () => {
        const y = await placeOf(selector);
        return y >= 0 && y < 400;
      }, `${selector} is not in the host’s view`);
    await passTheDoor(form);
    await inView('form .ma-h1');
    await form.click({ button: 'Go to About you' });
    await form.waitFor({ heading: 'What is your name?' });
    await form.click({ button: 'Continue' });
    await form.waitFor('.ma-summary');
    await inView('.ma-summary');
    await form.click({ link: 'Enter your last name' });
    expect(await form.focused()).toMatch(/^input/);
    await inView('input:focus');
    await page.close();
  });

  it('takes its language from the tag and from the host’s translate message', async () => {
    const page = await browser.open({ width: 480, height: 800 });
    await page.goto(
      host.page(
        '/language',
        `<script type="module" src="${system.forms}/ma-forms.js"></script><ma-pfml-claim lang="es"><p>Call us</p></ma-pfml-claim>`,
      ),
    );
    const form = await page.frame(FRAME);
    await form.waitFor('.ma-body');
    expect(await form.evaluate(() => document.documentElement.lang)).toBe('es');
    await page.evaluate(() =>
      document
        .querySelector('ma-pfml-claim')
        ?.shadowRoot?.querySelector('iframe')
        ?.contentWindow?.postMessage({ action: 'translate', language: 'en' }, '*'),
    );
    await form.waitUntil(() => document.documentElement.lang === 'en');
    await page.close();
  });

  it('is not shown in the page of a stranger', async () => {
    const page = await browser.open({ width: 480, height: 800 });
    await page.goto(
      stranger.page(
        '/stranger',
        `<script type="module" src="${system.forms}/ma-forms.js"></script><ma-pfml-claim><p>Call us</p></ma-pfml-claim>`,
      ),
    );
    await page.waitUntil(
      () =>
        (document.querySelector('ma-pfml-claim')?.shadowRoot?.querySelector('[role=status]')?.textContent ?? '') !== '',
    );
    expect(await page.evaluate(() => document.querySelector('ma-pfml-claim > p')?.checkVisibility())).toBe(true);
    expect(
      await page.evaluate(() => document.querySelector('ma-pfml-claim')?.shadowRoot?.querySelector('slot')?.hidden),
    ).toBe(false);
    await page.close();
  });

  it('leaves the author’s own words when the forms site is gone', async () => {
    const page = await browser.open({ width: 480, height: 800 });
    await system.halt('SIGTERM');
    await page.goto(
      host.page(
        '/gone',
        `<script type="module" src="${system.forms}/ma-forms.js"></script><ma-pfml-claim><p>Call us at 833</p></ma-pfml-claim>`,
      ),
    );
    await page.waitUntil(() => document.readyState === 'complete');
    expect(await page.words()).toContain('Call us at 833');
    await system.start();
    await page.close();
  });
});

describe('the claim in the operator’s own page', () => {
  it('stands inline, without a frame, when the page holds no foreign script', async () => {
    const system = await startSystem();
    const browser = await startBrowser();
    try {
      const page = await browser.open({ width: 480, height: 800 });
      await page.goto(`${system.host}/pfml/claim?inline`);
      await page.waitFor({ button: 'Start a new application' });
      expect(
        await page.evaluate(() => document.querySelector('ma-pfml-claim')?.shadowRoot?.querySelector('iframe')),
      ).toBeNull();
      await startClaim(page);
      await page.waitFor({ heading: 'Get ready to apply' });
      expect(await system.refused(page)).toEqual([]);
      const framed = await browser.open({ width: 480, height: 800 });
      await openClaim(framed, system);
    } finally {
      await browser.close();
      await system.stop();
    }
  });
});
