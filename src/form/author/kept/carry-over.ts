import { emptyDraft } from '../../../engine/index.js';
import { fitTo } from '../../../engine/migrate/fit.js';
import { type MigrateParts, isEarlier, isNewer, migrateDraft } from '../../../engine/migrate/migrate-draft.js';
import type { FormPlan } from '../../../model/index.js';
import { draftToKeep } from '../../transport/draft-to-keep.js';
import type { TabDrafts, TabRecord } from './tab-drafts.js';

/**
 * What a tab has kept of a form: of this version, or else of the latest before it, brought to this one. From then on it is kept under this version
 * alone. What a later version has kept is left as it is: this one cannot know what it means.
 */
export function keptOf(parts: MigrateParts, drafts: TabDrafts): TabRecord | undefined {
  const { plan } = parts;
  const own = drafts.get();
  if (own) return fitted(parts, drafts, own);
  const [latest] = drafts
    .others()
    .filter(({ version }) => isEarlier(plan, version))
    .sort((one, other) => (comesAfter(plan, one.version, other.version) ? -1 : 1));
  const record = latest && carried(parts, latest.version, latest.record);
  if (!latest || !record) return undefined;
  // What is private by now must not stay in the tab; the session has it. The old one goes only when the new one is safe.
  const { draft } = record;
  const isSafe = drafts.set(draft ? { ...record, draft: draftToKeep(plan, draft, new Map()) } : record);
  if (isSafe) drafts.forget(latest.version);
  return record;
}

/**
 * What this very version has kept, as far as it still fits: authors change a file and leave its version as it is, and one without a layout has
 * none to change. What fits no more is shown, as after a new version.
 */
function fitted(parts: MigrateParts, drafts: TabDrafts, record: TabRecord): TabRecord {
  const { plan } = parts;
  if (!record.draft) return record;
  const { page, ...rest } = record;
  const draft = fitTo(parts, record.draft);
  const now = { ...rest, draft, ...(page !== undefined && plan.pages.some(({ id }) => id === page) && { page }) };
  drafts.set({ ...now, draft: draftToKeep(plan, draft, new Map()) });
  return now;
}

/** A record as this version would have kept it. A sending that was under way is not repeated under its key: what is sent now is something else. */
function carried(parts: MigrateParts, version: string, { draft, page, sent }: TabRecord): TabRecord | undefined {
  const { plan } = parts;
  // What was sent is sent: its reference must not be lost, and an empty form would be sent again.
  if (sent) return plan.pages.some((one) => one.submit === sent.id) ? { sent } : undefined;
  if (!draft) return undefined;
  const [here] =
    page === undefined ? [] : migrateDraft(parts, { ...emptyDraft({ ...plan, version }), seen: [page] }).draft.seen;
  return {
    draft: migrateDraft(parts, { ...draft, version }).draft,
    ...(here !== undefined && { page: here }),
  };
}

/** Which of two earlier versions is the later: by the order of the migrations; one that these do not know came before them. */
function comesAfter({ migrations = [] }: Pick<FormPlan, 'migrations'>, version: string, than: string): boolean {
  const [one, other] = [version, than].map((name) => migrations.findIndex((step) => step.from === name));
  return one === other ? isNewer(version, than) : (one ?? -1) > (other ?? -1);
}
