import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';

/** A reporter of Web Test Runner that writes how many tests passed, failed and were skipped, and which failed, to `file`. */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      if (!file) return;
      const counts = { passed: 0, failed: 0, skipped: 0, wrong: [] };
      for (const session of sessions) {
        const path = relative(process.cwd(), session.testFile);
        if (session.testResults) countSuite(session.testResults, counts, `${path}:`);
        // A file that could not be loaded has no tests, and is one failure.
        if (!session.passed && !hasFailedTest(session.testResults)) {
          counts.failed += 1;
          counts.wrong.push(`${path}: ${session.errors[0]?.message ?? 'did not run'}`);
        }
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function countSuite(suite, counts, around) {
  const name = `${around} ${suite.name}`.trimEnd();
  for (const test of suite.tests) {
    counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
    if (!test.skipped && !test.passed) counts.wrong.push(`${name} ${test.name}: ${test.error?.message ?? ''}`);
  }
  for (const inner of suite.suites) countSuite(inner, counts, name);
}

function hasFailedTest(suite) {
  return Boolean(
    suite && (suite.tests.some((test) => !test.passed && !test.skipped) || suite.suites.some(hasFailedTest)),
  );
}
