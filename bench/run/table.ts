import { rounded, spread } from '../../proof/lib/figures.js';
import type { Machine, Visit } from './measure.js';

/** One visit of the run. */
export interface Sample extends Visit {
  readonly page: string;
  readonly form: string;
  readonly machine: Machine;
}

/** A whole run. */
export interface BenchResult {
  readonly date: string;
  readonly command: string;
  readonly machine: object;
  readonly loads: readonly object[];
  readonly rounds: number;
  readonly limit: string;
  readonly pages: readonly { readonly name: string; readonly kind: 'ours' | 'peer' | 'limit' }[];
  readonly samples: readonly Sample[];
}

type Figure = Exclude<keyof Visit, 'failure'>;

/** Rows of the leave form's table, and on which machine each is looked at. */
const rows: readonly (readonly [figure: Figure, machine: Machine, title: string])[] = [
  ['scriptGzip', 'plain', 'JavaScript, bytes gzip'],
  ['field', 'plain', 'first field'],
  ['interactive', 'plain', 'interactive'],
  ['interactive', 'slow', 'interactive, 4× slower'],
  ['interactive', 'phone', 'interactive, phone'],
  ['blocking', 'slow', 'blocking, 4× slower'],
  ['workPerKey', 'plain', 'work a key'],
  ['workPerKey', 'slow', 'work a key, 4× slower'],
  ['keyP95', 'plain', 'key p95'],
  ['keyP95', 'slow', 'key p95, 4× slower'],
  ['toggle', 'plain', 'branch toggle'],
  ['submit', 'plain', 'empty submit'],
  ['lostKeys', 'slow', 'keys lost'],
  ['heapMb', 'plain', 'heap, MB'],
  ['nodes', 'plain', 'nodes'],
];

function valuesOf({ samples }: BenchResult, page: string, form: string, machine: Machine, figure: Figure): number[] {
  return samples
    .filter((one) => one.page === page && one.form === form && one.machine === machine)
    .map((one) => one[figure])
    .filter((value): value is number => typeof value === 'number' && Number.isFinite(value));
}

function median(result: BenchResult, page: string, form: string, machine: Machine, figure: Figure): number {
  const values = valuesOf(result, page, form, machine, figure);
  return values.length === 0 ? Number.NaN : spread(values).median;
}

/** The bars of the project, each with what ours came to. Ratios are to the hand-written limit of the same run. */
export interface Bar {
  readonly page: string;
  readonly what: string;
  readonly value: number;
  readonly atMost: number;
  readonly ok: boolean;
}

export function barsOf(result: BenchResult): readonly Bar[] {
  const ratio = (page: string, machine: Machine, figure: Figure, form = 'leave'): number =>
    median(result, page, form, machine, figure) / median(result, result.limit, form, machine, figure);
  const bars: Bar[] = [];
  for (const { name, kind } of result.pages) {
    if (kind !== 'ours') continue;
    const bar = (what: string, value: number, atMost: number): void =>
      void (
        Number.isFinite(value) && bars.push({ page: name, what, value: rounded(value), atMost, ok: value <= atMost })
      );
    bar(
      'JavaScript, kB gzip',
      median(result, name, 'leave', 'plain', 'scriptGzip') / 1_000,
      name.includes('interpreted') ? 60 : 40,
    );
    bar('first field, of limit', ratio(name, 'plain', 'field'), 1.25);
    bar('interactive, of limit', ratio(name, 'plain', 'interactive'), 1.25);
    bar('interactive on a phone, of limit', ratio(name, 'phone', 'interactive'), 1.25);
    bar('key p95, of limit', ratio(name, 'plain', 'keyP95'), 1.25);
    bar('work a key, of limit', ratio(name, 'plain', 'workPerKey'), 1.25);
    bar('keys lost', median(result, name, 'leave', 'slow', 'lostKeys'), 0);
    bar('branch toggle, of limit', ratio(name, 'plain', 'toggle'), 1.5);
    bar('empty submit, of limit', ratio(name, 'plain', 'submit'), 2);
    if (name.endsWith('-pages'))
      bar('blocking on a small page, 4× slower, ms', median(result, name, 'leave', 'slow', 'blocking'), 0);
    bar('growth of interactive, exponent', growth(result, name, 'interactive'), 1);
    bar('growth of work a key, exponent', growth(result, name, 'workPerKey'), 1);
    bar('work a key at 2,000 fields, of limit', ratio(name, 'plain', 'workPerKey', 'flat2000'), 1.5);
    const behind = behindOf(result, name);
    bar(
      `figures behind a peer beyond noise${behind.length > 0 ? ` (${behind.slice(0, 6).join('; ')})` : ''}`,
      behind.length,
      0,
    );
  }
  return bars;
}

/** Where a peer's upper quarter is still under our lower one. Headless engines have no fields, so they are not raced. */
function behindOf(result: BenchResult, page: string): readonly string[] {
  return rows.flatMap(([figure, machine, title]) => {
    const ours = valuesOf(result, page, 'leave', machine, figure);
    if (ours.length === 0) return [];
    return result.pages
      .filter(({ kind, name }) => kind === 'peer' && name !== 'af-core')
      .filter(({ name }) => {
        const theirs = valuesOf(result, name, 'leave', machine, figure);
        return theirs.length > 0 && spread(theirs).high < spread(ours).low;
      })
      .map(({ name }) => `${title}: ${name}`);
  });
}

/** The exponent of growth over the sizes of the flat forms: the slope through the logarithms. */
function growth(result: BenchResult, page: string, figure: Figure): number {
  const sizes = [...new Set(result.samples.map((one) => one.form))].filter((form) => form.startsWith('flat'));
  const points = sizes
    .map((form) => [Math.log(Number(form.slice(4))), Math.log(median(result, page, form, 'plain', figure))] as const)
    .filter(([, y]) => Number.isFinite(y));
  if (points.length < 2) return Number.NaN;
  const meanX = points.reduce((sum, [x]) => sum + x, 0) / points.length;
  const meanY = points.reduce((sum, [, y]) => sum + y, 0) / points.length;
  return (
    points.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0) /
    points.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0)
  );
}

/** The run as Markdown: bars, ratios to the limit, medians with quarters, growth. */
export function tableOf(result: BenchResult): string {
  const bars = barsOf(result);
  const show = (value: number): string => (Number.isFinite(value) ? String(rounded(value)) : '–');
  const cell = (page: string, form: string, machine: Machine, figure: Figure): string => {
    const values = valuesOf(result, page, form, machine, figure);
    if (values.length === 0) return '–';
    const { low, median: middle, high } = spread(values);
    return `${show(middle)} (${show(low)}–${show(high)})`;
  };
  const head = (titles: readonly string[]): string =>
    `| ${titles.join(' | ')} |\n|${titles.map(() => '---').join('|')}|`;
  const flats = [...new Set(result.samples.map((one) => one.form))].filter((form) => form.startsWith('flat'));
  return [
    `# Bench of ${result.date}`,
    `\`${result.command}\`, ${result.rounds} interleaved rounds, Chromium, 390 × 844, cold each time. Times in ms. phone: Slow 4G and a processor four times slower. Machine and its load, round by round: \`${JSON.stringify(result.loads.map((one) => (one as { load: unknown }).load))}\`.`,
    '## Bars',
    head(['page', 'figure', 'ours', 'at most', '']),
    ...bars.map(
      ({ page, what, value, atMost, ok }) =>
        `| ${page} | ${what} | ${show(value)} | ${atMost} | ${ok ? 'yes' : '**no**'} |`,
    ),
    `\n## Leave form, ratios to ${result.limit}`,
    head(['page', ...rows.map(([, , title]) => title)]),
    ...result.pages.map(
      ({ name }) =>
        `| ${name} | ${rows.map(([figure, machine]) => show(median(result, name, 'leave', machine, figure) / median(result, result.limit, 'leave', machine, figure))).join(' | ')} |`,
    ),
    '\n## Leave form, medians with quarters',
    head(['page', ...rows.map(([, , title]) => title)]),
    ...result.pages.map(
      ({ name }) =>
        `| ${name} | ${rows.map(([figure, machine]) => cell(name, 'leave', machine, figure)).join(' | ')} |`,
    ),
    ...(flats.length > 0
      ? [
          '\n## Flat forms, medians',
          head([
            'page',
            ...flats.flatMap((form) => [`interactive, ${form.slice(4)}`, `work a key, ${form.slice(4)}`]),
            'exponents',
          ]),
          ...result.pages.map(
            ({ name }) =>
              `| ${name} | ${flats.flatMap((form) => [show(median(result, name, form, 'plain', 'interactive')), show(median(result, name, form, 'plain', 'workPerKey'))]).join(' | ')} | ${show(growth(result, name, 'interactive'))}, ${show(growth(result, name, 'workPerKey'))} |`,
          ),
        ]
      : []),
    '',
  ].join('\n');
}
