// npm run test:long: the same claims in three engines, the long journeys, and the service's database tests on a real PostgreSQL.
import { build, isStale } from './build.mjs';
import { accessibilityStage } from './look/accessibility.mjs';
import { FIRST_JOURNEYS, MORE_IN_LONG } from './lib/first-journeys.mjs';
import { elementStage, runStages, vitestStage } from './lib/stages.mjs';
import { startPostgres } from './lib/postgres.mjs';

const journeys = (browser, except = []) =>
  vitestStage(`journeys ${browser}`, {
    config: 'vitest.journeys.config.ts',
    except,
    env: { BROWSER: browser, LONG: '1' },
    minutes: 30,
  });

const otherLetters = (browser) =>
  accessibilityStage(browser, {
    name: `other letters ${browser}`,
    files: ['test/accessibility/other-letters.a11y.ts'],
  });

if (isStale() && !(await build())) process.exit(1);

await runStages(
  [
    // The browser works little beside a database. Of all rows this one builds the Storybook.
    [
      {
        name: 'service on PostgreSQL',
        async run() {
          const postgres = await startPostgres();
          try {
            const env = { DATABASE_URL: postgres.url };
            return await vitestStage('service on PostgreSQL', { files: ['service/'], env }).run();
          } finally {
            postgres.stop();
          }
        },
      },
      [
        otherLetters('webkit'),
        // By npm and without scripts, as others install it: `npm test` unpacks the same files.
        vitestStage('package installed', { files: ['test/package/'], env: { LONG: '1' } }),
      ],
    ],
    // Side by side: each row has one browser open, and waits for it more than it works.
    [
      [
        accessibilityStage('chromium', { name: 'long words', files: ['test/accessibility/long-words.a11y.ts'] }),
        otherLetters('chromium'),
        otherLetters('firefox'),
        elementStage('elements firefox', { env: { BROWSER: 'firefox' } }),
        elementStage('elements webkit', { env: { BROWSER: 'webkit' } }),
      ],
      // The first ones have run in `npm test`, in the same way.
      journeys(
        'chromium',
        FIRST_JOURNEYS.filter((file) => !MORE_IN_LONG.includes(file)),
      ),
    ],
    [journeys('firefox'), journeys('webkit')],
  ],
  { summary: 'long' },
);
