import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { ROOT, run } from '../scripts/lib/run.mjs';
import type { Figure } from './lib/figures.js';

/** What one run of the suite says of each test: `passed`, `failed` or `skipped`, by the test's file and name. */
export type SuiteRun = ReadonlyMap<string, string>;

/**
 * Which tests failed every time they ran, and which are flaky: failed once and passed another time. A run that did not end with a report is
 * lost, and never counts as well.
 */
export function countFlakes(runs: readonly (SuiteRun | undefined)[]): {
  readonly flaky: readonly string[];
  readonly failed: readonly string[];
  readonly lost: number;
} {
  const there = runs.filter((one) => one !== undefined);
  const names = [...new Set(there.flatMap((one) => [...one.keys()]))].sort();
  const said = (name: string, word: string) => there.some((one) => one.get(name) === word);
  const failing = names.filter((name) => said(name, 'failed'));
  return {
    flaky: failing.filter((name) => said(name, 'passed')),
    failed: failing.filter((name) => !said(name, 'passed')),
    lost: runs.length - there.length,
  };
}

/** Runs the unit suite, or those files of it, again and again. */
export async function flakeFigures(runs: number, files: readonly string[] = []): Promise<readonly Figure[]> {
  const suites: (SuiteRun | undefined)[] = [];
  for (let number = 1; number <= runs; number += 1) {
    const suite = await suiteRun(files);
    console.log(`run ${number} of ${runs}: ${suite?.size ?? 'no'} tests and files`);
    suites.push(suite);
  }
  const { flaky, failed, lost } = countFlakes(suites);
  for (const name of flaky) console.log(`flaky: ${name}`);
  for (const name of failed) console.log(`failed: ${name}`);
  return [
    { what: 'runs of the suite', value: runs, unit: '' },
    {
      what: 'tests and files in the smallest run',
      value: Math.min(...suites.map((one) => one?.size ?? 0)),
      unit: '',
      atLeast: 1,
    },
    { what: 'tests that failed once and passed once', value: flaky.length, unit: '', atMost: 0 },
    { what: 'tests that failed every time', value: failed.length, unit: '', atMost: 0 },
    { what: 'runs that ended without a report', value: lost, unit: '', atMost: 0 },
  ];
}

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    readonly status: string;
    readonly assertionResults: readonly { readonly fullName: string; readonly status: string }[];
  }[];
}

async function suiteRun(files: readonly string[]): Promise<SuiteRun | undefined> {
  const report = join(ROOT, 'test-results/flakes.json');
  rmSync(report, { force: true });
  const args = ['--reporter=json', `--outputFile.json=${report}`, ...files];
  await run('npx', ['--no-install', 'vitest', 'run', ...args], { minutes: 30 });
  if (!existsSync(report)) return undefined;
  const { testResults } = JSON.parse(readFileSync(report, 'utf8')) as Report;
  const said = new Map<string, string>();
  for (const { name, status, assertionResults } of testResults) {
    const file = relative(ROOT, name);
    for (const test of assertionResults) said.set(`${file}: ${test.fullName}`, test.status);
    // A file that could not be loaded, or fell after its tests.
    if (status === 'failed' && assertionResults.every((test) => test.status !== 'failed')) said.set(file, 'failed');
    else said.set(file, 'passed');
  }
  return said;
}
