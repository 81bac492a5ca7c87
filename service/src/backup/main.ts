import { resolve } from 'node:path';
import { readSettings } from '../settings.js';
import { backUp } from './backup.js';
import { restore } from './restore.js';

/** `backup <folder>` or `restore <folder>`, with the service's own settings (DATA_DIR, DATABASE_URL). */
async function main([act, folder]: readonly string[]): Promise<void> {
  if ((act !== 'backup' && act !== 'restore') || !folder)
    throw new Error('usage: npm run backup -- <empty folder>, npm run restore -- <folder of a backup>');
  const note = await (act === 'backup' ? backUp : restore)(readSettings(), resolve(folder));
  console.log(
    `${act === 'backup' ? 'backed up' : 'restored'}: ${Object.keys(note.files).length} files of ${note.made}`,
  );
  console.log(
    'The key (FIELD_KEY or the key file) is not part of a backup. Without it, sealed answers cannot be opened: keep it elsewhere.',
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : 'failed');
  process.exit(1);
});
