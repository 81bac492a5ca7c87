import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite, type PGliteInterface, type Transaction } from '@electric-sql/pglite';
import { lockFolder } from './folder-lock.js';
import type { Sql, SqlValue, Store } from './sql.js';

/** Keeps nothing on disk; for tests. */
export const inMemory = 'memory://';

/**
 * PostgreSQL inside this process. Safe against the death of the process, not against the loss of power (PGlite runs without fsync),
 * and blind to a second opener: hence the exclusive lock on the folder.
 */
export async function openEmbeddedStore(dataDir: string): Promise<Store> {
  let unlock = async (): Promise<void> => {};
  if (dataDir !== inMemory) {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    unlock = await lockFolder(dataDir);
  }
  const database = await PGlite.create(dataDir === inMemory ? dataDir : join(dataDir, 'database'));
  let waiting = 0;
  const counted = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    waiting += 1;
    try {
      return await work();
    } finally {
      waiting -= 1;
    }
  };
  const direct = sqlOver(database);
  return {
    kind: 'embedded',
    all: (text, values) => counted(() => direct.all(text, values)),
    one: (text, values) => counted(() => direct.one(text, values)),
    run: (text, values) => counted(() => direct.run(text, values)),
    script: (text) => counted(() => direct.script(text)),
    transaction: (work) => counted(() => database.transaction((transaction) => work(sqlOver(transaction)))),
    waiting: () => waiting,
    async close() {
      await database.close();
      await unlock();
    },
  };
}

function sqlOver(database: PGliteInterface | Transaction): Sql {
  return {
    async all<Row extends object>(text: string, values: readonly SqlValue[] = []): Promise<Row[]> {
      return (await database.query<Row>(text, [...values])).rows;
    },
    async one<Row extends object>(text: string, values: readonly SqlValue[] = []): Promise<Row | undefined> {
      return (await database.query<Row>(text, [...values])).rows[0];
    },
    async run(text, values = []) {
      return (await database.query(text, [...values])).affectedRows ?? 0;
    },
    async script(text) {
      await database.exec(text);
    },
  };
}
