import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Row } from './judge-suite.js';
import { drafts, suiteFolder } from './suite.js';

// Skipped only where the official suite is not on the machine: JSON_SCHEMA_TEST_SUITE says where it lies.
describe.skipIf(suiteFolder === undefined)('the official JSON Schema suite', () => {
  // In a process of its own: the script runs its interpreted half where making code from text is switched off.
  let rows: readonly Row[] = [];
  beforeAll(() => {
    const judged = execFileSync(process.execPath, ['--import', 'tsx', join(import.meta.dirname, 'run.ts'), '--json'], {
      encoding: 'utf8',
      maxBuffer: 64e6,
    });
    rows = JSON.parse(judged) as readonly Row[];
  }, 120_000);
  const of = (producer: Row['producer'], part: Row['part']) =>
    rows.filter((row) => row.producer === producer && row.part === part);
  const unexplained = (some: readonly Row[]) =>
    some.flatMap(({ failed }) => failed.filter(({ known }) => known === undefined).map(({ test }) => test));

  it('is judged whole: all drafts, both producers', () => {
    expect(rows.length).toBe(Object.keys(drafts).length * 3 * 2);
    for (const { passed, failed, part } of rows)
      expect(passed + failed.length).toBeGreaterThan(part === 'required' ? 600 : 90);
  });

  it.each(['interpreted', 'compiled'] as const)('every required test gets its verdict, %s', (producer) => {
    expect(of(producer, 'required').flatMap(({ failed }) => failed.map(({ test }) => test))).toEqual([]);
  });

  it.each(['interpreted', 'compiled'] as const)('every format is told from what it is not, %s', (producer) => {
    expect(of(producer, 'format').flatMap(({ failed }) => failed.map(({ test }) => test))).toEqual([]);
  });

  it('of the optional tests only those fail that the ledger explains', () => {
    expect(unexplained(rows)).toEqual([]);
  });

  it('gives to the interpreter what ajv would judge wrongly, and no more than a quarter of what it knows', () => {
    const routed = of('compiled', 'required');
    expect(routed.find(({ draft }) => draft === 'draft4')?.routed).toBe(618);
    for (const row of routed) {
      expect(row.routed).toBeGreaterThan(0);
      if (row.draft !== 'draft4') expect(row.routed / row.passed).toBeLessThan(0.25);
    }
  });
});
