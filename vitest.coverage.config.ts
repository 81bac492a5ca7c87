import { defineConfig, mergeConfig } from 'vitest/config';
import usual from './vitest.config.js';

const enough = { statements: 95, branches: 95, functions: 95, lines: 95 };

/** npm run coverage: the usual tests, and how much of the floors that must not fail they run. */
export default mergeConfig(
  usual,
  defineConfig({
    test: {
      coverage: {
        enabled: true,
        reportOnFailure: true,
        reporter: ['text-summary', 'json-summary'],
        include: ['src/engine/**/*.ts', 'src/plan/**/*.ts', 'service/src/**/*.ts'],
        exclude: ['**/*.test.ts', 'src/engine/testing/**', 'src/plan/examples/**', 'service/src/types/**'],
        thresholds: { 'src/engine/**': enough, 'src/plan/**': enough, 'service/src/**': enough },
      },
    },
  }),
);
