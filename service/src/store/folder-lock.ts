import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import lockfile from 'proper-lockfile';

/** Thrown when another process works on the folder; its message is the one line that the operator needs. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(`${folder} is in use by another process: stop it first, or set DATA_DIR to another folder`);
    this.name = 'FolderInUse';
  }
}

const heldHere = new Set<string>();

/**
 * Takes the folder for this process alone and returns the way to give it back. Two openers of one embedded database lose rows without
 * an error, so this comes first. After `kill -9` the next start takes over at once when the holder was on this machine and is no more;
 * a holder on another machine (shared disk) is waited out by the lock's age.
 */
export async function lockFolder(
  folder: string,
  onLost: (folder: string) => void = endAtOnce,
): Promise<() => Promise<void>> {
  const lockPath = join(folder, 'service.lock');
  const holderPath = join(folder, 'service.lock.json');
  if (holderIsDead(holderPath)) clearDeadLock(lockPath, holderPath);
  let release: () => Promise<void>;
  try {
    release = await lockfile.lock(folder, {
      lockfilePath: lockPath,
      stale: 20_000,
      update: 5_000,
      onCompromised: () => onLost(folder),
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ELOCKED') throw new FolderInUse(folder);
    throw error;
  }
  writeFileSync(holderPath, JSON.stringify({ pid: process.pid, host: hostname() }));
  heldHere.add(holderPath);
  return async () => {
    heldHere.delete(holderPath);
    rmSync(holderPath, { force: true });
    await release().catch(() => {});
  };
}

/** Of several starts that find the same dead holder one gets its note, and only that one clears the lock: another would clear the first one's new lock. */
function clearDeadLock(lockPath: string, holderPath: string): void {
  const taken = `${holderPath}.dead`;
  try {
    renameSync(holderPath, taken);
  } catch {
    return;
  }
  rmSync(lockPath, { recursive: true, force: true });
  rmSync(taken, { force: true });
}

function holderIsDead(holderPath: string): boolean {
  try {
    const holder = JSON.parse(readFileSync(holderPath, 'utf8')) as { pid: number; host: string };
    if (holder.host !== hostname()) return false;
    // In a container the dead predecessor had the very pid that we have now.
    if (holder.pid === process.pid) return !heldHere.has(holderPath);
    process.kill(holder.pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}

/** Without its lock a process must not write another byte. */
function endAtOnce(folder: string): void {
  console.error(`the lock on ${folder} was taken away: ending before anything is written twice`);
  process.exit(1);
}
