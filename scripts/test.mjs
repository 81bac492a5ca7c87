// npm test: all that a change must pass, in at most ten minutes on two cores.
import { findChromium } from './find-browser.mjs';
import { build } from './build.mjs';
import { FIRST_JOURNEYS } from './lib/first-journeys.mjs';
import { commandStage, elementStage, runStages, vitestStage } from './lib/stages.mjs';
import { checkTypes } from './types.mjs';

const oneCheck = (ok) => ({ passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 });

await runStages(
  [
    {
      name: 'browser',
      needed: true,
      async run() {
        console.log(await findChromium());
        return oneCheck(true);
      },
    },
    { ...commandStage('compile', 'npm', ['run', '--silent', 'compile']), needed: true },
    // Two rows side by side: each keeps one core busy.
    [
      [{ name: 'types', run: checkTypes }, commandStage('format', 'npm', ['run', '--silent', 'format:check'])],
      [
        commandStage('lint', 'npm', ['run', '--silent', 'lint']),
        { name: 'build', run: async () => oneCheck(await build({ compile: false })) },
      ],
    ],
    commandStage('size', 'npm', ['run', '--silent', 'size']),
    // Has two workers of its own.
    vitestStage('unit'),
    // Each row has one browser open, and waits for it more than it works.
    [
      [elementStage('elements'), vitestStage('stories', { config: 'vitest.stories.config.ts' })],
      vitestStage('journeys', { config: 'vitest.journeys.config.ts', files: FIRST_JOURNEYS }),
    ],
  ],
  { summary: 'test' },
);
