import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { countFlakes, flakeFigures } from '../../proof/flakes.js';
import { ROOT } from './repository.js';

const suite = (said: Readonly<Record<string, string>>) => new Map(Object.entries(said));

describe('tests that fail by chance', () => {
  // Where the suite looks for its files and nobody else does.
  mkdirSync(join(ROOT, 'stories/generated'), { recursive: true });
  const folder = mkdtempSync(join(ROOT, 'stories/generated/flaky-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('are told from those that fail every time', () => {
    const runs = [
      suite({ always: 'failed', once: 'passed', never: 'passed', left: 'skipped' }),
      suite({ always: 'failed', once: 'failed', never: 'passed', left: 'skipped' }),
    ];
    expect(countFlakes(runs)).toEqual({ flaky: ['once'], failed: ['always'], lost: 0 });
  });

  it('are not none because a run was lost', () => {
    expect(countFlakes([undefined, suite({ never: 'passed' })])).toEqual({ flaky: [], failed: [], lost: 1 });
  });

  it('are found by running the suite again', async () => {
    const kept = join(folder, 'runs');
    writeFileSync(kept, '');
    writeFileSync(
      join(folder, 'flaky.test.ts'),
      `import { appendFileSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
const kept = ${JSON.stringify(kept)};
appendFileSync(kept, 'x');
it('fails at first', () => expect(readFileSync(kept, 'utf8')).not.toBe('x'));
it('fails', () => expect(1).toBe(2));
it('holds', () => expect(1).toBe(1));
`,
    );
    const figures = await flakeFigures(2, [join(folder, 'flaky.test.ts')]);
    expect(readFileSync(kept, 'utf8')).toBe('xx');
    expect(figures.map(({ what, value }) => [what, value])).toEqual([
      ['runs of the suite', 2],
      ['tests and files in the smallest run', 4],
      ['tests that failed once and passed once', 1],
      ['tests that failed every time', 1],
      ['runs that ended without a report', 0],
    ]);
  });
});
