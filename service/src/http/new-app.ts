import { randomUUID } from 'node:crypto';
import underPressure from '@fastify/under-pressure';
import type { TypeBoxTypeProvider } from '@fastify/type-provider-typebox';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyRequest,
  type RawServerDefault,
} from 'fastify';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Settings } from '../settings.js';
import { readJson } from './json-body.js';
import { Problem } from './problem.js';
import { addRefusals, sendProblem } from './refusals.js';
import { validatorCompiler } from './validator-compiler.js';

/** A Fastify whose routes are typed by their TypeBox schemas. */
export type App = FastifyInstance<
  RawServerDefault,
  IncomingMessage,
  ServerResponse,
  FastifyBaseLogger,
  TypeBoxTypeProvider
>;

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Its answer is a stream that ends when its reader leaves. */
    readonly staysOpen?: boolean;
    /** It may be asked from anywhere: it needs what only its own page knows, and no browser adds that by itself. */
    readonly fromAnyOrigin?: boolean;
  }
}

/** Largest JSON body, in bytes. */
export const bodyLimit = 256 * 1024;

/**
 * An empty server with the house's manners: JSON only, nothing coerced, timeouts, problems, and a log that holds route patterns, times and
 * ids. Personal data cannot reach the log, because nothing of a request but its method and its route's pattern is ever given to it.
 */
export async function newApp(settings: Settings, waiting: () => number): Promise<App> {
  const app = Fastify({
    bodyLimit,
    // The request's head must come at once; its body may take as long as 10 MB take on a poor line.
    connectionTimeout: 60_000,
    requestTimeout: 330_000,
    keepAliveTimeout: 15_000,
    http: { headersTimeout: 20_000, maxHeaderSize: 16_384 },
    routerOptions: { maxParamLength: 128, ignoreTrailingSlash: true },
    trustProxy: settings.trustProxy === 0 ? false : (_address: string, hop: number) => hop < settings.trustProxy,
    // A frame page of a versioned address looks for the service beside itself: `/v1.2.3/api/…` is the one API there is.
    rewriteUrl: ({ url = '/' }) => url.replace(/^\/v\d+\.\d+\.\d[\w.-]*(?=\/api\/)/, ''),
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // An address that cannot be read meets no hook of ours: Fastify's own answer would repeat it, and bear none of our headers.
    frameworkErrors: (_error, _request, reply) =>
      void sendProblem(
        reply.headers({ 'x-content-type-options': 'nosniff', 'cache-control': 'no-store' }),
        400,
        'bad_address',
      ),
    logController: new LogController({ disableRequestLogging: true }),
    logger: settings.logs
      ? {
          level: 'info',
          base: { service: 'baystate-forms' },
          serializers: { req: () => ({}), res: () => ({}), err: () => ({ type: '', message: '', stack: '' }) },
        }
      : false,
  }).withTypeProvider<TypeBoxTypeProvider>();

  app.setValidatorCompiler(validatorCompiler);
  // Fastify's serializer drops what a schema does not name; ours writes answers as they are.
  app.setSerializerCompiler(() => (value) => JSON.stringify(value));
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (_request, body, done) => {
    try {
      done(null, readJson(body as Buffer));
    } catch (error) {
      done(error as Error, undefined);
    }
  });
  addRefusals(app);

  app.addHook('onResponse', (request, reply, done) => {
    request.log.info(
      {
        method: request.method,
        route: request.routeOptions.url ?? 'none',
        status: reply.statusCode,
        ms: Math.round(reply.elapsedTime),
      },
      'answered',
    );
    done();
  });

  await app.register(underPressure, {
    maxEventLoopDelay: settings.limits.eventLoopDelayMs,
    retryAfter: 5,
    pressureHandler: (request, _reply, _kind, delay) => {
      // No sample yet (the first second, or one long pause) is called infinite; it says nothing of load.
      if (delay === Infinity) return;
      // Probes must tell the truth about life and readiness, not about load.
      if (request.url === '/healthz' || request.url === '/readyz') return;
      throw busy();
    },
  });
  shedLoad(app, settings, waiting);
  cutSlowBodies(app, settings);
  return app;
}

/** Requests at work below which nobody is turned away, however slow the machine is. */
const fewest = 20;

/** More requests at work than are finished within a second are better told to come again: those that were let in keep their pace. */
function shedLoad(app: FastifyInstance, { limits }: Settings, waiting: () => number): void {
  // In the order in which they came: the first one has been at work longest.
  const atWork = new Map<FastifyRequest, number>();
  const isFull = (): boolean => {
    const [oldest = Infinity] = atWork.values();
    const isSlow = atWork.size >= fewest && performance.now() - oldest > limits.patienceMs;
    return isSlow || atWork.size >= limits.requestsAtOnce || waiting() > limits.waitingQueries;
  };
  app.addHook('onRequest', (request, _reply, done) => {
    done(isOfApi(request) && isFull() ? busy() : undefined);
  });
  // Counted once its body is here: a slow sender waits at the door, a document comes in as it may, and neither takes anybody's place.
  app.addHook('preHandler', (request, _reply, done) => {
    // A stream is at work when there is news, not while it is open.
    const counts = isOfApi(request) && isJson(request) && !request.routeOptions.config.staysOpen;
    if (counts) atWork.set(request, performance.now());
    done();
  });
  app.addHook('onResponse', (request, _reply, done) => {
    atWork.delete(request);
    done();
  });
  app.addHook('onRequestAbort', (request, done) => {
    atWork.delete(request);
    done();
  });
}

/** A body of JSON or of a form is small: one that dribbles in is cut long before the time that an upload may take. */
function cutSlowBodies(app: FastifyInstance, { limits }: Settings): void {
  app.addHook('onRequest', (request, _reply, done) => {
    if (isJson(request) || isForm(request)) {
      const cut = setTimeout(() => request.raw.destroy(), limits.bodySeconds * 1_000);
      cut.unref();
      request.raw.once('end', () => clearTimeout(cut)).once('close', () => clearTimeout(cut));
    }
    done();
  });
}

function isJson(request: FastifyRequest): boolean {
  return /^application\/json\b/i.test(request.headers['content-type'] ?? '');
}

/** What a browser sends of a form: a box or two. */
function isForm(request: FastifyRequest): boolean {
  return /^application\/x-www-form-urlencoded\b/i.test(request.headers['content-type'] ?? '');
}

function busy(): Problem {
  return new Problem(503, 'busy', {}, { 'retry-after': '5' });
}

/** Whether a request is for the API: by the route that answers it too, since `/%61pi/drafts` leads to the same place as `/api/drafts`. */
export function isOfApi(request: FastifyRequest): boolean {
  return request.url.startsWith('/api') || (request.routeOptions.url?.startsWith('/api') ?? false);
}
