// Element tests in a real browser: BROWSER=chromium (default), firefox or webkit.
import { esbuildPlugin } from '@web/dev-server-esbuild';
import { defaultReporter } from '@web/test-runner';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { elementBrowser } from './test/harness/element-browsers.mjs';
import { mediaCommand } from './test/harness/media-command.mjs';
import { countReporter } from './scripts/lib/wtr-count.mjs';

const browser = await elementBrowser(process.env.BROWSER || 'chromium');

// Compile writes plain JavaScript that imports the engine's TypeScript by its `.js` name; the esbuild plugin maps names only inside of TypeScript.
const generatedImports = {
  name: 'generated-imports',
  resolveImport({ source, context }) {
    if (!context.path.startsWith('/src/generated/') || !/^\..*\.js$/.test(source)) return undefined;
    const file = fileURLToPath(new URL(source, new URL(`.${context.path}`, import.meta.url)));
    return !existsSync(file) && existsSync(file.replace(/\.js$/, '.ts')) ? source.replace(/\.js$/, '.ts') : undefined;
  },
};

export default {
  files: ['src/**/*.wtr.ts', 'test/contracts/**/*.wtr.ts'],
  browsers: [browser.launcher],
  // Two pages at once starve each other of animation frames and focus in one Chromium (modernweb-dev/web#2588).
  concurrency: 1,
  concurrentBrowsers: 1,
  nodeResolve: { exportConditions: ['production', 'browser', 'default'], browser: true },
  // The plugin reads this one file as it is, without `extends`: decorators and class fields are set in the base.
  plugins: [
    generatedImports,
    mediaCommand(),
    esbuildPlugin({
      ts: true,
      target: 'es2022',
      tsconfig: fileURLToPath(new URL('./tsconfig.base.json', import.meta.url)),
    }),
  ],
  // Long enough for a busy machine: how fast something is, is the benches' business.
  testFramework: { config: { timeout: '20000' } },
  testsStartTimeout: 40_000,
  testsFinishTimeout: 300_000,
  reporters: [
    defaultReporter({ reportTestResults: true, reportTestProgress: Boolean(process.stdout.isTTY) }),
    countReporter(process.env.WTR_COUNT),
  ],
};
