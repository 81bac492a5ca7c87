import type { Browser, CDPSession, Frame, Page } from 'playwright';
import type { BenchPage } from './pages.js';

/** What one visit to a page gave. Milliseconds, unless the name says otherwise; absent where a page has no such thing. */
export interface Visit {
  readonly scriptGzip?: number;
  readonly scriptBytes?: number;
  readonly field?: number;
  readonly interactive?: number;
  readonly blocking?: number;
  readonly keyP50?: number;
  readonly keyP95?: number;
  readonly workPerKey?: number;
  readonly lostKeys?: number;
  readonly toggle?: number;
  readonly submit?: number;
  readonly heapMb?: number;
  readonly nodes?: number;
  readonly failure?: string;
}

/** The machine of a visit: as it is, a processor four times slower, or that and Slow 4G. */
export type Machine = 'plain' | 'slow' | 'phone';

const WORDS = 'Springfield';

interface Bench {
  readonly started: number;
  readonly texts: readonly string[];
  readonly toggle: string;
  readonly revealed: string;
  readonly lastField: string;
  find(name: string): HTMLElement | null;
  submit(): unknown;
  set?(name: string, value: unknown): void;
  painted(act: () => unknown): Promise<number>;
  deepCount(): number;
}
declare global {
  interface Window {
    __bench: Bench;
    __blocking: number;
  }
}

/** Visits a page once, in a context of its own, with an empty cache. */
export async function visit(browser: Browser, url: string, page: BenchPage, machine: Machine): Promise<Visit> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const tab = await context.newPage();
    const session = await context.newCDPSession(tab);
    await prepare(tab, session, machine);
    let scriptGzip = 0;
    let scriptBytes = 0;
    session.on(
      'Network.loadingFinished',
      ({ requestId, encodedDataLength }) => void (scripts.has(requestId) && (scriptGzip += encodedDataLength)),
    );
    session.on(
      'Network.dataReceived',
      ({ requestId, dataLength }) => void (scripts.has(requestId) && (scriptBytes += dataLength)),
    );
    const scripts = new Set<string>();
    session.on('Network.responseReceived', ({ requestId, type }) => void (type === 'Script' && scripts.add(requestId)));
    await tab.goto(url, { waitUntil: 'commit' });
    const frame = await formFrame(tab, page);
    await frame.waitForFunction(() => window.__bench !== undefined, undefined, { timeout: 120_000, polling: 50 });
    const times = await frame.evaluate(() => window.__times());
    const started: Visit = { ...times, scriptGzip, scriptBytes };
    if (machine === 'phone') return started;
    return { ...started, ...(await use(tab, frame, session, page)), scriptGzip, scriptBytes };
  } catch (error) {
    return { failure: error instanceof Error ? (error.message.split('\n')[0] ?? '').slice(0, 160) : String(error) };
  } finally {
    await context.close();
  }
}

declare global {
  interface Window {
    __times(): Promise<{ field?: number; interactive: number; blocking: number }>;
  }
}

async function prepare(tab: Page, session: CDPSession, machine: Machine): Promise<void> {
  await session.send('Performance.enable');
  await session.send('Network.enable');
  if (machine !== 'plain') await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  if (machine === 'phone')
    // Slow 4G as Lighthouse has it.
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 562.5,
      downloadThroughput: 180_000,
      uploadThroughput: 84_375,
    });
  // tsx names functions by a helper of its own, which functions that travel into a page do not find there.
  await tab.addInitScript('globalThis.__name = (work) => work');
  await tab.addInitScript(() => {
    let blocking = 0;
    new PerformanceObserver((list) => {
      for (const task of list.getEntries()) blocking += Math.max(0, task.duration - 50);
    }).observe({ type: 'longtask', buffered: true });
    let field: number | undefined;
    const look = () => {
      const deep = (node: ParentNode): boolean => {
        for (const one of node.querySelectorAll('*')) {
          if (one.matches('input,textarea,select') && one.getBoundingClientRect().height > 0) return true;
          if (one.shadowRoot && deep(one.shadowRoot)) return true;
        }
        return false;
      };
      if (field === undefined && document.body && deep(document)) field = performance.now();
      if (field === undefined) requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
    window.__times = async () => {
      // Mounted, and two frames later: whatever the peer put off until after its mount is done by then.
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      const end = performance.now() + 30_000;
      while (
        window.__bench.find(window.__bench.texts[0]!) === null &&
        window.__bench.set === undefined &&
        performance.now() < end
      )
        await frame();
      await frame();
      await frame();
      return { ...(field !== undefined && { field }), interactive: performance.now(), blocking };
    };
  });
}

async function formFrame(tab: Page, page: BenchPage): Promise<Frame> {
  if (!page.frame) return tab.mainFrame();
  await tab.waitForSelector('iframe', { timeout: 60_000 });
  const handle = await tab.$('iframe');
  const frame = await handle?.contentFrame();
  if (!frame) throw new Error('the frame did not open');
  return frame;
}

/** Types, opens a branch, sends an empty form: each as a person does, with what the browser itself says that it cost. */
async function use(tab: Page, frame: Frame, session: CDPSession, page: BenchPage): Promise<Visit> {
  if (page.headless) return useHeadless(frame);
  const keys: number[] = [];
  const texts = await frame.evaluate(() => window.__bench.texts.slice(0, 2));
  let lostKeys = 0;
  const before = await taskSeconds(session);
  for (const name of texts) {
    await frame.evaluate((one) => {
      const control = window.__bench.find(one)!;
      control.scrollIntoView({ block: 'center' });
      control.focus();
      const keyed =
        (window as unknown as { __keys: number[] }).__keys ?? ((window as unknown as { __keys: number[] }).__keys = []);
      addEventListener(
        'keydown',
        () => {
          const began = performance.now();
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => keyed.push(performance.now() - began);
            channel.port2.postMessage(0);
          });
        },
        { capture: true, once: false },
      );
    }, name);
    for (const letter of WORDS) {
      await tab.keyboard.press(letter);
      await tab.waitForTimeout(40);
    }
    // As fast as keys can come: a page that is slow must not lose any.
    for (const letter of 'quick') void tab.keyboard.press(letter);
    await tab.waitForTimeout(400);
    const value = await frame.evaluate((one) => (window.__bench.find(one) as HTMLInputElement).value, name);
    lostKeys += [...(WORDS + 'quick')].length - value.length;
  }
  keys.push(...(await frame.evaluate(() => (window as unknown as { __keys: number[] }).__keys)));
  const workPerKey = ((await taskSeconds(session)) - before) * 1_000;
  const pressed = texts.length * (WORDS.length + 5);
  const sorted = keys.sort((one, other) => one - other);
  const metrics = async () =>
    Object.fromEntries((await session.send('Performance.getMetrics')).metrics.map(({ name, value }) => [name, value]));
  await session.send('HeapProfiler.enable').catch(() => undefined);
  const toggle = await act(frame, () => window.__bench.find(window.__bench.toggle)?.click());
  // A page that shows nothing has not done what was asked of it, however fast it was.
  const revealed = await frame.evaluate(
    () => (window.__bench.find(window.__bench.revealed)?.getBoundingClientRect().height ?? 0) > 0,
  );
  const submit = await act(frame, () => window.__bench.submit());
  await session.send('HeapProfiler.collectGarbage').catch(() => undefined);
  const { JSHeapUsedSize = 0 } = await metrics();
  return {
    keyP50: sorted[Math.floor(sorted.length * 0.5)],
    keyP95: sorted[Math.floor(sorted.length * 0.95)],
    workPerKey: workPerKey / pressed,
    lostKeys,
    ...(revealed && { toggle }),
    submit,
    heapMb: JSHeapUsedSize / 1e6,
    nodes: await frame.evaluate(() => window.__bench.deepCount()),
  };
}

function act(frame: Frame, what: () => unknown): Promise<number> {
  return frame.evaluate(`window.__bench.painted(() => { (${what.toString()})() })`);
}

async function useHeadless(frame: Frame): Promise<Visit> {
  return frame.evaluate(() => {
    const { __bench: bench } = window;
    const time = (work: () => unknown): number => {
      const began = performance.now();
      work();
      return performance.now() - began;
    };
    const [first = ''] = bench.texts;
    const keys = Array.from({ length: 20 }, (_, index) => time(() => bench.set?.(first, 'x'.repeat(index + 1)))).sort(
      (one, other) => one - other,
    );
    return {
      keyP50: keys[10],
      keyP95: keys[18],
      workPerKey: keys.reduce((sum, one) => sum + one, 0) / keys.length,
      toggle: time(() => bench.set?.(bench.toggle, true)),
      submit: time(() => bench.submit()),
    };
  });
}

async function taskSeconds(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
}
