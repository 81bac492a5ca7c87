// node scripts/sum.mjs <run> …: adds up what the named runs wrote. A run that wrote nothing has failed as a whole.
import { join } from 'node:path';
import { ROOT } from './lib/run.mjs';
import { add, readJson, sentence } from './lib/stages.mjs';

const runs = process.argv.slice(2);
const total = runs
  .map((name) => readJson(join(ROOT, `test-results/summary-${name}.json`)) ?? { passed: 0, failed: 1, skipped: 0 })
  .reduce(add, { passed: 0, failed: 0, skipped: 0 });
console.log(sentence(total));
process.exit(total.failed > 0 || total.passed === 0 ? 1 : 0);
