import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import { canonicalJson } from '../secrets/canonical-json.js';
import type { KeyRing } from '../secrets/key-ring.js';
import type { Sql } from '../store/sql.js';

/** What can be answered about an account: it still works here, it does not any more, or nobody knows yet. */
export const ANSWERS = ['works-here', 'left', 'unknown'] as const;
export type StaffAnswer = (typeof ANSWERS)[number];

/** What was answered about an account at an office. */
export interface StaffEvent {
  readonly at: string;
  /** The account that answered. */
  readonly by: string;
  readonly account: string;
  readonly office: string;
  readonly kind: StaffAnswer;
}

/** A row of the log; `chain` holds it to the row before. */
interface LogRow extends StaffEvent {
  readonly number: number;
  readonly chain: string;
}

const columns = 'number, at, by_name as "by", account, office, kind, chain';
/** Of two who write at once, one waits. */
const lockNumber = 724_014;

/** Holds the log until the transaction ends: what its caller reads of it is then true until its caller has written. */
export async function holdStaffLog(sql: Sql): Promise<void> {
  await sql.all('select pg_advisory_xact_lock($1::int)', [lockNumber]);
}

/** Writes answers down, in the transaction of its caller, who holds the log. */
export async function writeStaffLog(
  desk: Desk,
  sql: Sql,
  events: ReadonlyArray<Omit<StaffEvent, 'at'>>,
): Promise<void> {
  const last = await sql.one<LogRow>(`select ${columns} from staff_log order by number desc limit 1`);
  let [number, chain] = [last?.number ?? 0, last?.chain ?? ''];
  const at = momentOf(desk.clock);
  for (const { by, account, office, kind } of events) {
    number += 1;
    chain = chainOf(desk.keys, { number, at, by, account, office, kind }, chain);
    await sql.run(
      'insert into staff_log (number, at, by_name, account, office, kind, chain) values ($1, $2, $3, $4, $5, $6, $7)',
      [number, at, by, account, office, kind, chain],
    );
  }
}

/** The log from its beginning. */
export async function staffLog(sql: Sql): Promise<readonly LogRow[]> {
  return sql.all<LogRow>(`select ${columns} from staff_log order by number`);
}

/** The numbers of rows that are not what was written, or that do not follow on the row before. */
export async function staffLogProblems(sql: Sql, keys: KeyRing): Promise<readonly number[]> {
  const problems: number[] = [];
  let before = { number: 0, chain: '' };
  for (const row of await staffLog(sql)) {
    if (row.number !== before.number + 1 || row.chain !== chainOf(keys, row, before.chain)) problems.push(row.number);
    before = row;
  }
  return problems;
}

function chainOf(keys: KeyRing, row: Omit<LogRow, 'chain'>, before: string): string {
  const { number, at, by, account, office, kind } = row;
  return keys.mark('staff-log', canonicalJson([number, at, by, account, office, kind, before]));
}
