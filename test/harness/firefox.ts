import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, {
  type Browser as PuppeteerBrowser,
  type ElementHandle,
  type Frame,
  type KeyInput,
  type Page as Tab,
} from 'puppeteer-core';
import { findFirefox } from '../../scripts/find-browser.mjs';
import { Page, Scope, pause, until, type Browser, type Capability, type FrameDriver } from './page.js';

/** Starts a stock Firefox, driven over WebDriver BiDi (Playwright needs a patched build of its own). */
export async function startFirefox(): Promise<Browser> {
  const downloads = mkdtempSync(join(tmpdir(), 'downloads-'));
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: findFirefox(),
    headless: true,
    extraPrefsFirefox: {
      'intl.accept_languages': 'en-US',
      // A PDF that was saved would be opened in a tab of its own, in front of the page that is driven; and it would lie with the person's own.
      'pdfjs.disabled': true,
      'browser.download.folderList': 2,
      'browser.download.dir': downloads,
      'browser.download.alwaysOpenPanel': false,
    },
  });
  const lacking: readonly Capability[] = ['offline', 'accessibility-tree', 'requests'];
  return {
    name: 'firefox',
    can: (what) => !lacking.includes(what),
    open: (size) => openPage(browser, size ?? { width: 1280, height: 900 }),
    async close() {
      await browser.close();
      rmSync(downloads, { recursive: true, force: true });
    },
  };
}

async function openPage(browser: PuppeteerBrowser, viewport: { width: number; height: number }): Promise<FirefoxPage> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  await tab.setViewport(viewport);
  return new FirefoxPage(tab);
}

class FirefoxPage extends Page<ElementHandle<Element>> {
  readonly #complaints: string[] = [];

  constructor(private readonly tab: Tab) {
    super(documentOf(() => tab.mainFrame(), tab));
    tab.on('pageerror', (error) => this.#complaints.push(error instanceof Error ? error.message : String(error)));
    tab.on('console', (message) => {
      if (message.type() === 'error') this.#complaints.push(message.text());
    });
  }

  async goto(url: string): Promise<void> {
    await this.tab.goto(url, { waitUntil: 'domcontentloaded' });
  }
  async reload(): Promise<void> {
    await this.tab.reload({ waitUntil: 'domcontentloaded' });
  }
  async back(): Promise<void> {
    await this.#go(-1);
  }
  async forward(): Promise<void> {
    await this.#go(1);
  }
  /** The driver's own goBack waits for a load of the page; an entry of the frame's history loads nothing. */
  async #go(steps: number): Promise<void> {
    await this.tab.evaluate(`setTimeout(() => history.go(${steps}))`);
    await pause(150);
  }
  url(): Promise<string> {
    return Promise.resolve(this.tab.url());
  }
  async press(key: string): Promise<void> {
    const keys = key.split('+').map((name) => name as KeyInput);
    for (const held of keys.slice(0, -1)) await this.tab.keyboard.down(held);
    await this.tab.keyboard.press(keys.at(-1) as KeyInput);
    for (const held of keys.slice(0, -1).reverse()) await this.tab.keyboard.up(held);
  }
  write(words: string): Promise<void> {
    return this.tab.keyboard.type(words);
  }
  async screenshot(path: string): Promise<void> {
    await this.tab.screenshot({ path, fullPage: true });
  }
  async resize(width: number, height: number): Promise<void> {
    await this.tab.setViewport({ width, height });
  }
  async frame(part: string): Promise<Scope<ElementHandle<Element>>> {
    const find = () => this.tab.frames().find((frame) => frame.url().includes(part));
    await until(() => Promise.resolve(find() !== undefined), `no frame at ${part}`);
    return new Scope(documentOf(() => find() ?? this.tab.mainFrame(), this.tab));
  }
  offline(): Promise<void> {
    return Promise.reject(new Error('this driver cannot cut the network: ask `can("offline")`'));
  }
  complaints(): readonly string[] {
    return this.#complaints;
  }
  async close(): Promise<void> {
    await this.tab.browserContext().close();
  }
}

function documentOf(frame: () => Frame, tab: Tab): FrameDriver<ElementHandle<Element>> {
  return {
    run: async <Result>(work: string, args: readonly unknown[]) =>
      (await frame().evaluate(expression(work, args))) as Result,
    async find(work, args) {
      const handle = await frame().evaluateHandle(expression(work, args));
      return (handle.asElement() as ElementHandle<Element> | null) ?? undefined;
    },
    async click(element) {
      await element.scrollIntoView();
      await element.click();
    },
    async type(element, text) {
      await element.focus();
      for (const key of text) await (key === '\b' ? tab.keyboard.press('Backspace') : tab.keyboard.type(key));
    },
    attach: (element, paths) => (element as ElementHandle<HTMLInputElement>).uploadFile(...paths),
  };
}

function expression(work: string, args: readonly unknown[]): string {
  return `(${work})(${args.map((value) => JSON.stringify(value) ?? 'undefined').join(', ')})`;
}
