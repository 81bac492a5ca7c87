import { Type } from 'typebox';
import { eventsOfRole } from '../../../src/engine/status/index.js';
import { TAKEN_BACK, ACCEPTED, type CompiledStatus, type JsonObject } from '../../../src/model/index.js';
import type { Desk } from '../desk.js';
import type { App } from '../http/new-app.js';
import { answers, jsonObject } from '../http/shapes.js';
import { caseFor, workOf, type CaseWork } from '../staff/case-roles.js';
import { partiesOf } from './case-store.js';
import type { EventRow } from './chain.js';
import { flagsOf } from './flags.js';
import { logOf } from './history.js';
import { inEnglish } from './in-english.js';
import { letterFields } from './papers.js';
import { namedStates, possibleMoves } from './possible-moves.js';
import { presentTracker, statusOf } from './projections.js';
import { searchCases } from './search-cases.js';
import { takeEvent } from './take-event.js';

const token = [{ staff: [] }];
const caseId = Type.Object({ id: Type.String({ format: 'uuid', maxLength: 36 }) });
const name = Type.String({ minLength: 1, maxLength: 64, pattern: '^[A-Za-z0-9][A-Za-z0-9_.:-]*$' });

const sentShape = Type.Object(
  {
    id: name,
    kind: Type.String({ maxLength: 100 }),
    at: Type.String({ maxLength: 40 }),
    item: Type.Optional(name),
    fields: Type.Optional(jsonObject),
    corrects: Type.Optional(name),
    about: Type.Optional(name),
    /** As whom it is added, when the token has several roles. */
    role: Type.Optional(name),
  },
  { additionalProperties: false },
);

const takenShape = Type.Object({
  event: Type.Object({
    id: Type.String(),
    number: Type.Integer(),
    recordedAt: Type.String(),
    flags: Type.Array(Type.String()),
  }),
  status: jsonObject,
});

/** What staff and agency systems do with cases: find, look, add events. A case is named by its random ID; what people call it is told in bodies only. */
export function addStaffCaseRoutes(app: App, desk: Desk): void {
  app.post(
    '/api/cases/search',
    {
      schema: {
        operationId: 'searchCases',
        summary:
          'Cases of a tracker that the token may see, newest first; by reference when one is given, and page by page: `after` is the last case of the page before',
        security: token,
        body: Type.Object(
          {
            tracker: Type.String({ minLength: 1, maxLength: 100 }),
            reference: Type.Optional(Type.String({ maxLength: 60 })),
            /** The last case of the page before, as it was told. */
            after: Type.Optional(
              Type.Object(
                { id: caseId.properties.id, openedAt: Type.String({ maxLength: 40 }) },
                { additionalProperties: false },
              ),
            ),
            limit: Type.Optional(Type.Integer({ minimum: 1, maximum: 100 })),
          },
          { additionalProperties: false },
        ),
        response: answers({ 200: Type.Object({ cases: Type.Array(jsonObject) }) }, 401, 404, 422),
      },
    },
    async (request) => {
      const work = workOf(desk, desk.staff.identify(request), request.body.tracker);
      return { cases: await searchCases(desk, work, request.body) };
    },
  );

  app.get(
    '/api/cases/:id',
    {
      schema: {
        operationId: 'readCase',
        summary:
          'How a case stands for the role of the token, what has been written down, what fits now, and all that the role may add',
        security: token,
        params: caseId,
        response: answers({ 200: jsonObject }, 401, 404),
      },
    },
    async (request) => {
      const { row, work } = await caseFor(desk, desk.store, desk.staff.identify(request), request.params.id);
      const { projection } = await statusOf(desk, row, work.audience);
      const { plan } = work;
      const tracker = presentTracker(desk, row.tracker);
      return {
        id: row.id,
        reference: row.application_id,
        openedAt: row.opened_at,
        parties: await partiesOf(desk.store, row.id),
        status: projection,
        log: logFor(tracker, work, await logOf(desk.store, row.id)),
        states: namedStates(tracker, projection),
        moves: possibleMoves(tracker, work, projection, letterFields(desk, row.tracker)),
        may: [...new Set(work.roles.flatMap(({ role }) => eventsOfRole(plan, role)))],
        mayCorrect: work.roles.some(({ role }) => plan.roles[role]?.corrects),
      };
    },
  );

  app.post(
    '/api/cases/:id/events',
    {
      schema: {
        operationId: 'addEvent',
        summary: 'Add an event; the same id again is the same event. What does not fit the history is kept and flagged',
        security: token,
        params: caseId,
        body: sentShape,
        response: answers({ 200: takenShape, 201: takenShape }, 400, 401, 403, 404, 409, 422),
      },
    },
    async (request, reply) => {
      const member = desk.staff.identify(request);
      const { id, fields, role, ...rest } = request.body;
      const sent = { ...rest, fields: (fields ?? {}) as JsonObject };
      const { isNew, row } = await takeEvent(desk, member, request.params.id, { id, role, sent });
      const found = await caseFor(desk, desk.store, member, request.params.id);
      const { projection } = await statusOf(desk, found.row, found.work.audience);
      const flags = await flagsOf(desk, desk.store, found.work.plan, row);
      return reply
        .code(isNew ? 201 : 200)
        .send({ event: { id: row.id, number: row.number, recordedAt: row.recorded_at, flags }, status: projection });
    },
  );
}

/** The log as a role may read it: names of events, times, and of the fields those that its audience may see. */
function logFor(tracker: CompiledStatus, { plan, audience }: CaseWork, log: readonly EventRow[]): readonly object[] {
  return log
    .filter((row) => {
      const on = plan.events[row.kind]?.on;
      const builtIn = row.kind === TAKEN_BACK || row.kind === ACCEPTED;
      return builtIn || on === undefined || plan.items[on]?.seenBy.includes(audience);
    })
    .map((row) => ({
      id: row.id,
      number: row.number,
      kind: row.kind,
      label: labelOf(tracker, row.kind),
      item: row.item,
      at: row.at,
      recordedAt: row.recorded_at,
      role: row.role,
      corrects: row.corrects,
      about: row.about,
      fields: Object.fromEntries(
        Object.entries(row.fields).filter(([field]) => plan.fields[field]?.seenBy.includes(audience)),
      ),
    }));
}

/** What an event is called; one that is built in, or of a later version, by its code. */
function labelOf(tracker: CompiledStatus, kind: string): string {
  const label = Object.hasOwn(tracker.plan.events, kind) ? tracker.plan.events[kind]?.staffLabel : undefined;
  return label ? inEnglish(tracker, label) : kind;
}
