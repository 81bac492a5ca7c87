import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import { until, type Browser, type Page, type Scope } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { FRAME, passTheDoor, startClaim } from '../journeys/steps/claim.js';
import { HostSite, type HostPage } from './host-site.js';
import { scriptOf } from './poc-page.js';

const claim = (attributes = ''): string => `<ma-pfml-claim ${attributes}><p>Call (833) 344-7365.</p></ma-pfml-claim>`;

/** What the page's own translation does, by `scripts/translate.js`. */
const translate = (page: Page, language: string, isRtl = false) =>
  page.evaluate(
    (to, rtl) => {
      (window as unknown as { translatePage: (to: string, rtl: boolean) => void }).translatePage(to, rtl);
    },
    language,
    isRtl,
  );

/** Language and direction that the form has. Runs in its document. */
function formSpeaks(): string {
  const body = document.querySelector('ma-form')?.shadowRoot?.querySelector('.ma-body');
  return body ? `${body.getAttribute('lang') ?? ''} ${getComputedStyle(body).direction}` : '';
}

describe('the language of a form in a page of Mass.gov, hazard by hazard (the agency’s pages, section 4)', () => {
  let system: System;
  let browser: Browser;
  let site: HostSite;
  let page: Page;
  let form: Scope;

  beforeAll(async () => {
    site = await HostSite.start();
    system = await startSystem({ env: { ALLOWED_ORIGINS: site.origin } });
    browser = await startBrowser();
  });
  beforeEach(async () => {
    page = await browser.open({ width: 480, height: 700 });
  });
  afterEach(() => page.close());
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    site?.stop();
  });

  const open = async (path: string, host: Partial<HostPage> = {}): Promise<void> => {
    await page.goto(site.put(path, { body: claim(), head: scriptOf(system), ...host }));
    form = await page.frame(FRAME);
    await form.waitFor('.ma-body .ma-actions');
  };
  const speaks = (wanted: string) =>
    until(async () => (await form.evaluate(formSpeaks)) === wanted, `the form does not speak ${wanted}`);

  it('hazard 9: speaks its own Spanish where the page is translated by machine, which touches no word of it', async () => {
    await open('/translated', { conditions: ['translate'] });
    await translate(page, 'es');
    await speaks('es ltr');
    await form.waitFor({ button: 'Empezar una solicitud nueva' });
    const words = await form.words();
    for (const left of ['[es]', 'Start a new application', 'We save']) expect(words).not.toContain(left);
    expect(
      await form.evaluate(() => document.querySelector('ma-form')?.shadowRoot?.querySelectorAll('font').length),
    ).toBe(0);
  });

  it('hazard 9: says in the reader’s language that it has no words in it, and stays in English as a whole', async () => {
    await open('/no-words', { conditions: ['translate'] });
    const before = await form.text('.ma-actions');
    await translate(page, 'fr');
    await form.waitFor('.ma-missing-language[lang=fr]');
    expect(await form.text('.ma-actions')).toBe(before);
    expect(await form.evaluate(formSpeaks)).toBe('en ltr');
  });

  it('hazard 10: runs from right to left by its own language, not by what the page says', async () => {
    await open('/rtl', { conditions: ['translate'] });
    await translate(page, 'ar', true);
    await speaks('ar rtl');
    await page.evaluate(() => document.documentElement.setAttribute('dir', 'ltr'));
    expect(await form.evaluate(formSpeaks)).toBe('ar rtl');
  });

  it('hazard 11: takes the language of its tag before that of a page which says English', async () => {
    await open('/tag-lang', { body: claim('lang="pt-BR"'), lang: 'en' });
    await speaks('pt-BR ltr');
  });

  it('hazard 11: changes it in the middle: answers, open errors and focus stay, and it is said once', async () => {
    await open('/switch');
    await startClaim(form);
    await passTheDoor(form);
    await form.click({ button: 'Go to About you' });
    await form.fill({ label: 'First name' }, 'Marisol');
    await form.click({ button: 'Continue' });
    await form.click({ link: 'Enter your last name' });
    const focus = await form.focused();
    const lines = await form.evaluate(summaryLines);
    await form.evaluate(() => {
      const said: string[] = [];
      (window as unknown as { said: string[] }).said = said;
      for (const region of document.querySelector('ma-form')?.shadowRoot?.querySelectorAll('[aria-live]') ?? [])
        new MutationObserver(() => {
          const words = region.textContent?.trim();
          if (words) said.push(words);
        }).observe(region, { childList: true, characterData: true, subtree: true });
    });
    await page.evaluate(() => (document.documentElement.lang = 'es'));
    await speaks('es ltr');
    await form.waitUntil(() => (window as unknown as { said: string[] }).said.length > 0);
    expect(await form.value('[autocomplete=given-name]')).toBe('Marisol');
    expect(await form.focused()).toBe(focus);
    const after = await form.evaluate(summaryLines);
    expect(after.length).toBe(lines.length);
    expect(after.filter((line) => lines.includes(line))).toEqual([]);
    const said = await form.evaluate(() => (window as unknown as { said: readonly string[] }).said);
    expect(said).toEqual(['Esta página ahora está en español.']);
  });
});

/** The lines of what is to be put right. Runs in the form's document. */
function summaryLines(): readonly string[] {
  const lines = document.querySelector('ma-form')?.shadowRoot?.querySelectorAll('.ma-summary a') ?? [];
  return [...lines].map((line) => line.textContent ?? '');
}
