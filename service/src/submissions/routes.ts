import { Type } from 'typebox';
import type { JsonObject } from '../../../src/model/index.js';
import { minute } from '../clock.js';
import type { Desk } from '../desk.js';
import { checkEmployer } from '../directory/employer-check.js';
import { draftIdOf, handleMarkOf } from '../drafts/handles.js';
import type { App } from '../http/new-app.js';
import { Problem } from '../http/problem.js';
import { openLink } from '../links/open-link.js';
import { answers, issueShape, jsonObject } from '../http/shapes.js';
import { submit } from './submit.js';

const bearer = [{ handle: [] }];

/** The employer check and the submissions of a draft. */
export function addSubmissionRoutes(app: App, desk: Desk): void {
  app.post(
    '/api/drafts/current/checks/:check',
    {
      // Five tries are per draft, and a draft costs nothing: without this one source could ask who works where, with a new draft each.
      config: { rateLimit: { max: desk.settings.limits.draftsPerMinute, timeWindow: minute } },
      schema: {
        operationId: 'checkEmployer',
        summary:
          'Look up the SSN and EIN of the saved draft (five failed tries, then the phone), or the code by which it speaks to a case',
        security: bearer,
        params: Type.Object({
          check: Type.Union([Type.Literal('employer'), Type.Literal('employer-match'), Type.Literal('case-link')]),
        }),
        body: Type.Object({}, { additionalProperties: false }),
        response: answers({ 200: Type.Object({ known: jsonObject, issues: Type.Array(issueShape) }) }, 401, 404, 422),
      },
    },
    async (request) => {
      const draftId = await draftIdOf(desk, request);
      return request.params.check === 'case-link' ? openLink(desk, draftId, request.ip) : checkEmployer(desk, draftId);
    },
  );

  app.post(
    '/api/drafts/current/submissions/:id',
    {
      schema: {
        operationId: 'submit',
        summary: 'Send one submission of the form, exactly once (Idempotency-Key)',
        security: bearer,
        params: Type.Object({ id: Type.String({ minLength: 1, maxLength: 100 }) }),
        headers: Type.Object({ 'idempotency-key': Type.Optional(Type.String({ minLength: 1, maxLength: 255 })) }),
        body: Type.Object(
          {
            answers: jsonObject,
            held: Type.Array(Type.String({ maxLength: 500 }), { maxItems: 200 }),
            addenda: jsonObject,
            revision: Type.Integer({ minimum: 0 }),
          },
          { additionalProperties: false },
        ),
        response: answers(
          { 201: Type.Object({ receivedAt: Type.String(), applicationId: Type.String(), known: jsonObject }) },
          400,
          401,
          404,
          409,
          413,
          422,
        ),
      },
    },
    async (request, reply) => {
      const handle = handleMarkOf(request);
      const key = request.headers['idempotency-key'];
      if (!key) throw new Problem(400, 'idempotency_key_missing', { detail: 'send an Idempotency-Key header' });
      const { answers: sentAnswers, addenda, held, revision } = request.body;
      const answered = await submit(desk, handle, request.params.id, key, {
        answers: sentAnswers as JsonObject,
        addenda: addenda as JsonObject,
        held,
        revision,
      });
      return reply.code(answered.status).send(answered.body);
    },
  );
}
