import { migrateDraft } from '../../../src/engine/migrate/migrate-draft.js';
import { labelOf } from '../../../src/engine/migrate/steps.js';
import type { Address, CompiledForm, Draft, Entry, LeftAnswer } from '../../../src/model/index.js';
import type { Desk } from '../desk.js';
import { formOf } from '../forms/form-library.js';
import type { Sql } from '../store/sql.js';
import { draftOf, rewriteDraft, type DraftRow } from './draft-store.js';
import { heldAnswersOf, holdAnswers, type SecretAnswer } from './held-answers.js';
import { partSecrets } from './secret-answers.js';
import { StandIns } from './stand-ins.js';

/**
 * A stored draft in the present version of its form. One of an earlier version is brought there when it is opened, once, and is of this version
 * from then on: every page of it that is still open elsewhere is told to load again. What has no place any more stands in the draft's `left`.
 * One that a later version has written is left as it is.
 */
export async function carriedDraft(desk: Desk, sql: Sql, opened: DraftRow): Promise<DraftRow> {
  const form = formOf(desk.library, opened.form);
  if (!form || opened.version === form.plan.version) return opened;
  // Two may open it at the same moment.
  const row = await draftOf(sql, opened.id, true);
  if (!row || row.version === form.plan.version) return row ?? opened;
  const held = await heldAnswersOf(sql, desk.keys, row.id);
  const carried = carryOver(desk, form, row.draft, held);
  if (!carried) return row;
  await holdAnswers(sql, desk.keys, row.id, carried.secrets);
  return rewriteDraft(sql, row, carried.draft);
}

/** A draft of this version, and what becomes of each held answer: its new place, or forgotten where it was. Undefined: a later version has written it. */
function carryOver(
  desk: Desk,
  form: CompiledForm,
  draft: Draft,
  held: ReadonlyMap<Address, SecretAnswer>,
): { readonly draft: Draft; readonly secrets: ReadonlyMap<Address, SecretAnswer | undefined> } | undefined {
  // A held answer goes the way of its question without being read: something else of its shape stands for it.
  const standIns = new StandIns([...held].map(([address, { entry }]) => [address, entry]));
  const { kinds } = desk.library;
  const migrated = migrateDraft(
    { plan: form.plan, kinds },
    { ...draft, entries: { ...draft.entries, ...standIns.entries } },
  );
  if (migrated.state === 'newer') return undefined;

  const secrets = new Map<Address, SecretAnswer | undefined>([...held.keys()].map((address) => [address, undefined]));
  const entries: Record<Address, Entry> = {};
  const left: LeftAnswer[] = (migrated.draft.left ?? []).map((one) =>
    one.words !== undefined && standIns.isIn(one.words) ? { label: one.label } : one,
  );
  for (const [address, entry] of Object.entries(migrated.draft.entries)) {
    const from = standIns.placeOf(entry);
    if (from === undefined && !standIns.isIn(entry)) entries[address] = entry;
    else if (from !== undefined && form.plan.questions[address]?.secret) secrets.set(address, held.get(from));
    // It would stand open now, or in pieces: it is asked for again.
    else left.push({ label: labelOf(address) });
  }
  // A question may have become private only with this version.
  const parted = partSecrets(desk.library, desk.keys, form, { ...migrated.draft, entries }, () => true);
  for (const [address, secret] of parted.secrets) {
    secrets.set(address, secret);
    if (!secret) left.push({ label: labelOf(address) });
  }
  const { left: _before, ...rest } = parted.draft;
  return { draft: { ...rest, ...(left.length > 0 && { left }) }, secrets };
}
