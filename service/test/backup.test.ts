import { randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { backUp } from '../src/backup/backup.js';
import { restore } from '../src/backup/restore.js';
import { verifyChains } from '../src/cases/verify.js';
import { wallClock } from '../src/clock.js';
import { ringOf } from '../src/secrets/key-ring.js';
import { formsApp } from '../src/server/forms-app.js';
import { closeDesk, makeDesk } from '../src/server/start.js';
import { readSettings } from '../src/settings.js';
import { openStore } from '../src/store/open-store.js';
import { part1, readyClaim, send } from './claim.js';
import { fixtureLibrary } from './fixture-form.js';
import { ask, type Bench } from './harness.js';

/** A service over a folder (and, where DATABASE_URL is set, a database) that outlives it. */
const key = randomBytes(32);
let folder: string;
let databases: string[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'backup-'));
});
afterAll(async () => {
  const url = process.env['DATABASE_URL'];
  if (url)
    await onServer(url, async (client) => {
      for (const name of databases) await client.query(`drop database if exists ${name} with (force)`);
    });
  await rm(folder, { recursive: true, force: true });
});

async function onServer(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await work(client).finally(() => client.end());
}

async function place(name: string) {
  const url = process.env['DATABASE_URL'];
  const read = readSettings({ DATA_DIR: join(folder, name), FORMS_DIST: join(folder, 'none'), LOGS: 'off' });
  if (!url) return read;
  const database = `backup_${name}_${process.pid}`;
  await onServer(url, async (client) => void (await client.query(`create database ${database}`)));
  databases = [...databases, database];
  return { ...read, databaseUrl: Object.assign(new URL(url), { pathname: `/${database}` }).href };
}

async function open(settings: Awaited<ReturnType<typeof place>>): Promise<Bench> {
  const store = await openStore(settings);
  const desk = await makeDesk(settings, fixtureLibrary, store, wallClock, ringOf([key]));
  const app = await formsApp(desk);
  return {
    app,
    desk,
    clock: { now: () => new Date(), forward: () => undefined },
    async close() {
      await app.close();
      await closeDesk(desk);
      await store.close();
    },
  };
}

describe('a backup', () => {
  it('brings a claim back elsewhere: answers, history, secrets, documents; and shows when it was changed', async () => {
    const here = await place('here');
    const before = await open(here);
    const tab = await readyClaim(before);
    expect((await send(before, tab, 'application', part1(tab), 'k')).statusCode).toBe(201);
    await writeFile(join(before.desk.documentsDir, 'a-document'), 'content').catch(() => undefined);
    if (!here.databaseUrl)
      await expect(backUp(here, join(folder, 'too-soon'))).rejects.toThrow('is in use by another process');
    await before.close();
    const copy = join(folder, 'copy');
    await backUp(here, copy);
    await expect(backUp(here, copy)).rejects.toThrow('is not empty');

    const there = await place('there');
    await restore(there, copy);
    await expect(restore(there, copy)).rejects.toThrow(/nothing is written over/);
    const after = await open(there);
    const found = (await ask(after, tab, 'GET', '/api/drafts/current')).json<{ case: object; held: object }>();
    expect(found).toMatchObject({
      case: { applicationId: tab.applicationId, status: 'Submitted' },
      held: { '/tax_identifier': `***-**-${tab.ssn.slice(-4)}` },
    });
    // The first answer is still given to a repeat, and the history still follows from itself.
    expect((await send(after, tab, 'application', part1(tab), 'k')).statusCode).toBe(201);
    const report = await verifyChains(after.desk.store, after.desk.keys, there.headsDir);
    expect(report).toMatchObject({ cases: 1, events: 3, problems: [] });
    await after.close();

    const [database = ''] = (await readdir(copy)).filter((name) => name.startsWith('database.'));
    await writeFile(join(copy, database), 'x', { flag: 'a' });
    await expect(restore(await place('third'), copy)).rejects.toThrow(`the backup is damaged: ${database}`);
  }, 120_000);
});
