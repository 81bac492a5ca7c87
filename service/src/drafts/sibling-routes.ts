import { Type } from 'typebox';
import { minute } from '../clock.js';
import type { Desk } from '../desk.js';
import { policyOf } from '../forms/form-library.js';
import type { App } from '../http/new-app.js';
import { answers, jsonObject } from '../http/shapes.js';
import { beginLinked } from '../links/begin-linked.js';
import { draftIdOf } from './handles.js';
import { beginSibling, openSibling, siblingsOf } from './siblings.js';

const bearer = [{ handle: [] }];
const opened = Type.Object({ handle: Type.String(), applicationId: Type.String() });

/** A person's other applications: all that one return code opens. */
export function addSiblingRoutes(app: App, desk: Desk): void {
  const perMinute = { rateLimit: { max: desk.settings.limits.draftsPerMinute, timeWindow: minute } };

  app.get(
    '/api/drafts/current/siblings',
    {
      schema: {
        operationId: 'listSiblings',
        summary:
          'Applications that one return code opens, this one included, and how each stands: the newest 20, or the 20 that follow on the first `from`',
        security: bearer,
        querystring: Type.Object(
          { from: Type.Optional(Type.String({ pattern: '^\\d{1,4}$' })) },
          { additionalProperties: false },
        ),
        response: answers(
          {
            200: Type.Object({
              siblings: Type.Array(
                Type.Object({ applicationId: Type.String(), isOpen: Type.Boolean(), status: jsonObject }),
              ),
              count: Type.Integer(),
            }),
          },
          401,
          422,
        ),
      },
    },
    async (request) => siblingsOf(desk, await draftIdOf(desk, request), Number(request.query.from ?? 0)),
  );

  app.post(
    '/api/drafts/current/siblings',
    {
      config: perMinute,
      schema: {
        operationId: 'beginSibling',
        summary:
          'Begin a further application, or a report about this one, that the same return code opens; 409 when there is none to be made now',
        security: bearer,
        body: Type.Object({ form: Type.String({ maxLength: 100 }) }, { additionalProperties: false }),
        response: answers({ 201: opened }, 401, 409, 422),
      },
    },
    async (request, reply) => {
      const draftId = await draftIdOf(desk, request);
      const { form } = request.body;
      const { handle, row } = policyOf(desk.library, form).link
        ? await beginLinked(desk, draftId, form)
        : await desk.store.transaction((sql) => beginSibling(desk, sql, draftId, form));
      return reply.code(201).send({ handle, applicationId: row.application_id });
    },
  );

  app.post(
    '/api/drafts/current/siblings/open',
    {
      config: perMinute,
      schema: {
        operationId: 'openSibling',
        summary: 'A handle for another application that the same return code opens',
        security: bearer,
        body: Type.Object({ applicationId: Type.String({ maxLength: 60 }) }, { additionalProperties: false }),
        response: answers({ 200: opened }, 401, 404, 422),
      },
    },
    async (request) => {
      const { applicationId } = request.body;
      return { handle: await openSibling(desk, await draftIdOf(desk, request), applicationId), applicationId };
    },
  );
}
