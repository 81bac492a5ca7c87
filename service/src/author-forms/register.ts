import { randomBytes } from 'node:crypto';
import type { Static } from 'typebox';
import type { AuthorProblem } from '../../../src/plan/index.js';
import type { Desk } from '../desk.js';
import { Problem, serviceIssue } from '../http/problem.js';
import type { Sql } from '../store/sql.js';
import { addForm, changeTerms, formRow, pin, presentVersion, type AuthorFormRow } from './form-store.js';
import type { registrationShape, registeredShape } from './shapes.js';
import { fetchSource, type SourceFile } from './source-file.js';

type Registration = Static<typeof registrationShape>;
type Registered = Static<typeof registeredShape>;

/** An author's files as they were fetched and found good. */
export interface GoodFiles {
  readonly schema: SourceFile;
  readonly layout?: SourceFile;
  readonly version: string;
  readonly warnings: readonly AuthorProblem[];
}

/** Fetches an author's files and makes sure that they are a form; refuses with everything that is wrong with them. */
export async function goodFiles(
  desk: Desk,
  id: string,
  from: Pick<Registration, 'schemaUrl' | 'layoutUrl' | 'schemaHash' | 'layoutHash'>,
): Promise<GoodFiles> {
  const [schema, layout] = await Promise.all([
    fetchSource(desk.settings, 'schemaUrl', from.schemaUrl, from.schemaHash),
    from.layoutUrl === undefined ? undefined : fetchSource(desk.settings, 'layoutUrl', from.layoutUrl, from.layoutHash),
  ]);
  return judgeFiles(desk, id, schema, layout);
}

/** Makes sure that two files are a form of this name. */
export function judgeFiles(desk: Desk, id: string, schema: SourceFile, layout: SourceFile | undefined): GoodFiles {
  const made = desk.madeForms.make(id, schema.text, layout?.text);
  if (!made.plan)
    throw new Problem(422, 'form_refused', { detail: 'these files are no form yet', problems: made.problems });
  if (made.plan.id !== id)
    throw new Problem(422, 'invalid', {
      detail: `the layout is of a form called ${made.plan.id}`,
      issues: [serviceIssue('/id', 'const')],
    });
  return { schema, ...(layout && { layout }), version: made.plan.version, warnings: made.problems };
}

/** Registers a form; the secret of its webhooks is told this once. */
export async function register(desk: Desk, given: Registration, by: string): Promise<Registered> {
  checkWebhook(desk, given.webhookUrl);
  const files = await goodFiles(desk, given.id, given);
  const webhookSecret = given.webhookUrl === undefined ? undefined : newWebhookSecret();
  return desk.store.transaction(async (sql) => {
    const { id, recipient, retentionDays, webhookUrl } = given;
    const urls = { schema: files.schema.url, ...(files.layout && { layout: files.layout.url }) };
    if (!(await addForm(desk, sql, id, urls, { recipient, retentionDays, webhookUrl, webhookSecret })))
      throw new Problem(409, 'form_taken', { detail: 'a form of this name is registered already' });
    await pin(desk, sql, id, files.version, files.schema, files.layout, by);
    return {
      ...(await registeredOf(desk, sql, await mustHave(sql, id))),
      ...(webhookSecret !== undefined && { webhookSecret }),
      ...(files.warnings.length > 0 && { problems: [...files.warnings] }),
    };
  });
}

/** Fetches the files of a registered form anew and takes them over as its next version. */
export async function pinAgain(
  desk: Desk,
  id: string,
  expected: Pick<Registration, 'schemaHash' | 'layoutHash'>,
  by: string,
): Promise<Registered> {
  const row = await mustHave(desk.store, id);
  const files = await goodFiles(desk, id, {
    schemaUrl: row.schema_url,
    layoutUrl: row.layout_url ?? undefined,
    ...expected,
  });
  return desk.store.transaction(async (sql) => {
    const locked = await mustHave(sql, id, true);
    const present = await presentVersion(sql, id);
    const isSame = present?.schema_hash === files.schema.hash && present.layout_hash === (files.layout?.hash ?? '');
    if (!isSame) await pin(desk, sql, id, files.version, files.schema, files.layout, by);
    return registeredOf(desk, sql, locked);
  });
}

/** Changes recipient, retention, webhook or state. */
export async function change(
  desk: Desk,
  id: string,
  wish: {
    readonly recipient?: string;
    readonly retentionDays?: number;
    readonly webhookUrl?: string | null;
    readonly newWebhookSecret?: boolean;
    readonly state?: 'open' | 'closed';
  },
): Promise<Registered> {
  checkWebhook(desk, wish.webhookUrl ?? undefined);
  return desk.store.transaction(async (sql) => {
    const row = await mustHave(sql, id, true);
    const url = wish.webhookUrl === undefined ? row.webhook_url : wish.webhookUrl;
    const needsSecret = url !== null && (row.webhook_sealed === null || wish.newWebhookSecret === true);
    const webhookSecret = needsSecret ? newWebhookSecret() : undefined;
    const { newWebhookSecret: _wish, ...terms } = wish;
    await changeTerms(desk, sql, row, { ...terms, ...(webhookSecret !== undefined && { webhookSecret }) });
    return {
      ...(await registeredOf(desk, sql, await mustHave(sql, id))),
      ...(webhookSecret !== undefined && { webhookSecret }),
    };
  });
}

/** A registered form as staff see it. */
export async function registeredOf(desk: Desk, sql: Sql, row: AuthorFormRow): Promise<Registered> {
  const present = await presentVersion(sql, row.id);
  if (!present) throw new Error('a registered form has no version');
  const endpoint = `${desk.settings.formsOrigin}/api/author-forms/${row.id}`;
  return {
    id: row.id,
    state: row.state,
    version: present.version,
    number: present.number,
    recipient: row.recipient,
    retentionDays: row.retention_days,
    schemaUrl: row.schema_url,
    schemaHash: present.schema_hash,
    ...(row.layout_url !== null && { layoutUrl: row.layout_url }),
    ...(present.layout_hash !== '' && { layoutHash: present.layout_hash }),
    pinnedAt: present.pinned_at,
    ...(row.webhook_url !== null && { webhookUrl: row.webhook_url }),
    endpoint,
    tag: tagOf(row, endpoint),
    frame: `${desk.settings.formsOrigin}/frame/form.html?form=${row.id}`,
  };
}

/** The form of an id, or 404. */
export async function mustHave(sql: Sql, id: string, lock = false): Promise<AuthorFormRow> {
  const row = await formRow(sql, id, lock);
  if (!row) throw new Problem(404, 'not_found');
  return row;
}

function checkWebhook(desk: Desk, address: string | undefined): void {
  if (address === undefined) return;
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (!url || !desk.settings.webhookOrigins.includes(url.origin) || url.username !== '' || url.password !== '')
    throw new Problem(422, 'invalid', {
      detail: 'the operator has not listed the origin of this address (WEBHOOK_ORIGINS)',
      issues: [serviceIssue('/webhookUrl', 'origin_not_listed')],
    });
}

/** 192 random bits, as the Standard Webhooks have them. */
function newWebhookSecret(): string {
  return `whsec_${randomBytes(24).toString('base64')}`;
}

function tagOf(row: AuthorFormRow, endpoint: string): string {
  const attributes = Object.entries({
    form: row.id,
    'schema-src': row.schema_url,
    ...(row.layout_url !== null && { 'layout-src': row.layout_url }),
    endpoint,
  }).map(([name, value]) => `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`);
  return `<ma-form ${attributes.join(' ')}>You can also call us.</ma-form>`;
}
