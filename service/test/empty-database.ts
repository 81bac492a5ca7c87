import { randomUUID } from 'node:crypto';
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { PGlite } from '@electric-sql/pglite';

/**
 * An embedded database as it is before anything stands in it. Each test file opens one of its own, and making one takes ten times as long as
 * reading this: it is made once on a machine, by whoever comes first, and kept for as long as the library is the same.
 */
export async function emptyDatabase(): Promise<Blob> {
  return new Blob([await readFile(await emptyDatabaseFile())]);
}

/** The same unpacked into a folder, where a service that starts there finds it. */
export async function unpackEmptyDatabase(folder: string): Promise<void> {
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await promisify(execFile)('tar', ['-xf', await emptyDatabaseFile(), '-C', folder]);
}

/** Path of the archive, which is made when there is none. */
async function emptyDatabaseFile(): Promise<string> {
  const manifest = join(dirname(fileURLToPath(import.meta.resolve('@electric-sql/pglite'))), '../package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string };
  const file = join(tmpdir(), `baystate-forms-empty-database-${version}.tar`);
  if (existsSync(file)) return file;
  const database = await PGlite.create('memory://');
  const made = await database.dumpDataDir('none');
  await database.close();
  // Under another name first: who comes at the same time must not read half of it.
  const half = `${file}.${randomUUID()}`;
  await writeFile(half, Buffer.from(await made.arrayBuffer()));
  await rename(half, file);
  return file;
}
