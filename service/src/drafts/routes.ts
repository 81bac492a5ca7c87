import { Type } from 'typebox';
import { emptyDraft } from '../../../src/engine/index.js';
import { minute } from '../clock.js';
import type { Desk } from '../desk.js';
import { formOf, policyOf } from '../forms/form-library.js';
import type { App } from '../http/new-app.js';
import { Problem, serviceIssue } from '../http/problem.js';
import { answers, draftShape, jsonObject, openDraftShape, savedShape } from '../http/shapes.js';
import { carriedDraft } from './carry-over.js';
import { beginDraft } from './draft-store.js';
import { refuseOtherVersion } from './form-version.js';
import { draftIdOf } from './handles.js';
import { toldOf } from './known-facts.js';
import { resumeDraft } from './resume.js';
import { openDraft, presentDraft, putDraft } from './save.js';
import { claimOf } from '../cases/case-store.js';

const bearer = [{ handle: [] }];

/** What a page calls one of its writes. */
const writeId = Type.String({ pattern: '^[\\w-]{8,64}$' });

/** Begin, read, save and resume a draft. */
export function addDraftRoutes(app: App, desk: Desk): void {
  const perMinute = (max: number): object => ({ rateLimit: { max, timeWindow: minute } });

  app.post(
    '/api/drafts',
    {
      config: perMinute(desk.settings.limits.draftsPerMinute),
      schema: {
        operationId: 'beginDraft',
        summary: 'Begin a draft; the resume code is told this once',
        body: Type.Object(
          { form: Type.String({ maxLength: 100 }), version: Type.String({ maxLength: 50 }) },
          { additionalProperties: false },
        ),
        response: answers(
          {
            201: Type.Object({
              handle: Type.String(),
              applicationId: Type.String(),
              resumeCode: Type.String(),
              draft: draftShape,
              revision: Type.Integer(),
              expiresAt: Type.String(),
              known: jsonObject,
            }),
          },
          400,
          409,
          422,
        ),
      },
    },
    async (request, reply) => {
      const form = formOf(desk.library, request.body.form);
      if (!form || policyOf(desk.library, request.body.form).byStaff)
        throw new Problem(422, 'invalid', { issues: [serviceIssue('/form', 'enum')] });
      refuseOtherVersion(form, request.body.version);
      const { row, handle, resumeCode } = await beginDraft(desk, emptyDraft(form.plan));
      return reply.code(201).send({
        handle,
        applicationId: row.application_id,
        resumeCode,
        draft: row.draft,
        revision: row.revision,
        expiresAt: row.expires_at,
        known: { applicationId: row.application_id, ...(await toldOf(desk, desk.store, row)) },
      });
    },
  );

  app.get(
    '/api/drafts/current',
    {
      schema: {
        operationId: 'readDraft',
        summary: 'The draft that the handle opens; secret answers as masks',
        security: bearer,
        response: answers({ 200: openDraftShape }, 401, 404),
      },
    },
    async (request) => readDraft(desk, await draftIdOf(desk, request)),
  );

  app.put(
    '/api/drafts/current',
    {
      schema: {
        operationId: 'saveDraft',
        summary:
          'Save the draft; `revision` is the one it started from. `after` names earlier writes of the same page whose answers have not come',
        security: bearer,
        body: Type.Object(
          {
            draft: draftShape,
            revision: Type.Integer({ minimum: 0 }),
            write: Type.Optional(writeId),
            after: Type.Optional(Type.Array(writeId, { maxItems: 20 })),
          },
          { additionalProperties: false },
        ),
        response: answers({ 200: savedShape }, 400, 401, 404, 409, 413, 415, 422),
      },
    },
    async (request) => putDraft(desk, await draftIdOf(desk, request), { ...request.body, draft: request.body.draft }),
  );

  app.post(
    '/api/drafts/resume',
    {
      config: perMinute(desk.settings.limits.resumesPerMinute),
      schema: {
        operationId: 'resumeDraft',
        summary: 'Open a draft on another device; one answer for an unknown ID, a wrong code and a try too soon',
        body: Type.Object(
          { applicationId: Type.String({ maxLength: 60 }), resumeCode: Type.String({ maxLength: 60 }) },
          { additionalProperties: false },
        ),
        response: answers(
          { 200: Type.Intersect([openDraftShape, Type.Object({ handle: Type.String() })]) },
          400,
          403,
          422,
        ),
      },
    },
    async (request) => {
      const { draftId, handle } = await resumeDraft(
        desk,
        request.body.applicationId,
        request.body.resumeCode,
        request.ip,
      );
      return { ...(await readDraft(desk, draftId)), handle };
    },
  );
}

async function readDraft(desk: Desk, draftId: string): Promise<object> {
  return desk.store.transaction(async (sql) => {
    const row = await carriedDraft(desk, sql, await presentDraft(sql, draftId));
    const claim = await claimOf(sql, draftId);
    return { ...(await openDraft(desk, sql, row)), ...(claim && { case: claim }) };
  });
}
