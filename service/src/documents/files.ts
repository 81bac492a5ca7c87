import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Desk } from '../desk.js';

/** Where the content of a document rests. Names are random; the person's own file name is in the database only. */
export function pathOf(desk: Pick<Desk, 'documentsDir'>, id: string): string {
  if (!/^[\da-f]{32}$/.test(id)) throw new RangeError('not a document');
  return join(desk.documentsDir, id);
}

/** Removes documents' content and upload notes, there or not. */
export async function removeFiles(desk: Pick<Desk, 'documentsDir'>, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    await rm(pathOf(desk, id), { force: true });
    await rm(`${pathOf(desk, id)}.json`, { force: true });
  }
}
