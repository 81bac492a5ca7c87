import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile, mkdir } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as soon } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FolderInUse, lockFolder } from '../src/store/folder-lock.js';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lock-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** What `kill -9` leaves behind: the lock and the note of a holder that is no more. */
async function leaveDeadLock(): Promise<void> {
  await mkdir(join(folder, 'service.lock'));
  await writeFile(join(folder, 'service.lock.json'), JSON.stringify({ pid: 2 ** 30, host: hostname() }));
}

describe('the lock of the data folder', () => {
  it('goes to one of two that start at once after a kill, wherever the other one stands by then', async () => {
    await leaveDeadLock();
    const first = lockFolder(folder);
    // The first has cleared the dead lock and made its own, and has not yet written down that it is the holder.
    for (let turn = 0; turn < 1_000 && !existsSync(join(folder, 'service.lock')); turn += 1) await soon();
    const second = lockFolder(folder);
    const outcomes = await Promise.allSettled([first, second]);
    expect(outcomes.map((outcome) => outcome.status)).toEqual(['fulfilled', 'rejected']);
    expect(outcomes[1]).toMatchObject({ reason: expect.any(FolderInUse) as FolderInUse });
    await (
      await first
    )();
    expect(existsSync(join(folder, 'service.lock'))).toBe(false);
  });
});
