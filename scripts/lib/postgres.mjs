// A real PostgreSQL for one test run: a cluster of its own in a temporary folder, gone afterwards.
import { execFileSync, spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../test/harness/free-port.mjs';
import { debianPackage, onPath } from '../find-browser.mjs';

/** Starts PostgreSQL (installs Debian's when we are root there); its address and the way to stop it. */
export async function startPostgres() {
  const programs = findPrograms() ?? debianPackage('postgresql', findPrograms);
  if (!programs) throw new Error('No PostgreSQL found: install it so that initdb and pg_ctl are on PATH.');
  const isRoot = process.getuid?.() === 0;
  const folder = mkdtempSync(join(tmpdir(), 'postgres-'));
  const cluster = join(folder, 'cluster');
  // PostgreSQL refuses to run as root; Debian's package brings the user.
  if (isRoot)
    chownSync(
      folder,
      ...['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))),
    );
  const asPostgres = (program, ...args) => {
    const command = [join(programs, program), ...args];
    const result = isRoot
      ? spawnSync('setpriv', ['--reuid=postgres', '--regid=postgres', '--clear-groups', '--', ...command], {
          cwd: folder,
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'pipe'],
        })
      : spawnSync(command[0], command.slice(1), { cwd: folder, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    if (result.status !== 0) throw new Error(`${program}: ${result.stderr || result.error?.message}`);
  };
  const port = await freePort();
  asPostgres('initdb', '--pgdata', cluster, '--username=postgres', '--auth=trust', '--encoding=UTF8', '--no-locale');
  const options = `-p ${port} -k ${folder} -h 127.0.0.1`;
  const start = () =>
    asPostgres('pg_ctl', '--pgdata', cluster, '--wait', '--log', join(folder, 'log'), '--options', options, 'start');
  start();
  const pid = () => Number(readFileSync(join(cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const stop = () => {
    try {
      asPostgres('pg_ctl', '--pgdata', cluster, '--wait', '--mode=immediate', 'stop');
    } catch (error) {
      console.error(error.message);
    }
    rmSync(folder, { recursive: true, force: true });
  };
  return {
    url: `postgres://postgres@127.0.0.1:${port}/postgres`,
    /** Its first process. */
    pid,
    /** Ends it as a crash does, with kill -9; `start` brings it back, which recovers from its log. */
    crash: () => process.kill(pid(), 'SIGKILL'),
    start,
    stop,
  };
}

/** The folder of initdb and pg_ctl: on PATH, or where Debian keeps them by version. */
function findPrograms() {
  const found = onPath('initdb');
  if (found && onPath('pg_ctl')) return join(found, '..');
  const versions = existsSync('/usr/lib/postgresql')
    ? readdirSync('/usr/lib/postgresql').sort((a, b) => Number(b) - Number(a))
    : [];
  return versions.map((version) => `/usr/lib/postgresql/${version}/bin`).find((bin) => existsSync(join(bin, 'initdb')));
}
