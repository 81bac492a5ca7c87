import type { Desk } from '../desk.js';
import { seal, unseal } from '../secrets/seal.js';
import type { Sql } from '../store/sql.js';
import { foldCardSecret, foldKitNumber, foldOwnSecret } from './codes.js';

/** Name of the tracker that kits follow. */
export const KIT = 'kit';

/** Which secret opens a kit. `open`: the card's, and nobody has said yet whether it shall stay so. */
export type SecretChoice = 'open' | 'card' | 'own';

/** A kit as it rests: its number is sealed, and found again by a keyed mark; its secrets are only marks. */
export interface KitRow {
  readonly case_id: string;
  readonly number_key_id: string;
  readonly number_sealed: string;
  readonly card_mark: string;
  readonly own_mark: string | null;
  readonly choice: SecretChoice;
}

const columns = 'case_id, number_key_id, number_sealed, card_mark, own_mark, choice';

/** A kit by what was typed as its number. */
export async function kitOf(desk: Desk, sql: Sql, number: string): Promise<KitRow | undefined> {
  return sql.one<KitRow>(`select ${columns} from kits where number_mark = $1`, [markOfNumber(desk, number)]);
}

/** A kit by its case. */
export async function kitOfCase(sql: Sql, caseId: string): Promise<KitRow | undefined> {
  return sql.one<KitRow>(`select ${columns} from kits where case_id = $1`, [caseId]);
}

/** Writes a new kit down beside its case. */
export async function addKit(desk: Desk, sql: Sql, caseId: string, number: string, secret: string): Promise<void> {
  const { keyId, sealed } = seal(desk.keys, caseId, 'kit-number', foldKitNumber(number));
  await sql.run(
    `insert into kits (case_id, number_mark, number_key_id, number_sealed, card_mark, choice) values ($1, $2, $3, $4, $5, 'open')`,
    [caseId, markOfNumber(desk, number), keyId, sealed, markOfCard(desk, caseId, secret)],
  );
}

/**
 * Holds a kit until the transaction ends, before something is written for whom it opened; false when it opens otherwise by now. A new code may have been
 * issued between the look and the deed, because somebody else has the old one.
 */
export async function holdAsOpened(sql: Sql, { case_id, card_mark, own_mark, choice }: KitRow): Promise<boolean> {
  const same = await sql.one(
    `select 1 as one from kits
     where case_id = $1 and card_mark = $2 and own_mark is not distinct from $3 and choice = $4 for update`,
    [case_id, card_mark, own_mark, choice],
  );
  return same !== undefined;
}

/** The first use: true for whoever was first. */
export async function choose(sql: Sql, caseId: string, ownMark: string | null): Promise<boolean> {
  const changed = await sql.run(`update kits set choice = $2, own_mark = $3 where case_id = $1 and choice = 'open'`, [
    caseId,
    ownMark === null ? 'card' : 'own',
    ownMark,
  ]);
  return changed === 1;
}

/**
 * A new code for the card: it opens the kit as on its first day, and nothing that was chosen before does any more. Nobody is told of updates either: whoever
 * had the old code may have given an address of their own.
 */
export async function reissue(desk: Desk, sql: Sql, caseId: string, secret: string): Promise<void> {
  await sql.run(`update kits set card_mark = $2, own_mark = null, choice = 'open' where case_id = $1`, [
    caseId,
    markOfCard(desk, caseId, secret),
  ]);
  await sql.run('delete from kit_notices where case_id = $1', [caseId]);
}

/** The number of a kit. */
export function numberOf(desk: Desk, { case_id, number_key_id, number_sealed }: KitRow): string {
  return unseal(desk.keys, case_id, 'kit-number', { keyId: number_key_id, sealed: number_sealed });
}

/** What the database finds a number by. */
export function markOfNumber(desk: Desk, number: string): string {
  return desk.keys.mark('kit-number', foldKitNumber(number));
}

/** What is kept of a card's secret; bound to its kit, so that one moved to another opens nothing. */
export function markOfCard(desk: Desk, caseId: string, secret: string): string {
  return desk.keys.mark('kit-card', `${caseId}\n${foldCardSecret(secret)}`);
}

/** What is kept of a chosen secret. */
export function markOfOwn(desk: Desk, caseId: string, secret: string): string {
  return desk.keys.mark('kit-own', `${caseId}\n${foldOwnSecret(secret)}`);
}
