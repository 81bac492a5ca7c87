import type { Settings } from '../settings.js';
import { openEmbeddedStore } from './embedded-store.js';
import { migrate } from './migrate.js';
import { openPostgresStore } from './postgres-store.js';
import type { Store } from './sql.js';

/** Opens the database that the settings name and brings its tables up to date. */
export async function openStore(
  settings: Pick<Settings, 'databaseUrl' | 'dataDir'>,
  report?: (code: string) => void,
): Promise<Store> {
  const store = settings.databaseUrl
    ? openPostgresStore(settings.databaseUrl, report)
    : await openEmbeddedStore(settings.dataDir);
  try {
    await migrate(store);
  } catch (error) {
    await store.close();
    throw error;
  }
  return store;
}
