// npm run bench:first-load: how long somebody on a slow phone line waits for each shipped form, pasted as a tag and as the address of its
// frame. Slow 2G as Chromium emulates it (2 s a round trip, 50 kbit/s); round trips are counted by a line that has nothing but delay.
// The bar: the first screen can be used within 25 s. The form's name and the number to call stand in the page itself, so no script is waited
// for (a journey reads them with scripts cut off).
import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import puppeteer from 'puppeteer-core';
import { chromiumArgs, findChromium } from '../scripts/find-browser.mjs';
import { startSystem, type System } from '../test/harness/system.js';

const USABLE_WITHIN = 25;

/** A line: milliseconds a round trip, bits a second. */
interface Line {
  readonly latency: number;
  readonly bits: number;
}
const SLOW_2G: Line = { latency: 2_000, bits: 50_000 };
/** Bytes cost nothing here, so that what is left is the number of round trips, one every two seconds. */
const DELAY_ONLY: Line = { latency: 2_000, bits: 1e9 };
const PATIENCE = 120_000;

/** Seconds from the start of the navigation until words (and with them the number to call) were on screen and until the form could be used; what was loaded till then. */
interface Wait {
  readonly words: number;
  readonly usable: number;
  readonly requests: number;
  /** What was loaded, each file packed with gzip. */
  readonly kilobytes: number;
}

interface Product {
  readonly tag: string;
  readonly name: string;
  /** Sent by a page of the agency's own: on no page of the demo that could be loaded by itself. */
  readonly sentBy?: 'page';
}

const system = await startSystem();
const browser = await puppeteer.launch({ executablePath: await findChromium(), args: chromiumArgs });
let faults = 0;
try {
  const products = JSON.parse(
    readFileSync(new URL('../dist/products.json', import.meta.url), 'utf8'),
  ) as readonly Product[];
  console.log('by             round trips   slow 2G: words    usable   requests      bytes');
  for (const { tag, name } of products.filter(({ sentBy }) => sentBy === undefined)) {
    for (const [how, address, frame] of waysTo(system, tag, name)) {
      const trips = Math.round((await wait(address, frame, DELAY_ONLY)).usable / (DELAY_ONLY.latency / 1000));
      const { words, usable, requests, kilobytes } = await wait(address, frame, SLOW_2G);
      const fault = usable > USABLE_WITHIN ? `  ← over ${USABLE_WITHIN} s` : '';
      if (fault) faults += 1;
      console.log(
        `${how.padEnd(26)}${String(trips).padStart(2)}${seconds(words).padStart(18)}${seconds(usable).padStart(10)}${String(requests).padStart(11)}${`${kilobytes.toFixed(1)} kB`.padStart(11)}${fault}`,
      );
    }
  }
} finally {
  await browser.close();
  await system.stop();
}
process.exit(faults > 0 ? 1 : 0);

function waysTo(
  { host, forms }: System,
  tag: string,
  name: string,
): readonly (readonly [string, string, string | undefined])[] {
  const frame = `/frame/${name}.html`;
  return [
    [`<${tag}>`, `${host}/try/${name}`, frame],
    [frame, `${forms}${frame}`, undefined],
  ];
}

/** Opens a page with nothing in the cache and watches it. */
async function wait(address: string, frame: string | undefined, line: Line): Promise<Wait> {
  const context = await browser.createBrowserContext();
  const tab = await context.newPage();
  try {
    await tab.setViewport({ width: 360, height: 740, isMobile: true, hasTouch: true });
    // The driver sets it in frames of other processes too, before they run.
    const throughput = line.bits / 8;
    await tab.emulateNetworkConditions({ latency: line.latency, download: throughput, upload: throughput });
    let bytes = 0;
    let requests = 0;
    tab.on('requestfinished', (request) => {
      requests += 1;
      void request
        .response()
        ?.buffer()
        .then(
          (body) => (bytes += gzipSync(body, { level: 9 }).length),
          () => undefined,
        );
    });
    const start = performance.now();
    const since = () => (performance.now() - start) / 1000;
    await tab.goto(address, { waitUntil: 'domcontentloaded', timeout: PATIENCE });
    const scope = frame === undefined ? tab.mainFrame() : await tab.waitForFrame((one) => one.url().includes(frame));
    await scope.waitForSelector('>>> :is(.ma-btn-primary, .ma-input)', { visible: true, timeout: PATIENCE });
    const usable = since();
    const paint = await tab.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Infinity,
    );
    return { words: paint / 1000, usable, requests, kilobytes: bytes / 1000 };
  } finally {
    await context.close();
  }
}

function seconds(value: number): string {
  return `${value.toFixed(1)} s`;
}
