import { randomUUID } from 'node:crypto';
import { readFile, rename, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PGlite } from '@electric-sql/pglite';

/**
 * An embedded database as it is before anything stands in it. Each test file opens one of its own, and making one takes ten times as long as
 * reading this: it is made once on a machine, by whoever comes first, and kept for as long as the library is the same.
 */
export async function emptyDatabase(): Promise<Blob> {
  const manifest = join(dirname(fileURLToPath(import.meta.resolve('@electric-sql/pglite'))), '../package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { readonly version: string };
  const file = join(tmpdir(), `baystate-forms-empty-database-${version}.tar`);
  const kept = await readFile(file).catch(() => undefined);
  if (kept) return new Blob([kept]);
  const database = await PGlite.create('memory://');
  const made = await database.dumpDataDir('none');
  await database.close();
  // Under another name first: who comes at the same time must not read half of it.
  const half = `${file}.${randomUUID()}`;
  await writeFile(half, Buffer.from(await made.arrayBuffer()));
  await rename(half, file);
  return made;
}
