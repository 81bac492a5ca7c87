// Starts WebKitWebDriver with an X server of its own (it has no headless mode).
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWebKit } from '../../scripts/find-browser.mjs';
import { freePort } from './free-port.mjs';

/** Size of the screen. With no window manager, the window under the pointer has the focus, and the pointer stands in the middle. */
export const SCREEN = { width: 1280, height: 1024 };

// None is a group of its own: all end with a runner that is killed. One that leaves by itself ends them here.
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill();
});

/**
 * A running driver: its port and the way to stop it and its X server. One screen each, as two people have two devices: on one screen, the
 * window of the second would take the focus from the first.
 */
export async function startWebKitDriver() {
  const { driver, xvfb } = findWebKit();
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const started = [];
  const stop = async () => {
    // The screen last: a browser whose session did not end stays behind its driver, but not without its screen.
    while (started.length > 0) await end(started.pop());
    // Its processes end after it, and write until then. A folder that is left says nothing about the page that was tested.
    await rm(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 }).catch((error) =>
      console.warn(`left behind: ${error.message}`),
    );
  };
  try {
    // Its tool bar keeps the window from being as narrow as a phone: the bar's buttons may become as small as they like.
    mkdirSync(join(home, 'gtk-3.0'));
    writeFileSync(join(home, 'gtk-3.0/gtk.css'), '* { min-width: 0; padding: 0; }');
    const screen = start(
      xvfb,
      ['-displayfd', '3', '-screen', '0', `${SCREEN.width}x${SCREEN.height}x24`, '-nolisten', 'tcp'],
      {
        stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
      },
    );
    started.push(screen);
    const display = await displayOf(screen);
    const port = await freePort();
    const server = start(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      // Its GPU path needs a graphics card; a fresh home keeps runs from seeing each other's storage.
      env: {
        ...process.env,
        DISPLAY: display,
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        HOME: home,
        XDG_CONFIG_HOME: home,
        XDG_CACHE_HOME: home,
        XDG_DATA_HOME: home,
      },
    });
    started.push(server);
    await untilItAnswers(`http://127.0.0.1:${port}/status`, server);
    return { port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The display that an X server found for itself. Looking for one by the files in /tmp runs out of displays, because a server that is killed
 * leaves its files there.
 */
function displayOf(screen) {
  return new Promise((resolve, reject) => {
    const clock = setTimeout(() => reject(new Error('the X server did not start in 20 s')), 20_000);
    let told = '';
    screen.stdio[3].on('data', (text) => {
      told += text;
      if (!told.includes('\n')) return;
      clearTimeout(clock);
      resolve(`:${told.trim()}`);
    });
    screen.once('error', reject);
    screen.once('exit', (code) => reject(new Error(`the X server ended with ${code}`)));
  });
}

function start(program, args, options) {
  const child = spawn(program, args, options);
  running.add(child);
  child.once('exit', () => running.delete(child));
  return child;
}

/** Asks a process to end, and waits: killed, an X server would leave its socket behind. */
function end(child) {
  if (child.exitCode !== null || child.signalCode !== null) return undefined;
  return new Promise((resolve) => {
    child.once('exit', resolve);
    child.kill();
  });
}

async function untilItAnswers(address, server) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${server.exitCode}`);
    const answer = await fetch(address).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not start in 20 s');
}
