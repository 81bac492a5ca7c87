import { Type } from 'typebox';
import type { Desk } from '../desk.js';
import { maximumPdf } from '../documents/content-checks.js';
import { addFileRoutes } from '../documents/file-routes.js';
import type { App } from '../http/new-app.js';
import { answers } from '../http/shapes.js';
import { addPaper, letterTo } from './papers.js';

/** Letters of the agency: staff add one and then name it in an event; the claimant saves it. */
export async function addPaperRoutes(parent: App, desk: Desk): Promise<void> {
  await parent.register((scope, _options, done) => {
    const app = scope as App;
    app.addContentTypeParser(
      'application/pdf',
      { parseAs: 'buffer', bodyLimit: maximumPdf },
      (_request, body, parsed) => parsed(null, body),
    );
    app.post(
      '/api/cases/:id/papers',
      {
        // Ten megabytes are taken from nobody whom we do not know.
        onRequest: (request, _reply, known) => {
          desk.staff.identify(request);
          known();
        },
        schema: {
          operationId: 'addPaper',
          summary: 'Add a letter (PDF); the claimant can have it once an event names it',
          security: [{ staff: [] }],
          consumes: ['application/pdf'],
          params: Type.Object({ id: Type.String({ format: 'uuid', maxLength: 36 }) }),
          response: answers({ 201: Type.Object({ id: Type.String() }) }, 401, 403, 404, 413, 415, 422),
        },
      },
      async (request, reply) => {
        const content = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
        return reply
          .code(201)
          .send({ id: await addPaper(desk, desk.staff.identify(request), request.params.id, content) });
      },
    );
    done();
  });
  const letter = { path: '/api/drafts/current/letters/:id', name: 'Letter', what: 'a letter that the agency has sent' };
  await addFileRoutes(parent, desk, letter, { find: (draftId, id) => letterTo(desk, draftId, id) });
}
