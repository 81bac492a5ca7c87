import type { Address, Entry } from '../../../src/model/index.js';
import { seal, unseal, type Sealed } from '../secrets/seal.js';
import type { KeyRing } from '../secrets/key-ring.js';
import type { Sql } from '../store/sql.js';

/** A secret answer on its way to rest. `searchMark` lets an equal one be found without opening any. */
export interface SecretAnswer {
  readonly entry: Entry;
  readonly mask: string;
  readonly searchMark?: string;
}

/** Masks of all secret answers of an owner, by address: all that ever leaves the service. */
export async function masksOf(sql: Sql, owner: string): Promise<Record<Address, string>> {
  const rows = await sql.all<{ address: string; mask: string }>(
    'select address, mask from sealed_values where owner_id = $1 order by address',
    [owner],
  );
  return Object.fromEntries(rows.map((row) => [row.address, row.mask]));
}

/** A secret answer as it rests. */
export interface SealedAnswer {
  readonly address: Address;
  readonly key_id: string;
  readonly sealed: string;
  readonly search_mark: string | null;
}

/** Seals a secret answer for its owner: the row to be written. */
export function sealedRow(
  keys: KeyRing,
  owner: string,
  address: Address,
  secret: SecretAnswer,
): SealedAnswer & { readonly owner_id: string; readonly mask: string } {
  const { keyId, sealed } = seal(keys, owner, address, JSON.stringify(secret.entry));
  return {
    owner_id: owner,
    address,
    key_id: keyId,
    sealed,
    mask: secret.mask,
    search_mark: secret.searchMark ?? null,
  };
}

/** Seals secret answers in place of what was held before; an `undefined` one is forgotten. */
export async function holdAnswers(
  sql: Sql,
  keys: KeyRing,
  owner: string,
  secrets: ReadonlyMap<Address, SecretAnswer | undefined>,
): Promise<void> {
  for (const [address, secret] of secrets) {
    if (!secret) {
      await sql.run('delete from sealed_values where owner_id = $1 and address = $2', [owner, address]);
      continue;
    }
    const row = sealedRow(keys, owner, address, secret);
    await sql.run(
      `insert into sealed_values (owner_id, address, key_id, sealed, mask, search_mark) values ($1, $2, $3, $4, $5, $6)
       on conflict (owner_id, address) do update set key_id = $3, sealed = $4, mask = $5, search_mark = $6`,
      [owner, address, row.key_id, row.sealed, row.mask, row.search_mark],
    );
  }
}

/** All secret answers of an owner as they were given to `holdAnswers`; for giving them another place. */
export async function heldAnswersOf(
  sql: Sql,
  keys: KeyRing,
  owner: string,
): Promise<ReadonlyMap<Address, SecretAnswer>> {
  const rows = await sql.all<SealedAnswer & { readonly mask: string }>(
    'select address, key_id, sealed, search_mark, mask from sealed_values where owner_id = $1',
    [owner],
  );
  const opened = openSealed(keys, owner, rows);
  return new Map(
    rows.flatMap(({ address, mask, search_mark: searchMark }) => {
      const entry = opened[address];
      return entry === undefined ? [] : [[address, { entry, mask, ...(searchMark !== null && { searchMark }) }]];
    }),
  );
}

/** Opens all secret answers of an owner; for derivation, judging and sending only. */
export async function openAnswers(sql: Sql, keys: KeyRing, owner: string): Promise<Record<Address, Entry>> {
  const rows = await sql.all<SealedAnswer>(
    'select address, key_id, sealed, search_mark from sealed_values where owner_id = $1',
    [owner],
  );
  return openSealed(keys, owner, rows);
}

/** The same, from what was read already. */
export function openSealed(keys: KeyRing, owner: string, rows: readonly SealedAnswer[]): Record<Address, Entry> {
  return Object.fromEntries(
    rows.map((row) => [row.address, JSON.parse(unseal(keys, owner, row.address, sealedOf(row))) as Entry]),
  );
}

/** The search mark of one held answer. */
export async function searchMarkOf(sql: Sql, owner: string, address: Address): Promise<string | undefined> {
  const row = await sql.one<{ search_mark: string | null }>(
    'select search_mark from sealed_values where owner_id = $1 and address = $2',
    [owner, address],
  );
  return row?.search_mark ?? undefined;
}

/** Refuses to start with a key that cannot open what the database holds. */
export async function checkKeys(sql: Sql, keys: KeyRing): Promise<void> {
  const rows = await sql.all<{ key_id: string }>(
    `select key_id from sealed_values union select key_id from inbox union select key_id from outbox where key_id is not null
     union select webhook_key_id from author_forms where webhook_key_id is not null`,
  );
  const missing = rows.find((row) => !keys.keyOf(row.key_id));
  if (missing)
    throw new Error(
      `the database holds answers sealed with key ${missing.key_id}, which FIELD_KEY (or the key file) does not hold`,
    );
}

function sealedOf(row: { key_id: string; sealed: string }): Sealed {
  return { keyId: row.key_id, sealed: row.sealed };
}
