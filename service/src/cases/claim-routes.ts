import { Type } from 'typebox';
import type { Desk } from '../desk.js';
import { draftIdOf } from '../drafts/handles.js';
import type { App } from '../http/new-app.js';
import { answers, jsonObject } from '../http/shapes.js';
import { claimStatus, statusOfDraft } from './claim-status.js';
import { StatusStreams } from './status-streams.js';

const bearer = [{ handle: [] }];

/** How a claim stands, for whoever holds its handle: once, or as long as they look. */
export function addClaimStatusRoutes(app: App, desk: Desk): void {
  const streams = new StatusStreams(desk);
  // Streams end by themselves only when their reader leaves; a stop must not wait for that.
  app.addHook('preClose', async () => streams.close());

  app.get(
    '/api/drafts/current/status',
    {
      schema: {
        operationId: 'readStatus',
        summary: 'How the claim stands, as the claimant may know it',
        security: bearer,
        response: answers({ 200: Type.Object({ status: jsonObject }) }, 401, 404),
      },
    },
    async (request) => ({ status: (await claimStatus(desk, request)).projection }),
  );

  app.get(
    '/api/drafts/current/status/stream',
    {
      // It stays open for as long as somebody looks, and works only when something changes.
      config: { staysOpen: true },
      schema: {
        operationId: 'followStatus',
        summary: 'The same as lines of JSON, one at once and one after each change; an empty line every 20 seconds',
        security: bearer,
        response: answers({ 200: Type.Unknown() }, 401, 404),
      },
    },
    async (request, reply) => {
      const draftId = await draftIdOf(desk, request);
      const stream = await streams.open(request.ip, () => statusOfDraft(desk, draftId));
      // Proxies that gather an answer before they pass it on would keep the news.
      return reply.type('application/x-ndjson; charset=utf-8').header('x-accel-buffering', 'no').send(stream);
    },
  );
}
