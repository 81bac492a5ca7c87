import { existsSync } from 'node:fs';
import { join } from 'node:path';
import files from '@fastify/static';
import type { FastifyInstance } from 'fastify';

/** Where the handbook stands on the demo site. */
export const HANDBOOK = '/storybook/';

/** Said in place of a handbook that was not built: it takes a minute, and `npm start` must not. */
const NOT_BUILT = 'The handbook is not built. Run "npm run build:storybook" in the repository, then start again.\n';

/** Serves the built Storybook, when there is one. */
export async function addHandbook(site: FastifyInstance, folder: string): Promise<void> {
  site.get(HANDBOOK.slice(0, -1), (_request, reply) => reply.redirect(HANDBOOK));
  if (!existsSync(join(folder, 'index.html'))) {
    site.get(`${HANDBOOK}*`, (_request, reply) => reply.code(404).type('text/plain; charset=utf-8').send(NOT_BUILT));
    return;
  }
  await site.register(files, { root: folder, prefix: HANDBOOK, index: 'index.html', cacheControl: false });
}

/** Whether an address is one of the handbook. */
export function isOfHandbook(url: string): boolean {
  return url.startsWith(HANDBOOK);
}

/** Storybook's own pages write scripts and styles into themselves; nothing of a resident stands there. It still speaks to nobody else. */
export const handbookPolicy = [
  "default-src 'self'",
  "script-src 'self' 'unsafe-inline'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
].join('; ');
