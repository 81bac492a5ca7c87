import { Type } from 'typebox';
import type { Desk } from '../desk.js';
import { order } from '../outbox/deliveries.js';
import { seal, unseal } from '../secrets/seal.js';
import type { Sql } from '../store/sql.js';

/** How somebody wishes to be told. An address is taken only when its owner has said that it is safe. */
export type NotifyWish =
  | { readonly channel: 'none' }
  | { readonly channel: 'text' | 'email'; readonly contact: string; readonly safeToContact: true };

const email = Type.Object(
  {
    channel: Type.Literal('email'),
    contact: Type.String({ minLength: 3, maxLength: 254, pattern: '^[^\\s@]+@[^\\s@]+$' }),
    safeToContact: Type.Literal(true),
  },
  { additionalProperties: false },
);
const text = Type.Object(
  {
    channel: Type.Literal('text'),
    contact: Type.String({ minLength: 7, maxLength: 40, pattern: '^[0-9+().\\s-]+$' }),
    safeToContact: Type.Literal(true),
  },
  { additionalProperties: false },
);

/** The shape of a wish. */
export const wishShape = Type.Union([
  Type.Object({ channel: Type.Literal('none') }, { additionalProperties: false }),
  email,
  text,
]);

/** All that a message says: not what it is about, not from whom, and no link. */
export const NEUTRAL = 'There is an update.';

/** Keeps a wish, its address sealed; `none` forgets it. */
export async function notify(desk: Desk, sql: Sql, caseId: string, wish: NotifyWish): Promise<void> {
  await sql.run('delete from kit_notices where case_id = $1', [caseId]);
  if (wish.channel === 'none') return;
  const { keyId, sealed } = seal(desk.keys, caseId, 'kit-contact', wish.contact);
  await sql.run('insert into kit_notices (case_id, channel, key_id, sealed) values ($1, $2, $3, $4)', [
    caseId,
    wish.channel,
    keyId,
    sealed,
  ]);
}

/** Orders the message that there is an update, for whoever wished to be told; in the transaction of the event that it is about. */
export async function tellOfUpdate(desk: Desk, sql: Sql, caseId: string): Promise<void> {
  const row = await sql.one<{ channel: string; key_id: string; sealed: string }>(
    'select channel, key_id, sealed from kit_notices where case_id = $1',
    [caseId],
  );
  if (!row) return;
  const contact = unseal(desk.keys, caseId, 'kit-contact', { keyId: row.key_id, sealed: row.sealed });
  await order(desk, sql, {
    kind: 'mail',
    channel: row.channel === 'text' ? 'text' : 'email',
    // Not the case: whoever reads the outbox does not learn whose it is.
    subject: 'notice',
    payload: { subject: NEUTRAL, text: NEUTRAL },
    secret: contact,
  });
}
