import { createHash } from 'node:crypto';
import { cp, mkdir, readFile, readdir, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { lockFolder } from '../store/folder-lock.js';
import type { Settings } from '../settings.js';
import { runPostgresProgram } from './postgres-programs.js';

/** What a backup says of itself. */
export interface BackupNote {
  readonly made: string;
  readonly kind: 'embedded' | 'postgres';
  /** SHA-256 of each file, by its path in the backup. */
  readonly files: Readonly<Record<string, string>>;
}

/**
 * Writes database and documents into an empty folder. The embedded database must not be in use: two openers of one folder lose rows.
 * A PostgreSQL may go on working; its dump is of one moment. The key is not in it, on purpose: whoever has a backup alone can open
 * nothing that was sealed.
 */
export async function backUp(settings: Pick<Settings, 'dataDir' | 'databaseUrl'>, to: string): Promise<BackupNote> {
  if (existsSync(to) && (await readdir(to)).length > 0) throw new Error(`${to} is not empty`);
  await mkdir(to, { recursive: true, mode: 0o700 });
  if (settings.databaseUrl)
    runPostgresProgram('pg_dump', [
      '--format=custom',
      '--no-owner',
      `--file=${join(to, 'database.dump')}`,
      settings.databaseUrl,
    ]);
  else await backUpEmbedded(settings.dataDir, join(to, 'database.tar.gz'));
  const documents = join(settings.dataDir, 'documents');
  if (existsSync(documents)) await cp(documents, join(to, 'documents'), { recursive: true });
  const note: BackupNote = {
    made: new Date().toISOString(),
    kind: settings.databaseUrl ? 'postgres' : 'embedded',
    files: await hashesOf(to),
  };
  await writeFile(join(to, 'backup.json'), JSON.stringify(note, undefined, 1), { mode: 0o600 });
  return note;
}

async function backUpEmbedded(dataDir: string, file: string): Promise<void> {
  if (!existsSync(join(dataDir, 'database'))) throw new Error(`${dataDir} holds no database`);
  const unlock = await lockFolder(dataDir);
  try {
    const database = await PGlite.create(join(dataDir, 'database'));
    try {
      const dump = await database.dumpDataDir('gzip');
      await writeFile(file, Buffer.from(await dump.arrayBuffer()), { mode: 0o600 });
    } finally {
      await database.close();
    }
  } finally {
    await unlock();
  }
}

/** SHA-256 of every file of a folder but the note. */
export async function hashesOf(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile() && entry.name !== 'backup.json')
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
  const hashes: Record<string, string> = {};
  for (const file of files)
    hashes[file] = createHash('sha256')
      .update(await readFile(join(folder, file)))
      .digest('hex');
  return hashes;
}
