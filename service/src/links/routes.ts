import { Type } from 'typebox';
import { caseIdOf } from '../cases/case-store.js';
import type { Desk } from '../desk.js';
import { addFileRoutes } from '../documents/file-routes.js';
import { draftIdOf } from '../drafts/handles.js';
import { presentDraft } from '../drafts/save.js';
import { policyOf, trackerNameOf } from '../forms/form-library.js';
import type { App } from '../http/new-app.js';
import { Problem, serviceIssue } from '../http/problem.js';
import { answers } from '../http/shapes.js';
import { caseFor } from '../staff/case-roles.js';
import type { LinkPolicy } from './link-policy.js';
import { linkedDocument } from './linked-documents.js';
import { makeLink } from './open-link.js';
import { noteReading } from './note-reading.js';

const body = Type.Object({ form: Type.String({ minLength: 1, maxLength: 100 }) }, { additionalProperties: false });
const coded = Type.Object({ code: Type.String() });

/** Codes for forms that speak to a case: staff ask for one to send it to somebody, a claimant for their own use. */
export async function addLinkRoutes(app: App, desk: Desk): Promise<void> {
  app.post(
    '/api/cases/:id/links',
    {
      schema: {
        operationId: 'makeCaseLink',
        summary: 'A code by which an employer (or whoever the form is for) answers for this case; told this once',
        security: [{ staff: [] }],
        params: Type.Object({ id: Type.String({ format: 'uuid', maxLength: 36 }) }),
        body,
        response: answers({ 201: coded }, 401, 404, 422),
      },
    },
    async (request, reply) => {
      const { row } = await caseFor(desk, desk.store, desk.staff.identify(request), request.params.id);
      mustFit(desk, request.body.form, row.tracker, 'staff');
      return reply.code(201).send({ code: await makeLink(desk, desk.store, row.id, request.body.form) });
    },
  );

  app.post(
    '/api/drafts/current/links',
    {
      schema: {
        operationId: 'makeOwnLink',
        summary: 'A code by which the claimant speaks to their own case with another form; told this once',
        security: [{ handle: [] }],
        body,
        response: answers({ 201: coded }, 401, 404, 422),
      },
    },
    async (request, reply) => {
      const draftId = await draftIdOf(desk, request);
      const draft = await presentDraft(desk.store, draftId);
      const caseId = await caseIdOf(desk.store, draftId);
      if (caseId === undefined) throw new Problem(404, 'not_found');
      mustFit(desk, request.body.form, trackerNameOf(desk.library, draft.form), 'claimant');
      return reply.code(201).send({ code: await makeLink(desk, desk.store, caseId, request.body.form) });
    },
  );

  const documents = {
    path: '/api/drafts/current/linked/documents/:id',
    name: 'LinkedDocument',
    what: 'a document of the case that the draft’s code has opened, where its form may read it',
  };
  await addFileRoutes(app, desk, documents, {
    find: (draftId, id) => linkedDocument(desk, draftId, id),
    taken: (draftId, id) => noteReading(desk, draftId, id),
  });
}

function mustFit(desk: Desk, form: string, tracker: string, who: LinkPolicy['codesFor']): void {
  const { link } = policyOf(desk.library, form);
  if (link?.tracker !== tracker || link.codesFor !== who)
    throw new Problem(422, 'invalid', { issues: [serviceIssue('/form', 'enum')] });
}
