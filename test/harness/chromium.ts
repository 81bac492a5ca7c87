import {
  chromium,
  type Browser as PlaywrightBrowser,
  type ElementHandle,
  type Frame,
  type Page as Tab,
} from 'playwright';
import { chromiumArgs, findChromium } from '../../scripts/find-browser.mjs';
import { Page, Scope, pause, until, type Browser, type FrameDriver } from './page.js';

/** Starts Chromium, driven by Playwright over CDP. */
export async function startChromium(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: await findChromium(),
    chromiumSandbox: !chromiumArgs.includes('--no-sandbox'),
    args: chromiumArgs,
  });
  return {
    name: 'chromium',
    can: () => true,
    open: (size) => openPage(browser, size ?? { width: 1280, height: 900 }),
    close: () => browser.close(),
  };
}

async function openPage(
  browser: PlaywrightBrowser,
  viewport: { width: number; height: number },
): Promise<ChromiumPage> {
  const context = await browser.newContext({
    viewport,
    locale: 'en-US',
    timezoneId: process.env['HARNESS_ZONE'] ?? 'America/New_York',
  });
  return new ChromiumPage(await context.newPage());
}

/** A tab of Chromium. `tab` is Playwright's own page, for what only Chromium can do. */
export class ChromiumPage extends Page<ElementHandle<Element>> {
  readonly #complaints: string[] = [];

  constructor(readonly tab: Tab) {
    super(documentOf(() => tab.mainFrame()));
    tab.on('pageerror', (error) => this.#complaints.push(error.message));
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
  /** Playwright's own goBack waits for a load of the page; an entry of the frame's history loads nothing. */
  async #go(steps: number): Promise<void> {
    await this.tab.evaluate(`setTimeout(() => history.go(${steps}))`);
    await pause(150);
  }
  url(): Promise<string> {
    return Promise.resolve(this.tab.url());
  }
  press(key: string): Promise<void> {
    return this.tab.keyboard.press(key === ' ' ? 'Space' : key);
  }
  write(words: string): Promise<void> {
    return this.tab.keyboard.type(words);
  }
  async screenshot(path: string): Promise<void> {
    // The window is made as tall as the page: Playwright's `fullPage` catches a frame of another origin in mid-layout.
    const { width, height } = this.tab.viewportSize() ?? { width: 1280, height: 900 };
    const whole = await this.tab.evaluate(() => document.documentElement.scrollHeight);
    await this.resize(width, Math.max(height, whole));
    await pause(120);
    await this.tab.screenshot({ path });
    await this.resize(width, height);
  }
  resize(width: number, height: number): Promise<void> {
    return this.tab.setViewportSize({ width, height });
  }
  async frame(part: string): Promise<Scope<ElementHandle<Element>>> {
    const find = () => this.tab.frames().find((frame) => frame.url().includes(part));
    await until(() => Promise.resolve(find() !== undefined), `no frame at ${part}`);
    // Looked up at each use: a reload of the page makes a new one.
    return new Scope(documentOf(() => find() ?? this.tab.mainFrame()));
  }
  async offline(cut: boolean): Promise<void> {
    await this.tab.context().setOffline(cut);
  }
  complaints(): readonly string[] {
    return this.#complaints;
  }
  async close(): Promise<void> {
    await this.tab.context().close();
  }
}

function documentOf(frame: () => Frame): FrameDriver<ElementHandle<Element>> {
  return {
    run: <Result>(work: string, args: readonly unknown[]) => frame().evaluate<Result>(expression(work, args)),
    async find(work, args) {
      const handle = await frame().evaluateHandle<Element | null>(expression(work, args));
      return handle.asElement() ?? undefined;
    },
    click: (element) => element.click({ timeout: 5_000 }),
    async type(element, text) {
      await element.focus();
      for (const key of text) await (key === '\b' ? element.press('Backspace') : frame().page().keyboard.type(key));
    },
    attach: (element, paths) => element.setInputFiles([...paths]),
  };
}

/** A call as an expression: CDP evaluates it beside the page's policy, so a strict CSP does not stop it. */
function expression(work: string, args: readonly unknown[]): string {
  return `(${work})(${args.map((value) => JSON.stringify(value) ?? 'undefined').join(', ')})`;
}
