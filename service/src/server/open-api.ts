import swagger from '@fastify/swagger';
import type { App } from '../http/new-app.js';

/** Describes the API from the schemas that judge its requests. */
export async function addOpenApi(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: {
        title: 'baystate-forms service',
        version: '1',
        description: 'Drafts, submissions, documents and cases. Refusals are problem details (RFC 9457).',
      },
      components: {
        securitySchemes: {
          staff: {
            type: 'http',
            scheme: 'bearer',
            description:
              'The token of a member of staff (STAFF_TOKENS); from this machine only, unless the operator says otherwise',
          },
          handle: {
            type: 'http',
            scheme: 'bearer',
            description: 'The handle of a draft, given at its beginning and at each resume',
          },
        },
      },
    },
  });
  app.get('/api/openapi.json', { schema: { hide: true } }, () => app.swagger());
}
