import helmet from '@fastify/helmet';
import type { Settings } from '../settings.js';
import { isOfApi, type App } from './new-app.js';

/** design.md 7: what a page of the forms origin may do, and which hosts may frame it. */
export function formsPolicy(settings: Settings): Readonly<Record<string, string[]>> {
  return {
    'default-src': ["'none'"],
    'script-src': ["'self'"],
    'style-src': ["'self'"],
    'img-src': ["'self'"],
    'connect-src': ["'self'"],
    'base-uri': ["'none'"],
    // A file is saved by a form of ours, sent into a frame of ours that nobody sees.
    'form-action': ["'self'"],
    'frame-src': ["'self'"],
    'frame-ancestors': ["'self'", ...settings.allowedOrigins],
    'require-trusted-types-for': ["'script'"],
    // Lit's policy, renamed by our build.
    'trusted-types': ['forms-lit'],
    ...(settings.cspReportUri !== undefined && { 'report-uri': [settings.cspReportUri] }),
  };
}

/** Sets the headers of every answer of the forms origin. */
export async function addSecurityHeaders(app: App, settings: Settings): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives: formsPolicy(settings) },
    // The embedding page is of another origin by design; what a file may be used for is said per file.
    crossOriginEmbedderPolicy: false,
    crossOriginOpenerPolicy: false,
    crossOriginResourcePolicy: false,
    referrerPolicy: { policy: 'no-referrer' },
    // frame-ancestors says it better, and the old header cannot name hosts.
    xFrameOptions: false,
    strictTransportSecurity: { maxAge: 31_536_000, includeSubDomains: false },
  });
  app.addHook('onSend', async (request, reply) => {
    reply.header('x-request-id', request.id);
    if (isOfApi(request)) reply.header('cache-control', 'no-store');
  });
}
