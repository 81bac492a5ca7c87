import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk } from '../desk.js';

type Place = Pick<Desk, 'documentsDir'>;

/** Where uploads under way rest, as the upload library writes them. */
export function incomingDir(desk: Place): string {
  return join(desk.documentsDir, 'incoming');
}

/** Where a received document rests. Names are random; the person's own file name is in the database only. */
export function keptPath(desk: Place, id: string): string {
  return join(desk.documentsDir, 'kept', checked(id));
}

/** The bytes of an upload that is complete. */
export async function readIncoming(desk: Place, id: string): Promise<Buffer> {
  return readFile(join(incomingDir(desk), checked(id)));
}

/** Keeps a document's content, readable by the service alone. */
export async function keepFile(desk: Place, id: string, content: Buffer): Promise<void> {
  await mkdir(join(desk.documentsDir, 'kept'), { recursive: true, mode: 0o700 });
  await writeFile(keptPath(desk, id), content, { mode: 0o600 });
}

/** Removes uploads under way: their bytes and the library's notes. */
export async function removeIncoming(desk: Place, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await rm(join(incomingDir(desk), checked(id)), { force: true });
    await rm(join(incomingDir(desk), `${checked(id)}.json`), { force: true });
  }
}

/** Removes documents, whether under way or received. */
export async function removeFiles(desk: Place, ids: readonly string[]): Promise<void> {
  await removeIncoming(desk, ids);
  for (const id of ids) await rm(keptPath(desk, id), { force: true });
}

function checked(id: string): string {
  if (!isDocumentId(id)) throw new RangeError('not a document ID');
  return id;
}

/** IDs are made by the upload library: 16 random bytes in hex. */
export function isDocumentId(id: string): boolean {
  return /^[\da-f]{32}$/.test(id);
}
