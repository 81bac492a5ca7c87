// npm run prove: every promise about reliability, measured; writes proof/results/<date>.json, which `npm run report` shows.
//   --quick           small counts, for a check that all of it runs      --only=load-postgres,chaos-submits,…
//   --share=20        a fifth of the full counts, where there is no time for all of them (the counts are in the figures)
//   --soak=SECONDS    in place of the hour                               --seed=N
//   --runs=20         of the unit suite (--only=flakes)                  --files=src/engine,…   of it
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from '../scripts/lib/run.mjs';
import { measureChaos, fullChaos, quickChaos, type ChaosPart } from './chaos/measure.js';
import { measureDates, zones } from './dates/measure.js';
import { flakeFigures } from './flakes.js';
import { readArguments } from './lib/arguments.js';
import { clears, machine, printFigures, verdict, type Figure } from './lib/figures.js';
import { withService } from './lib/stores.js';
import { fullLoad, measureLoad, quickLoad } from './load/measure.js';
import { lookupTiming } from './lookup/timing.js';
import { coverageFigures, mutationFigures } from './quality.js';

const given = readArguments();
const isQuick = given.has('quick');
const seed = given.count('seed', Date.now() % 1_000_000);
/** A share of the full counts, never none. */
const share = given.count('share', 100) / 100;
const part = <Counts extends object>(counts: Counts): Counts =>
  Object.fromEntries(
    Object.entries(counts).map(([name, count]) => [name, Math.max(1, Math.round(Number(count) * share))]),
  ) as Counts;
const chaos = {
  ...(isQuick ? quickChaos : part(fullChaos)),
  ...(given.has('soak') && { soakSeconds: given.count('soak', 0) }),
};

/** One promise or a family of them: what it is called, the command that makes its figures alone, and how. */
interface Section {
  readonly id: string;
  readonly title: string;
  readonly command: string;
  readonly run: () => Promise<readonly Figure[]>;
}

const tests = (id: string, title: string, file: string, runs: number): Section => ({
  id,
  title,
  command: `RUNS=${runs} npx vitest run ${file}`,
  async run() {
    const failed =
      (await run('npx', ['--no-install', 'vitest', 'run', file], { env: { RUNS: String(runs) }, minutes: 120 })) === 0
        ? 0
        : 1;
    return [
      { what: `${title}: runs`, value: runs, unit: '' },
      { what: `${title}: failed`, value: failed, unit: '', atMost: 0 },
    ];
  },
});
const chaosPart = (part: ChaosPart, title: string): Section => ({
  id: `chaos-${part}`,
  title,
  command: `npm run chaos -- --only=${part} --seed=${seed}`,
  run: () => measureChaos(chaos, seed, [part]),
});

const sections: readonly Section[] = [
  {
    id: 'load-pglite',
    title: 'Load on the embedded database',
    command: 'npm run load -- --store=pglite',
    run: () => measureLoad('pglite', isQuick ? quickLoad : part(fullLoad)),
  },
  {
    id: 'load-postgres',
    title: 'Load on PostgreSQL',
    command: 'npm run load -- --store=postgres',
    run: () => measureLoad('postgres', isQuick ? quickLoad : part(fullLoad)),
  },
  chaosPart('submits', 'Claims sent through a faulty network'),
  chaosPart('service', 'The service killed under load'),
  chaosPart('database', 'The database killed under load'),
  chaosPart('browser', 'Browsers killed while someone types'),
  tests('tabs', 'Three tabs of one claim', 'service/test/three-tabs.test.ts', isQuick ? 20 : 1_000),
  {
    id: 'dates',
    title: 'Dates',
    command: 'npm run prove -- --only=dates',
    run: () =>
      measureDates(isQuick ? ['chromium'] : ['chromium', 'firefox', 'webkit'], isQuick ? zones.slice(0, 2) : zones),
  },
  tests('pollution', 'Hostile keys', 'test/security/pollution.test.ts', isQuick ? 50 : 10_000),
  {
    id: 'lookup',
    title: 'What the time of an answer tells',
    command: `npm run prove -- --only=lookup --seed=${seed}`,
    run: () =>
      withService('pglite', (system) => lookupTiming(system, isQuick ? 60 : 10_000 * share, seed), {
        TRUST_PROXY: '1',
      }),
  },
  { id: 'coverage', title: 'Coverage of the tests', command: 'npm run coverage', run: coverageFigures },
  {
    id: 'mutation',
    title: 'Changes of the code that a test notices',
    command: 'npm run mutate',
    run: () => Promise.resolve(mutationFigures()),
  },
  {
    id: 'flakes',
    title: 'Tests that fail by chance',
    command: 'npm run prove -- --only=flakes --runs=20',
    run: () =>
      flakeFigures(
        given.count('runs', Math.max(2, Math.round(20 * share))),
        given.has('files') ? given.text('files', '').split(',') : [],
      ),
  },
  chaosPart('soak', 'An hour at a steady pace'),
];

/** What is kept of a section. */
export interface Proved extends Omit<Section, 'run'> {
  readonly date: string;
  readonly machine: object;
  readonly figures: readonly (Figure & { readonly ok: boolean })[];
}

const only = given.has('only')
  ? given.text('only', '').split(',')
  : isQuick
    ? sections.map(({ id }) => id).filter((id) => !['coverage', 'mutation', 'flakes'].includes(id))
    : sections.map(({ id }) => id);
const unknown = only.filter((id) => !sections.some((section) => section.id === id));
if (unknown.length > 0)
  throw new Error(`no section ${unknown.join(', ')}; there are ${sections.map(({ id }) => id).join(', ')}`);
const date = new Date().toISOString().slice(0, 10);
const folder = join(ROOT, 'proof/results');
const file = join(folder, isQuick ? 'quick.json' : `${date}.json`);
mkdirSync(folder, { recursive: true });
const proved = new Map<string, Proved>(earlier().map((section) => [section.id, section]));
const all: Figure[] = [];
const done = new Set<string>();
for (const { run: measure, ...section } of sections.filter(({ id }) => only.includes(id))) {
  console.log(`\n── ${section.title}`);
  const busy = machine();
  const figures = await measure().catch((error: unknown): readonly Figure[] => {
    console.error(error);
    return [{ what: `${section.title}: could not be measured`, value: 1, unit: '', atMost: 0 }];
  });
  printFigures(section.title, figures);
  all.push(...figures);
  proved.set(section.id, {
    ...section,
    date,
    machine: busy,
    figures: figures.map((figure) => ({ ...figure, ok: clears(figure) })),
  });
  // After each, on top of what another run has written meanwhile: one that is cut short keeps what it has.
  done.add(section.id);
  for (const other of earlier()) if (!done.has(other.id)) proved.set(other.id, other);
  writeFileSync(
    file,
    `${JSON.stringify({ date, sections: sections.flatMap(({ id }) => proved.get(id) ?? []) }, undefined, 1)}\n`,
  );
}
process.exit(verdict(all, given.has('strict')));

/** Sections proved on the same day: a part may be run again by itself. */
function earlier(): readonly Proved[] {
  try {
    return (JSON.parse(readFileSync(file, 'utf8')) as { sections: readonly Proved[] }).sections;
  } catch {
    return [];
  }
}
