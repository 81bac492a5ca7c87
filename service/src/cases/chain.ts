import { randomUUID } from 'node:crypto';
import type { JsonObject, StatusEvent } from '../../../src/model/index.js';
import { canonicalJson } from '../secrets/canonical-json.js';
import type { KeyRing } from '../secrets/key-ring.js';

/** Where a case's history ends now; what comes next is chained to it. */
export interface HistoryEnd {
  readonly number: number;
  readonly chain: string;
}

/** The end of a case's history, to be kept outside of the database. */
export interface Head extends HistoryEnd {
  readonly caseId: string;
}

/** An event that has yet to be written. Its fields hold what the tracker's plan names, and ids; nothing secret. */
export interface NewEvent {
  readonly id?: string;
  readonly kind: string;
  readonly item?: string;
  /** When it happened. */
  readonly at: string;
  readonly role: string;
  readonly fields?: JsonObject;
  readonly corrects?: string;
  readonly about?: string;
}

/** A row of the table of events. */
export interface EventRow {
  readonly case_id: string;
  readonly number: number;
  readonly id: string;
  readonly kind: string;
  readonly item: string | null;
  readonly at: string;
  readonly recorded_at: string;
  readonly role: string;
  readonly fields: JsonObject;
  readonly corrects: string | null;
  readonly about: string | null;
  readonly chain: string;
}

/** Columns of that table, in the order of `EventRow`. */
export const eventColumns = 'case_id, number, id, kind, item, at, recorded_at, role, fields, corrects, about, chain';

/** The rows of events that follow on the end of a case's history, in order, each chained to the one before by a keyed hash. */
export function eventRows(
  keys: KeyRing,
  caseId: string,
  end: HistoryEnd | undefined,
  events: readonly NewEvent[],
  recordedAt: string,
): readonly EventRow[] {
  let before: HistoryEnd = end ?? { number: 0, chain: '' };
  return events.map((event) => {
    const row = {
      case_id: caseId,
      number: before.number + 1,
      id: event.id ?? randomUUID(),
      kind: event.kind,
      item: event.item ?? null,
      at: event.at,
      recorded_at: recordedAt,
      role: event.role,
      fields: event.fields ?? {},
      corrects: event.corrects ?? null,
      about: event.about ?? null,
    };
    before = { number: row.number, chain: linkOf(keys, before.chain, row) };
    return { ...row, chain: before.chain };
  });
}

/** The head that rows lead to. */
export function headOf(rows: readonly EventRow[]): Head | undefined {
  const last = rows.at(-1);
  return last && { caseId: last.case_id, number: last.number, chain: last.chain };
}

/** The heads that rows of several cases lead to, in the order of their first rows. */
export function headsOf(rows: readonly EventRow[]): readonly Head[] {
  const ids = [...new Set(rows.map((row) => row.case_id))];
  return ids.flatMap((id) => headOf(rows.filter((row) => row.case_id === id)) ?? []);
}

/** The keyed hash of a row and of all before it. Whoever holds only the database cannot make one, so a changed or moved row is found. */
export function linkOf(keys: KeyRing, before: string, row: Omit<EventRow, 'chain'>): string {
  const { case_id, number, id, kind, item, at, recorded_at, role, fields, corrects, about } = row;
  const said = { case_id, number, id, kind, item, at, recorded_at, role, fields, corrects, about };
  return keys.mark('case-chain', `${before}\n${canonicalJson(said)}`);
}

/** A row as the status engine takes it. */
export function eventOf(row: EventRow): StatusEvent {
  return {
    id: row.id,
    kind: row.kind,
    ...(row.item !== null && { item: row.item }),
    at: row.at,
    number: row.number,
    recordedAt: row.recorded_at,
    role: row.role,
    fields: row.fields,
    ...(row.corrects !== null && { corrects: row.corrects }),
    ...(row.about !== null && { about: row.about }),
  };
}
