import { defineConfig } from 'vitest/config';

/** Journeys: the real tags, the real service, a real browser (`BROWSER=chromium|firefox|webkit`). `LONG=1` adds the `*.long.journey.ts`. */
export default defineConfig({
  test: {
    include: ['test/**/*.journey.ts'],
    exclude: process.env['LONG'] ? [] : ['**/*.long.journey.ts'],
    environment: 'node',
    // One browser at a time: a window in the background gets no frames, and its waits would measure the machine.
    fileParallelism: false,
    testTimeout: 240_000,
    hookTimeout: 120_000,
    // A whole run holds a thousand starts of a browser on two busy cores. What fails once and then passes is named at its end as flaky.
    retry: process.env['CI'] ? 1 : 0,
  },
});
