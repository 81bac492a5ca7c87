import { project } from '../../../src/engine/status/index.js';
import type { StatusPlan } from '../../../src/model/index.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { Sql } from '../store/sql.js';
import { eventOf, type EventRow } from './chain.js';
import { logOf } from './history.js';

/** What is strange about an event; its sender is told, whoever may hear of flags otherwise. */
export async function flagsOf(
  desk: Desk,
  sql: Sql,
  plan: StatusPlan,
  { case_id, id }: Pick<EventRow, 'case_id' | 'id'>,
): Promise<readonly string[]> {
  const log = (await logOf(sql, case_id)).map(eventOf);
  const flagging = Object.entries(plan.audiences).find(([, audience]) => audience.flags)?.[0];
  if (flagging === undefined) return [];
  const { flags = [] } = project(plan, log, { audience: flagging, now: momentOf(desk.clock) });
  return flags.filter((flag) => flag.event === id).map((flag) => flag.code);
}
