import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { fillPage } from './page-template.js';

/** The demo site: pages as an agency has them, on an origin of their own. */
export interface HostSiteSettings {
  /** Folder of the pages (`demo/`). */
  readonly folder: string;
  /** Origin that serves the forms, e.g. `http://localhost:8081`. */
  readonly formsOrigin: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

interface SiteFile {
  readonly type: string;
  readonly body: Buffer | string;
}

/** Builds the demo site's server. All files are read and filled once, at start; `/pfml/claim` is `pfml/claim.html`, `?inline` picks `claim.inline.html`. */
export async function buildHostSite({ folder, formsOrigin }: HostSiteSettings): Promise<FastifyInstance> {
  const files = await readSite(folder, formsOrigin);
  const site = Fastify({ logger: false, requestTimeout: 10_000 });

  site.addHook('onSend', async (_request, reply) => {
    reply.headers({
      'content-security-policy': hostPolicy(formsOrigin),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cache-control': 'no-cache',
    });
  });

  site.get('/healthz', (_request, reply) => reply.send({ status: 'ok' }));
  site.get('/*', (request, reply) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const file = find(files, pathname, searchParams.has('inline') ? 'inline' : undefined);
    if (!file) return reply.code(404).type('text/plain; charset=utf-8').send('There is no page here.');
    return reply.type(file.type).send(file.body);
  });
  return site;
}

/** The strict policy that host pages are tried under: nothing inline, scripts from the page and the forms origin, frames from there only. */
export function hostPolicy(formsOrigin: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${formsOrigin}`,
    "style-src 'self'",
    "img-src 'self'",
    // The forms origin for pages with `inline`, whose form speaks to the service itself.
    `connect-src 'self' ${formsOrigin}`,
    `frame-src ${formsOrigin}`,
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types forms-lit',
  ].join('; ');
}

function find(
  files: ReadonlyMap<string, SiteFile>,
  pathname: string,
  variant: string | undefined,
): SiteFile | undefined {
  const path = pathname.replace(/^\/+|\/+$/g, '');
  const names =
    path === ''
      ? ['index.html']
      : [...(variant ? [`${path}.${variant}.html`] : []), `${path}.html`, `${path}/index.html`, path];
  for (const name of names) {
    const file = files.get(name);
    if (file) return file;
  }
  return undefined;
}

async function readSite(folder: string, formsOrigin: string): Promise<ReadonlyMap<string, SiteFile>> {
  const parts = new Map<string, string>();
  const paths: string[] = [];
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = relative(folder, path).split(sep).join('/');
    if (name.startsWith('parts/')) parts.set(entry.name.replace(/\.html$/, ''), await readFile(path, 'utf8'));
    else paths.push(name);
  }
  const files = new Map<string, SiteFile>();
  for (const name of paths) {
    const type = TYPES[extname(name)];
    if (type === undefined) continue;
    const path = join(folder, name);
    files.set(name, {
      type,
      body: name.endsWith('.html')
        ? fillPage(await readFile(path, 'utf8'), { values: { formsOrigin }, parts })
        : await readFile(path),
    });
  }
  return files;
}
