import type { SentEvent } from '../../../src/engine/status/index.js';
import type { StatusPlan } from '../../../src/model/index.js';
import { caseOf, partiesOf, type CaseRow } from '../cases/case-store.js';
import type { Desk } from '../desk.js';
import { trackerOf } from '../forms/form-library.js';
import { Problem } from '../http/problem.js';
import type { Sql } from '../store/sql.js';
import type { StaffMember } from './staff-door.js';

/** A role in the cases of a tracker; with a reference, in those of one party only. */
export interface CaseRole {
  readonly role: string;
  readonly audience: string;
  readonly reference?: string;
}

/** A member's work in a tracker. */
export interface CaseWork {
  readonly plan: StatusPlan;
  /** In the order of the plan; never empty. */
  readonly roles: readonly CaseRole[];
  /** What they see: the page of the role that may put things right, else of their first. */
  readonly audience: string;
}

/** A member's roles in a tracker; 404 when there is no such tracker, or nothing there for them. */
export function workOf(desk: Desk, member: StaffMember, tracker: string): CaseWork {
  const found = trackerOf(desk.library, tracker);
  if (!found) throw new Problem(404, 'not_found');
  const { plan } = found;
  const roles = Object.entries(plan.roles)
    .filter(([, role]) => plan.audiences[role.audience]?.public === false)
    .flatMap(([id, { audience }]) => rolesNamed(member, tracker, id).map((role) => ({ ...role, audience })));
  return workAs(plan, roles);
}

function workAs(plan: StatusPlan, roles: readonly CaseRole[]): CaseWork {
  const [first] = roles;
  if (!first) throw new Problem(404, 'not_found');
  const correcting = roles.find(({ role }) => plan.roles[role]?.corrects);
  return { plan, roles, audience: (correcting ?? first).audience };
}

/** A case that a member may see, and their work in it; one of another tracker or party is as good as none. */
export async function caseFor(
  desk: Desk,
  sql: Sql,
  member: StaffMember,
  caseId: string,
): Promise<{ readonly row: CaseRow; readonly work: CaseWork }> {
  const row = await caseOf(sql, caseId);
  if (!row) throw new Problem(404, 'not_found');
  const work = workOf(desk, member, row.tracker);
  if (work.roles.every((role) => role.reference === undefined)) return { row, work };
  const parties = await partiesOf(sql, caseId);
  const own = work.roles.filter(
    ({ role, reference }) =>
      reference === undefined || parties.some((party) => party.role === role && party.reference === reference),
  );
  return { row, work: workAs(work.plan, own) };
}

/**
 * The role in which a member adds an event: the one that they wish, or the first that may. An event is put right by a role that may do so, whichever may write
 * it: by the role that wrote it where the member holds that, else by their first. Undefined when they hold none.
 */
export function roleFor(
  { plan, roles }: CaseWork,
  { kind, corrects }: Pick<SentEvent, 'kind' | 'corrects'>,
  { wish, writer }: { readonly wish?: string | undefined; readonly writer?: string | undefined },
): string | undefined {
  const own = roles.filter(({ role }) => wish === undefined || role === wish).map(({ role }) => role);
  const writers = Object.hasOwn(plan.events, kind) ? (plan.events[kind]?.roles ?? []) : [];
  const correcting = own.filter((role) => plan.roles[role]?.corrects);
  const puttingRight = correcting.find((role) => role === writer) ?? correcting[0];
  const writing = own.find((role) => writers.includes(role));
  return (corrects === undefined ? (writing ?? puttingRight) : puttingRight) ?? own[0];
}

function rolesNamed(member: StaffMember, tracker: string, role: string): readonly Omit<CaseRole, 'audience'>[] {
  if (member.roles.includes('*')) return [{ role }];
  return member.roles.flatMap((name) => {
    const [own = '', reference] = name.split('@');
    return own === `${tracker}:${role}` ? [{ role, ...(reference !== undefined && { reference }) }] : [];
  });
}
