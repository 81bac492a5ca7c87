import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { PGlite } from '@electric-sql/pglite';
import { lockFolder } from './folder-lock.js';
import { PreparedStatements } from './prepared.js';
import type { Sql, Store } from './sql.js';

/** Keeps nothing on disk; for tests. */
export const inMemory = 'memory://';

/**
 * PostgreSQL inside this process. Safe against the death of the process, not against the loss of power (PGlite runs without fsync),
 * and blind to a second opener: hence the exclusive lock on the folder. A new one may be begun from a dump.
 */
export async function openEmbeddedStore(dataDir: string, from?: Blob): Promise<Store> {
  let unlock = async (): Promise<void> => {};
  if (dataDir !== inMemory) {
    await mkdir(dataDir, { recursive: true, mode: 0o700 });
    unlock = await lockFolder(dataDir);
  }
  const database = await PGlite.create({
    dataDir: dataDir === inMemory ? dataDir : join(dataDir, 'database'),
    ...(from && { loadDataDir: from }),
  });
  // Our statements come in few shapes and many numbers: planned once, whatever their values are.
  await database.exec('set plan_cache_mode = force_generic_plan');
  const sql = sqlOver(database);
  let waiting = 0;
  let last: Promise<unknown> = Promise.resolve();
  /** The one connection is given to one piece of work after the other, in the order in which they came. */
  const inTurn = <Result>(work: () => Promise<Result>): Promise<Result> => {
    waiting += 1;
    const mine = last.then(work).finally(() => (waiting -= 1));
    last = mine.catch(() => undefined);
    return mine;
  };
  return {
    kind: 'embedded',
    all: (text, values) => inTurn(() => sql.all(text, values)),
    one: (text, values) => inTurn(() => sql.one(text, values)),
    run: (text, values) => inTurn(() => sql.run(text, values)),
    script: (text) => inTurn(() => sql.script(text)),
    transaction: (work) =>
      inTurn(async () => {
        await database.exec('begin');
        try {
          const result = await work(sql);
          await database.exec('commit');
          return result;
        } catch (error) {
          await database.exec('rollback');
          throw error;
        }
      }),
    waiting: () => waiting,
    async close() {
      await last;
      await database.close();
      await unlock();
    },
  };
}

function sqlOver(database: PGlite): Sql {
  const statements = new PreparedStatements(database);
  return {
    all: async (text, values = []) => (await statements.run<never>(text, values)).rows,
    one: async (text, values = []) => (await statements.run<never>(text, values)).rows[0],
    run: async (text, values = []) => (await statements.run(text, values)).touched,
    async script(text) {
      await database.exec(text);
    },
  };
}
