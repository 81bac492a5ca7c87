// A reporter of vitest: writes which tests passed only at a second try, as a JSON list, to the file named by FLAKY.
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, relative } from 'node:path';
import { ROOT } from './run.mjs';

export default class FlakyReporter {
  #flaky = [];

  onTestCaseResult(test) {
    if (!test.diagnostic()?.flaky) return;
    const [reason = ''] = (test.result().errors ?? []).map(({ message }) => message.split('\n')[0]);
    this.#flaky.push(`${relative(ROOT, test.module.moduleId)}: ${test.fullName}: ${reason.slice(0, 300)}`);
  }

  onTestRunEnd() {
    const file = process.env.FLAKY;
    if (!file) return;
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(this.#flaky));
  }
}
