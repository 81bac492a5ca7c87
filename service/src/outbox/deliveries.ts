import { createHash, randomUUID } from 'node:crypto';
import type { JsonObject } from '../../../src/model/index.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { seal, unseal } from '../secrets/seal.js';
import type { Sql } from '../store/sql.js';

/** The two ways out. */
export type DeliveryKind = 'webhook' | 'mail';

/** `waiting`: to be sent, now or later. `delivered`: the other side took it. `dead`: given up; a person may send it again. */
export type DeliveryState = 'waiting' | 'delivered' | 'dead';

/** Something that must leave the service, whatever happens to the other side. */
export interface DeliveryOrder {
  readonly kind: DeliveryKind;
  /** Whose it is: the carrier finds address and key by it (an author form's id, a case's form). */
  readonly channel: string;
  /** What it tells of, by id: nothing personal. */
  readonly subject: string;
  /** What the carrier needs besides, nothing personal. */
  readonly payload?: JsonObject;
  /** The same words again are the same delivery, as long as the outbox remembers it; nothing personal. */
  readonly once?: string;
  /** What is personal (an e-mail address, words for its owner alone): rests sealed. */
  readonly secret?: string;
}

/** A delivery as its carrier gets it. */
export interface Delivery extends DeliveryOrder {
  readonly id: string;
  /** How often it was tried, this time included. */
  readonly attempts: number;
  readonly createdAt: string;
}

/** A delivery as staff see it. */
export interface DeliveryLine {
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly channel: string;
  readonly subject: string;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly nextAt?: string;
  readonly lastCode?: string;
  readonly createdAt: string;
  readonly settledAt?: string;
}

interface Row {
  readonly id: string;
  readonly kind: DeliveryKind;
  readonly channel: string;
  readonly subject: string;
  readonly payload: JsonObject;
  readonly key_id: string | null;
  readonly sealed: string | null;
  readonly state: DeliveryState;
  readonly attempts: number;
  readonly next_at: string;
  readonly last_code: string | null;
  readonly created_at: string;
  readonly settled_at: string | null;
}

/** Writes an order down in the transaction of what it tells of: both stand or fall together. Gives its id. */
export async function order(desk: Pick<Desk, 'clock' | 'keys'>, sql: Sql, given: DeliveryOrder): Promise<string> {
  const id = given.once === undefined ? randomUUID() : idOf(desk, `${given.channel} ${given.once}`);
  const secret = given.secret === undefined ? undefined : seal(desk.keys, id, 'delivery', given.secret);
  const now = momentOf(desk.clock);
  await sql.run(
    `insert into outbox (id, kind, channel, subject, payload, key_id, sealed, state, next_at, created_at)
     values ($1, $2, $3, $4, $5::jsonb, $6, $7, 'waiting', $8, $8) on conflict (id) do nothing`,
    [
      id,
      given.kind,
      given.channel,
      given.subject,
      JSON.stringify(given.payload ?? {}),
      secret?.keyId ?? null,
      secret?.sealed ?? null,
      now,
    ],
  );
  return id;
}

/** An ID that the same words always give, and that tells nothing of them. */
function idOf({ keys }: Pick<Desk, 'keys'>, words: string): string {
  const hex = createHash('sha256').update(keys.mark('delivery-once', words)).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** Takes what is due, for so many milliseconds: who dies meanwhile gives it back, and another process does not take it at the same time. */
export async function takeDue(
  desk: Pick<Desk, 'clock' | 'keys' | 'store'>,
  kinds: readonly DeliveryKind[],
  most: number,
  leaseMs: number,
): Promise<readonly Delivery[]> {
  const rows = await desk.store.all<Row>(
    `update outbox set leased_until = $1, attempts = attempts + 1 where id in (
       select id from outbox where state = 'waiting' and kind = any(string_to_array($2, ',')) and next_at <= $3 and (leased_until is null or leased_until < $3)
       order by next_at limit $4::int for update skip locked
     ) returning id, kind, channel, subject, payload, key_id, sealed, attempts, created_at`,
    [momentOf(desk.clock, leaseMs), kinds.join(','), momentOf(desk.clock), most],
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    channel: row.channel,
    subject: row.subject,
    payload: row.payload,
    attempts: row.attempts,
    createdAt: row.created_at,
    ...(row.key_id !== null &&
      row.sealed !== null && {
        secret: unseal(desk.keys, row.id, 'delivery', { keyId: row.key_id, sealed: row.sealed }),
      }),
  }));
}

/** Notes what came of a try. `nextAt` only while it waits on. */
export async function settle(
  desk: Pick<Desk, 'clock' | 'store'>,
  id: string,
  state: DeliveryState,
  code: string,
  nextAt?: string,
): Promise<void> {
  await desk.store.run(
    `update outbox set state = $2, last_code = $3, leased_until = null, next_at = coalesce($4, next_at), settled_at = $5 where id = $1 and state = 'waiting'`,
    [id, state, code, nextAt ?? null, state === 'waiting' ? null : momentOf(desk.clock)],
  );
}

/** Deliveries in a state, newest first. */
export async function deliveriesIn(
  sql: Sql,
  state: DeliveryState,
  channel: string | undefined,
  most: number,
): Promise<readonly DeliveryLine[]> {
  const rows = await sql.all<Row>(
    `select id, kind, channel, subject, payload, key_id, sealed, state, attempts, next_at, last_code, created_at, settled_at from outbox
     where state = $1 and ($2::text is null or channel = $2) order by created_at desc, id limit $3::int`,
    [state, channel ?? null, most],
  );
  return rows.map((row) => ({
    id: row.id,
    kind: row.kind,
    channel: row.channel,
    subject: row.subject,
    state: row.state,
    attempts: row.attempts,
    ...(row.state === 'waiting' && { nextAt: row.next_at }),
    ...(row.last_code !== null && { lastCode: row.last_code }),
    createdAt: row.created_at,
    ...(row.settled_at !== null && { settledAt: row.settled_at }),
  }));
}

/** Sends a dead delivery again, from the first try on. False when there is none such. */
export async function revive(desk: Pick<Desk, 'clock' | 'store'>, id: string): Promise<boolean> {
  const changed = await desk.store.run(
    `update outbox set state = 'waiting', attempts = 0, next_at = $2, settled_at = null where id = $1 and state = 'dead'`,
    [id, momentOf(desk.clock)],
  );
  return changed > 0;
}

/** Forgets what was delivered before this moment, and what died before it. */
export async function forgetSettled(sql: Sql, before: string): Promise<number> {
  return sql.run(`delete from outbox where state <> 'waiting' and settled_at < $1`, [before]);
}
