// A test run is a row of stages. Each says how many passed, failed and were skipped; a stage that ran nothing has failed.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { ROOT, run } from './run.mjs';

const RESULTS = join(ROOT, 'test-results');

/** Runs vitest with a config, on some files or on all but some, and counts its tests. A file that could not be loaded is one failure. */
export function vitestStage(
  name,
  { config = 'vitest.config.ts', files = [], except = [], env = {}, minutes = 15 } = {},
) {
  return {
    name,
    async run() {
      const file = join(RESULTS, `${name.replace(/\W+/g, '-')}.json`);
      const flaky = file.replace('.json', '.flaky.json');
      for (const old of [file, flaky]) rmSync(old, { force: true });
      const args = [
        '--no-install',
        'vitest',
        'run',
        '--config',
        config,
        '--reporter=default',
        '--reporter=json',
        `--reporter=${join(ROOT, 'scripts/lib/flaky-reporter.mjs')}`,
        `--outputFile.json=${file}`,
        ...files,
        ...except.map((file) => `--exclude=**/${file}`),
      ];
      const code = await run('npx', args, { env: { ...env, FLAKY: flaky }, minutes });
      const report = readJson(file);
      if (!report) return { passed: 0, failed: 1, skipped: 0 };
      const counts = {
        passed: report.numPassedTests,
        failed: report.numFailedTests,
        skipped: report.numPendingTests + report.numTodoTests,
      };
      const unloaded = report.testResults.filter(
        (suite) => suite.status === 'failed' && suite.assertionResults.every((test) => test.status !== 'failed'),
      );
      counts.failed += unloaded.length;
      counts.wrong = report.testResults.flatMap(wrongIn);
      counts.flaky = readJson(flaky) ?? [];
      if (code !== 0 && counts.failed === 0) counts.failed = 1;
      return counts;
    },
  };
}

/** What failed in a file of a report, each with the first line of its reason. */
function wrongIn({ name, message, assertionResults, status }) {
  const file = relative(ROOT, name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLine(message)}`] : [];
  return failed.map((test) => `${file}: ${test.fullName}: ${firstLine(test.failureMessages[0])}`);
}

const firstLine = (text = '') => text.split('\n')[0].slice(0, 300);

/** Runs the element tests in one browser and counts them. */
export function elementStage(name, { env = {}, minutes = 20 } = {}) {
  return {
    name,
    async run() {
      const file = join(RESULTS, `${name.replace(/\W+/g, '-')}.json`);
      rmSync(file, { force: true });
      const code = await run('npx', ['--no-install', 'web-test-runner'], { env: { ...env, WTR_COUNT: file }, minutes });
      const counts = readJson(file) ?? { passed: 0, failed: 1, skipped: 0 };
      if (code !== 0 && counts.failed === 0) counts.failed = 1;
      return counts;
    },
  };
}

/** One command that passes or fails as a whole. */
export function commandStage(name, program, args, options) {
  return {
    name,
    async run() {
      const ok = (await run(program, args, options)) === 0;
      return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
    },
  };
}

/**
 * Runs the stages in order, those of a list side by side, prints a table and, as the last line, the sum. A list inside of such a list is a
 * row of its own, one after the other. Ends the process: 1 when anything failed. `needed` stages stop the run when they fail, because all
 * that follows would only repeat it.
 */
export async function runStages(stages, { summary } = {}) {
  const rows = [];
  for (const beside of stages.map((stage) => [stage].flat(1))) {
    const done = (await Promise.all(beside.map((row) => runRow([row].flat())))).flat();
    rows.push(...done);
    if (done.some(endsAll)) break;
  }
  const named = (row, list = []) => list.map((one) => `${row.name}: ${one}`);
  const total = rows.reduce(
    (sum, row) => add(sum, { ...row, wrong: namesOf(row), flaky: named(row, row.flaky) }),
    NOTHING,
  );
  console.log('');
  for (const row of rows)
    console.log(`${row.name.padEnd(28)} ${sentence(row).padEnd(38)} ${row.seconds.toFixed(1).padStart(7)} s`);
  console.log('');
  if (summary) writeSummary(summary, total);
  conclude(total);
}

const endsAll = ({ failed, needed }) => failed > 0 && needed;

/** Stages one after the other, up to one that is needed and failed. */
async function runRow(stages) {
  const done = [];
  for (const stage of stages) {
    done.push(await runStage(stage));
    if (endsAll(done.at(-1))) break;
  }
  return done;
}

async function runStage(stage) {
  const started = Date.now();
  console.log(`\n── ${stage.name}`);
  const counts = await stage.run().catch((error) => {
    console.error(error.message);
    return { passed: 0, failed: 1, skipped: 0, wrong: [firstLine(error.message)] };
  });
  if (counts.passed + counts.failed === 0) {
    console.error(`${stage.name}: no test ran`);
    counts.failed = 1;
  }
  return { name: stage.name, needed: stage.needed, ...counts, seconds: (Date.now() - started) / 1000 };
}

/** What failed in a stage, by name; the stage itself where it cannot say more. */
function namesOf({ name, failed, wrong = [] }) {
  if (failed === 0) return [];
  return wrong.length > 0 ? wrong.map((one) => `${name}: ${one}`) : [`${name}: ${failed} failed`];
}

/**
 * Says what failed, and what passed only at a second try, by name: whoever reads only the end of a long log must find it there. The last
 * line is the sum. Ends the process.
 */
export function conclude(total) {
  for (const one of total.flaky) console.log(`flaky: ${one}`);
  for (const one of total.wrong) console.log(`failed: ${one}`);
  console.log(sentence(total));
  process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
}

/** The count of nothing. */
export const NOTHING = { passed: 0, failed: 0, skipped: 0, wrong: [], flaky: [] };

/** `N passed, N failed`, and the skipped ones when there are any. */
export function sentence({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/** The sum of two counts. */
export function add(one, other) {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    wrong: [...(one.wrong ?? []), ...(other.wrong ?? [])],
    flaky: [...(one.flaky ?? []), ...(other.flaky ?? [])],
  };
}

/** Keeps a run's sum for `.ci/run`, which adds up several. */
function writeSummary(name, total) {
  const file = join(RESULTS, `summary-${name}.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(total));
}

/** The JSON of a file, or undefined. */
export function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}
