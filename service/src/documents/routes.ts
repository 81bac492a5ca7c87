import { Readable } from 'node:stream';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Type } from 'typebox';
import type { Desk } from '../desk.js';
import { draftIdOf } from '../drafts/handles.js';
import type { App } from '../http/new-app.js';
import { Problem } from '../http/problem.js';
import { answers } from '../http/shapes.js';
import { documentOf, documentsOf, removeDocument } from './document-store.js';
import { isDocumentId } from './files.js';
import { receive } from './receive.js';
import { uploadServer, uploadsPath } from './upload-server.js';

const bearer = [{ handle: [] }];
const params = Type.Object({ id: Type.String({ pattern: '^[0-9a-f]{32}$' }) });
const nothing = Type.Optional(Type.Null());

/** Upload, list and take back documents. */
export async function addDocumentRoutes(parent: App, desk: Desk): Promise<void> {
  await parent.register((scope, _options, done) => {
    const app = scope as App;
    const upload = uploadServer(desk);
    // The bytes of an upload are read by the upload server, not by Fastify.
    app.addContentTypeParser('application/offset+octet-stream', (_request, _payload, done) => done(null, undefined));

    app.get(
      uploadsPath,
      {
        exposeHeadRoute: false,
        schema: {
          operationId: 'listDocuments',
          summary: 'Documents received so far',
          security: bearer,
          response: answers({ 200: Type.Object({ documents: Type.Array(Type.Unknown()) }) }, 401),
        },
      },
      async (request) => ({ documents: await documentsOf(desk.store, await draftIdOf(desk, request)) }),
    );
    app.delete(
      `${uploadsPath}/:id`,
      {
        schema: {
          operationId: 'removeDocument',
          summary: 'Take a document back, or stop an upload',
          security: bearer,
          params,
          response: answers({ 204: nothing }, 401, 404, 409),
        },
      },
      async (request, reply) => {
        await removeDocument(desk, await draftIdOf(desk, request), request.params.id);
        return reply.code(204).header('tus-resumable', '1.0.0').send();
      },
    );
    app.post(
      uploadsPath,
      {
        schema: {
          operationId: 'beginUpload',
          summary: 'tus 1.0: begin an upload (Upload-Metadata: filename, filetype, documentType, upload)',
          security: bearer,
          response: answers({ 201: nothing }, 400, 401, 409, 412, 413, 422),
        },
      },
      async (request, reply) => answerWith(reply, await upload(webRequest(request), await draftIdOf(desk, request))),
    );
    app.head(
      `${uploadsPath}/:id`,
      {
        schema: {
          operationId: 'askUpload',
          summary: 'tus 1.0: how much of an upload is here',
          security: bearer,
          params,
          response: answers({ 200: nothing }, 401, 404, 410),
        },
      },
      async (request, reply) => {
        const draftId = await draftIdOf(desk, request);
        const { state, bytes } = await documentOf(desk.store, draftId, request.params.id);
        const answer =
          state === 'uploading' &&
          (await upload(webRequest(request), draftId).catch(async (error: unknown) => {
            // Another request took it in between our two looks, and its bytes lie elsewhere now.
            if ((await documentOf(desk.store, draftId, request.params.id)).state === 'uploading') throw error;
            return undefined;
          }));
        if (answer) {
          // All bytes are here, but what follows the last one was interrupted: "all of it is here" may be said only once it is received.
          if (answer.headers.get('upload-offset') === String(bytes)) await receive(desk, draftId, request.params.id);
          return answerWith(reply, answer);
        }
        // Received, and perhaps the last answer was lost: all of it is here.
        return reply
          .headers({
            'tus-resumable': '1.0.0',
            'upload-offset': bytes,
            'upload-length': bytes,
            'cache-control': 'no-store',
          })
          .send();
      },
    );
    app.patch(
      `${uploadsPath}/:id`,
      {
        schema: {
          operationId: 'sendUpload',
          summary:
            'tus 1.0: send on from an offset; the last byte is answered with 204 or with the reason of a refusal',
          security: bearer,
          params,
          response: answers({ 204: nothing }, 400, 401, 404, 409, 410, 412, 413, 422),
        },
      },
      async (request, reply) => {
        const draftId = await draftIdOf(desk, request);
        const { state } = await documentOf(desk.store, draftId, request.params.id);
        if (state !== 'uploading') throw new Problem(409, 'upload_offset');
        return answerWith(reply, await upload(webRequest(request), draftId));
      },
    );
    done();
  });
}

function webRequest(request: FastifyRequest): Request {
  if (!isDocumentId((request.params as { id?: string }).id ?? '0'.repeat(32))) throw new Problem(404, 'not_found');
  const headers = Object.entries(request.headers).filter(
    (pair): pair is [string, string] => typeof pair[1] === 'string' && pair[0] !== 'authorization',
  );
  const hasBody = request.method === 'PATCH';
  return new Request(`http://localhost${request.url}`, {
    method: request.method,
    headers,
    ...(hasBody && { body: Readable.toWeb(request.raw) as ReadableStream<Uint8Array>, duplex: 'half' }),
  });
}

function answerWith(reply: FastifyReply, response: Response): FastifyReply {
  return reply.code(response.status).headers(Object.fromEntries(response.headers)).send();
}
