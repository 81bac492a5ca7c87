import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startBrowser } from '../harness/browser.js';
import { pause, until, type Browser, type Page } from '../harness/page.js';
import { SlowLine } from '../harness/slow-line.js';
import { startSystem, type System } from '../harness/system.js';
import { ROOT } from '../laws/repository.js';
import { HostSite } from './host-site.js';

/** How long nothing comes: longer than any wait of ours, and longer than most people stay. */
const STALL = 30_000;

/** Every tag of a product, as it was built. */
const TAGS = readdirSync(join(ROOT, 'dist/embed'))
  .filter((name) => name.endsWith('.js') && name !== 'ma-form.js')
  .map((name) => name.slice(0, -3));

/** These have no frame to wait for. */
const IN_PAGE = TAGS.filter((tag) => tag.startsWith('ma-poc-'));

const BODY = `<h1 id="above">Above</h1><p><label>Search <input id="search" /></label></p><div class="tall"></div>
  ${TAGS.map((tag) => `<${tag}><p>Call the office of ${tag}.</p></${tag}>`).join('')}<p id="below">Below</p>`;

/** What may be late: the page's one script, the code that it brings, or the pages in the frames. */
const LATE = {
  'the script': (path: string) => path.endsWith('/ma-forms.js'),
  'what the script brings': (path: string) => path.endsWith('.js') && !path.endsWith('/ma-forms.js'),
  'the pages in the frames': (path: string) => /\/frame\/.*\.html$/.test(path),
} as const;

/** Notes which tags are ready, from before there are any. Runs in the page. */
function listen(): void {
  const ready: string[] = [];
  Object.assign(window, { ready });
  document.addEventListener('ma-ready', ({ target }) => ready.push((target as Element).localName));
}

/** Where a reader is who reads and types above our tags, and what our tags show. Runs in the page. */
function state(tags: readonly string[]) {
  const place = document.querySelector('#above')?.getBoundingClientRect();
  const search = document.querySelector<HTMLInputElement>('#search');
  const isShown = (tag: string): boolean => {
    const words = document.querySelector(`${tag} > p`);
    const isSeen = words?.checkVisibility({ opacityProperty: true, visibilityProperty: true }) ?? false;
    return isSeen && (words?.getBoundingClientRect().height ?? 0) > 10;
  };
  return {
    reader: [place?.top, place?.left, scrollY, document.activeElement?.id, search?.value, search?.selectionStart],
    blank: tags.filter((tag) => !isShown(tag)),
  };
}

describe('products whose scripts do not come (the agency’s pages, section 4, hazards 15 and 16)', () => {
  let system: System;
  let browser: Browser;
  let site: HostSite;
  let lines: readonly (readonly [late: string, line: SlowLine])[];

  beforeAll(async () => {
    site = await HostSite.start();
    lines = await Promise.all(Object.keys(LATE).map(async (late) => [late, await SlowLine.start()] as const));
    const origins = [site.origin, ...lines.map(([, line]) => line.origin)];
    system = await startSystem({ env: { ALLOWED_ORIGINS: origins.join(',') } });
    for (const [late, line] of lines) {
      line.leadTo(system.forms);
      line.keep(LATE[late as keyof typeof LATE]);
    }
    browser = await startBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await system?.stop();
    site?.stop();
    for (const [, line] of lines ?? []) line.stop();
  });

  /** A page with all tags, and a reader in the middle of a word. */
  async function openPage(path: string, head = ''): Promise<Page> {
    const page = await browser.open({ width: 480, height: 700 });
    await page.goto(site.put(path, { body: BODY, head, conditions: ['mayflower'] }));
    await page.waitUntil(() => document.readyState === 'complete');
    await page.evaluate(listen);
    await page.type('#search', 'leave');
    await page.evaluate(() => scrollTo(0, 20));
    return page;
  }

  it('shows each author’s words for 30 seconds, moves nothing above, and stands there when they come', async () => {
    const pages: {
      readonly late: string;
      readonly line: SlowLine;
      readonly page: Page;
      readonly waits: readonly string[];
      readonly before: ReturnType<typeof state>;
    }[] = [];
    for (const [late, line] of lines) {
      const waits = late === 'the pages in the frames' ? TAGS.filter((tag) => !IN_PAGE.includes(tag)) : TAGS;
      const page = await openPage(`/late-${pages.length}`);
      const before = await page.evaluate(state, waits);
      expect(before.blank).toEqual([]);
      // By the page's own script: a driven WebKit answers nothing while a page is still loading.
      await page.evaluate((src) => {
        document.head.append(Object.assign(document.createElement('script'), { type: 'module', src }));
      }, `${line.origin}/ma-forms.js`);
      await until(() => Promise.resolve(line.waiting > 0), `${late}: nothing was asked for`);
      pages.push({ late, line, page, waits, before });
    }
    for (const end = Date.now() + STALL; Date.now() < end; await pause(1_000))
      for (const { late, page, waits, before } of pages)
        expect(await page.evaluate(state, waits), late).toEqual(before);
    for (const { late, line, page, before } of pages) {
      expect(line.waiting, late).toBeGreaterThan(0);
      line.release();
      const isReady = (tags: readonly string[]): boolean =>
        tags.every((tag) => (window as unknown as { ready: readonly string[] }).ready.includes(tag));
      await page.waitUntil(isReady, TAGS);
      const after = await page.evaluate(state, TAGS);
      expect(after.reader, late).toEqual(before.reader);
      expect(after.blank, late).toEqual(TAGS);
      await page.close();
    }
  });

  it('shows each author’s words when the script is not there, is no script, or is refused by the page', async () => {
    const script = (src: string): string => `<script type="module" src="${src}"></script>`;
    const heads = [
      script(`${system.forms}/v0.0.0/ma-forms.js`),
      script(`${system.forms}/healthz`),
      `<meta http-equiv="content-security-policy" content="script-src 'none'" />${script(`${system.forms}/ma-forms.js`)}`,
    ];
    for (const [index, head] of heads.entries()) {
      const page = await openPage(`/lost-${index}`, head);
      await pause(1_500);
      const { blank, reader } = await page.evaluate(state, TAGS);
      expect(blank, head).toEqual([]);
      expect(reader.slice(2), head).toEqual([20, 'search', 'leave', 5]);
      await page.close();
    }
  });
});
