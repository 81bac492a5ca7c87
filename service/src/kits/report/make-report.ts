import { project } from '../../../../src/engine/status/index.js';
import { eventColumns, eventOf, type EventRow } from '../../cases/chain.js';
import { presentTracker } from '../../cases/projections.js';
import { momentOf, todayOf } from '../../clock.js';
import type { Desk } from '../../desk.js';
import type { Sql } from '../../store/sql.js';
import { KIT } from '../kit-store.js';
import { type AnnualReport, annualReport } from './annual.js';

/** Roles that have to report. */
const REPORTERS = ['facility', 'police', 'lab'];

/** Works the report of a year out of all histories, as they are now. Agencies are told by their keys. */
export async function makeReport(desk: Desk, sql: Sql, year: number): Promise<AnnualReport> {
  const { plan } = presentTracker(desk, KIT);
  const now = momentOf(desk.clock);
  const rows = await sql.all<EventRow>(
    `select ${eventColumns
      .split(', ')
      .map((name) => `events.${name}`)
      .join(', ')} from events join cases on cases.id = events.case_id
     where cases.tracker = $1 order by events.case_id, events.number`,
    [KIT],
  );
  const parties = await sql.all<{ case_id: string; role: string; reference: string }>(
    'select case_id, role, reference from parties join cases on cases.id = parties.case_id where cases.tracker = $1',
    [KIT],
  );
  const logs = groupByCase(rows);
  const agencies = new Map<string, string[]>();
  for (const { case_id, role, reference } of parties)
    if (REPORTERS.includes(role)) agencies.set(case_id, [...(agencies.get(case_id) ?? []), reference]);
  const kits = [...logs].map(([caseId, log]) => ({
    projection: project(plan, log.map(eventOf), { audience: 'admin', now }),
    agencies: agencies.get(caseId) ?? [],
  }));
  return annualReport(year, kits, todayOf(desk.clock));
}

function groupByCase(rows: readonly EventRow[]): ReadonlyMap<string, readonly EventRow[]> {
  const logs = new Map<string, EventRow[]>();
  for (const row of rows) {
    const log = logs.get(row.case_id);
    if (log) log.push(row);
    else logs.set(row.case_id, [row]);
  }
  return logs;
}
