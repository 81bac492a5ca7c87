import { Type } from 'typebox';
import { todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { App } from '../http/new-app.js';
import { Problem } from '../http/problem.js';
import { answers, jsonObject } from '../http/shapes.js';
import { workOf } from '../staff/case-roles.js';
import type { FastifyRequest } from 'fastify';
import { coverageOn, type Coverage, type CoverageWish } from './coverage.js';
import { coverageCsv } from './coverage-csv.js';
import { calendarFile, isOver, kickoff } from './kickoff.js';
import { POC, readRequests } from './requests.js';

const token = [{ staff: [] }];
const wish = Type.Object(
  { show: Type.Optional(Type.Union([Type.Literal('all'), Type.Literal('gaps'), Type.Literal('waiting')])) },
  { additionalProperties: false },
);

/** What the program office sees of all agencies, and the kickoff for everybody. Requests are decided as events of their cases. */
export function addPocRoutes(app: App, desk: Desk): void {
  app.get(
    '/api/poc/coverage',
    {
      schema: {
        operationId: 'readCoverage',
        summary: 'Who has which role at which agency, gaps first, with requests that wait and what is odd about them',
        security: token,
        querystring: wish,
        response: answers({ 200: jsonObject }, 401, 403, 404, 422),
      },
    },
    async (request) => coverageFor(desk, request, request.query.show),
  );

  app.get(
    '/api/poc/coverage/csv',
    {
      schema: {
        operationId: 'readCoverageCsv',
        summary: 'The same as CSV, which no spreadsheet will run',
        security: token,
        querystring: wish,
        response: answers({ 200: Type.Unknown() }, 401, 403, 404, 422),
      },
    },
    async (request, reply) => {
      // Read first: a refusal is no table.
      const table = coverageCsv(await coverageFor(desk, request, request.query.show));
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment; filename="points-of-contact.csv"')
        .serializer((text: unknown) => text as string)
        .send(table);
    },
  );

  app.get(
    '/api/poc/kickoff',
    {
      schema: {
        operationId: 'readKickoff',
        summary: 'When and where the kickoff of all contacts is, and whether it is over',
        response: answers({ 200: jsonObject }),
      },
    },
    () => {
      const { title, about, place, zone, starts, ends } = kickoff;
      return { title, about, place, zone, starts, ends, over: isOver(kickoff, desk.clock.now()) };
    },
  );

  app.get(
    '/api/poc/kickoff.ics',
    {
      schema: {
        operationId: 'readKickoffFile',
        summary: 'The kickoff as a calendar file',
        response: answers({ 200: Type.Unknown() }),
      },
    },
    async (_request, reply) =>
      reply
        .type('text/calendar; charset=utf-8; method=PUBLISH')
        .header('content-disposition', 'attachment; filename="kickoff.ics"')
        .serializer((text: unknown) => text as string)
        .send(calendarFile(kickoff, desk.clock.now())),
  );
}

async function coverageFor(desk: Desk, request: FastifyRequest, show?: CoverageWish): Promise<Coverage> {
  const { roles } = workOf(desk, desk.staff.identify(request), POC);
  // A role in one party's cases only does not open all agencies.
  if (!roles.some(({ role, reference }) => role === 'program' && reference === undefined))
    throw new Problem(403, 'role_missing');
  return coverageOn(todayOf(desk.clock), await readRequests(desk, desk.store), show);
}
