import { Type } from 'typebox';
import type { Desk } from '../desk.js';
import type { App } from '../http/new-app.js';
import { Problem } from '../http/problem.js';
import { answers } from '../http/shapes.js';
import { deliveriesIn, revive } from './deliveries.js';

const staff = [{ staff: [] }];
const state = Type.Union([Type.Literal('waiting'), Type.Literal('delivered'), Type.Literal('dead')]);
const line = Type.Object({
  id: Type.String(),
  kind: Type.String(),
  channel: Type.String(),
  subject: Type.String(),
  state,
  attempts: Type.Integer(),
  nextAt: Type.Optional(Type.String()),
  lastCode: Type.Optional(Type.String()),
  createdAt: Type.String(),
  settledAt: Type.Optional(Type.String()),
});

/** What staff may see and do of the deliveries that leave by themselves (role `outbox`). */
export function addOutboxRoutes(app: App, desk: Desk): void {
  app.get(
    '/api/outbox',
    {
      schema: {
        operationId: 'listDeliveries',
        summary: 'Deliveries in one state, newest first (staff, role outbox)',
        security: staff,
        querystring: Type.Object(
          {
            state: Type.Optional(state),
            channel: Type.Optional(Type.String({ maxLength: 100 })),
          },
          { additionalProperties: false },
        ),
        response: answers({ 200: Type.Object({ deliveries: Type.Array(line) }) }, 401, 403, 404, 422),
      },
    },
    async (request) => {
      desk.staff.open(request, 'outbox');
      const { state: wanted = 'dead', channel } = request.query;
      return { deliveries: await deliveriesIn(desk.store, wanted, channel, 200) };
    },
  );

  app.post(
    '/api/outbox/:id/again',
    {
      schema: {
        operationId: 'sendAgain',
        summary: 'Try a dead delivery again, from the first try on (staff, role outbox)',
        security: staff,
        params: Type.Object({ id: Type.String({ format: 'uuid' }) }),
        response: answers({ 202: Type.Object({ state: Type.Literal('waiting') }) }, 401, 403, 404, 422),
      },
    },
    async (request, reply) => {
      desk.staff.open(request, 'outbox');
      if (!(await revive(desk, request.params.id))) throw new Problem(404, 'not_found');
      return reply.code(202).send({ state: 'waiting' as const });
    },
  );
}
