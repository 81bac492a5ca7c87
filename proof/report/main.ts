// npm run report: writes demo/quality/index.html from the newest committed JSON of `prove` and of `bench`. No figure in it is typed by hand.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/lib/run.mjs';
import { benchTables, type BenchFile } from './bench-tables.js';
import { page, type Cell } from './html.js';
import { scaleNote } from './scale-note.js';
import { rounded, type Figure } from '../lib/figures.js';

/** What `npm run prove` leaves. */
export interface ProofFile {
  readonly date: string;
  readonly sections: readonly {
    readonly id: string;
    readonly title: string;
    readonly command: string;
    readonly date: string;
    readonly machine: { readonly cores?: number; readonly processor?: string; readonly load?: readonly number[] };
    readonly figures: readonly (Figure & { readonly ok: boolean })[];
  }[];
}

const proofs = readdirSync(join(ROOT, 'proof/results'))
  .filter((name) => /^\d{4}-\d\d-\d\d\.json$/.test(name))
  .sort();
const newest = proofs.at(-1);
const proof = newest ? (JSON.parse(readFileSync(join(ROOT, 'proof/results', newest), 'utf8')) as ProofFile) : undefined;
const bench = readBench();

const parts = [
  ...(proof?.sections ?? []).map(({ id, title, command, date, machine, figures }) => ({
    id,
    title,
    lead: `Measured on ${date} with`,
    command,
    note: `${machine.cores ?? '?'} cores (${machine.processor ?? 'unknown'}). Others at work on the machine when it began (load of the last 1, 5, 15 minutes): ${(machine.load ?? []).join(', ')}.`,
    head: ['What', 'Figure', 'Must be', 'Is it?'],
    rows: figures.map((figure): Cell[] => [
      figure.what,
      { number: `${rounded(figure.value, 4)} ${figure.unit}`.trim() },
      figure.atLeast !== undefined
        ? `at least ${rounded(figure.atLeast, 4)}`
        : figure.atMost !== undefined
          ? `at most ${rounded(figure.atMost, 4)}`
          : '',
      figure.atLeast === undefined && figure.atMost === undefined ? '' : { verdict: figure.ok },
    ]),
  })),
  ...(bench ? benchTables(bench) : []),
];

const folder = join(ROOT, 'demo/quality');
mkdirSync(folder, { recursive: true });
writeFileSync(join(folder, 'index.html'), page(parts));
console.log(
  `demo/quality/index.html: ${parts.length} tables, of ${[newest, bench && 'bench.json'].filter(Boolean).join(' and ')}`,
);

if (proof) {
  const note = scaleNote(proof);
  if (note) writeFileSync(join(ROOT, 'docs/scale.md'), note);
}

function readBench(): BenchFile | undefined {
  try {
    return JSON.parse(readFileSync(join(ROOT, 'bench/results/bench.json'), 'utf8')) as BenchFile;
  } catch {
    return undefined;
  }
}
