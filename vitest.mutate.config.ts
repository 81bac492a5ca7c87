import { defineConfig } from 'vitest/config';

/** The tests that a change of engine or plan must not pass: those that need no service, no build and no browser. */
export default defineConfig({
  test: {
    include: [
      'src/engine/**/*.test.ts',
      'src/plan/**/*.test.ts',
      'test/forms/**/*.test.ts',
      'test/laws/examples.test.ts',
    ],
    environment: 'node',
    testTimeout: 60_000,
  },
});
