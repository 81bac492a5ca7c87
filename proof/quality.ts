import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT, run } from '../scripts/lib/run.mjs';
import type { Figure } from './lib/figures.js';

type Counts = Readonly<
  Record<'statements' | 'branches' | 'functions' | 'lines', { readonly total: number; readonly covered: number }>
>;
const rooms = ['src/engine', 'src/plan', 'src/engine/rules', 'service/src'] as const;

/** Runs the tests with coverage and tells it by room. */
export async function coverageFigures(): Promise<readonly Figure[]> {
  const code = await run('npm', ['run', '--silent', 'coverage'], { minutes: 60 });
  return [...coverageByRoom(), { what: 'coverage: failed runs', value: code === 0 ? 0 : 1, unit: '', atMost: 0 }];
}

/** Coverage of each room from the last run. */
export function coverageByRoom(): readonly Figure[] {
  const summary = JSON.parse(readFileSync(join(ROOT, 'coverage/coverage-summary.json'), 'utf8')) as Record<
    string,
    Counts
  >;
  const files = Object.entries(summary).filter(([file]) => file !== 'total');
  return rooms.flatMap((room) =>
    (['statements', 'branches', 'functions', 'lines'] as const).map((what): Figure => {
      const own = files.filter(([file]) => file.includes(`/${room}/`)).map(([, counts]) => counts[what]);
      const sum = (key: 'total' | 'covered') => own.reduce((all, one) => all + one[key], 0);
      return {
        what: `coverage of ${room}: ${what}`,
        value: (100 * sum('covered')) / sum('total'),
        unit: '%',
        atLeast: 95,
      };
    }),
  );
}

/** The score of the last mutation run, by room; nothing when there was none. */
export function mutationFigures(): readonly Figure[] {
  let report: {
    readonly files: Readonly<Record<string, { readonly mutants: readonly { readonly status: string }[] }>>;
  };
  try {
    report = JSON.parse(readFileSync(join(ROOT, 'test-results/mutation.json'), 'utf8')) as typeof report;
  } catch {
    return [{ what: 'mutation runs that have left a report', value: 0, unit: '', atLeast: 1 }];
  }
  return ['src/engine', 'src/plan'].flatMap((room): Figure[] => {
    const mutants = Object.entries(report.files)
      .filter(([file]) => file.startsWith(`${room}/`))
      .flatMap(([, { mutants: own }]) => own);
    const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
    const counted = noticed + mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage').length;
    return counted === 0
      ? []
      : [
          { what: `mutants of ${room}`, value: counted, unit: '' },
          { what: `noticed of ${room}`, value: (100 * noticed) / counted, unit: '%', atLeast: 85 },
        ];
  });
}
