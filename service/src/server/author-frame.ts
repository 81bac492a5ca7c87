import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formsPolicy } from '../http/security-headers.js';
import type { App } from '../http/new-app.js';
import type { Settings } from '../settings.js';

const EMPTY = '<meta name="ma-author-origins" content="" />';

/**
 * The frame page for forms of authors: the one page of this origin that may ask other sites for something. Which ones is written into it and
 * into its policy, so that the page knows and the browser enforces.
 */
export function addAuthorFrame(app: App, settings: Settings): void {
  const file = join(settings.formsDist, 'frame/form.html');
  if (!existsSync(file)) return;
  const written = readFileSync(file, 'utf8');
  if (!written.includes(EMPTY)) throw new Error('frame/form.html has no place for AUTHOR_ORIGINS');
  const origins = settings.authorOrigins.join(' ');
  const page = written.replace(EMPTY, EMPTY.replace('content=""', `content="${origins}"`));
  const policy = Object.entries({
    ...formsPolicy(settings),
    'connect-src': ["'self'", ...settings.authorOrigins],
  })
    .map(([name, values]) => `${name} ${values.join(' ')}`)
    .join(';');
  for (const path of ['/frame/form.html', '/:version/frame/form.html'])
    app.get(path, { schema: { hide: true } }, (_request, reply) =>
      reply
        .type('text/html; charset=utf-8')
        .headers({ 'content-security-policy': policy, 'cache-control': 'no-cache' })
        .serializer(String)
        .send(page),
    );
}
