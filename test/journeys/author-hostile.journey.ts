import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OtherSite } from '../../service/test/other-site.js';
import { addressPayloads, markupPayloads } from '../../src/form/testing/markup-payloads.js';
import type { Json, JsonObject } from '../../src/model/index.js';
import { startBrowser } from '../harness/browser.js';
import type { Browser, Page } from '../harness/page.js';
import { PolicyReports } from '../harness/policy-reports.js';
import { startSystem, type System } from '../harness/system.js';

// An author's account was taken over, or a file was written by a program that copies what people typed. The page that shows the form has the
// strictest policy there is, and a trap that any program out of a text would fall into.

/** A question with a payload in every text that a schema can give it. */
const question = (payload: string, at: number): Json => ({
  title: `${at} ${payload}`,
  description: payload,
  $comment: payload,
  type: 'string',
  default: payload,
  examples: [payload],
  ...(at % 3 === 0 && {
    default: undefined,
    oneOf: [
      { const: payload, title: payload, description: payload },
      { const: `${payload} 2`, title: `${payload} 2` },
    ],
  }),
});
/** All that the page and its form may ask their own site for. */
const OWN_FILES = ['/page', '/trap.js', '/form.json', '/favicon.ico'];

const payloads = [...markupPayloads, ...addressPayloads];
const hostile: Json = JSON.parse(
  JSON.stringify({
    title: payloads[0],
    description: payloads.at(-1),
    type: 'object',
    properties: Object.fromEntries(payloads.map((payload, at) => [`${at}${payload}`, question(payload, at)])),
    required: payloads.map((payload, at) => `${at}${payload}`),
  }),
) as Json;

describe('a hostile file of an author, under the strictest policy', () => {
  let system: System;
  let browser: Browser;
  let site: OtherSite;
  /** A third site, which no form may ask anything. */
  let elsewhere: OtherSite;
  let reports: PolicyReports;
  let page: Page;

  beforeAll(async () => {
    [system, browser, site, elsewhere, reports] = await Promise.all([
      startSystem(),
      startBrowser(),
      OtherSite.start(),
      OtherSite.start(),
      PolicyReports.start(),
    ]);
    site.answer('/favicon.ico', (_asked, response) => response.writeHead(204).end());
    site.answer('/trap.js', (_asked, response) =>
      response
        .writeHead(200, { 'content-type': 'text/javascript' })
        .end('window.hits = 0; window.__hit = () => ++hits;'),
    );
    page = await browser.open({ width: 320, height: 640 });
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    site?.stop();
    elsewhere?.stop();
    reports?.stop();
  });

  const open = async (schema: Json): Promise<void> => {
    const policy = [
      `default-src 'none'; script-src 'self' ${system.forms}; connect-src 'self'; style-src ${system.forms}`,
      // Browsers ask for the page's mark by themselves, and some tell when that is refused.
      `img-src ${site.origin}/favicon.ico`,
      `base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types forms-lit`,
      `report-uri ${reports.address}`,
    ].join('; ');
    site.file('/form.json', schema);
    site.answer('/page', (_asked, response) =>
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
        'cache-control': 'no-store',
      }).end(`<!doctype html><html lang="en"><meta charset="utf-8"><title>An agency</title><h1>An agency</h1>
        <script src="/trap.js"></script><script type="module" src="${system.forms}/ma-forms.js"></script>
        <ma-form schema-src="/form.json"><p>Call us at (617) 555-0100</p></ma-form></html>`),
    );
    await page.goto(`${site.origin}/page`);
  };
  /** Nothing ran, nothing was tried that a policy had to stop, and nobody else was asked. */
  const harmless = async (): Promise<void> => {
    expect(await page.evaluate(() => (window as unknown as { hits: number }).hits)).toBe(0);
    expect(await reports.refused(page)).toEqual([]);
    expect(site.asked.map(({ path }) => path).filter((path) => !OWN_FILES.includes(path))).toEqual([]);
    expect(elsewhere.asked).toEqual([]);
    expect(await page.url()).toBe(`${site.origin}/page`);
  };

  it('shows markup and addresses in every text as the words they are, also in its errors', async () => {
    await open(hostile);
    await page.waitFor('.ma-btn-primary', 30_000);
    await page.click('.ma-btn-primary');
    await page.waitFor('.ma-summary', 30_000);
    const words = await page.words();
    for (const shown of [`<script>__hit()</script>`, `"><img src=x onerror=__hit()>`, 'javascript:__hit()'])
      expect(words).toContain(shown);
    const found = await page.evaluate(() => {
      const all: Element[] = [...(document.querySelector('ma-form')?.shadowRoot?.querySelectorAll('*') ?? [])];
      for (const one of all) all.push(...(one.shadowRoot?.querySelectorAll('*') ?? []));
      return {
        count: all.length,
        programs: all.filter((one) => /^(script|iframe|object|embed|img|base|meta|video|audio)$/.test(one.localName))
          .length,
        handlers: all.flatMap((one) => one.getAttributeNames()).filter((name) => /^on|^style$|^srcdoc$/.test(name)),
        addresses: all.flatMap((one) => one.getAttribute('href') ?? []).filter((href) => !href.startsWith('#')),
      };
    });
    expect(found).toMatchObject({ programs: 0, handlers: [], addresses: [] });
    expect(found.count).toBeGreaterThan(payloads.length);
    await harmless();
  });

  const text = (more: JsonObject): JsonObject => ({
    type: 'object',
    properties: { name: { title: 'Your name', type: 'string', ...more } },
  });
  it.each([
    ['a reference to another site', (away: string) => text({ $ref: `${away}/stolen.json` }), 'properties/name/$ref'],
    ['a pattern that hangs', () => text({ pattern: '^(a+)+$' }), 'properties/name/pattern'],
    ['a pattern that hangs, in a name', () => ({ ...text({}), patternProperties: { '^(b|b)*$': {} } }), 'b'],
  ] as const)(
    'is not shown with %s: its author is told where, and the other ways stay in view',
    async (_, make, place) => {
      await open(make(elsewhere.origin));
      await page.waitFor('details.ma-more');
      await page.click({ button: 'For the people who look after this page' });
      const isSeen = () => (document.querySelector('ma-form > p')?.getClientRects().length ?? 0) > 0;
      expect(await page.evaluate(isSeen)).toBe(true);
      expect(await page.text('details.ma-more')).toContain(place);
      await harmless();
    },
  );

  it('fetches no metaschema of another site: it is read as if it named none', async () => {
    await open({ $schema: `${elsewhere.origin}/meta.json`, ...text({}) });
    await page.waitFor({ label: 'Your name' });
    await harmless();
  });
});
