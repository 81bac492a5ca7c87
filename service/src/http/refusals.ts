import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { DatabaseGone } from '../store/sql.js';
import { Problem, problemBody, problemType } from './problem.js';

/** Codes of refusals that Fastify and its plugins make themselves. */
const codes: Readonly<Record<string, string>> = {
  FST_ERR_CTP_BODY_TOO_LARGE: 'body_size',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'media_type',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'not_json',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'content_length',
  FST_UNDER_PRESSURE: 'busy',
};

const byStatus: Readonly<Record<number, string>> = {
  400: 'bad_request',
  404: 'not_found',
  413: 'body_size',
  415: 'media_type',
  429: 'too_many_requests',
  503: 'busy',
};

/** Every refusal is a problem document (RFC 9457), also those that no route made; what went wrong inside stays inside. */
export function addRefusals(app: FastifyInstance): void {
  const routes: { readonly method: string; readonly pattern: RegExp }[] = [];
  app.addHook('onRoute', (route) => {
    const pattern = new RegExp(
      `^${route.url
        .replaceAll(/[.+?^$()|[\]\\]/g, '\\$&')
        .replaceAll(/:[A-Za-z]+/g, '[^/]+')
        .replace(/\*$/, '.*')}$`,
    );
    for (const method of [route.method].flat()) if (!route.url.endsWith('*')) routes.push({ method, pattern });
  });

  app.setErrorHandler((error: FastifyError | Problem | DatabaseGone, request, reply) => {
    if (error instanceof Problem)
      return sendProblem(reply.headers(error.headers), error.status, error.code, error.extras);
    if (error instanceof DatabaseGone) return sendProblem(reply.header('retry-after', '5'), 503, 'database_gone');
    const status = error.statusCode ?? 500;
    if (status < 500 || status === 503)
      return sendProblem(reply, status, codes[error.code] ?? byStatus[status] ?? 'bad_request');
    request.log.error({ failure: traceOf(error) }, 'failed');
    return sendProblem(reply, 500, 'failed', { detail: `quote ${request.id} when you report this` });
  });

  app.setNotFoundHandler((request: FastifyRequest, reply: FastifyReply) => {
    const path = request.url.split('?', 1)[0] ?? '';
    const allowed = [...new Set(routes.filter((route) => route.pattern.test(path)).map((route) => route.method))];
    if (allowed.length === 0) return sendProblem(reply, 404, 'not_found');
    return sendProblem(reply.header('allow', allowed.join(', ')), 405, 'method_not_allowed');
  });
}

/** Sends a problem document. */
export function sendProblem(reply: FastifyReply, status: number, code: string, extras = {}): FastifyReply {
  return reply
    .code(status)
    .type(problemType)
    .send(problemBody(status, code, extras));
}

/** An error without its message: messages of drivers and parsers quote what they choked on. */
function traceOf(error: Error & { code?: string }): object {
  return {
    name: error.name,
    code: error.code,
    at: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 8)
      .map((line) => line.trim()),
  };
}
