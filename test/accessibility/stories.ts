import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { preview } from 'vite';
import { until, type Page } from '../harness/page.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const FOLDER = 'storybook-static';

/** A story as Storybook's index names it. */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly name: string;
}

/** The built Storybook behind an address. */
export interface Stories {
  readonly all: readonly Story[];
  /** Brings a story into a tab, painted and played; throws with Storybook's own words when it cannot be shown. */
  show(page: Page, story: Story, locale?: string): Promise<void>;
  /** Turns the page around a form to another language, as a translation service does: for stories whose hands look for English words. */
  speak(page: Page, locale: string): Promise<void>;
  /** Puts another story in the place of the one that a tab shows, with the same wishes: several times as fast, for checks that leave no marks. */
  turnTo(page: Page, story: Story): Promise<void>;
  close(): Promise<void>;
}

/** Serves what `npm run build:storybook` made. */
export async function serveStories(): Promise<Stories> {
  const index = JSON.parse(readFileSync(join(ROOT, FOLDER, 'index.json'), 'utf8')) as {
    readonly entries: Readonly<Record<string, Story & { readonly type: string; readonly tags: readonly string[] }>>;
  };
  const server = await preview({
    configFile: false,
    root: ROOT,
    logLevel: 'silent',
    build: { outDir: FOLDER },
    preview: { host: '127.0.0.1', port: 0 },
  });
  const port = (server.httpServer.address() as { port: number }).port;
  return {
    // What is not in the list of stories is a test of its own and no picture of anything.
    all: Object.values(index.entries).filter(({ type, tags }) => type === 'story' && tags.includes('dev')),
    async show(page, story, locale = 'en') {
      // A new document each time: nothing of one story may stand in the next.
      const wishes = `width:full;locale:${locale}`;
      await page.goto(`http://127.0.0.1:${port}/iframe.html?id=${story.id}&viewMode=story&globals=${wishes}`);
      await isThere(page, story);
    },
    async speak(page, locale) {
      await page.evaluate((lang) => (document.documentElement.lang = lang), locale);
      await page.waitFor(`.ma-body[lang="${locale}"]`);
    },
    async turnTo(page, story) {
      await page.evaluate((storyId) => {
        const { __STORYBOOK_PREVIEW__: preview } = window as unknown as StorybookWindow;
        preview?.channel.emit('setCurrentStory', { storyId, viewMode: 'story' });
      }, story.id);
      await isThere(page, story);
    },
    close: () => server.close(),
  };
}

/** What Storybook's preview tells of itself. */
interface StorybookWindow {
  readonly __STORYBOOK_PREVIEW__?: {
    readonly channel: { emit(event: string, detail: object): void };
    readonly currentRender?: { readonly id?: string; readonly phase?: string };
  };
}

async function isThere(page: Page, { id }: Story): Promise<void> {
  await until(async () => (await page.evaluate(isShown, id)) === 'shown', `${id} was never painted`);
  const problem = await page.evaluate(() =>
    document.body.classList.contains('sb-show-errordisplay')
      ? (document.querySelector('#error-message')?.textContent ?? 'an error')
      : '',
  );
  if (problem) throw new Error(`${id}: ${problem}`);
}

/** Runs in the page. */
function isShown(wanted: string): string {
  const { classList } = document.body;
  if (classList.contains('sb-show-errordisplay')) return 'shown';
  const { id, phase = '' } = (window as unknown as StorybookWindow).__STORYBOOK_PREVIEW__?.currentRender ?? {};
  if (id !== wanted) return 'another story';
  if (!classList.contains('sb-show-main') || !['completed', 'finished', 'afterEach'].includes(phase)) return phase;
  const everything = (root: ParentNode): Element[] =>
    [...root.querySelectorAll('*')].flatMap((one) => [one, ...(one.shadowRoot ? everything(one.shadowRoot) : [])]);
  const elements = everything(document.querySelector('#storybook-root') as Element);
  const isWaiting = elements.some((one) => (one as { isUpdatePending?: boolean }).isUpdatePending);
  const forms = elements.filter(({ localName }) =>
    ['ma-form', 'ma-status', 'ma-pfml-status-inside', 'ma-kit-lookup-inside'].includes(localName),
  );
  const isBlank = forms.some((form) => !form.shadowRoot?.querySelector('.ma-h1, .ma-summary, dialog[open]'));
  return elements.length > 0 && !isWaiting && !isBlank ? 'shown' : 'painting';
}
