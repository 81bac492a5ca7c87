import { Type } from 'typebox';
import { momentOf } from '../../clock.js';
import type { Desk } from '../../desk.js';
import type { App } from '../../http/new-app.js';
import { Problem } from '../../http/problem.js';
import { answers, jsonObject } from '../../http/shapes.js';
import { workOf } from '../../staff/case-roles.js';
import { KIT } from '../kit-store.js';
import { keptReport } from './kept-report.js';
import { reportCsv } from './report-csv.js';

const year = Type.Object({ year: Type.String({ pattern: '^20\\d\\d$' }) });

/** The public report of a fiscal year, and the agencies' word that they have sent their own. */
export function addKitReportRoutes(app: App, desk: Desk): void {
  app.get(
    '/api/kits/report/:year',
    {
      schema: {
        operationId: 'readKitReport',
        summary:
          'Kits of a fiscal year (July to June) that is over: counts, days of each leg; five or fewer are not told',
        description:
          'Worked out once (`madeAt`), by the first ask from September 1 after the year’s end on, the day by which the law wants it, and told the same ever after; agencies are taken from `failedToReport` as their reports come in. Before that day it is 404 `report_not_due`.',
        params: year,
        response: answers({ 200: jsonObject }, 404),
      },
    },
    async (request) => keptReport(desk, Number(request.params.year)),
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
    async (request, reply) => {
      // First, for a refusal is no text: it could not be sent once the answer is one.
      const table = reportCsv(await keptReport(desk, Number(request.params.year)));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', `attachment; filename="kits-${request.params.year}.csv"`)
        .serializer((text: unknown) => text as string)
        .send(table);
    },
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
