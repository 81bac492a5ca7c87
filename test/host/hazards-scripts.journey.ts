import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OtherSite } from '../../service/test/other-site.js';
import { startBrowser } from '../harness/browser.js';
import { until, type Browser, type Page } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { ROOT } from '../laws/repository.js';
import { HostSite } from './host-site.js';
import { openPoc, scriptOf, tag, toAboutYou } from './poc-page.js';

/** Typed, and to be found nowhere but in its own box. */
const CANARY = 'Canary Yellowbird';

/** The style of the primary button of the form. Runs in the page. */
function buttonColour(): string {
  const button = document.querySelector('ma-poc-designation')?.shadowRoot?.querySelector('.ma-btn-primary');
  return button ? getComputedStyle(button).backgroundColor : 'no button';
}

describe('a form among the scripts of a page of Mass.gov, hazard by hazard (the agency’s pages, section 4)', () => {
  let system: System;
  let browser: Browser;
  let site: HostSite;
  let page: Page;

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

  it('hazard 12: keeps its answers when Drupal takes it out and puts it elsewhere, and leaves the page’s names alone', async () => {
    await openPoc(page, system, site, '/drupal', { conditions: ['drupal-behaviours', 'second-lit'] });
    await toAboutYou(page);
    await page.fill({ label: 'Your name' }, CANARY);
    await page.evaluate(() =>
      (window as unknown as { ajaxMove: (selector: string) => void }).ajaxMove('ma-poc-designation'),
    );
    await page.waitFor({ label: 'Your name' });
    expect(await page.value({ label: 'Your name' })).toBe(CANARY);
    expect(
      await page.evaluate(() => (window as unknown as { jQuery: { fn: { jquery: string } } }).jQuery.fn.jquery),
    ).toMatch(/^3\./);
    const classes = await page.evaluate(() => document.querySelector('ma-poc-designation')?.className);
    expect(classes).not.toMatch(/ma__|js-/);
  });

  it('hazard 13: lets no submit or change out of its root, and tells the page of pages by events of its own', async () => {
    await openPoc(page, system, site, '/tag-manager', { conditions: ['data-layer'] });
    await page.evaluate(() => {
      const told: string[] = [];
      (window as unknown as { told: string[] }).told = told;
      document.addEventListener('ma-page', (event) => told.push(JSON.stringify((event as CustomEvent).detail)));
    });
    await toAboutYou(page);
    // The driver chooses from a list by an event that it makes itself, and which goes everywhere.
    const before = await page.evaluate(() => (window as unknown as { dataLayer: object[] }).dataLayer.length);
    await page.fill({ label: 'Your name' }, CANARY);
    await page.click({ button: 'Continue' });
    await page.waitFor('.ma-summary');
    const [told, layer, first] = await page.evaluate((since) => {
      const { told: ours, dataLayer } = window as unknown as { told: string[]; dataLayer: object[] };
      return [ours.join(' '), JSON.stringify(dataLayer.slice(since)), JSON.stringify(dataLayer[0])] as const;
    }, before);
    expect(told).not.toBe('');
    expect(`${told} ${layer}`).not.toContain('Canary');
    expect(layer).not.toMatch(/gtm\.(submit|change)/);
    expect(layer).toContain('gtm.input');
    expect(first).toContain('info_details');
  });

  it('hazard 14: puts nothing that was typed into ids, classes, addresses or errors', async () => {
    await openPoc(page, system, site, '/watchers', { conditions: ['session-replay'] });
    await toAboutYou(page);
    await page.fill({ label: 'Your name' }, CANARY);
    await page.click({ button: 'Continue' });
    await page.waitFor('.ma-summary');
    const open = await page.evaluate(() => {
      const root = document.querySelector('ma-poc-designation')?.shadowRoot;
      const named = [...(root?.querySelectorAll('*') ?? [])].map((one) =>
        [...one.attributes].map(({ name, value }) => `${name}=${value}`).join(' '),
      );
      const asked = performance.getEntriesByType('resource').map(({ name }) => name);
      return [...named, ...asked, location.href, document.title].join('\n');
    });
    expect(open).not.toMatch(/canary|yellowbird/i);
    expect(page.complaints().join()).not.toMatch(/canary|yellowbird/i);
  });

  it('hazard 15: is served under an address with its version that a cache may keep for ever', async () => {
    const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { readonly version: string };
    const answer = await fetch(`${system.forms}/v${version}/ma-forms.js`);
    expect([answer.status, answer.headers.get('cache-control')]).toEqual([200, expect.stringContaining('immutable')]);
  });

  it('hazard 15: leaves its author’s words when its script is not there, or is no script', async () => {
    for (const src of [`${system.forms}/v0.0.0/ma-forms.js`, `${system.forms}/healthz`]) {
      await page.goto(site.put('/lost', { body: tag(), head: `<script type="module" src="${src}"></script>` }));
      await page.waitUntil(() => document.readyState === 'complete');
      expect(await page.words()).toContain('Call the program office.');
    }
  });

  it('hazard 16: shows its author’s words, in reach and in place, while its script does not come, and stands there when it does', async () => {
    const scripts = await OtherSite.start();
    let release = (): void => {};
    const released = new Promise<void>((done) => (release = done));
    scripts.answer('/ma-forms.js', (_asked, response) => {
      void released.then(() =>
        response.writeHead(302, { location: `${system.forms}/ma-forms.js`, 'access-control-allow-origin': '*' }).end(),
      );
    });
    await page.goto(site.put('/stalled', { body: `<p id="above">Above</p>${tag()}<p>Below</p>` }));
    // By the page's own script: a driven WebKit answers nothing while a page is still loading.
    await page.evaluate((src) => {
      document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
    }, `${scripts.origin}/ma-forms.js`);
    await until(() => Promise.resolve(scripts.asked.length > 0), 'the script was not asked for');
    const shown = () =>
      page.evaluate(() =>
        document
          .querySelector('ma-poc-designation > p')
          ?.checkVisibility({ opacityProperty: true, visibilityProperty: true }),
      );
    const above = () => page.evaluate(() => document.querySelector('#above')?.getBoundingClientRect().top);
    expect(await shown()).toBe(true);
    expect(await page.words()).toContain('Call the program office.');
    const before = await above();
    release();
    await page.waitFor({ button: 'Start a new request' });
    expect(await above()).toBe(before);
    scripts.stop();
  });

  it('hazard 17: stands twice on a page, each with its own answers and no ID in common within a root', async () => {
    const body = `${tag('id="one"')}${tag('id="two"')}`;
    await openPoc(page, system, site, '/twice', { body });
    await toAboutYou(page);
    const doubled = await page.evaluate(() =>
      [...document.querySelectorAll('#one, #two')].flatMap((one) => {
        const ids = [...(one.shadowRoot?.querySelectorAll('[id]') ?? [])].map(({ id }) => id);
        return ids.filter((id, place) => ids.indexOf(id) !== place);
      }),
    );
    expect(doubled).toEqual([]);
    expect(await page.evaluate(() => document.querySelectorAll('[id^="q"]').length)).toBe(0);
  });

  it('hazard 18: has one polite region and one for what is wrong, which are not the form itself', async () => {
    await openPoc(page, system, site, '/regions');
    const regions = await page.evaluate(() =>
      [...(document.querySelector('ma-poc-designation')?.shadowRoot?.querySelectorAll('[aria-live]') ?? [])].map(
        (one) => `${one.getAttribute('aria-live') ?? ''} ${one.childElementCount}`,
      ),
    );
    expect(regions.sort()).toEqual(['assertive 0', 'polite 0']);
  });

  it('hazards 19 and 22: takes the colours that the site publishes, and is whole without any, and without the design system’s', async () => {
    await openPoc(page, system, site, '/bare', { head: '<style>:root { --mds-color-primary: rgb(1, 2, 3); }</style>' });
    expect(await page.evaluate(buttonColour)).toBe('rgb(20, 85, 143)');
    await page.evaluate(() => document.documentElement.style.setProperty('--mf-c-primary', 'rgb(90, 0, 90)'));
    await until(async () => (await page.evaluate(buttonColour)) === 'rgb(90, 0, 90)', 'the site’s colour is not taken');
  });

  it('hazard 21: lets those pages frame it that it knows, and no header of the older kind stands in their way', async () => {
    const { headers } = await fetch(`${system.forms}/frame/pfml-claim.html`);
    expect(headers.get('x-frame-options')).toBeNull();
    const [ancestors] = /frame-ancestors [^;]+/.exec(headers.get('content-security-policy') ?? '') ?? [];
    expect(ancestors?.split(' ')).toContain(site.origin);
  });

  it('hazard 22: comes to life where an editor looks at a page before it is kept, and goes without a trace', async () => {
    await page.goto(site.put('/editor', { body: '<div id="preview"></div>', head: scriptOf(system) }));
    await page.evaluate(() => {
      const preview = document.querySelector('#preview');
      const form = document.createElement('ma-poc-designation');
      form.append('Call the program office.');
      for (let times = 0; times < 3; times += 1) {
        preview?.append(form);
        form.remove();
      }
      preview?.append(form);
    });
    await page.waitFor({ button: 'Start a new request' });
    await page.evaluate(() => document.querySelector('#preview')?.replaceChildren());
    expect(await page.words()).not.toContain('Start a new request');
    expect(page.complaints().filter((line) => !line.includes('404'))).toEqual([]);
  });
});
