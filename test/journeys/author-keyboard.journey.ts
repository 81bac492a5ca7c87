import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { OtherSite } from '../../service/test/other-site.js';
import type { Entry } from '../../src/model/index.js';
import { axeFindings } from '../harness/axe.js';
import { startBrowser } from '../harness/browser.js';
import { until, type Browser, type Page } from '../harness/page.js';
import { startSystem, type System } from '../harness/system.js';
import { keyHands } from './robot/hands.js';
import { readPage } from './robot/reading.js';

const AUTHOR = 'a'.repeat(40);
const INBOX = 'i'.repeat(40);

/** An author's form with a question of most kinds, none of which says how it looks. */
const schema = {
  title: 'Ask for a tree',
  type: 'object',
  properties: {
    name: { title: 'Your name', type: 'string', minLength: 1 },
    email: { title: 'Your email', type: 'string', format: 'email' },
    street: { title: 'Where shall it stand?', type: 'string', description: 'Street and number' },
    kind: { title: 'Which tree?', enum: ['Red maple', 'Tulip tree', 'No wish'] },
    when: { title: 'From which day on?', type: 'string', format: 'date' },
    cost: { title: 'What can you give?', type: 'number', minimum: 0, multipleOf: 0.01 },
    owner: { title: 'Do you own the land?', type: 'boolean' },
    tools: { title: 'What do you have?', type: 'array', items: { enum: ['Spade', 'Hose'] }, uniqueItems: true },
    notes: { title: 'Anything else?', type: 'string', maxLength: 500 },
    promise: { title: 'I will water it for two years', const: true },
  },
  required: ['name', 'street', 'kind', 'owner', 'promise'],
  if: { properties: { owner: { const: false } }, required: ['owner'] },
  then: { properties: { leave: { title: 'Who owns it?', type: 'string', minLength: 1 } }, required: ['leave'] },
};

const ANSWERS: Readonly<Record<string, Entry>> = {
  '/name': 'Ana Núñez',
  '/email': 'ana@example.com',
  '/street': '=1+1 Elm Street',
  '/kind': 'Tulip tree',
  '/when': { month: '4', day: '9', year: '2027' },
  '/cost': '1,234.50',
  '/owner': 'false',
  '/leave': 'The town',
  '/tools': ['Hose'],
  '/notes': 'Near the school',
  '/promise': 'true',
};

describe('an author’s one file, on a small phone, with the keyboard alone', () => {
  let system: System;
  let browser: Browser;
  let site: OtherSite;
  let page: Page;
  let secret = '';
  let status = 200;
  const hooks = () => site.asked.filter(({ path }) => path === '/hook');
  const ask = async (method: string, path: string, token: string, body?: object) =>
    fetch(`${system.forms}${path}`, {
      method,
      headers: { authorization: `Bearer ${token}`, ...(body && { 'content-type': 'application/json' }) },
      ...(body && { body: JSON.stringify(body) }),
    });

  beforeAll(async () => {
    site = await OtherSite.start();
    site.file('/tree.json', schema);
    site.answer('/favicon.ico', (_asked, response) => response.writeHead(204).end());
    site.answer('/hook', (_asked, response) => response.writeHead(status).end());
    system = await startSystem({
      env: {
        STAFF_TOKENS: `aude author,outbox ${AUTHOR}\nina inbox ${INBOX}`,
        AUTHOR_ORIGINS: site.origin,
        WEBHOOK_ORIGINS: site.origin,
        ALLOWED_ORIGINS: site.origin,
      },
    });
    browser = await startBrowser();
    page = await browser.open({ width: 320, height: 640 });
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    site?.stop();
  });

  it('is registered with the service by one request', async () => {
    const registered = await ask('POST', '/api/author-forms', AUTHOR, {
      id: 'tree',
      schemaUrl: `${site.origin}/tree.json`,
      recipient: 'Tree warden',
      retentionDays: 30,
      webhookUrl: `${site.origin}/hook`,
    });
    expect(registered.status).toBe(201);
    secret = ((await registered.json()) as { webhookSecret: string }).webhookSecret;
  });

  it('is filled in and sent without a pointer, right for machines that look, and never wider than the screen', async () => {
    site.answer('/page', (_asked, response) =>
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' })
        .end(`<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
        <title>Trees</title><main><h1>Trees</h1><script type="module" src="${system.forms}/ma-forms.js"></script>
        <ma-form form="tree" schema-src="/tree.json" endpoint="${system.forms}/api/author-forms/tree"></ma-form></main></html>`),
    );
    await page.goto(`${site.origin}/page`);
    await page.waitFor({ label: 'Your name' });
    const hands = keyHands(page, page);
    const right = async (): Promise<void> => {
      expect(await axeFindings(page)).toEqual([]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)).toBeLessThanOrEqual(
        0,
      );
    };
    await right();
    await hands.press();
    await page.waitFor('.ma-summary');
    await right();
    const given = new Set<string>();
    for (;;) {
      const question = (await readPage(page)).questions.find(({ address }) => !given.has(address));
      if (!question) break;
      given.add(question.address);
      await hands.put(question, ANSWERS[question.address] ?? '');
    }
    expect([...given].sort()).toEqual(Object.keys(ANSWERS).sort());
    await hands.press();
    await page.waitFor({ heading: 'Check your answers' });
    await right();
    await hands.press();
    await page.waitFor({ heading: 'We received your answers' });
    await right();
    expect(page.complaints()).toEqual([]);
  });

  it('is told to the agency by a webhook that it can check', async () => {
    await until(() => Promise.resolve(hooks().length === 1), 'no webhook came');
    const [hook] = hooks();
    const { 'webhook-id': id, 'webhook-timestamp': at, 'webhook-signature': signature } = hook?.headers ?? {};
    const key = Buffer.from(secret.replace('whsec_', ''), 'base64');
    const signed = createHmac('sha256', key)
      .update(`${String(id)}.${String(at)}.${hook?.body}`)
      .digest('base64');
    expect(signature).toBe(`v1,${signed}`);
    expect(JSON.parse(hook?.body ?? '')).toMatchObject({
      type: 'submission.received',
      form: 'tree',
      answers: {
        name: 'Ana Núñez',
        email: 'ana@example.com',
        street: '=1+1 Elm Street',
        kind: 'Tulip tree',
        when: '2027-04-09',
        cost: 1234.5,
        owner: false,
        leave: 'The town',
        tools: ['Hose'],
        notes: 'Near the school',
        promise: true,
      },
    });
  });

  it('is read by staff as a table in which nothing runs, and as JSON', async () => {
    const csv = await (await ask('GET', '/api/inbox/tree/export.csv', INBOX)).text();
    expect(csv).toContain(`'=1+1 Elm Street`);
    expect(csv).not.toMatch(/(^|[,"\n])=1\+1/);
    const json = (await (await ask('GET', '/api/inbox/tree/export.json', INBOX)).json()) as { answers: object }[];
    expect(json.map(({ answers }) => answers)).toMatchObject([{ street: '=1+1 Elm Street', when: '2027-04-09' }]);
  });

  it('is told again, when its receiver was gone and staff ask for it', async () => {
    status = 410;
    const before = hooks().length;
    const sent = await fetch(`${system.forms}/api/author-forms/tree/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'idempotency-key': 'second-of-this-test', origin: site.origin },
      body: JSON.stringify({
        form: 'tree',
        version: '1',
        language: 'en',
        answers: { name: 'Bo', street: '2 Elm Street', kind: 'No wish', owner: true, promise: true },
        asked: {},
      }),
    });
    expect(sent.status).toBe(201);
    const outbox = async () =>
      (
        (await (await ask('GET', '/api/outbox', AUTHOR)).json()) as {
          deliveries: { id: string; lastCode: string; channel: string }[];
        }
      ).deliveries;
    await until(async () => (await outbox()).length === 1, 'the delivery was not given up');
    const [dead] = await outbox();
    expect(dead).toMatchObject({ channel: 'tree', lastCode: 'status_410' });
    status = 200;
    expect((await ask('POST', `/api/outbox/${dead?.id}/again`, AUTHOR)).status).toBe(202);
    await until(() => Promise.resolve(hooks().length === before + 2), 'it was not told again');
    expect(hooks().at(-1)?.headers['webhook-id']).toBe(hooks().at(-2)?.headers['webhook-id']);
    expect(await outbox()).toEqual([]);
  });
});
