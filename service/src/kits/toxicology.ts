import type { Desk } from '../desk.js';
import { seal } from '../secrets/seal.js';
import type { Sql } from '../store/sql.js';
import { kitOf } from './kit-store.js';

/** What the database finds a toxicology kit by. */
function markOf(desk: Desk, number: string): string {
  return desk.keys.mark('toxicology-number', number);
}

/**
 * Links a toxicology kit to an evidence kit; its number rests sealed, and is found again by a keyed mark. Linking it twice to the same kit is
 * linking it once. Gives why it cannot be: it belongs to another kit, or is an evidence kit.
 */
export async function linkToxicology(
  desk: Desk,
  sql: Sql,
  caseId: string,
  number: string,
): Promise<'linked' | 'is_a_kit' | undefined> {
  if (await kitOf(desk, sql, number)) return 'is_a_kit';
  const { keyId, sealed } = seal(desk.keys, caseId, 'toxicology-number', number);
  await sql.run(
    `insert into kit_toxicology (number_mark, case_id, number_key_id, number_sealed) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [markOf(desk, number), caseId, keyId, sealed],
  );
  const owner = await sql.one<{ case_id: string }>('select case_id from kit_toxicology where number_mark = $1', [
    markOf(desk, number),
  ]);
  return owner?.case_id === caseId ? undefined : 'linked';
}

/** Whether a number is that of a toxicology kit: people take one box for the other. */
export async function isToxicology(desk: Desk, sql: Sql, number: string): Promise<boolean> {
  const row = await sql.one('select case_id from kit_toxicology where number_mark = $1', [markOf(desk, number)]);
  return row !== undefined;
}
