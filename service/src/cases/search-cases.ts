import type { Desk } from '../desk.js';
import { foldApplicationId } from '../secrets/codes.js';
import type { CaseWork } from '../staff/case-roles.js';
import type { CaseRow } from './case-store.js';
import { namedStates } from './possible-moves.js';
import { presentTracker, statusOf } from './projections.js';

/** What is looked for: a case by what the agency calls it, or the page that follows on a case. */
export interface CaseSearch {
  readonly reference?: string;
  /** The last case of the page before. Its time alone would skip cases that were opened in the same millisecond. */
  readonly after?: { readonly id: string; readonly openedAt: string };
  readonly limit?: number;
}

/** Cases that a member may see, newest first, each with how it stands for them. */
export async function searchCases(
  desk: Desk,
  { plan, roles, audience }: CaseWork,
  search: CaseSearch,
): Promise<object[]> {
  const parties = roles.every((role) => role.reference !== undefined) ? roles : null;
  const reference = search.reference?.trim() ? foldApplicationId(search.reference) : null;
  const rows = await desk.store.all<CaseRow>(
    `select id, tracker, application_id, draft_id, form, status, opened_at from cases
     where tracker = $1 and ($2::text is null or application_id = $2)
       and ($3::text is null or (opened_at <= $3 and (opened_at < $3 or id > $6::uuid)))
       and ($4::jsonb is null or exists (select 1 from parties join jsonb_to_recordset($4::jsonb) as own (role text, reference text)
         on own.role = parties.role and own.reference = parties.reference where case_id = cases.id))
     order by opened_at desc, id limit $5`,
    [
      plan.id,
      reference,
      search.after?.openedAt ?? null,
      parties && JSON.stringify(parties),
      search.limit ?? 50,
      search.after?.id ?? null,
    ],
  );
  const tracker = presentTracker(desk, plan.id);
  return Promise.all(
    rows.map(async (row) => {
      const { projection } = await statusOf(desk, row, audience);
      const states = namedStates(tracker, projection);
      const main = projection.items.find((item) => item.kind === plan.main);
      return {
        id: row.id,
        reference: row.application_id,
        openedAt: row.opened_at,
        state: main?.state ?? null,
        stateLabel: states.find(({ kind }) => kind === plan.main)?.state ?? null,
        since: main?.since ?? null,
        due: main?.due ?? null,
        flags: projection.flags?.length ?? 0,
      };
    }),
  );
}
