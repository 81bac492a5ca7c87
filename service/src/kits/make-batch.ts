import { withEvents } from '../cases/history.js';
import { hour, momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { Problem } from '../http/problem.js';
import type { StaffMember } from '../staff/staff-door.js';
import type { Sql } from '../store/sql.js';
import { cardSecretFrom } from './codes.js';
import { kitOf, markOfCard } from './kit-store.js';
import { addKits, type NewCard } from './make-kits.js';

/** For how long a request that comes again gets its cards again. */
export const TOLD_AGAIN_HOURS = 1;

/** What is known of kits that were made together. */
export interface KitBatch {
  readonly madeAt: string;
  /** The account, and the role in which it made them. */
  readonly by: string;
  readonly role: string;
  readonly kits: number;
}

/** A batch as it is kept. */
interface BatchRow {
  readonly body_mark: string;
  readonly made_at: string;
}

/**
 * Makes the kits of a request, once, and writes down who did. The same request under the same key gets the same cards for an hour, so that an answer
 * that was lost on its way costs no kit. No code is kept for that: each is a keyed hash of the request's key, which only its page knows, and is
 * worked out again when the key comes again.
 *
 * New codes in their place would not do. When the first answer did come, in another tab or to a page that asked twice, its cards are printed and perhaps
 * in their boxes; a survivor would hold one that opens nothing, with no way to know why. For the same reason nothing is told again once a kit of
 * the batch has left the office, was used, or got a new code: its code may be somebody's by then.
 */
export async function makeBatch(
  desk: Desk,
  member: StaffMember,
  role: string,
  key: string,
  numbers: readonly string[],
): Promise<readonly NewCard[]> {
  // Of one account: a key of another's is as good as new.
  const named = `${member.name}\n${key}`;
  const keyMark = desk.keys.mark('kit-batch-key', named);
  const bodyMark = desk.keys.mark('kit-batch-body', numbers.join());
  const secretOf = (kitNumber: string): string =>
    cardSecretFrom(Buffer.from(desk.keys.mark('kit-batch-code', `${named}\n${kitNumber}`), 'base64url'));
  return withEvents(desk, async (sql, add) => {
    // Of two that come at once, one waits and is then told what the other made.
    await sql.all('select pg_advisory_xact_lock(hashtext($1)::int)', [keyMark]);
    const earlier = await sql.one<BatchRow>('select body_mark, made_at from kit_batches where key_mark = $1', [
      keyMark,
    ]);
    if (earlier) return tellAgain(desk, sql, earlier, bodyMark, numbers, secretOf);
    const cards = await addKits(desk, sql, add, numbers, secretOf);
    await sql.run(
      'insert into kit_batches (key_mark, body_mark, made_at, made_by, role, kits) values ($1, $2, $3, $4, $5, $6)',
      [keyMark, bodyMark, momentOf(desk.clock), member.name, role, cards.length],
    );
    return cards;
  });
}

/** Who made kits, and how many, the newest first. */
export async function batchesOf(sql: Sql): Promise<readonly KitBatch[]> {
  return sql.all<KitBatch>(
    'select made_at as "madeAt", made_by as "by", role, kits from kit_batches order by made_at desc, key_mark limit 100',
  );
}

async function tellAgain(
  desk: Desk,
  sql: Sql,
  { body_mark, made_at }: BatchRow,
  bodyMark: string,
  numbers: readonly string[],
  secretOf: (kitNumber: string) => string,
): Promise<readonly NewCard[]> {
  if (body_mark !== bodyMark)
    throw new Problem(422, 'idempotency_mismatch', { detail: 'this Idempotency-Key was used with other kits' });
  const isOld = made_at < momentOf(desk.clock, -TOLD_AGAIN_HOURS * hour);
  const cards = isOld ? [] : await untouched(desk, sql, numbers, secretOf);
  if (cards.length < numbers.length)
    throw new Problem(409, 'cards_told', { detail: 'these cards are too old, or in use, to be told again' });
  return cards;
}

/** Those of the kits that are still as they were made. */
async function untouched(
  desk: Desk,
  sql: Sql,
  numbers: readonly string[],
  secretOf: (kitNumber: string) => string,
): Promise<readonly NewCard[]> {
  const cards: NewCard[] = [];
  for (const kitNumber of numbers) {
    const secret = secretOf(kitNumber);
    const kit = await kitOf(desk, sql, kitNumber);
    if (kit?.choice !== 'open' || kit.card_mark !== markOfCard(desk, kit.case_id, secret)) continue;
    const event = await sql.one('select 1 as one from events where case_id = $1 limit 1', [kit.case_id]);
    if (!event) cards.push({ kitNumber, secret, caseId: kit.case_id });
  }
  return cards;
}
