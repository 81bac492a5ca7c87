import { build } from 'esbuild';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { fileURLToPath } from 'node:url';
import { startBrowser } from '../../test/harness/browser.js';
import { until } from '../../test/harness/page.js';
import type { Figure } from '../lib/figures.js';

/** Both sides of the date line, half hours, and Boston around its two clock changes. */
export const zones = [
  'America/New_York',
  'Pacific/Apia',
  'Asia/Kolkata',
  'Europe/London',
  'America/St_Johns',
  'Pacific/Kiritimati',
];

/** What some browsers still call a zone. */
const olderNames: Readonly<Record<string, string>> = { 'Asia/Kolkata': 'Asia/Calcutta' };

/** Every day of seven years in each zone and browser: read, kept, shown. A browser that cannot be started here is told as such. */
export async function measureDates(engines: readonly string[], someZones = zones): Promise<readonly Figure[]> {
  const script = await build({
    entryPoints: [fileURLToPath(new URL('./every-day.ts', import.meta.url))],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    define: { MA_VERSION: '"proof"', MA_TAGS: '[]' },
    logLevel: 'error',
  });
  const page = `<!doctype html><meta charset="utf-8"><title>dates</title><body></body><script>globalThis.__name = (work) => work;${script.outputFiles[0]!.text.replaceAll('</script', '<\\/script')}</script>`;
  const server = createServer((_request, response) => response.setHeader('content-type', 'text/html').end(page));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const figures: Figure[] = [];
  try {
    for (const engine of engines) {
      let [days, shifts, seen] = [0, 0, 0];
      for (const zone of someZones) {
        const told = await inZone(engine, zone, url);
        days += told.days;
        shifts += told.shifts.length;
        // A browser that took another zone than it was told has proved nothing of this one.
        if (told.zone === zone || told.zone === olderNames[zone]) seen += 1;
      }
      figures.push(
        {
          what: `dates in ${engine}: days read, kept and shown`,
          value: days,
          unit: '',
          atLeast: 2_557 * someZones.length,
        },
        {
          what: `dates in ${engine}: zones that were really in force`,
          value: seen,
          unit: '',
          atLeast: someZones.length,
        },
        { what: `dates in ${engine}: shifted`, value: shifts, unit: '', atMost: 0 },
      );
    }
  } finally {
    server.close();
  }
  return figures;
}

interface Told {
  readonly zone: string;
  readonly days: number;
  readonly shifts: readonly string[];
}

async function inZone(engine: string, zone: string, url: string): Promise<Told> {
  const before = process.env['TZ'];
  // A browser takes its zone from the process that starts it; Chromium's harness says New York, whatever TZ says.
  process.env['TZ'] = zone;
  process.env['HARNESS_ZONE'] = zone;
  const browser = await startBrowser(engine);
  try {
    const tab = await browser.open({ width: 500, height: 500 });
    await tab.goto(url);
    let words = '';
    await until(
      async () => (words = await tab.evaluate(() => document.body.textContent ?? '')).startsWith('{'),
      `${engine} never told its dates: ${words}`,
      60_000,
    );
    return JSON.parse(words) as Told;
  } finally {
    await browser.close();
    delete process.env['HARNESS_ZONE'];
    if (before === undefined) delete process.env['TZ'];
    else process.env['TZ'] = before;
  }
}
