import { defineConfig } from 'vitest/config';

/** Node tests: engine, plan, text, kinds, compile, service, laws. Elements are tested in a browser (web-test-runner.config.mjs). */
export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'service/**/*.test.ts', 'test/**/*.test.ts', 'stories/**/*.test.ts'],
    exclude: ['**/node_modules/**', '**/dist/**'],
    environment: 'node',
    // Two workers: an embedded database takes most of a gigabyte, and CI has two cores.
    maxWorkers: 2,
    // Long enough for a database or a compile on a busy machine: how fast something is, is the benches' business.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A rejected promise that nobody waits for is a fault, also when every assertion held.
    dangerouslyIgnoreUnhandledErrors: false,
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'service/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.wtr.ts', 'src/generated/**'],
    },
  },
});
