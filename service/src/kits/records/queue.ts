import { statusOf } from '../../cases/projections.js';
import type { CaseRow } from '../../cases/case-store.js';
import type { Desk } from '../../desk.js';
import type { CaseWork } from '../../staff/case-roles.js';
import type { AgencyRole, KitAgency } from '../agencies.js';
import { KIT, kitOfCase, numberOf } from '../kit-store.js';

/** A kit as the staff of a place see it in their list. */
export interface QueuedKit {
  readonly kitNumber: string;
  readonly state: string;
  readonly since: string | null;
  /** When the next step is due, and whether that is over. */
  readonly due: { readonly at: string; readonly late: boolean } | null;
  /** The next step is this place's. */
  readonly isTheirs: boolean;
}

/** Most kits that are looked at, and most of a list. */
const LOOKED_AT = 500;
const MOST = 100;

/** The kits of a place: first those whose next step is its own, by the day on which it is due. Kits in stock are counted, not listed. */
export async function kitQueue(
  desk: Desk,
  { plan }: CaseWork,
  role: AgencyRole,
  agency: KitAgency,
): Promise<readonly QueuedKit[]> {
  const rows = await desk.store.all<CaseRow>(
    `select id, tracker, application_id, draft_id, form, status, opened_at from cases where tracker = $1
       and exists (select 1 from parties where case_id = cases.id and role = $2 and reference = $3)
       and exists (select 1 from events where case_id = cases.id and kind = 'collected')
     order by opened_at desc, id limit ${LOOKED_AT}`,
    [KIT, role, agency.key],
  );
  const { audience = role, actor } = plan.roles[role] ?? {};
  const kits: QueuedKit[] = [];
  for (const row of rows) {
    const kit = await kitOfCase(desk.store, row.id);
    const { projection } = await statusOf(desk, row, audience);
    const main = projection.items.find((item) => item.kind === plan.main);
    if (!kit || !main) continue;
    const who = plan.items[plan.main]?.states.find(({ id }) => id === main.state)?.who;
    kits.push({
      kitNumber: numberOf(desk, kit),
      state: main.state,
      since: main.since ?? null,
      due: main.due ? { at: main.due.at, late: main.due.late } : null,
      isTheirs: who === actor,
    });
  }
  return kits.sort(byTurn).slice(0, MOST);
}

function byTurn(one: QueuedKit, other: QueuedKit): number {
  if (one.isTheirs !== other.isTheirs) return one.isTheirs ? -1 : 1;
  return (one.due?.at ?? '9').localeCompare(other.due?.at ?? '9');
}
