import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { adoptOldEvents } from '../../src/cases/adopt-old-events.js';
import { logOf } from '../../src/cases/history.js';
import { canonicalJson } from '../../src/secrets/canonical-json.js';
import { ringOf } from '../../src/secrets/key-ring.js';
import { inMemory, openEmbeddedStore } from '../../src/store/embedded-store.js';
import { migrate } from '../../src/store/migrate.js';
import type { Store } from '../../src/store/sql.js';

/** A database of the first version: histories with a hash that anyone can make. */
let store: Store;
const keys = ringOf([randomBytes(32)]);
beforeAll(async () => {
  store = await openEmbeddedStore(inMemory);
  await migrate(store);
});
afterAll(() => store.close());

async function oldCase(): Promise<string> {
  const id = randomUUID();
  await store.run(
    `insert into cases (id, tracker, status, opened_at) values ($1, 'pfml-claim', 'Submitted', '2026-11-01')`,
    [id],
  );
  let before = '';
  for (const [index, kind] of ['application_started', 'application_submitted', 'employer_notified'].entries()) {
    const event = {
      case_id: id,
      number: index + 1,
      kind,
      actor: 'claimant',
      at: `2026-11-0${index + 1}T10:00:00.000Z`,
      detail: { n: index },
    };
    before = createHash('sha256').update(before).update(canonicalJson(event)).digest('base64url');
    await store.run(
      'insert into case_events (case_id, number, kind, actor, at, detail, chain) values ($1, $2, $3, $4, $5, $6::jsonb, $7)',
      [id, event.number, kind, 'claimant', event.at, JSON.stringify(event.detail), before],
    );
  }
  return id;
}

describe('histories of the first version', () => {
  it('move into keyed chains as they were; a broken one is moved with a word that it is', async () => {
    const [good, bad] = [await oldCase(), await oldCase()];
    await store.script('alter table case_events disable trigger all');
    await store.run(`update case_events set kind = 'approved' where case_id = $1 and number = 2`, [bad]);
    const heads = await adoptOldEvents(store, keys);
    expect(heads.map(({ caseId, number }) => [caseId, number]).sort()).toEqual(
      [
        [good, 3],
        [bad, 4],
      ].sort(),
    );
    expect((await logOf(store, good)).map(({ kind, role, at, fields }) => ({ kind, role, at, fields }))).toEqual([
      { kind: 'application_started', role: 'claimant', at: '2026-11-01T10:00:00.000Z', fields: { n: 0 } },
      { kind: 'application_submitted', role: 'claimant', at: '2026-11-02T10:00:00.000Z', fields: { n: 1 } },
      { kind: 'employer_notified', role: 'claimant', at: '2026-11-03T10:00:00.000Z', fields: { n: 2 } },
    ]);
    expect((await logOf(store, bad)).at(-1)).toMatchObject({ kind: 'history_found_changed', fields: { number: 2 } });
  });

  it('are moved once', async () => {
    expect(await adoptOldEvents(store, keys)).toEqual([]);
    expect(await store.one(`select to_regclass('case_events')::text as old`)).toEqual({ old: null });
  });
});
