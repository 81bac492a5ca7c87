import { Type } from 'typebox';
import { project } from '../../../../src/engine/status/index.js';
import { eventOf, eventColumns, type EventRow } from '../../cases/chain.js';
import { presentTracker } from '../../cases/projections.js';
import { momentOf, todayOf } from '../../clock.js';
import type { Desk } from '../../desk.js';
import type { App } from '../../http/new-app.js';
import { Problem } from '../../http/problem.js';
import { answers, jsonObject } from '../../http/shapes.js';
import { workOf } from '../../staff/case-roles.js';
import { nameOfAgency } from '../agencies.js';
import { KIT } from '../kit-store.js';
import { type AnnualReport, annualReport } from './annual.js';
import { reportCsv } from './report-csv.js';

const year = Type.Object({ year: Type.String({ pattern: '^20\\d\\d$' }) });

/** The public report of a fiscal year, and the agencies' word that they have sent their own. */
export function addKitReportRoutes(app: App, desk: Desk): void {
  app.get(
    '/api/kits/report/:year',
    {
      schema: {
        operationId: 'readKitReport',
        summary: 'Kits of a fiscal year (July to June): counts, days of each leg; counts of five or fewer are not told',
        params: year,
        response: answers({ 200: jsonObject }, 404),
      },
    },
    async (request) => reportOf(desk, Number(request.params.year)),
  );

  app.get(
    '/api/kits/report/:year/csv',
    {
      schema: {
        operationId: 'readKitReportCsv',
        summary: 'The same as CSV, which no spreadsheet will run',
        params: year,
        response: answers({ 200: Type.Unknown() }, 404),
      },
    },
    async (request, reply) =>
      reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="kits-${request.params.year}.csv"`)
        .serializer((text: unknown) => text as string)
        .send(reportCsv(await reportOf(desk, Number(request.params.year)))),
  );

  app.post(
    '/api/kits/report/filed',
    {
      schema: {
        operationId: 'fileKitReport',
        summary: 'An agency’s report of a fiscal year has come in',
        security: [{ staff: [] }],
        body: Type.Object(
          {
            agency: Type.String({ pattern: '^[A-Z]-\\d{2,4}$' }),
            year: Type.Integer({ minimum: 2018, maximum: 2099 }),
          },
          { additionalProperties: false },
        ),
        response: answers({ 200: Type.Object({ filed: Type.Boolean() }) }, 401, 403, 404, 422),
      },
    },
    async (request) => {
      const { roles } = workOf(desk, desk.staff.identify(request), KIT);
      if (!roles.some(({ role }) => role === 'admin')) throw new Problem(403, 'role_missing');
      const { agency, year: filedFor } = request.body;
      await desk.store.run(
        'insert into kit_reports (agency, year, filed_at) values ($1, $2, $3) on conflict do nothing',
        [agency, filedFor, momentOf(desk.clock)],
      );
      return { filed: true };
    },
  );
}

/** Roles that have to report. */
const REPORTERS = ['facility', 'police', 'lab'];

async function reportOf(desk: Desk, wanted: number): Promise<AnnualReport> {
  const { plan } = presentTracker(desk, KIT);
  const now = momentOf(desk.clock);
  const rows = await desk.store.all<EventRow>(
    `select ${eventColumns
      .split(', ')
      .map((name) => `events.${name}`)
      .join(', ')} from events join cases on cases.id = events.case_id
     where cases.tracker = $1 order by events.case_id, events.number`,
    [KIT],
  );
  const parties = await desk.store.all<{ case_id: string; role: string; reference: string }>(
    'select case_id, role, reference from parties join cases on cases.id = parties.case_id where cases.tracker = $1',
    [KIT],
  );
  const filed = await desk.store.all<{ agency: string }>('select agency from kit_reports where year = $1', [wanted]);
  const logs = groupByCase(rows);
  const agencies = new Map<string, string[]>();
  for (const { case_id, role, reference } of parties)
    if (REPORTERS.includes(role)) agencies.set(case_id, [...(agencies.get(case_id) ?? []), reference]);
  const kits = [...logs].map(([caseId, log]) => ({
    projection: project(plan, log.map(eventOf), { audience: 'admin', now }),
    agencies: agencies.get(caseId) ?? [],
  }));
  const report = annualReport(wanted, kits, new Set(filed.map(({ agency }) => agency)), todayOf(desk.clock));
  return { ...report, failedToReport: report.failedToReport.map(nameOfAgency) };
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
