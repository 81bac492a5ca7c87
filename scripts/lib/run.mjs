import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The folder of package.json. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Runs a program in the repository's root with our own output; its exit code, or 1 when a signal ended it or the time was over. */
export function run(program, args, { env = {}, minutes = 30, quiet = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      cwd: ROOT,
      env: { ...process.env, ...env },
      stdio: ['ignore', quiet ? 'ignore' : 'inherit', 'inherit'],
      // A group of its own, so that a browser started by a test runner ends with it.
      detached: true,
    });
    const clock = setTimeout(() => {
      console.error(`${program} ${args[0] ?? ''}: stopped after ${minutes} minutes`);
      endGroup(child.pid);
    }, minutes * 60_000);
    const onSignal = () => endGroup(child.pid);
    process.once('SIGINT', onSignal);
    process.once('SIGTERM', onSignal);
    child.on('error', (error) => {
      console.error(`${program}: ${error.message}`);
      done(1);
    });
    child.on('exit', (code) => done(code ?? 1));
    function done(code) {
      clearTimeout(clock);
      process.off('SIGINT', onSignal);
      process.off('SIGTERM', onSignal);
      resolve(code);
    }
  });
}

/** Ends a process and all it started. */
function endGroup(pid) {
  try {
    process.kill(-pid, 'SIGKILL');
  } catch {
    // It was gone already.
  }
}
