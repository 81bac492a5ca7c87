// One way to find a browser, for component tests, stories, journeys and the screenshot alike.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const isRoot = process.getuid?.() === 0;

/** Chromium's sandbox does not start as root nor in most containers; elsewhere it stays on. */
export const chromiumArgs = [
  ...(isRoot || process.env.CI ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

const WHAT_TO_DO =
  'No browser found: install Chromium or Chrome, or run `npx playwright install chromium`, or set CHROME_PATH to its program.';

/** The path of a Chromium: CHROME_PATH, PATH, Playwright's own, and as root on Debian an installed package. Throws one clear line. */
export async function findChromium() {
  return (
    installedChromium() ??
    (await playwrightChromium()) ??
    debianPackage('chromium', installedChromium) ??
    fail(WHAT_TO_DO)
  );
}

/** The path of a stock Firefox (FIREFOX_PATH, PATH, Debian's firefox-esr). */
export function findFirefox() {
  const find = () => process.env.FIREFOX_PATH || onPath('firefox-esr', 'firefox');
  return (
    find() ??
    debianPackage('firefox-esr', find) ??
    fail('No Firefox found: install it, or set FIREFOX_PATH to its program.')
  );
}

/** WebKitGTK's driver and browser, with the X server that they need; Debian's webkit2gtk-driver and xvfb. */
export function findWebKit() {
  const find = () => {
    const driver = onPath('WebKitWebDriver');
    const xvfb = onPath('Xvfb');
    const browser = [
      '/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
      '/usr/lib/aarch64-linux-gnu/webkit2gtk-4.1/MiniBrowser',
    ].find(existsSync);
    return driver && xvfb && browser ? { driver, xvfb, browser } : undefined;
  };
  return (
    find() ??
    debianPackage('webkit2gtk-driver xvfb', find) ??
    fail('No WebKitGTK found: install WebKitWebDriver, its MiniBrowser and Xvfb (Debian: webkit2gtk-driver, xvfb).')
  );
}

/** Installs Debian packages when we are root on a Debian, then looks again. Undefined when that is not possible. */
export function debianPackage(names, findAgain) {
  if (!isRoot || !onPath('apt-get')) return undefined;
  console.error(`installing ${names} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status === 0;
  // A fresh container has no package lists; a second try covers a mirror that was busy.
  for (let attempt = 0; attempt < 2; attempt += 1) {
    apt('update', '-qq');
    if (apt('install', '-y', '-qq', '--no-install-recommends', ...names.split(' '))) return findAgain();
  }
  return undefined;
}

function installedChromium() {
  const wished = process.env.CHROME_PATH;
  if (wished) return existsSync(wished) ? wished : fail(`CHROME_PATH names no file: ${wished}`);
  return (
    onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable') ??
    [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ].find(existsSync)
  );
}

async function playwrightChromium() {
  const { chromium } = await import('playwright');
  const path = chromium.executablePath();
  return path && existsSync(path) ? path : undefined;
}

/** The first of these programs that is on PATH. */
export function onPath(...programs) {
  for (const program of programs) {
    for (const folder of (process.env.PATH ?? '').split(delimiter)) {
      const path = join(folder, program);
      try {
        accessSync(path, constants.X_OK);
        return path;
      } catch {
        // Not in this folder.
      }
    }
  }
  return undefined;
}

function fail(message) {
  throw new Error(message);
}

if (import.meta.url === `file://${process.argv[1]}`) {
  try {
    const path = await findChromium();
    console.log(
      path,
      execFileSync(path, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim(),
    );
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
