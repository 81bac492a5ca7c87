import { rounded, spread } from '../lib/figures.js';
import type { Cell, Part } from './html.js';

/** What `npm run bench` leaves, as far as the page looks at it. */
export interface BenchFile {
  readonly date: string;
  readonly command: string;
  readonly rounds: number;
  readonly limit: string;
  readonly loads: readonly { readonly load?: readonly number[] }[];
  readonly pages: readonly { readonly name: string; readonly kind: string }[];
  readonly bars: readonly {
    readonly page: string;
    readonly what: string;
    readonly value: number;
    readonly atMost: number;
    readonly ok: boolean;
  }[];
  readonly samples: readonly (Readonly<Record<string, number | string | undefined>> & { readonly page: string })[];
}

const columns: readonly (readonly [figure: string, machine: string, title: string])[] = [
  ['scriptGzip', 'plain', 'JavaScript'],
  ['field', 'plain', 'First field'],
  ['interactive', 'plain', 'Interactive'],
  ['interactive', 'phone', 'Interactive, phone'],
  ['workPerKey', 'plain', 'Work a key'],
  ['keyP95', 'plain', 'Key p95'],
  ['toggle', 'plain', 'Toggle'],
  ['submit', 'plain', 'Empty submit'],
];

/** The bench as two parts: bars, and ratios to the hand-written limit. */
export function benchTables(bench: BenchFile): readonly Part[] {
  const about = {
    lead: `Measured on ${bench.date} with`,
    command: bench.command,
    note: `Medians of ${bench.rounds} interleaved rounds in Chromium. Load of the machine, round by round: ${bench.loads.map(({ load = [] }) => load[0]).join(', ')}.`,
  };
  const middle = (page: string, figure: string, machine: string): number => {
    const values = bench.samples
      .filter((one) => one.page === page && one['form'] === 'leave' && one['machine'] === machine)
      .map((one) => one[figure])
      .filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
    return values.length === 0 ? Number.NaN : spread(values).median;
  };
  return [
    {
      id: 'bench-bars',
      title: 'Speed of the page: our bars',
      ...about,
      head: ['Page', 'Figure', 'Ours', 'At most', 'Is it?'],
      rows: bench.bars.map(({ page, what, value, atMost, ok }): Cell[] => [
        page,
        what,
        { number: String(value) },
        { number: String(atMost) },
        { verdict: ok },
      ]),
    },
    {
      id: 'bench-field',
      title: 'Speed of the page: beside the field',
      ...about,
      note: `${about.note} Each figure is how many times that of ${bench.limit}, written by hand.`,
      head: ['Page', ...columns.map(([, , title]) => title)],
      rows: bench.pages.map(({ name }): Cell[] => [
        name,
        ...columns.map(([figure, machine]): Cell => {
          const ratio = middle(name, figure, machine) / middle(bench.limit, figure, machine);
          return { number: Number.isFinite(ratio) ? String(rounded(ratio)) : '–' };
        }),
      ]),
    },
  ];
}
