import type { Address, CompiledForm, Draft, JsonObject } from '../../../src/model/index.js';
import type { Desk } from '../desk.js';
import { formOf } from '../forms/form-library.js';
import { isGoodSecret } from '../forms/good-secrets.js';
import { Problem, serviceIssue } from '../http/problem.js';
import { canonicalJson } from '../secrets/canonical-json.js';
import type { Sql } from '../store/sql.js';
import { questionAt } from '../../../src/engine/index.js';
import { unknownAddresses } from './addresses.js';
import { wholeDraft } from './whole-draft.js';
import { draftOf, saveDraft, type DraftRow } from './draft-store.js';
import { holdAnswers, masksOf, openAnswers } from './held-answers.js';
import { refuseOtherVersion } from './form-version.js';
import { knownFacts } from './known-facts.js';
import { lockedChanges } from './locks.js';
import { partSecrets } from './secret-answers.js';

/** What a session hears after a save. */
export interface Saved {
  readonly revision: number;
  readonly savedAt: string;
  readonly held: Readonly<Record<Address, string>>;
  readonly known: JsonObject;
}

/** Everything of a stored draft that a session goes on from. */
export interface OpenDraft extends Saved {
  readonly applicationId: string;
  readonly form: string;
  readonly version: string;
  readonly draft: Draft;
  readonly expiresAt: string;
}

/** A draft as a page writes it. */
export interface DraftWrite {
  readonly draft: Draft;
  /** The revision that it started from. */
  readonly revision: number;
  /** What the page calls this write. */
  readonly write?: string;
  /** Earlier writes of the same page, whose answers it has not got: this one may stand on any of them. */
  readonly after?: readonly string[];
}

/** Writes the next revision of a draft; a write that starts from an older one than the stored is refused with the stored one. */
export async function putDraft(desk: Desk, draftId: string, sent: DraftWrite): Promise<Saved> {
  const { draft, revision, write = '', after = [] } = sent;
  const mark = desk.keys.mark('draft-write', canonicalJson({ draft, revision }));
  return desk.store.transaction(async (sql) => {
    const row = await presentDraft(sql, draftId, true);
    const [lastMark, lastWrite = ''] = row.last_write.split(' ');
    // The answer to this very write was lost on the way: it is given again.
    if (row.revision === revision + 1 && lastMark === mark) return savedOf(desk, sql, row);
    const form = checkForm(desk, row, draft);
    const isOnOwnWrite = row.revision > revision && lastWrite !== '' && after.includes(lastWrite);
    if (row.revision !== revision && !isOnOwnWrite)
      throw new Problem(409, 'stale_draft', {
        detail: 'the draft was changed elsewhere',
        ...(await openDraft(desk, sql, row)),
      });
    const unknown = unknownAddresses(form.plan, draft);
    if (unknown.length > 0) throw new Problem(422, 'invalid', { issues: unknown });
    const locked = await lockedChanges(sql, form.plan, row, draft);
    if (locked.length > 0)
      throw new Problem(422, 'locked', { detail: 'this part was sent; changes are made by phone', issues: locked });
    const parted = partSecrets(desk.library, desk.keys, form, draft, await judgeOfSecrets(desk, sql, form, row, draft));
    await holdAnswers(sql, desk.keys, draftId, parted.secrets);
    return savedOf(desk, sql, await saveDraft(desk, sql, row, parted.draft, `${mark} ${write}`));
  });
}

/** Most saves bring no secret: then nothing is opened and nothing is judged. */
async function judgeOfSecrets(
  desk: Desk,
  sql: Sql,
  form: CompiledForm,
  row: DraftRow,
  draft: Draft,
): Promise<(address: Address) => boolean> {
  if (!Object.keys(draft.entries).some((address) => questionAt(form.plan, address)?.secret)) return () => true;
  const whole = wholeDraft(desk, form, draft, await openAnswers(sql, desk.keys, row.id));
  return isGoodSecret(desk, form, whole, await knownFacts(desk, sql, row));
}

/** The stored draft as a session takes it. */
export async function openDraft(desk: Desk, sql: Sql, row: DraftRow): Promise<OpenDraft> {
  return {
    applicationId: row.application_id,
    form: row.form,
    version: row.version,
    draft: row.draft,
    expiresAt: row.expires_at,
    ...(await savedOf(desk, sql, row)),
  };
}

/** The draft of a handle; 401-like problems are the handle's business, so a draft that went away is 404. */
export async function presentDraft(sql: Sql, draftId: string, lock = false): Promise<DraftRow> {
  const row = await draftOf(sql, draftId, lock);
  if (!row) throw new Problem(404, 'not_found');
  return row;
}

async function savedOf(desk: Desk, sql: Sql, row: DraftRow): Promise<Saved> {
  return {
    revision: row.revision,
    savedAt: row.saved_at,
    held: await masksOf(sql, row.id),
    known: await knownFacts(desk, sql, row),
  };
}

function checkForm(desk: Desk, row: DraftRow, draft: Draft): CompiledForm {
  const form = formOf(desk.library, row.form);
  if (!form) throw new Problem(409, 'form_gone');
  if (draft.form !== row.form) throw new Problem(422, 'invalid', { issues: [serviceIssue('/draft/form', 'const')] });
  refuseOtherVersion(form, draft.version);
  return form;
}
