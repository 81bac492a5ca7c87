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
  },
});
