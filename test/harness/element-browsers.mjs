// Launchers of Web Test Runner for the three engines. What an engine cannot do (emulateMedia, setViewport) is skipped by capability in the tests.
import { chromeLauncher } from '@web/test-runner-chrome';
import { chromiumArgs, findChromium, findFirefox, findWebKit } from '../../scripts/find-browser.mjs';
import { startWebKitDriver } from './webkit-driver.mjs';

/** The launcher of one engine. */
export async function elementBrowser(name) {
  if (name === 'chromium') {
    return {
      launcher: chromeLauncher({
        launchOptions: { executablePath: await findChromium(), args: chromiumArgs },
        concurrency: 1,
      }),
    };
  }
  if (name === 'firefox') {
    const { default: puppeteer } = await import('puppeteer-core');
    // Stock Firefox over WebDriver BiDi; Playwright's launcher needs a patched build of its own.
    return {
      launcher: chromeLauncher({
        puppeteer,
        launchOptions: { browser: 'firefox', executablePath: findFirefox(), headless: true },
        concurrency: 1,
      }),
    };
  }
  if (name === 'webkit') {
    const { webdriverLauncher } = await import('@web/test-runner-webdriver');
    const { browser } = findWebKit();
    const driver = await startWebKitDriver();
    const launcher = webdriverLauncher({
      hostname: '127.0.0.1',
      port: driver.port,
      path: '/',
      logLevel: 'error',
      capabilities: {
        browserName: 'MiniBrowser',
        'wdio:enforceWebDriverClassic': true,
        'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] },
      },
    });
    launcher.concurrency = 1;
    const stopLauncher = launcher.stop.bind(launcher);
    launcher.stop = async () => {
      await stopLauncher();
      await driver.stop();
    };
    return { launcher };
  }
  throw new Error(`BROWSER must be chromium, firefox or webkit, not ${name}`);
}
