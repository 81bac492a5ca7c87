import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { seal, unseal } from '../secrets/seal.js';
import type { Sql } from '../store/sql.js';
import type { SourceFile } from './source-file.js';

/** An author form as it is registered. */
export interface AuthorFormRow {
  readonly id: string;
  readonly recipient: string;
  readonly schema_url: string;
  readonly layout_url: string | null;
  readonly retention_days: number;
  readonly webhook_url: string | null;
  readonly webhook_key_id: string | null;
  readonly webhook_sealed: string | null;
  /** `closed`: takes no submissions; its inbox stays. */
  readonly state: 'open' | 'closed';
  readonly created_at: string;
  readonly changed_at: string;
}

/** One pinned version. */
export interface PinnedVersion {
  readonly form_id: string;
  readonly number: number;
  readonly version: string;
  readonly schema_hash: string;
  /** Empty for a form without a layout. */
  readonly layout_hash: string;
  readonly schema_text: string;
  readonly layout_text: string | null;
  readonly pinned_at: string;
  readonly pinned_by: string;
  /** When a newer one took its place; pages that were open then may still send for a while. */
  readonly retired_at: string | null;
}

/** What a registration holds besides its files. */
export interface FormTerms {
  readonly recipient: string;
  readonly retentionDays: number;
  readonly webhookUrl?: string;
  /** `whsec_…`; rests sealed. */
  readonly webhookSecret?: string;
}

const columns =
  'id, recipient, schema_url, layout_url, retention_days, webhook_url, webhook_key_id, webhook_sealed, state, created_at, changed_at';
const versionColumns =
  'form_id, number, version, schema_hash, layout_hash, schema_text, layout_text, pinned_at, pinned_by, retired_at';

/** A form by its id. */
export async function formRow(sql: Sql, id: string, lock = false): Promise<AuthorFormRow | undefined> {
  return sql.one<AuthorFormRow>(`select ${columns} from author_forms where id = $1${lock ? ' for update' : ''}`, [id]);
}

/** All forms, by id. */
export async function formRows(sql: Sql): Promise<readonly AuthorFormRow[]> {
  return sql.all<AuthorFormRow>(`select ${columns} from author_forms order by id limit 1000`);
}

/** Registers a form; false when the id is taken. */
export async function addForm(
  desk: Pick<Desk, 'clock' | 'keys'>,
  sql: Sql,
  id: string,
  urls: { readonly schema: string; readonly layout?: string },
  terms: FormTerms,
): Promise<boolean> {
  const now = momentOf(desk.clock);
  const secret = sealedSecret(desk, id, terms);
  const added = await sql.run(
    `insert into author_forms (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, 'open', $9, $9) on conflict (id) do nothing`,
    [
      id,
      terms.recipient,
      urls.schema,
      urls.layout ?? null,
      terms.retentionDays,
      terms.webhookUrl ?? null,
      secret?.keyId ?? null,
      secret?.sealed ?? null,
      now,
    ],
  );
  return added > 0;
}

/** Changes a form's terms. What was received before keeps the retention that it was received under. */
export async function changeTerms(
  desk: Pick<Desk, 'clock' | 'keys'>,
  sql: Sql,
  row: AuthorFormRow,
  change: Partial<Omit<FormTerms, 'webhookUrl'>> & {
    readonly state?: AuthorFormRow['state'];
    /** `null` ends the webhooks. */
    readonly webhookUrl?: string | null;
  },
): Promise<void> {
  const secret =
    change.webhookSecret === undefined
      ? { keyId: row.webhook_key_id, sealed: row.webhook_sealed }
      : seal(desk.keys, row.id, 'webhook', change.webhookSecret);
  await sql.run(
    `update author_forms set recipient = $2, retention_days = $3, webhook_url = $4, webhook_key_id = $5, webhook_sealed = $6, state = $7, changed_at = $8 where id = $1`,
    [
      row.id,
      change.recipient ?? row.recipient,
      change.retentionDays ?? row.retention_days,
      change.webhookUrl === undefined ? row.webhook_url : change.webhookUrl,
      secret.keyId,
      secret.sealed,
      change.state ?? row.state,
      momentOf(desk.clock),
    ],
  );
}

/** The secret that a form's webhooks are signed with. */
export function webhookSecretOf(desk: Pick<Desk, 'keys'>, row: AuthorFormRow): string | undefined {
  if (row.webhook_key_id === null || row.webhook_sealed === null) return undefined;
  return unseal(desk.keys, row.id, 'webhook', { keyId: row.webhook_key_id, sealed: row.webhook_sealed });
}

/** Pins files as the newest version; the same files again only bring the version back. Gives its number. */
export async function pin(
  desk: Pick<Desk, 'clock'>,
  sql: Sql,
  formId: string,
  version: string,
  schema: SourceFile,
  layout: SourceFile | undefined,
  by: string,
): Promise<number> {
  const now = momentOf(desk.clock);
  await sql.run('update author_form_versions set retired_at = $2 where form_id = $1 and retired_at is null', [
    formId,
    now,
  ]);
  const last = await sql.one<{ number: number }>(
    'select max(number)::int as number from author_form_versions where form_id = $1',
    [formId],
  );
  const number = (last?.number ?? 0) + 1;
  await sql.run(
    `insert into author_form_versions (${versionColumns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, null)`,
    [formId, number, version, schema.hash, layout?.hash ?? '', schema.text, layout?.text ?? null, now, by],
  );
  return number;
}

/** The version that is shown and taken now. */
export async function presentVersion(sql: Sql, formId: string): Promise<PinnedVersion | undefined> {
  return sql.one<PinnedVersion>(
    `select ${versionColumns} from author_form_versions where form_id = $1 order by number desc limit 1`,
    [formId],
  );
}

/** The newest version with these files. */
export async function versionOfHashes(
  sql: Sql,
  formId: string,
  schemaHash: string,
  layoutHash: string,
): Promise<PinnedVersion | undefined> {
  return sql.one<PinnedVersion>(
    `select ${versionColumns} from author_form_versions where form_id = $1 and schema_hash = $2 and layout_hash = $3 order by number desc limit 1`,
    [formId, schemaHash, layoutHash],
  );
}

/** A version by its number. */
export async function versionOfNumber(sql: Sql, formId: string, number: number): Promise<PinnedVersion | undefined> {
  return sql.one<PinnedVersion>(
    `select ${versionColumns} from author_form_versions where form_id = $1 and number = $2`,
    [formId, number],
  );
}

function sealedSecret(desk: Pick<Desk, 'keys'>, id: string, terms: FormTerms): ReturnType<typeof seal> | undefined {
  return terms.webhookSecret === undefined ? undefined : seal(desk.keys, id, 'webhook', terms.webhookSecret);
}
