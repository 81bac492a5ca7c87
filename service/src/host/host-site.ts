import { readFile, readdir } from 'node:fs/promises';
import { extname, join, relative, sep } from 'node:path';
import Fastify, { type FastifyInstance } from 'fastify';
import { addHandbook, handbookPolicy, isOfHandbook } from './handbook.js';
import { fillPage } from './page-template.js';
import { makeProductPages } from './product-pages.js';

/** The demo site: pages as an agency has them, on an origin of their own. */
export interface HostSiteSettings {
  /** Folder of the pages (`demo/`). */
  readonly folder: string;
  /** Origin that serves the forms, e.g. `http://localhost:8081`. */
  readonly formsOrigin: string;
  /** Folder of the built forms, whose list says which tags can be tried. */
  readonly formsDist: string;
  /** Where browsers tell what the policy refused. */
  readonly cspReportUri?: string;
  /** Folder of the built Storybook; it need not be there. */
  readonly handbook: string;
}

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
};

/** The page on which any tag is tried. */
const PRODUCT_PAGE = 'product.html';

interface SiteFile {
  readonly type: string;
  readonly body: Buffer | string;
}

/** What may follow a page's address to pick another version of it: `claim.inline.html` for `/pfml/claim?inline`. */
const VARIANTS = ['inline', 'frame'] as const;

/** Builds the demo site's server. All files are read and filled once, at start; `/pfml/claim` is `pfml/claim.html`, `/try/<name>` shows any tag. */
export async function buildHostSite(settings: HostSiteSettings): Promise<FastifyInstance> {
  const { formsOrigin, cspReportUri } = settings;
  const files = await readSite(settings);
  const site = Fastify({ logger: false, requestTimeout: 10_000 });

  site.addHook('onSend', async (request, reply) => {
    reply.headers({
      'content-security-policy': isOfHandbook(request.url) ? handbookPolicy : hostPolicy(formsOrigin, cspReportUri),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'strict-origin-when-cross-origin',
      'cache-control': 'no-cache',
    });
  });

  await addHandbook(site, settings.handbook);
  site.get('/healthz', (_request, reply) => reply.send({ status: 'ok' }));
  site.get('/*', (request, reply) => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const file = find(
      files,
      pathname,
      VARIANTS.find((name) => searchParams.has(name)),
    );
    if (!file) return reply.code(404).type('text/plain; charset=utf-8').send('There is no page here.');
    return reply.type(file.type).send(file.body);
  });
  return site;
}

/** The strict policy that host pages are tried under: nothing inline, scripts from the page and the forms origin, frames from there only. */
export function hostPolicy(formsOrigin: string, cspReportUri?: string): string {
  return [
    "default-src 'none'",
    `script-src 'self' ${formsOrigin}`,
    "style-src 'self'",
    "img-src 'self'",
    // The forms origin for pages with `inline`, whose form speaks to the service itself.
    `connect-src 'self' ${formsOrigin}`,
    `frame-src ${formsOrigin}`,
    "base-uri 'none'",
    // And so that it can save a file: a form of its own, sent into a frame that nobody sees.
    `form-action ${formsOrigin}`,
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types forms-lit',
    ...(cspReportUri === undefined ? [] : [`report-uri ${cspReportUri}`]),
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

async function readSite({ folder, formsOrigin, formsDist }: HostSiteSettings): Promise<ReadonlyMap<string, SiteFile>> {
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
  const template = paths.find((name) => name === PRODUCT_PAGE);
  const products = await makeProductPages(
    formsDist,
    template ? await readFile(join(folder, template), 'utf8') : '',
    formsOrigin,
    parts,
  );
  parts.set('products', products.list);
  for (const [name, body] of products.pages) files.set(name, { type: TYPES['.html'] as string, body });
  for (const name of paths.filter((one) => one !== PRODUCT_PAGE)) {
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
