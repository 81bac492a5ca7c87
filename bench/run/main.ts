// npm run bench: ours beside thirteen peers and hand-written limits, in one interleaved run, in a real browser.
//   --quick                 minutes: fewer rounds, sizes and machines
//   --pages=ours,limit      only pages whose name holds one of these        --rounds=N
//   --open                  builds, serves and waits, so that a person can look at every page
import { chromium } from 'playwright';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromiumArgs, findChromium } from '../../scripts/find-browser.mjs';
import { readArguments } from '../../proof/lib/arguments.js';
import { machine } from '../../proof/lib/figures.js';
import { buildPage } from './build.js';
import { visit, type Machine, type Visit } from './measure.js';
import { benchPages, LIMIT, type BenchPage } from './pages.js';
import { barsOf, tableOf, type BenchResult, type Sample } from './table.js';
import { serve } from './serve.js';

const BENCH = fileURLToPath(new URL('../', import.meta.url));
const given = readArguments();
const isQuick = given.has('quick');
const wanted = given.text('pages', '').split(',');
const pages = benchPages.filter((page) => page.name === LIMIT || wanted.some((part) => page.name.includes(part)));
const rounds = given.count('rounds', isQuick ? 3 : 7);
const flats = isQuick ? [100, 500, 2_000] : [100, 500, 1_000, 2_000];

/** What is visited in each round: every page on every machine, then the growing forms, where a page by page makes no sense. */
interface Stop {
  readonly page: BenchPage;
  readonly form: string;
  readonly machine: Machine;
}
const stops: readonly Stop[] = [
  ...(['plain', 'slow', 'phone'] as const).flatMap((one) =>
    pages.map((page): Stop => ({ page, form: 'leave', machine: one })),
  ),
  ...flats.flatMap((count) =>
    pages
      .filter((page) => page.pages !== true && page.frame !== true && (!isQuick || page.kind !== 'peer'))
      .map((page): Stop => ({ page, form: `flat${count}`, machine: 'plain' })),
  ),
];

const out = join(BENCH, '.built');
for (const [name, page] of new Map(stops.map(({ page, form }) => [`${form}/${page.name}`, { page, form }])))
  await buildPage(page.page, page.form, join(out, name));
const served = await serve(out, given.has('open') ? 8_090 : 0);
if (given.has('open')) {
  for (const page of pages) console.log(`${served.origin}/leave/${page.name}/${page.frame ? 'host' : 'index'}.html`);
  console.log('Ctrl-C ends it.');
  await new Promise(() => undefined);
}

const browser = await chromium.launch({
  executablePath: await findChromium(),
  args: chromiumArgs,
  chromiumSandbox: !chromiumArgs.includes('--no-sandbox'),
});
const samples: Sample[] = [];
const loads: object[] = [machine()];
for (let round = 1; round <= rounds; round += 1) {
  for (const { page, form, machine: one } of stops) {
    // Growing forms need no seven rounds, and the largest of the slowest peers takes half a minute.
    if (form.startsWith('flat') && round > (isQuick ? 1 : 5)) continue;
    const url = `${served.origin}/${form}/${page.name}/${page.frame ? 'host' : 'index'}.html`;
    const seen: Visit = await visit(browser, url, page, one);
    samples.push({ page: page.name, form, machine: one, ...seen });
    if (seen.failure) console.error(`round ${round}: ${page.name}, ${form}, ${one}: ${seen.failure}`);
  }
  loads.push(machine());
  console.log(`round ${round} of ${rounds}`);
}
await browser.close();
served.close();

const result: BenchResult = {
  date: new Date().toISOString().slice(0, 10),
  command: `npm run bench${isQuick ? ' -- --quick' : ''}`,
  machine: loads[0]!,
  loads,
  rounds,
  limit: LIMIT,
  pages: pages.map(({ name, kind }) => ({ name, kind })),
  samples,
};
const folder = join(BENCH, 'results');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'bench.json'), JSON.stringify({ ...result, bars: barsOf(result) }, undefined, 1) + '\n');
const table = tableOf(result);
writeFileSync(join(folder, 'bench.md'), table);
console.log(table);
