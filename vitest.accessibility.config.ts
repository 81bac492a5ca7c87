import { defineConfig } from 'vitest/config';

/** Accessibility: every story of the built Storybook through every check, in one engine (`BROWSER=chromium|firefox|webkit`). */
export default defineConfig({
  test: {
    include: ['test/accessibility/**/*.a11y.ts'],
    environment: 'node',
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
