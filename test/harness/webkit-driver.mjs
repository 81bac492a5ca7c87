// Starts WebKitWebDriver with an X server of its own (it has no headless mode).
import { spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findWebKit } from '../../scripts/find-browser.mjs';
import { freePort } from './free-port.mjs';

/** A running driver: its port and the way to stop it and its X server. */
export async function startWebKitDriver() {
  const { driver, xvfb } = findWebKit();
  const display = freeDisplay();
  const port = await freePort();
  const home = mkdtempSync(join(tmpdir(), 'webkit-'));
  const screen = spawn(xvfb, [display, '-screen', '0', '1280x1024x24', '-nolisten', 'tcp'], { stdio: 'ignore' });
  await until(() => existsSync(`/tmp/.X11-unix/X${display.slice(1)}`), 'the X server');
  const server = spawn(driver, [`--port=${port}`, '--host=127.0.0.1'], {
    stdio: 'ignore',
    detached: true,
    // Its GPU path needs a graphics card; a fresh home keeps runs from seeing each other's storage.
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
  const stop = () => {
    for (const end of [
      () => process.kill(-server.pid, 'SIGKILL'),
      () => screen.kill('SIGKILL'),
      () => rmSync(home, { recursive: true, force: true }),
    ]) {
      try {
        end();
      } catch {
        // Gone already.
      }
    }
  };
  try {
    await until(
      () =>
        fetch(`http://127.0.0.1:${port}/status`).then(
          (answer) => answer.ok,
          () => false,
        ),
      'WebKitWebDriver',
    );
  } catch (error) {
    stop();
    throw error;
  }
  return { port, stop };
}

function freeDisplay() {
  for (let number = 90; number < 200; number += 1) {
    if (!existsSync(`/tmp/.X11-unix/X${number}`) && !existsSync(`/tmp/.X${number}-lock`)) return `:${number}`;
  }
  throw new Error('no free X display');
}

async function until(holds, what) {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    if (await holds()) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`${what} did not start in 10 s`);
}
