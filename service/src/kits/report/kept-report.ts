import { momentOf, todayOf } from '../../clock.js';
import type { Desk } from '../../desk.js';
import { Problem } from '../../http/problem.js';
import type { Sql } from '../../store/sql.js';
import { nameOfAgency } from '../agencies.js';
import type { AnnualReport } from './annual.js';
import { makeReport } from './make-report.js';

/** The report of a year, as it is told from the day on which it is due. */
export interface KeptReport extends AnnualReport {
  /** When it was worked out. */
  readonly madeAt: string;
}

interface KeptRow {
  readonly made_at: string;
  readonly report: AnnualReport;
}

/** The law asks for a year's report by September 1. Until then agencies write down what happened in the year, and send reports of their own. */
const dueOn = (year: number): string => `${year}-09-01`;

/**
 * The report of a year, once it is due. Whoever took a live one on two days could subtract, and see one kit move: of kits, the same is told for good. Only
 * the list of agencies that sent no report gets shorter as theirs come in; that tells of an agency, and of no kit.
 */
export async function keptReport(desk: Desk, year: number): Promise<KeptReport> {
  if (todayOf(desk.clock) < dueOn(year)) throw new Problem(404, 'report_not_due');
  const { made_at: madeAt, report } = (await rowOf(desk.store, year)) ?? (await keep(desk, year));
  const filed = await desk.store.all<{ agency: string }>('select agency from kit_reports where year = $1', [year]);
  const sent = new Set(filed.map(({ agency }) => agency));
  const late = report.failedToReport.filter((agency) => !sent.has(agency)).map(nameOfAgency);
  return { ...report, madeAt, failedToReport: late };
}

/** The first ask from that day on makes the report; of two at once, one waits and is told what the other made. */
async function keep(desk: Desk, year: number): Promise<KeptRow> {
  return desk.store.transaction(async (sql) => {
    await sql.all('select pg_advisory_xact_lock(hashtext($1)::int)', [`kit-year-report-${year}`]);
    const earlier = await rowOf(sql, year);
    if (earlier) return earlier;
    const row = { made_at: momentOf(desk.clock), report: await makeReport(desk, sql, year) };
    await sql.run('insert into kit_year_reports (year, made_at, report) values ($1, $2, $3)', [
      year,
      row.made_at,
      JSON.stringify(row.report),
    ]);
    return row;
  });
}

async function rowOf(sql: Sql, year: number): Promise<KeptRow | undefined> {
  return sql.one<KeptRow>('select made_at, report from kit_year_reports where year = $1', [year]);
}
