import { storybookTest } from '@storybook/addon-vitest/vitest-plugin';
import { playwright } from '@vitest/browser-playwright';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { chromiumArgs, findChromium } from './scripts/find-browser.mjs';

/** Every story is a test: it must render, its play function must pass, and axe must find nothing. */
export default defineConfig({
  plugins: [storybookTest({ configDir: fileURLToPath(new URL('.storybook', import.meta.url)) })],
  test: {
    name: 'stories',
    testTimeout: 20_000,
    browser: {
      enabled: true,
      headless: true,
      // One page for all, as in Storybook itself: a page anew for each file would load the whole library each time.
      isolate: false,
      screenshotFailures: false,
      provider: playwright({
        launchOptions: {
          executablePath: await findChromium(),
          chromiumSandbox: !chromiumArgs.includes('--no-sandbox'),
          args: chromiumArgs,
        },
      }),
      instances: [{ browser: 'chromium' }],
    },
  },
});
