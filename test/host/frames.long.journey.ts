import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import { pause, until, type Browser, type Page, type Scope } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { FRAME, passTheDoor, startClaim } from '../journeys/steps/claim.js';
import { HostSite } from './host-site.js';

/** What the page's own scripts noted. */
interface Noted {
  readonly resized: readonly (readonly [type: string, height: number])[];
  readonly asked: readonly { readonly type: string; readonly offset?: number }[];
  readonly sentTo?: string;
}

const noted = <Name extends keyof Noted>(page: Page, name: Name) =>
  page.evaluate((what) => (window as unknown as Noted)[what], name) as Promise<Noted[Name]>;
const frameHeight = (page: Page) =>
  page.evaluate(() => document.querySelector('iframe')?.getBoundingClientRect().height ?? 0);
const contentHeight = (form: Scope) => form.evaluate(() => document.documentElement.getBoundingClientRect().height);

describe('the claim by its address, in the frames of Mass.gov', () => {
  let system: System;
  let browser: Browser;
  let site: HostSite;
  let stranger: HostSite;

  beforeAll(async () => {
    site = await HostSite.start();
    stranger = await HostSite.start('localhost');
    system = await startSystem({ env: { ALLOWED_ORIGINS: site.origin } });
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    site?.stop();
    stranger?.stop();
  });

  const framed = (kind: string) =>
    `<div class="column-254"><iframe class="${kind}" id="claim" title="Claim" src="${system.forms}${FRAME}"></iframe></div><div class="tall"></div>`;
  const open = async (url: string): Promise<[Page, Scope]> => {
    const page = await browser.open({ width: 480, height: 600 });
    await page.goto(url);
    const form = await page.frame(FRAME);
    await form.waitFor('.ma-body');
    return [page, form];
  };
  const sameHeight = async (page: Page, form: Scope) => {
    await until(
      async () => Math.abs((await frameHeight(page)) - (await contentHeight(form))) <= 2,
      'the frame never had the height of its content',
    );
  };

  it('of the dynamic kind are as high as their content, page by page', async () => {
    const [page, form] = await open(
      site.put('/dynamic', { body: framed('js-dynamic'), conditions: ['mayflower', 'dynamic-frames'] }),
    );
    await sameHeight(page, form);
    const start = await frameHeight(page);
    await startClaim(form);
    await passTheDoor(form);
    await until(async () => (await frameHeight(page)) > start + 200, 'the frame did not grow with the task list');
    await sameHeight(page, form);
    await page.evaluate(() => document.body.classList.add('changed'));
    await sameHeight(page, form);
    await page.close();
  });

  it('of the iframe-resizer kind are as high as their content, and grow and shrink with it', async () => {
    const [page, form] = await open(
      site.put('/resizer', { body: framed('js-iframe-resizer'), conditions: ['resizer-frames'] }),
    );
    await sameHeight(page, form);
    await startClaim(form);
    await passTheDoor(form);
    await sameHeight(page, form);
    const tall = await frameHeight(page);
    await form.click({ button: 'Go to About you' });
    await form.waitFor({ heading: 'What is your name?' });
    await until(async () => (await frameHeight(page)) < tall, 'the frame did not shrink with the page');
    await sameHeight(page, form);
    expect((await noted(page, 'resized')).map(([type]) => type)).toContain('init');
    expect((await noted(page, 'resized')).every(([, height]) => height > 0 && height < 30_000)).toBe(true);
    await page.close();
  });

  it('of the iframe-resizer kind are scrolled to what is new and to what is wrong', async () => {
    const [page, form] = await open(
      site.put('/resizer', { body: framed('js-iframe-resizer'), conditions: ['resizer-frames'] }),
    );
    await startClaim(form);
    await passTheDoor(form);
    await form.click({ button: 'Go to About you' });
    await form.waitFor({ heading: 'What is your name?' });
    expect((await noted(page, 'asked')).map(({ type }) => type)).toContain('scrollToFocus');
    await form.click({ button: 'Continue' });
    await form.waitFor('.ma-summary');
    await until(
      async () => (await noted(page, 'asked')).some(({ type }) => type === 'scrollToValidationError'),
      'the host was not told where the errors are',
    );
    const asked = await noted(page, 'asked');
    expect(asked.map(({ type }) => type)).toContain('focusIframeForError');
    const offset = asked.find(({ type }) => type === 'scrollToValidationError')?.offset ?? -1;
    const summary = await form.evaluate(
      () => document.querySelector('ma-form')?.shadowRoot?.querySelector('.ma-summary')?.getBoundingClientRect().top,
    );
    expect(Math.abs(offset - (summary ?? Infinity))).toBeLessThanOrEqual(2);
    await page.close();
  });

  it('speak the language that the page is translated into', async () => {
    const [page, form] = await open(
      site.put('/language', { body: framed('js-dynamic'), conditions: ['gravity-frames'] }),
    );
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await form.waitUntil(() => document.documentElement.lang === 'es');
    await page.evaluate(() => (document.documentElement.lang = 'en'));
    await form.waitUntil(() => document.documentElement.lang === 'en');
    await page.close();
  });

  it('send the page to a web address only, through the page’s own check', async () => {
    const [page, form] = await open(
      site.put('/redirect', { body: framed('js-dynamic'), conditions: ['gravity-frames'] }),
    );
    const leave = (url: string) =>
      form.evaluate((target) => {
        const leaving = new CustomEvent('ma-redirect', {
          detail: { url: target },
          bubbles: true,
          composed: true,
          cancelable: true,
        });
        document.querySelector('ma-form')?.dispatchEvent(leaving);
      }, url);
    await leave('data:text/html,bad');
    await leave('https://www.mass.gov/pfml');
    await until(async () => (await noted(page, 'sentTo')) !== undefined, 'the page was never asked to go anywhere');
    expect(await noted(page, 'sentTo')).toBe('https://www.mass.gov/pfml');
    await page.close();
  });

  it('hear no orders but those of the page around them, and none of another shape', async () => {
    const body = `${framed('js-dynamic')}<iframe id="other" title="Other" src="${site.put('/other', { body: '<p>Another frame</p>' })}"></iframe>`;
    const [page, form] = await open(site.put('/orders', { body, conditions: ['dynamic-frames'] }));
    await page.evaluate(() => {
      const claim = document.querySelector<HTMLIFrameElement>('#claim')?.contentWindow;
      const orders: unknown[] = [
        { action: 'translate', language: '"><img src=x onerror=alert(1)>' },
        { action: 'translate' },
        { ma: 'ma-forms/1', type: 'open', nonce: 'short', lang: 'es' },
        { ma: 'ma-forms/1', type: 'open', nonce: 'a'.repeat(32), endpoint: 'https://evil.example/api' },
        `[iFrameSizer]${'x'.repeat(100_000)}`,
        '[iFrameSizer]"><script>:8:false:false:32:true:true:null:bodyOffset',
        null,
        new Array(1_000).fill({}),
      ];
      for (const order of orders) claim?.postMessage(order, '*');
    });
    const other = await page.frame('/other');
    await other.evaluate(() => parent.frames[0]?.postMessage({ action: 'translate', language: 'es' }, '*'));
    await sameHeight(page, form);
    expect(await form.evaluate(() => document.documentElement.lang)).toBe('en');
    expect(await form.evaluate(() => document.querySelector('ma-form')?.getAttribute('endpoint'))).toBe('../api');
    await page.close();
  });

  it('are not filled for a page that may not frame them', async () => {
    const page = await browser.open({ width: 480, height: 600 });
    await page.goto(stranger.put('/stranger', { body: framed('js-dynamic'), conditions: ['dynamic-frames'] }));
    await page.waitUntil(() => document.readyState === 'complete');
    // A frame that is shown says its height at once.
    await pause(1_500);
    expect(await page.evaluate(() => document.querySelector('iframe')?.style.height)).toBe('');
    await page.close();
  });
});
