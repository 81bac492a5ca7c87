import { defineConfig } from 'vitest/config';

const exclude = ['**/node_modules/**', '**/dist/**'];

/**
 * What runs in Node, where one process serves many: these floors keep nothing of one form or claim in their modules, and their tests share
 * them. Loading the service anew for each file of tests, with its database in WebAssembly, cost as much as half of what it then tested.
 */
const shared = [
  'service/**/*.test.ts',
  'src/{model,engine,plan,interpret,compile,cli}/**/*.test.ts',
  'test/{conformance,security}/**/*.test.ts',
];

/** Node tests: engine, plan, text, kinds, compile, service, laws. Elements are tested in a browser (web-test-runner.config.mjs). */
export default defineConfig({
  test: {
    environment: 'node',
    // Two workers: an embedded database takes most of a gigabyte, and CI has two cores.
    maxWorkers: 2,
    // Long enough for a database or a compile on a busy machine: how fast something is, is the benches' business.
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A rejected promise that nobody waits for is a fault, also when every assertion held.
    dangerouslyIgnoreUnhandledErrors: false,
    projects: [
      { extends: true, test: { name: 'shared', include: shared, exclude, isolate: false } },
      // All others: a page has one language and one register of forms, which a module keeps, so each file of tests has its own.
      {
        extends: true,
        test: {
          name: 'apart',
          include: ['src/**/*.test.ts', 'test/**/*.test.ts', 'stories/**/*.test.ts'],
          exclude: [...exclude, ...shared],
        },
      },
    ],
    coverage: {
      provider: 'v8',
      include: ['src/**/*.ts', 'service/src/**/*.ts'],
      exclude: ['**/*.test.ts', '**/*.wtr.ts', 'src/generated/**'],
    },
  },
});
