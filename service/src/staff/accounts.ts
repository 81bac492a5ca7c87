import { minute, momentOf, type Clock } from '../clock.js';
import type { Desk } from '../desk.js';
import type { App } from '../http/new-app.js';
import { Problem } from '../http/problem.js';
import type { Sql } from '../store/sql.js';
import { officeOf } from './offices.js';
import type { StaffMember } from './staff-door.js';

/** How long a use that was written down stands for those after it. */
const NOTED_FOR = 5 * minute;

/** Writes the accounts down that the operator names, with the day on which each was first known. */
export async function knowAccounts(sql: Sql, members: readonly StaffMember[], clock: Clock): Promise<void> {
  for (const { name } of members)
    await sql.run('insert into staff_accounts (name, known_since) values ($1, $2) on conflict do nothing', [
      name,
      momentOf(clock),
    ]);
}

/**
 * Before a request of staff reaches its route: what was ended is taken from its roles, and that the account was used is written down, once in
 * some minutes. The database is asked each time, so that an account that another process ended is out at its next request.
 */
export function addAccountKeeper(app: App, desk: Desk): void {
  const noted = new Map<string, number>();
  app.addHook('onRequest', async (request) => {
    const member = desk.staff.recognize(request);
    if (!member) return;
    const roles = await rolesLeft(desk.store, member);
    if (roles.length === 0)
      throw new Problem(401, 'staff_access_ended', {}, { 'www-authenticate': 'Bearer realm="staff"' });
    desk.staff.admit(request, { ...member, roles });
    const now = desk.clock.now().getTime();
    if (now - (noted.get(member.name) ?? Number.NEGATIVE_INFINITY) < NOTED_FOR) return;
    noted.set(member.name, now);
    await noteUse(desk, member.name);
  });
}

/** The roles of a member without those of offices where they do not work any more. */
async function rolesLeft(sql: Sql, { name, roles }: StaffMember): Promise<readonly string[]> {
  const ended = await sql.all<{ office: string }>(
    `select distinct office from staff_log where account = $1 and kind = 'left'`,
    [name],
  );
  return roles.filter((role) => ended.every(({ office }) => office !== officeOf(role).key));
}

async function noteUse(desk: Desk, name: string): Promise<void> {
  const now = momentOf(desk.clock);
  await desk.store.run(
    `insert into staff_accounts (name, known_since, used_at) values ($1, $2, $2)
     on conflict (name) do update set used_at = excluded.used_at`,
    [name, now],
  );
}
