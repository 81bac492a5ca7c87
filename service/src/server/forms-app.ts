import cors from '@fastify/cors';
import rateLimit from '@fastify/rate-limit';
import { addAuthorFormRoutes } from '../author-forms/routes.js';
import { minute } from '../clock.js';
import type { Desk } from '../desk.js';
import { addDocumentRoutes } from '../documents/routes.js';
import { addClaimStatusRoutes } from '../cases/claim-routes.js';
import { addPaperRoutes } from '../cases/paper-routes.js';
import { addStaffCaseRoutes } from '../cases/staff-routes.js';
import { addDraftRoutes } from '../drafts/routes.js';
import { addSiblingRoutes } from '../drafts/sibling-routes.js';
import { addEqualityRoute } from '../equality/routes.js';
import { isOfApi, newApp, type App } from '../http/new-app.js';
import { Problem } from '../http/problem.js';
import { addSecurityHeaders } from '../http/security-headers.js';
import { addInboxRoutes } from '../inbox/routes.js';
import { addKitRoutes } from '../kits/routes.js';
import { addKitRecordRoutes } from '../kits/records/routes.js';
import { addKitReportRoutes } from '../kits/report/routes.js';
import { addCardRoutes } from '../kits/card-routes.js';
import { addKitStaffRoutes } from '../kits/staff-routes.js';
import { addLinkRoutes } from '../links/routes.js';
import { addOutboxRoutes } from '../outbox/routes.js';
import { addPocRoutes } from '../poc/routes.js';
import { addAccountKeeper } from '../staff/accounts.js';
import { addReviewRoutes } from '../staff/review-routes.js';
import { addSubmissionRoutes } from '../submissions/routes.js';
import { addAuthorFrame } from './author-frame.js';
import { addHealth } from './health.js';
import { addOpenApi } from './open-api.js';
import { addPublishedFiles } from './published-files.js';

const tusHeaders = ['Tus-Resumable', 'Upload-Length', 'Upload-Metadata', 'Upload-Offset'];

/** The forms origin: API, frame pages and published scripts. */
export async function formsApp(desk: Desk): Promise<App> {
  const { settings } = desk;
  const app = await newApp(settings, () => desk.store.waiting());
  await addSecurityHeaders(app, settings);
  const known = new Set([settings.formsOrigin, ...settings.allowedOrigins]);
  await app.register(cors, {
    origin: [...known],
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['Authorization', 'Content-Type', 'Idempotency-Key', ...tusHeaders],
    exposedHeaders: ['Location', 'Retry-After', 'X-Request-Id', 'Tus-Version', 'Tus-Extension', ...tusHeaders],
    maxAge: 600,
  });
  // A page of a stranger may not even ask; browsers name themselves in Origin on every write.
  app.addHook('onRequest', (request, _reply, done) => {
    const { origin } = request.headers;
    const writes = !['GET', 'HEAD', 'OPTIONS'].includes(request.method);
    const isStranger = origin !== undefined && !known.has(origin) && !request.routeOptions.config.fromAnyOrigin;
    done(writes && isStranger ? new Problem(403, 'origin_not_allowed') : undefined);
  });
  await app.register(rateLimit, {
    max: settings.limits.requestsPerMinute,
    timeWindow: minute,
    allowList: (request) => !isOfApi(request),
    errorResponseBuilder: (_request, { ttl }) =>
      new Problem(429, 'too_many_requests', {}, { 'retry-after': String(Math.ceil(ttl / 1_000)) }),
  });
  addAccountKeeper(app, desk);
  await addOpenApi(app);
  addHealth(app, desk);
  addDraftRoutes(app, desk);
  addSiblingRoutes(app, desk);
  addSubmissionRoutes(app, desk);
  addEqualityRoute(app, desk);
  addAuthorFormRoutes(app, desk);
  addInboxRoutes(app, desk);
  addOutboxRoutes(app, desk);
  addClaimStatusRoutes(app, desk);
  addStaffCaseRoutes(app, desk);
  addKitRoutes(app, desk);
  addCardRoutes(app, desk);
  addKitStaffRoutes(app, desk);
  addKitRecordRoutes(app, desk);
  addKitReportRoutes(app, desk);
  await addLinkRoutes(app, desk);
  await addPaperRoutes(app, desk);
  addPocRoutes(app, desk);
  addReviewRoutes(app, desk);
  await addDocumentRoutes(app, desk);
  addAuthorFrame(app, settings);
  await addPublishedFiles(app, settings);
  return app;
}
