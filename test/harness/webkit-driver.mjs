// Starts WebKitWebDriver under an X server (it has no headless mode). One X server serves all drivers of a process.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWebKit } from '../../scripts/find-browser.mjs';
import { freePort } from './free-port.mjs';

/** The X server that this process uses, while one of its drivers runs. */
let screen;
let drivers = 0;

// None is a group of its own: all end with a runner that is killed. One that leaves by itself ends them here.
const running = new Set();
process.once('exit', () => {
  for (const child of running) child.kill();
});

/** A running driver: its port, and the way to stop it and, when it was the last one, its X server. */
export async function startWebKitDriver() {
  const { driver, xvfb } = findWebKit();
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  let server;
  let isStopped = false;
  const stop = async () => {
    if (isStopped) return;
    isStopped = true;
    if (server) await end(server);
    drivers -= 1;
    // A browser whose session did not end stays behind its driver, but not without its screen.
    if (drivers === 0) await stopScreen();
    rmSync(home, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 });
  };
  drivers += 1;
  try {
    screen ??= startScreen(xvfb);
    const { display } = await screen;
    const port = await freePort();
    // Its GPU path needs a graphics card; a fresh home keeps runs from seeing each other's storage.
    server = start(driver, [`--port=${port}`, '--host=127.0.0.1'], {
      stdio: 'ignore',
      env: {
        ...process.env,
        DISPLAY: display,
        WEBKIT_DISABLE_DMABUF_RENDERER: '1',
        WEBKIT_DISABLE_COMPOSITING_MODE: '1',
        HOME: home,
        XDG_CACHE_HOME: home,
        XDG_DATA_HOME: home,
      },
    });
    await answers(`http://127.0.0.1:${port}/status`, server);
    return { port, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/**
 * The server itself finds a free display and tells it. Looking for one by the files in /tmp runs out of displays, because a server that is
 * killed leaves its files there.
 */
function startScreen(xvfb) {
  return new Promise((resolve, reject) => {
    const server = start(xvfb, ['-displayfd', '3', '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    });
    const clock = setTimeout(() => {
      server.kill();
      reject(new Error('the X server did not start in 20 s'));
    }, 20_000);
    let told = '';
    server.stdio[3].on('data', (text) => {
      told += text;
      if (!told.includes('\n')) return;
      clearTimeout(clock);
      resolve({ display: `:${told.trim()}`, server });
    });
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`the X server ended with ${code}`)));
  });
}

async function stopScreen() {
  const mine = screen;
  screen = undefined;
  const started = await mine?.catch(() => undefined);
  if (started) await end(started.server);
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

async function answers(address, server) {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    if (server.exitCode !== null) throw new Error(`WebKitWebDriver ended with ${server.exitCode}`);
    const is = await fetch(address).catch(() => undefined);
    if (is?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('WebKitWebDriver did not start in 20 s');
}
