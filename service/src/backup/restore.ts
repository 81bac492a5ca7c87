import { existsSync } from 'node:fs';
import { cp, mkdir, readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import pg from 'pg';
import type { Settings } from '../settings.js';
import { lockFolder } from '../store/folder-lock.js';
import { hashesOf, type BackupNote } from './backup.js';
import { runPostgresProgram } from './postgres-programs.js';

/**
 * Puts a backup where there is nothing yet: an empty DATA_DIR, an empty database. Nothing is ever written over. A file that is not what
 * it was when the backup was made stops it before anything is touched.
 */
export async function restore(settings: Pick<Settings, 'dataDir' | 'databaseUrl'>, from: string): Promise<BackupNote> {
  const note = JSON.parse(await readFile(join(from, 'backup.json'), 'utf8')) as BackupNote;
  const hashes = await hashesOf(from);
  const changed = Object.keys({ ...note.files, ...hashes }).filter((file) => note.files[file] !== hashes[file]);
  if (changed.length > 0) throw new Error(`the backup is damaged: ${changed.slice(0, 5).join(', ')}`);
  if ((note.kind === 'postgres') !== (settings.databaseUrl !== undefined))
    throw new Error(
      `the backup is of ${note.kind === 'postgres' ? 'a PostgreSQL: set' : 'an embedded database: unset'} DATABASE_URL`,
    );
  await refuseIfUsed(settings);
  if (settings.databaseUrl) {
    runPostgresProgram('pg_restore', [
      '--no-owner',
      '--exit-on-error',
      '--single-transaction',
      `--dbname=${settings.databaseUrl}`,
      join(from, 'database.dump'),
    ]);
  } else {
    await mkdir(settings.dataDir, { recursive: true, mode: 0o700 });
    const unlock = await lockFolder(settings.dataDir);
    try {
      const dump = new Blob([await readFile(join(from, 'database.tar.gz'))]);
      const database = await PGlite.create(join(settings.dataDir, 'database'), { loadDataDir: dump });
      await database.close();
    } finally {
      await unlock();
    }
  }
  if (existsSync(join(from, 'documents')))
    await cp(join(from, 'documents'), join(settings.dataDir, 'documents'), { recursive: true });
  return note;
}

async function refuseIfUsed({ dataDir, databaseUrl }: Pick<Settings, 'dataDir' | 'databaseUrl'>): Promise<void> {
  for (const part of databaseUrl ? ['documents'] : ['database', 'documents'])
    if (existsSync(join(dataDir, part)) && (await readdir(join(dataDir, part))).length > 0)
      throw new Error(`${join(dataDir, part)} is not empty: nothing is written over`);
  if (!databaseUrl) return;
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const { rows } = await client.query<{ tables: number }>(
      'select count(*)::int as tables from information_schema.tables where table_schema = current_schema()',
    );
    if ((rows[0]?.tables ?? 0) > 0) throw new Error('the database has tables already: nothing is written over');
  } finally {
    await client.end();
  }
}
