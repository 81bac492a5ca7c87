import { writeFile } from 'node:fs/promises';
import { findWebKit } from '../../scripts/find-browser.mjs';
import { Page, Scope, pause, until, type Browser, type Capability, type FrameDriver } from './page.js';
import { SCREEN, startWebKitDriver } from './webkit-driver.mjs';

/** An element as W3C WebDriver names it. */
interface ElementReference {
  readonly [ELEMENT]: string;
}
const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Keys that WebDriver writes as private-use characters. */
const KEYS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  Space: ' ',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Delete: '\uE017',
};

/** Starts WebKitGTK, driven by plain W3C WebDriver: the nearest to Safari that runs on Linux. Its driver allows one session at a time. */
export function startWebKit(): Promise<Browser> {
  findWebKit();
  const open = new Set<WebKitPage>();
  const lacking: readonly Capability[] = ['offline', 'accessibility-tree', 'requests'];
  return Promise.resolve({
    name: 'webkit',
    can: (what) => !lacking.includes(what),
    async open(size) {
      const page = await WebKitPage.start((closed) => open.delete(closed));
      open.add(page);
      if (size) await page.resize(size.width, size.height);
      return page;
    },
    async close() {
      await Promise.all([...open].map((page) => page.close()));
    },
  });
}

/** One session of one driver: a second page is a second driver, so that both may be open (another device). */
class WebKitPage extends Page<ElementReference> {
  private constructor(
    private readonly session: Session,
    private readonly end: () => Promise<void>,
    private readonly onClose: (page: WebKitPage) => void,
  ) {
    super(documentOf(session, undefined));
  }

  static async start(onClose: (page: WebKitPage) => void): Promise<WebKitPage> {
    const driver = await startWebKitDriver();
    try {
      return new WebKitPage(await Session.start(`http://127.0.0.1:${driver.port}`), () => driver.stop(), onClose);
    } catch (error) {
      await driver.stop();
      throw error;
    }
  }

  async goto(url: string): Promise<void> {
    await this.session.post('url', { url });
  }
  async reload(): Promise<void> {
    await this.session.post('refresh', {});
  }
  async back(): Promise<void> {
    await this.session.turnPage('back');
  }
  async forward(): Promise<void> {
    await this.session.turnPage('forward');
  }
  async url(): Promise<string> {
    return (await this.session.get('url')) as string;
  }
  async press(key: string): Promise<void> {
    const keys = key.split('+').map((name) => KEYS[name] ?? name);
    const actions = [
      ...keys.map((value) => ({ type: 'keyDown', value })),
      ...keys.reverse().map((value) => ({ type: 'keyUp', value })),
    ];
    await this.session.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
  async write(words: string): Promise<void> {
    const actions = [...words].flatMap((value) => [
      { type: 'keyDown', value },
      { type: 'keyUp', value },
    ]);
    await this.session.post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
  }
  async screenshot(path: string): Promise<void> {
    await writeFile(path, Buffer.from((await this.session.get('screenshot')) as string, 'base64'));
  }
  async resize(width: number, height: number): Promise<void> {
    // Over the pointer, so that the window has the focus: without it no element matches `:focus`, and none tells `focusin`.
    const place = (whole: number, part: number) => Math.max(0, Math.round((whole - part) / 2));
    const [x, y] = [place(SCREEN.width, width), place(SCREEN.height, height)];
    await this.session.post('window/rect', { x, y, width, height });
  }
  async frame(part: string): Promise<Scope<ElementReference>> {
    const scope = new Scope(documentOf(this.session, part));
    await until(() => scope.evaluate(() => document.readyState !== 'loading'), `no frame at ${part}`);
    return scope;
  }
  offline(): Promise<void> {
    return Promise.reject(new Error('this driver cannot cut the network: ask `can("offline")`'));
  }
  complaints(): readonly string[] {
    return [];
  }
  async close(): Promise<void> {
    this.onClose(this);
    await this.session.end().catch(() => undefined);
    await this.end();
  }
}

/** Sends one command of the session. */
type Post = (path: string, body: unknown) => Promise<unknown>;

const FIND_FRAME = `
  const look = (root) => {
    for (const element of root.querySelectorAll('*')) {
      if (element.localName === 'iframe' && element.src.includes(part)) return element;
      const inner = element.shadowRoot && look(element.shadowRoot);
      if (inner) return inner;
    }
    return null;
  };
  const part = arguments[0];
  return look(document);`;

const MIDDLE = `
  const element = arguments[0];
  element.scrollIntoView({ block: 'center', inline: 'nearest', behavior: 'instant' });
  const box = element.getClientRects()[0] ?? element.getBoundingClientRect();
  return [Math.round(box.left + box.width / 2), Math.round(box.top + box.height / 2)];`;

const INNER_CORNER = `
  // A frame as tall as its form has no scrollbar of its own: the page around it must bring the place into view.
  const y = arguments[0].getBoundingClientRect().top + arguments[1];
  if (y < 0 || y >= innerHeight) scrollBy({ top: y - innerHeight / 2, behavior: 'instant' });
  const box = arguments[0].getBoundingClientRect();
  return [Math.round(box.left + arguments[0].clientLeft), Math.round(box.top + arguments[0].clientTop)];`;

/** A WebDriver session over HTTP. Commands to frames go one after the other, because "the current frame" is state of the session. */
class Session {
  #turn: Promise<unknown> = Promise.resolve();

  private constructor(private readonly address: string) {}

  static async start(driver: string): Promise<Session> {
    const browserOptions = { binary: findWebKit().browser, args: ['--automation'] };
    const capabilities = { alwaysMatch: { browserName: 'MiniBrowser', 'webkitgtk:browserOptions': browserOptions } };
    const { sessionId } = (await command(`${driver}/session`, 'POST', { capabilities })) as { sessionId: string };
    const session = new Session(`${driver}/session/${sessionId}`);
    await session.post('timeouts', { script: 20_000, pageLoad: 30_000, implicit: 0 });
    return session;
  }

  get(path: string): Promise<unknown> {
    return this.inTurn(() => command(`${this.address}/${path}`, 'GET'));
  }
  post(path: string, body: unknown): Promise<unknown> {
    return this.inTurn(() => command(`${this.address}/${path}`, 'POST', body));
  }
  /**
   * The browser's own Back or Forward button. Not waited for: where the entry is a frame's, the driver waits for a page to load, which
   * none does, and answers with an error only when its time is over.
   */
  turnPage(way: 'back' | 'forward'): Promise<void> {
    return this.inTurn(async () => {
      void command(`${this.address}/${way}`, 'POST', {}).catch(() => undefined);
      await pause(150);
    });
  }
  end(): Promise<unknown> {
    return this.inTurn(() => command(this.address, 'DELETE'));
  }

  /** Steps into the frame whose address holds `part` (undefined: the page itself), does the work, steps out. */
  within<Result>(
    part: string | undefined,
    work: (post: Post, frame: ElementReference | undefined) => Promise<Result>,
  ): Promise<Result> {
    const post: Post = (path, body) => command(`${this.address}/${path}`, 'POST', body);
    return this.inTurn(async () => {
      await post('frame', { id: null });
      const frame =
        part === undefined
          ? undefined
          : ((await post('execute/sync', { script: FIND_FRAME, args: [part] })) as ElementReference | null);
      if (frame === null) throw new Error(`no frame at ${part}`);
      if (frame) await post('frame', { id: frame });
      try {
        return await work(post, frame);
      } finally {
        if (frame) await post('frame', { id: null }).catch(() => undefined);
      }
    });
  }

  private inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#turn.then(work, work);
    this.#turn = mine.catch(() => undefined);
    return mine;
  }
}

function documentOf(session: Session, part: string | undefined): FrameDriver<ElementReference> {
  const run = <Result>(work: string, args: readonly unknown[]) =>
    session.within(part, async (post) => {
      // A promise of the page is waited for, and its failure comes back as a failure.
      const script = `const done = arguments[arguments.length - 1]; Promise.resolve().then(() => (${work})(...Array.prototype.slice.call(arguments, 0, -1))).then((value) => done({ value }), (error) => done({ error: String(error) }));`;
      const answer = (await post('execute/async', { script, args })) as { value?: Result; error?: string };
      if (answer.error !== undefined) throw new Error(answer.error);
      return answer.value as Result;
    });
  return {
    run,
    find: (work, args) =>
      session.within(part, async (post) => {
        const found = await post('execute/sync', { script: `return (${work})(...arguments)`, args });
        return (found as ElementReference | null) ?? undefined;
      }),
    // The driver's own click and keys look at `document.elementFromPoint` and `document.activeElement`, which stop at a shadow root:
    // real pointer and key actions do not. A pointer's place counts from the corner of the outermost page.
    click: (element) =>
      session.within(part, async (post, frame) => {
        const [x, y] = (await post('execute/sync', { script: MIDDLE, args: [element] })) as [number, number];
        await post('frame', { id: null });
        const [left, top] = frame
          ? ((await post('execute/sync', { script: INNER_CORNER, args: [frame, y] })) as [number, number])
          : [0, 0];
        const actions = [
          { type: 'pointerMove', x: left + x, y: top + y, origin: 'viewport', duration: 0 },
          { type: 'pointerDown', button: 0 },
          { type: 'pointerUp', button: 0 },
        ];
        await post('actions', {
          actions: [{ type: 'pointer', id: 'mouse', parameters: { pointerType: 'mouse' }, actions }],
        });
      }),
    type: (element, text) =>
      session.within(part, async (post) => {
        await post('execute/sync', { script: 'arguments[0].focus()', args: [element] });
        const keys = [...text].map((key) => (key === '\b' ? (KEYS['Backspace'] ?? '') : key));
        const actions = keys.flatMap((value) => [
          { type: 'keyDown', value },
          { type: 'keyUp', value },
        ]);
        await post('actions', { actions: [{ type: 'key', id: 'keyboard', actions }] });
      }),
    attach: (element, paths) =>
      session
        .within(part, (post) => post(`element/${element[ELEMENT]}/value`, { text: paths.join('\n') }))
        .then(() => undefined),
  };
}

async function command(address: string, method: 'GET' | 'POST' | 'DELETE', body?: unknown): Promise<unknown> {
  const answer = await fetch(address, {
    method,
    body: body === undefined ? undefined : JSON.stringify(body),
    headers: { 'content-type': 'application/json' },
  });
  const { value } = (await answer.json()) as { value: unknown };
  if (!answer.ok) {
    const { error, message } = value as { error: string; message: string };
    throw new Error(`${error}: ${message}`);
  }
  return value;
}
