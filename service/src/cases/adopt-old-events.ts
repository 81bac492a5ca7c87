import { createHash } from 'node:crypto';
import type { JsonObject } from '../../../src/model/index.js';
import { canonicalJson } from '../secrets/canonical-json.js';
import type { KeyRing } from '../secrets/key-ring.js';
import type { Store } from '../store/sql.js';
import { type Head, type NewEvent, eventColumns, eventRows, headOf } from './chain.js';

/** An event as the service first kept it: chained by a hash without a key. */
interface OldEvent {
  readonly case_id: string;
  readonly number: number;
  readonly kind: string;
  readonly actor: string;
  readonly at: string;
  readonly detail: JsonObject;
  readonly chain: string;
}

/**
 * Moves the histories of the first table of events into the keyed chains, once, and drops that table. A history whose old chain is broken
 * is moved with an event that says so, so that nobody takes it for whole. Returns the heads of what was moved.
 */
export async function adoptOldEvents(store: Store, keys: KeyRing): Promise<readonly Head[]> {
  const there = await store.one<{ old: string | null }>(`select to_regclass('case_events')::text as old`);
  if (!there?.old) return [];
  return store.transaction(async (sql) => {
    // Of several processes that start at once, one moves; the others wait here and find the table gone.
    await sql.all('select pg_advisory_xact_lock($1::int)', [724_002]);
    const still = await sql.one<{ old: string | null }>(`select to_regclass('case_events')::text as old`);
    if (!still?.old) return [];
    const rows = await sql.all<OldEvent>(
      'select case_id, number, kind, actor, at, detail, chain from case_events order by case_id, number',
    );
    const heads: Head[] = [];
    for (const history of byCase(rows)) {
      const [{ case_id: caseId } = { case_id: '' }] = history;
      const moved = eventRows(keys, caseId, undefined, eventsOf(history), history.at(-1)?.at ?? '');
      await sql.run(
        `insert into events (${eventColumns}) select ${eventColumns} from jsonb_populate_recordset(null::events, $1::jsonb)`,
        [JSON.stringify(moved)],
      );
      const head = headOf(moved);
      if (head) heads.push(head);
    }
    await sql.script('drop table case_events');
    return heads;
  });
}

function eventsOf(history: readonly OldEvent[]): readonly NewEvent[] {
  const events = history.map(({ kind, actor, at, detail }): NewEvent => ({ kind, role: actor, at, fields: detail }));
  const brokenAt = brokenIn(history);
  const last = history.at(-1);
  if (brokenAt === undefined || !last) return events;
  return [...events, { kind: 'history_found_changed', role: 'service', at: last.at, fields: { number: brokenAt } }];
}

/** The first event that does not follow from the ones before it. */
function brokenIn(history: readonly OldEvent[]): number | undefined {
  let before = '';
  for (const [index, { chain, ...event }] of history.entries()) {
    const link = createHash('sha256').update(before).update(canonicalJson(event)).digest('base64url');
    if (event.number !== index + 1 || link !== chain) return event.number;
    before = chain;
  }
  return undefined;
}

function byCase(rows: readonly OldEvent[]): Iterable<readonly OldEvent[]> {
  const cases = new Map<string, OldEvent[]>();
  for (const row of rows) cases.set(row.case_id, [...(cases.get(row.case_id) ?? []), row]);
  return cases.values();
}
