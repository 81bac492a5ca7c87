import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import { freePort } from '../harness/free-port.mjs';
import { until, type Browser, type Page, type Scope } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';

const TOKEN = 'i'.repeat(40);
const SENT = { heading: 'We have your request' };

/** What staff have of the hearing form. */
const inboxOf = async (system: System) =>
  (await (
    await fetch(`${system.forms}/api/inbox/hearing/export.json`, { headers: { authorization: `Bearer ${TOKEN}` } })
  ).json()) as { reference: string; answers: Record<string, unknown> }[];

/** Fills the hearing form in, up to the page that sends. */
async function fillHearing(form: Scope, name: string): Promise<void> {
  await form.waitFor({ heading: 'Which hearing do you want to speak at?' });
  await form.click({ label: 'Clean water: online, December 14, 2026' });
  await form.click({ button: 'Continue' });
  await form.waitFor({ heading: 'About you' });
  await form.fill({ label: 'Your full name' }, name);
  await form.fill({ label: 'Email address' }, 'ana@example.com');
  await form.click({ label: 'Yes' });
  await form.fill({ label: 'Name of the group' }, '=cmd|calc');
  await form.click({ button: 'Continue' });
  await form.waitFor({ heading: 'Your time to speak' });
  await form.fill({ label: 'How many minutes do you need?' }, '5');
  await form.click({ label: 'Captions' });
  await form.click({ button: 'Continue' });
  await form.waitFor({ heading: 'Check your answers' });
}

describe('a form that an author wrote as two files', () => {
  let system: System;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    system = await startSystem({ env: { STAFF_TOKENS: `ina inbox ${TOKEN}` } });
    browser = await startBrowser();
    page = await browser.open({ width: 480, height: 800 });
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('is filled in on the author’s page and sent once, however often the button is pressed', async () => {
    await page.goto(`${system.host}/author-form/hearing`);
    await fillHearing(page, 'Ana Silva');
    // A hand that shakes: three presses before the page can answer.
    await page.evaluate(() => {
      const button = document.querySelector('ma-form')?.shadowRoot?.querySelector<HTMLElement>('.ma-btn-primary');
      for (let press = 0; press < 3; press += 1) button?.click();
    });
    await page.waitFor(SENT);
    const items = await inboxOf(system);
    expect(items.map(({ answers }) => answers)).toEqual([
      {
        hearing: 'water-online',
        name: 'Ana Silva',
        email: 'ana@example.com',
        for_group: true,
        group: '=cmd|calc',
        minutes: 5,
        needs: ['captions'],
      },
    ]);
    expect(await page.words()).toContain(items[0]?.reference);
    expect(await page.url()).toBe(`${system.host}/author-form/hearing`);
  });

  it('arrives where staff read it, in the words that its person saw', async () => {
    const staff = await browser.open({ width: 900, height: 800 });
    await staff.goto(`${system.host}/staff/inbox`);
    await staff.fill({ label: 'Your staff token' }, 'x'.repeat(40));
    await staff.click({ button: 'Open the inbox' });
    await until(async () => (await staff.text('#say')).includes('This token is not known'), 'a wrong token got in');
    await staff.fill({ label: 'Your staff token' }, TOKEN);
    await staff.click({ button: 'Open the inbox' });
    await staff.waitFor('#list:not([hidden])');
    await staff.choose({ label: 'Form' }, 'Ask to speak at a public hearing');
    const [item] = await inboxOf(system);
    await staff.click({ button: item?.reference ?? 'none' });
    await staff.waitFor({ heading: item?.reference ?? 'none' });
    const words = await staff.text('#answers');
    for (const said of ['Your full name Ana Silva', 'Clean water: online', 'Captions', 'Name of the group =cmd|calc'])
      expect(words).toContain(said);
    await staff.click({ button: 'Mark as done' });
    await until(async () => (await staff.text('#counts')).includes('0 new, 0 read, 1 done'), 'it was not marked');
    await staff.click({ button: 'Save as a table (CSV)' });
    await until(async () => (await staff.text('#say')).includes('The file was saved'), 'no table was saved');
    expect(await system.refused(staff)).toEqual([]);
    await staff.close();
  });

  it('waits for a service that is gone, loses nothing, and arrives once when it is back', async () => {
    await page.goto(`${system.host}/author-form/hearing`);
    await page.click({ button: 'Fill in the form again' });
    await fillHearing(page, 'Bo Nguyen');
    await system.halt();
    await page.click({ button: 'Send my request' });
    await page.waitFor('.ma-summary', 30_000);
    expect(await page.words()).toContain('Bo Nguyen');
    await system.start();
    await page.click({ button: 'Send my request' });
    await page.waitFor(SENT, 30_000);
    expect((await inboxOf(system)).filter(({ answers }) => answers['name'] === 'Bo Nguyen').length).toBe(1);
  });

  it('works in a frame by its name alone, and breaks no policy', async () => {
    await page.goto(`${system.host}/author-form/hearing?frame`);
    const form = await page.frame('/frame/form.html');
    await fillHearing(form, 'Cy Stone');
    await form.click({ button: 'Send my request' });
    await form.waitFor(SENT);
    expect((await inboxOf(system)).some(({ answers }) => answers['name'] === 'Cy Stone')).toBe(true);
    expect(await system.refused(page, form)).toEqual([]);
  });
});

describe('an author’s form with the agency’s own endpoint', () => {
  let system: System;
  let browser: Browser;
  let site: AgencySite;

  beforeAll(async () => {
    [system, browser, site] = await Promise.all([startSystem(), startBrowser(), AgencySite.start()]);
    site.put('/good.json', {
      title: 'Feedback',
      type: 'object',
      properties: { name: { title: 'Your name', type: 'string', minLength: 1 } },
      required: ['name'],
    });
    site.put('/wrong.json', '{ "type": "object", "properties": { "name": { "$ref": "#/$defs/gone" } } }');
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    site?.stop();
  });

  const open = async (schema: string): Promise<Page> => {
    const page = await browser.open({ width: 480, height: 800 });
    site.put(
      '/page',
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>An agency</title><h1>An agency</h1>
       <script type="module" src="${system.forms}/ma-forms.js"></script>
       <ma-form schema-src="${schema}" endpoint="/api"><p>Call us at (617) 555-0100</p></ma-form></html>`,
    );
    await page.goto(`${site.origin}/page`);
    return page;
  };

  it('whose file is wrong says so to its author in its place, and keeps the other ways in view', async () => {
    const page = await open('/wrong.json');
    await page.waitFor('details.ma-more');
    const isSeen = await page.evaluate(() => (document.querySelector('ma-form > p')?.getClientRects().length ?? 0) > 0);
    expect(isSeen).toBe(true);
    await page.click({ button: 'For the people who look after this page' });
    expect(await page.words()).toContain('/wrong.json#/properties/name/$ref');
    await page.close();
  });

  it('that fails is asked again under the same key, and nothing is called sent until it was', async () => {
    const page = await open('/good.json');
    await page.fill({ label: 'Your name' }, 'Ana');
    site.status = 500;
    await page.click('.ma-btn-primary');
    await page.waitFor('.ma-summary', 30_000);
    expect(await page.value({ label: 'Your name' })).toBe('Ana');
    site.status = 201;
    await page.click('.ma-btn-primary');
    await page.waitFor({ heading: 'We received your answers' });
    expect(await page.words()).toContain('AG-2026-0001');
    expect(site.keys.length).toBeGreaterThan(2);
    expect(new Set(site.keys).size).toBe(1);
    await page.close();
  });
});

/** An agency's own site: its page, its files, and an API that takes submissions. */
class AgencySite {
  status = 201;
  readonly keys: string[] = [];
  readonly files = new Map<string, string>();

  private constructor(
    readonly origin: string,
    private readonly server: Server,
  ) {}

  static async start(): Promise<AgencySite> {
    const port = await freePort();
    let site: AgencySite | undefined;
    const server = createServer((request, response) => {
      const text = site?.files.get(request.url ?? '');
      if (request.method === 'POST' && request.url === '/api/submissions') {
        site?.keys.push(String(request.headers['idempotency-key']));
        const status = site?.status ?? 500;
        const body = status === 201 ? { reference: 'AG-2026-0001' } : { code: 'broken', status };
        request.resume();
        response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
      } else if (text === undefined) response.writeHead(404).end();
      else
        response
          .writeHead(200, { 'content-type': text.startsWith('<') ? 'text/html; charset=utf-8' : 'application/json' })
          .end(text);
    });
    await new Promise<void>((ready) => server.listen(port, '127.0.0.1', ready));
    return (site = new AgencySite(`http://localhost:${port}`, server));
  }

  put(path: string, content: unknown): void {
    this.files.set(path, typeof content === 'string' ? content : JSON.stringify(content));
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
