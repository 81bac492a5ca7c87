import { todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { serviceIssue } from '../http/problem.js';
import { nameOfAgency } from '../kits/agencies.js';
import type { Issue } from '../../../src/model/index.js';
import type { Sql } from '../store/sql.js';
import { looksAfter, officesOf, type Office } from './offices.js';
import { dueAfter, isThisQuarter } from './quarters.js';
import type { StaffMember } from './staff-door.js';
import { holdStaffLog, staffLog, writeStaffLog, type StaffAnswer, type StaffEvent } from './staff-log.js';

/** An account at an office, as those see it who look after it. */
export interface ReviewedAccount {
  readonly account: string;
  readonly office: Office & { readonly name: string | null };
  readonly roles: readonly string[];
  /** When it was last used, within some minutes; null: never. */
  readonly usedAt: string | null;
  /** What was last answered. */
  readonly answer: Pick<StaffEvent, 'kind' | 'at' | 'by'> | null;
  /** By when it is to be answered for; null once it was ended. */
  readonly dueBy: string | null;
  readonly isOverdue: boolean;
  /** It was answered for in this quarter. */
  readonly isDone: boolean;
  /** Nobody answers for themselves. */
  readonly isOwn: boolean;
}

/** An answer as it was sent. */
export interface SentAnswer {
  readonly account: string;
  readonly office: string;
  readonly answer: StaffAnswer;
}

/** The accounts that a member looks after: overdue ones first, ended ones last. */
export async function accountsOf(desk: Desk, sql: Sql, member: StaffMember): Promise<readonly ReviewedAccount[]> {
  const known = new Map(
    (
      await sql.all<{ name: string; since: string; used: string | null }>(
        'select name, known_since as since, used_at as used from staff_accounts',
      )
    ).map((row) => [row.name, row]),
  );
  const log = await staffLog(sql);
  const today = todayOf(desk.clock);
  const accounts = desk.staff.members.flatMap((one) =>
    officesOf(one)
      .filter(({ office }) => looksAfter(member, office))
      .map(({ office, roles }): ReviewedAccount => {
        const own = log.filter((event) => event.account === one.name && event.office === office.key);
        const { since = today, used = null } = known.get(one.name) ?? {};
        const ended = own.find(({ kind }) => kind === 'left');
        const kept = own.findLast(({ kind }) => kind === 'works-here');
        const last = ended ?? own.at(-1);
        const dueBy = ended ? null : dueAfter(dayOf(kept?.at ?? since));
        return {
          account: one.name,
          office: { ...office, name: office.reference === undefined ? null : nameOfAgency(office.reference) },
          roles,
          usedAt: used,
          answer: last ? { kind: last.kind, at: last.at, by: last.by } : null,
          dueBy,
          isOverdue: dueBy !== null && dueBy < today,
          isDone: kept !== undefined && isThisQuarter(dayOf(kept.at), today),
          isOwn: one.name === member.name,
        };
      }),
  );
  return accounts.sort(byNeed);
}

/**
 * Takes answers: all of them, or none, and one for each account. One that was given before changes nothing. An ended account stays ended: whoever comes back gets a new
 * account, so that the log tells whose work was whose.
 */
export async function answerFor(
  desk: Desk,
  sql: Sql,
  member: StaffMember,
  answers: readonly SentAnswer[],
): Promise<readonly Issue[]> {
  await holdStaffLog(sql);
  const accounts = await accountsOf(desk, sql, member);
  const issues: Issue[] = [];
  const events: Omit<StaffEvent, 'at'>[] = [];
  for (const [index, { account, office, answer }] of answers.entries()) {
    const found = accounts.find((one) => one.account === account && one.office.key === office);
    // What another office has is as good as none.
    if (!found) issues.push(serviceIssue(`/answers/${index}/account`, 'enum'));
    // Of two answers nobody can tell which one was meant, and one of them ends an access for good.
    else if (answers.slice(0, index).some((one) => one.account === account && one.office === office))
      issues.push(serviceIssue(`/answers/${index}/account`, 'answered_twice'));
    else if (found.isOwn) issues.push(serviceIssue(`/answers/${index}/account`, 'own_account'));
    else if (found.answer?.kind === 'left') {
      if (answer !== 'left') issues.push(serviceIssue(`/answers/${index}/answer`, 'ended'));
    } else events.push({ by: member.name, account, office, kind: answer });
  }
  if (issues.length === 0) await writeStaffLog(desk, sql, events);
  return issues;
}

/** What was answered about the accounts that a member looks after, the newest first. */
export async function answersSeenBy(
  sql: Sql,
  member: StaffMember,
  members: readonly StaffMember[],
): Promise<readonly StaffEvent[]> {
  const offices = new Map(members.flatMap((one) => officesOf(one).map(({ office }) => [office.key, office] as const)));
  const log = await staffLog(sql);
  return log
    .filter(({ office }) => {
      const known = offices.get(office);
      return known !== undefined && looksAfter(member, known);
    })
    .map(({ at, by, account, office, kind }) => ({ at, by, account, office, kind }))
    .reverse()
    .slice(0, 200);
}

/** Days are compared as they are in Massachusetts. */
function dayOf(at: string): string {
  return inBoston.format(new Date(at));
}
const inBoston = new Intl.DateTimeFormat('en-CA', { timeZone: 'America/New_York', dateStyle: 'short' });

function byNeed(one: ReviewedAccount, other: ReviewedAccount): number {
  const rank = ({ dueBy, isOverdue, isDone }: ReviewedAccount): number =>
    dueBy === null ? 3 : isOverdue ? 0 : isDone ? 2 : 1;
  return (
    rank(one) - rank(other) ||
    one.office.key.localeCompare(other.office.key) ||
    one.account.localeCompare(other.account)
  );
}
