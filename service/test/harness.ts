import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { expect } from 'vitest';
import type { Clock } from '../src/clock.js';
import type { Desk } from '../src/desk.js';
import type { FormLibrary } from '../src/forms/form-library.js';
import type { App } from '../src/http/new-app.js';
import { ringOf } from '../src/secrets/key-ring.js';
import { formsApp } from '../src/server/forms-app.js';
import { closeDesk, makeDesk } from '../src/server/start.js';
import { readSettings, type Limits, type Settings } from '../src/settings.js';
import { inMemory, openEmbeddedStore } from '../src/store/embedded-store.js';
import { migrate } from '../src/store/migrate.js';
import { openPostgresStore } from '../src/store/postgres-store.js';
import type { Store } from '../src/store/sql.js';
import type { Draft, JsonObject } from '../../src/model/index.js';
import { emptyDatabase } from './empty-database.js';
import { fixtureLibrary } from './fixture-form.js';

/** Tokens of the bench's staff: one for each role, and one for all. */
export const staffToken = {
  all: 'a'.repeat(40),
  inbox: 'i'.repeat(40),
  author: 'u'.repeat(40),
  claims: 'c'.repeat(40),
  payments: 'p'.repeat(40),
  oneEmployer: 'e'.repeat(40),
  hospital: 'h'.repeat(40),
  otherHospital: 'o'.repeat(40),
  police: 'l'.repeat(40),
  program: 'g'.repeat(40),
  supplier: 's'.repeat(40),
  kitOffice: 'f'.repeat(40),
  peopleOfHospital: 'b'.repeat(40),
  peopleOfKits: 'k'.repeat(40),
};
const STAFF = `# the bench's own\nann * ${staffToken.all}\nina inbox ${staffToken.inbox}\numa author ${staffToken.author}
cam pfml-claim:staff ${staffToken.claims}
pay pfml-claim:payments ${staffToken.payments}
eve pfml-claim:staff@11-1111111 ${staffToken.oneEmployer}
hal kit:facility@H-01 ${staffToken.hospital}
hob kit:facility@H-02 ${staffToken.otherHospital}
pol kit:police@P-01 ${staffToken.police}
sue kit:supplier@S-01 ${staffToken.supplier}
ona kit:admin ${staffToken.kitOffice}
bea kit:people@H-01 ${staffToken.peopleOfHospital}
kay kit:people ${staffToken.peopleOfKits}
pam poc-designation:program ${staffToken.program}`;

/** A clock that tests move on by hand. */
export interface HandClock extends Clock {
  forward(ms: number): void;
}

/** A service without a network: one database a file, its requests by `inject`. */
export interface Bench {
  readonly app: App;
  readonly desk: Desk;
  readonly clock: HandClock;
  close(): Promise<void>;
}

/** Opens a bench over PGlite in memory, or over a schema of its own in the PostgreSQL of DATABASE_URL. */
export async function openBench(
  limits: Partial<Limits> = {},
  library: FormLibrary = fixtureLibrary,
  more: Partial<Settings> = {},
): Promise<Bench> {
  const dataDir = await mkdtemp(join(tmpdir(), 'service-'));
  const read = readSettings({
    DATA_DIR: dataDir,
    HEADS_DIR: `${dataDir}-heads`,
    FORMS_DIST: join(dataDir, 'none'),
    LOGS: 'off',
  });
  const settings = {
    ...read,
    ...more,
    limits: {
      ...read.limits,
      requestsPerMinute: 100_000,
      draftsPerMinute: 100_000,
      resumesPerMinute: 100_000,
      lookupsPerMinute: 100_000,
      resumeFloorMs: 5,
      eventLoopDelayMs: 60_000,
      ...limits,
    },
  };
  const { store, drop } = await openTestStore();
  await migrate(store);
  let offset = 0;
  const clock: HandClock = { now: () => new Date(Date.now() + offset), forward: (ms) => (offset += ms) };
  const desk = await makeDesk(settings, library, store, clock, ringOf([randomBytes(32)]), STAFF);
  const app = await formsApp(desk);
  return {
    app,
    desk,
    clock,
    async close() {
      await app.close();
      await closeDesk(desk);
      await store.close();
      await drop();
      for (const folder of [dataDir, `${dataDir}-heads`]) await rm(folder, { recursive: true, force: true });
    },
  };
}

async function openTestStore(): Promise<{ store: Store; drop: () => Promise<void> }> {
  const url = process.env['DATABASE_URL'];
  if (!url) return { store: await openEmbeddedStore(inMemory, await emptyDatabase()), drop: async () => {} };
  const schema = `test_${randomUUID().replaceAll('-', '')}`;
  const admin = new pg.Client({ connectionString: url });
  await admin.connect();
  await admin.query(`create schema ${schema}`);
  const own = new URL(url);
  own.searchParams.set('options', `-c search_path=${schema}`);
  return {
    store: openPostgresStore(own.href),
    drop: async () => {
      await admin.query(`drop schema ${schema} cascade`);
      await admin.end();
    },
  };
}

/** What answers may say; which of it an answer does say is what tests look at. */
export interface Told {
  readonly openapi: string;
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly operationId?: string; readonly responses: object }>>>
  >;
  readonly code: string;
  readonly handle: string;
  readonly revision: number;
  readonly receivedAt: string;
  readonly held: Readonly<Record<string, string>>;
  readonly draft: Draft;
  readonly issues: readonly { readonly pointer: string; readonly code: string }[];
  readonly known: JsonObject & { readonly employer: { readonly departments: readonly { readonly label: string }[] } };
  readonly documents: readonly { readonly id: string; readonly name: string; readonly state: string }[];
}

/** The body of an answer. */
export function told(answer: { json(): unknown }): Told {
  return answer.json() as Told;
}

/** A claim under way, as a browser tab holds it. */
export interface Tab {
  readonly handle: string;
  readonly applicationId: string;
  readonly resumeCode: string;
  draft: Draft;
  revision: number;
}

/** Begins a claim. */
export async function begin({ app }: Bench): Promise<Tab> {
  const answer = await app.inject({
    method: 'POST',
    url: '/api/drafts',
    payload: { form: 'pfml-claim', version: '1' },
  });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json<Tab>();
}

/** Sends a request with the tab's handle. */
export async function ask(
  bench: Bench,
  tab: Pick<Tab, 'handle'>,
  method: 'GET' | 'PUT' | 'POST' | 'DELETE',
  url: string,
  payload?: object | string,
  headers: Record<string, string> = {},
) {
  return bench.app.inject({
    method,
    url,
    headers: {
      authorization: `Bearer ${tab.handle}`,
      ...(payload !== undefined && { 'content-type': 'application/json' }),
      ...headers,
    },
    payload,
  });
}

/** Saves entries on top of the tab's draft and keeps the tab in step. */
export async function save(bench: Bench, tab: Tab, entries: Draft['entries']) {
  const draft = { ...tab.draft, entries: { ...tab.draft.entries, ...entries } };
  const answer = await ask(bench, tab, 'PUT', '/api/drafts/current', { draft, revision: tab.revision });
  if (answer.statusCode === 200) {
    tab.revision = answer.json<{ revision: number }>().revision;
    const secrets = ['/tax_identifier', '/payment_preference/account_number', '/payment_preference/routing_number'];
    tab.draft = {
      ...draft,
      entries: Object.fromEntries(Object.entries(draft.entries).filter(([address]) => !secrets.includes(address))),
    };
  }
  return answer;
}

/** Every text that the database holds, as a thief of its dump would read it. */
export async function dumpOf({ desk }: Bench): Promise<string> {
  const tables = await desk.store.all<{ name: string }>(
    'select table_name as name from information_schema.tables where table_schema = current_schema()',
  );
  const dumps = await Promise.all(tables.map(({ name }) => desk.store.all(`select t::text as row from ${name} t`)));
  return JSON.stringify(dumps);
}
