import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forgetUnnamed } from '../../src/cases/papers.js';
import { inMemory, openEmbeddedStore } from '../../src/store/embedded-store.js';
import { migrate } from '../../src/store/migrate.js';
import type { Store } from '../../src/store/sql.js';

/** A database as it was while nobody noted which letters were named. */
let store: Store;
beforeAll(async () => {
  store = await openEmbeddedStore(inMemory);
  await migrate(store);
  await store.script(`
    drop index case_papers_unnamed;
    alter table case_papers drop column named_at;
    delete from migrations where name = '0019-named-papers';
  `);
});
afterAll(() => store.close());

describe('letters of a database in which it was not noted that they were named', () => {
  it('stay when an event of their case names them, and those of no event go', async () => {
    const [one, other] = [randomUUID(), randomUUID()];
    for (const id of [one, other])
      await store.run(
        `insert into cases (id, tracker, status, opened_at) values ($1, 'pfml-claim', '', '2026-11-01')`,
        [id],
      );
    for (const [id, caseId] of [
      ['sent', one],
      ['unsent', one],
      ['elsewhere', other],
    ] as const)
      await store.run(
        `insert into case_papers (id, case_id, declared_type, content_mark, added_at) values ($1, $2, 'application/pdf', $1, '2026-11-01')`,
        [id, caseId],
      );
    for (const [number, fields] of [{ document: 'sent' }, { document: 'elsewhere' }, {}].entries())
      await store.run(
        `insert into events (case_id, number, id, kind, at, recorded_at, role, fields, chain)
         values ($1, $2, $3, 'notice_posted', '2026-11-02', '2026-11-02', 'staff', $4::jsonb, '')`,
        [one, number + 1, String(number), JSON.stringify(fields)],
      );
    await migrate(store);
    const gone = await forgetUnnamed(store, '2026-11-20');
    expect(gone.map(({ id }) => id).sort()).toEqual(['elsewhere', 'unsent']);
  });
});
