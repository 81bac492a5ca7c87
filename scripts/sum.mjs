// node scripts/sum.mjs <run> …: adds up what the named runs wrote. A run that wrote nothing has failed as a whole.
import { join } from 'node:path';
import { ROOT } from './lib/run.mjs';
import { NOTHING, add, conclude, readJson } from './lib/stages.mjs';

const noSum = (name) => ({ passed: 0, failed: 1, skipped: 0, wrong: [`${name}: ended without a sum`] });

conclude(
  process.argv
    .slice(2)
    .map((name) => readJson(join(ROOT, `test-results/summary-${name}.json`)) ?? noSum(name))
    .reduce(add, NOTHING),
);
