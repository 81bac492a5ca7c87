import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

/** A reporter of Web Test Runner that writes how many tests passed, failed and were skipped to `file`. */
export function countReporter(file) {
  return {
    onTestRunFinished({ sessions }) {
      if (!file) return;
      const counts = { passed: 0, failed: 0, skipped: 0 };
      for (const session of sessions) {
        if (session.testResults) countSuite(session.testResults, counts);
        // A file that could not be loaded has no tests, and is one failure.
        if (!session.passed && !hasFailedTest(session.testResults)) counts.failed += 1;
      }
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, JSON.stringify(counts));
    },
  };
}

function countSuite(suite, counts) {
  for (const test of suite.tests) counts[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
  for (const inner of suite.suites) countSuite(inner, counts);
}

function hasFailedTest(suite) {
  return Boolean(
    suite && (suite.tests.some((test) => !test.passed && !test.skipped) || suite.suites.some(hasFailedTest)),
  );
}
