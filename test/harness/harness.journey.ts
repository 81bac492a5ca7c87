import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { accessibilityOutline } from './accessibility-tree.js';
import { axeFindings } from './axe.js';
import { startBrowser } from './browser.js';
import { freePort } from './free-port.mjs';
import type { Browser, Page } from './page.js';

/** A page with a frame of another origin whose form stands in a shadow root, under the strict policy: what the claim looks like to a driver. */
const FRAME = `<!doctype html><html lang="en"><title>Frame</title><body><div id="host"></div><script src="/form.js"></script></body></html>`;
const SCRIPT = `
  const root = document.getElementById('host').attachShadow({ mode: 'open' });
  const add = (parent, name, words) => { const one = parent.appendChild(document.createElement(name)); if (words) one.textContent = words; return one; };
  add(root, 'h1', 'What is your name?');
  add(root, 'label', 'First name').htmlFor = 'first';
  const input = add(root, 'input'); input.id = 'first';
  add(root, 'label', 'State').htmlFor = 'state';
  const select = add(root, 'select'); select.id = 'state';
  add(select, 'option', 'Choose'); add(select, 'option', 'Massachusetts');
  add(root, 'label', 'Photo').htmlFor = 'photo';
  const file = add(root, 'input'); file.id = 'photo'; file.type = 'file';
  const button = add(root, 'button', 'Continue');
  const said = add(root, 'p');
  said.id = 'said';
  button.onclick = () => { said.textContent = 'Hello ' + input.value + ' of ' + select.value + ' with ' + (file.files[0]?.name ?? 'nothing'); };
`;

function serve(
  answer: (path: string) => readonly [type: string, body: string],
  policy: string,
): Promise<{ server: Server; port: number }> {
  return freePort().then(
    (port) =>
      new Promise((resolve) => {
        const server = createServer((request, response) => {
          const [type, body] = answer(request.url ?? '/');
          response.setHeader('content-type', type).setHeader('content-security-policy', policy).end(body);
        });
        server.listen(port, '127.0.0.1', () => resolve({ server, port }));
      }),
  );
}

describe('the harness that journeys stand on', () => {
  let browser: Browser;
  let page: Page;
  const servers: Server[] = [];
  let home = '';

  beforeAll(async () => {
    const inner = await serve(
      (path) => (path === '/form.js' ? ['text/javascript', SCRIPT] : ['text/html', FRAME]),
      "default-src 'none'; script-src 'self'; require-trusted-types-for 'script'",
    );
    const outer = await serve(
      () => [
        'text/html',
        `<!doctype html><html lang="en"><title>Host</title><h1>Host</h1><iframe title="Form" src="http://localhost:${inner.port}/frame/a.html"></iframe></html>`,
      ],
      `default-src 'none'; frame-src http://localhost:${inner.port}`,
    );
    servers.push(inner.server, outer.server);
    home = `http://localhost:${outer.port}/`;
    browser = await startBrowser();
    page = await browser.open({ width: 480, height: 700 });
  });

  afterAll(async () => {
    await browser?.close();
    for (const server of servers) server.closeAllConnections();
    for (const server of servers) server.close();
  });

  it('types, chooses, attaches and clicks inside a cross-origin frame and its shadow root', async () => {
    await page.goto(home);
    expect(await page.text({ heading: 'Host' })).toBe('Host');
    const form = await page.frame('/frame/a.html');
    await form.waitFor({ heading: 'What is your name?' });
    await form.fill({ label: 'First name' }, 'Wrong');
    await form.fill({ label: 'First name' }, 'Zoë O’Neil');
    await form.choose({ label: 'State' }, 'Massachusetts');
    await form.attach({ label: 'Photo' }, new URL(import.meta.url).pathname);
    await form.click({ button: 'Continue' });
    expect(await form.text('#said')).toBe('Hello Zoë O’Neil of Massachusetts with harness.journey.ts');
    expect(await form.value({ label: 'First name' })).toBe('Zoë O’Neil');
    await form.fill({ label: 'First name' }, '');
    expect(await form.value({ label: 'First name' })).toBe('');
    expect(await form.words()).toContain('What is your name?');
  });

  it('presses keys where focus is and tells where that is', async () => {
    const form = await page.frame('/frame/a.html');
    await form.click({ label: 'First name' });
    expect(await form.focused()).toBe('input#first');
    await page.press('a');
    expect(await form.value('#first')).toBe('a');
    await page.press('Tab');
    expect(await form.focused()).toBe('select#state');
    await page.press('Shift+Tab');
    expect(await form.focused()).toBe('input#first');
  });

  it('finds what axe finds inside the frame, and nothing where nothing is wrong', async () => {
    const form = await page.frame('/frame/a.html');
    expect(await axeFindings(form, { isFrame: true })).toEqual([]);
    await form.evaluate(() => document.getElementById('host')?.shadowRoot?.querySelector('label')?.remove());
    expect((await axeFindings(form, { isFrame: true })).map(({ rule }) => rule)).toEqual(['label']);
  });

  it("reads the frame's accessibility tree through its shadow root", async (context) => {
    if (!browser.can('accessibility-tree')) return context.skip('this driver does not tell it');
    const tree = await accessibilityOutline(page, '/frame/a.html');
    expect(tree).toContain('heading "What is your name?" [level=1]');
    expect(tree).toContain('combobox "State"');
  });

  it('finds the frame again after a reload, and gives a second person a storage of their own', async () => {
    const form = await page.frame('/frame/a.html');
    await form.evaluate(() => sessionStorage.setItem('mark', '1'));
    await page.reload();
    await form.waitFor({ button: 'Continue' });
    expect(await form.value('#first')).toBe('');
    const other = await browser.open();
    await other.goto(home);
    const otherForm = await other.frame('/frame/a.html');
    await otherForm.waitFor({ button: 'Continue' });
    expect(await otherForm.evaluate(() => sessionStorage.getItem('mark'))).toBeNull();
    await other.close();
  });
});
