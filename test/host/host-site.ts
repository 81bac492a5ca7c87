import { buildSync } from 'esbuild';
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { freePort } from '../harness/free-port.mjs';
import { mayflowerCss, mayflowerScript } from './mayflower.js';

const HERE = dirname(fileURLToPath(import.meta.url));
const packages = createRequire(import.meta.url);

/** What a page of Mass.gov may bring along; each is a style sheet or a script of the page. */
export type Condition =
  | 'mayflower'
  | 'jquery'
  | 'drupal-behaviours'
  | 'data-layer'
  | 'translate'
  | 'second-lit'
  | 'session-replay'
  | 'patched-focus'
  | 'dynamic-frames'
  | 'resizer-frames'
  | 'gravity-frames';

/** One page of the site. */
export interface HostPage {
  readonly body: string;
  /** Content of the head besides what the conditions bring. */
  readonly head?: string;
  readonly conditions?: readonly Condition[];
  readonly lang?: string;
  /** The whole Content-Security-Policy. */
  readonly policy?: string;
}

/** Scripts that must have run before those of a condition. */
const NEEDS: Partial<Record<Condition, readonly string[]>> = {
  mayflower: ['brand-banner'],
  'drupal-behaviours': ['jquery'],
  'resizer-frames': ['iframe-resizer'],
};
/** These watch or change what comes after them, so they stand in the head; the others find the page whole. */
const EARLY: readonly string[] = ['session-replay', 'data-layer', 'patched-focus', 'jquery', 'second-lit'];

/** A site that reproduces the conditions of Mass.gov's pages, on an origin of its own. */
export class HostSite {
  private constructor(
    readonly origin: string,
    private readonly server: Server,
    private readonly pages: Map<string, HostPage>,
  ) {}

  /** `name` decides whose neighbour the site is: `127.0.0.1` is another site than the forms' `localhost`, as in life. */
  static async start(name: 'localhost' | '127.0.0.1' = '127.0.0.1'): Promise<HostSite> {
    const port = await freePort();
    const pages = new Map<string, HostPage>();
    const server = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://localhost').pathname;
      const page = pages.get(path);
      if (page) {
        response.setHeader('content-type', 'text/html; charset=utf-8');
        if (page.policy !== undefined) response.setHeader('content-security-policy', page.policy);
        return response.end(markup(page));
      }
      const file = fileAt(path);
      if (!file) return response.writeHead(404).end();
      response.setHeader('content-type', path.endsWith('.css') ? 'text/css' : 'text/javascript').end(file);
    });
    await new Promise<void>((resolve) => server.listen(port, name, resolve));
    return new HostSite(`http://${name}:${port}`, server, pages);
  }

  /** Puts a page up; gives its address. */
  put(path: string, page: HostPage): string {
    this.pages.set(path, page);
    return `${this.origin}${path}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}

function markup({ body, head = '', conditions = [], lang = 'en' }: HostPage): string {
  const scripts = [...new Set(conditions.flatMap((one) => [...(NEEDS[one] ?? []), one]))].filter(
    (name) => name !== 'mayflower',
  );
  const tag = (name: string) => `<script src="/scripts/${name}.js"></script>`;
  const isEarly = (name: string) => EARLY.includes(name);
  return `<!doctype html>
<html lang="${lang}">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>A page like those of Mass.gov</title>
    ${conditions.includes('mayflower') ? '<link rel="stylesheet" href="/mayflower.css" />' : ''}
    <link rel="stylesheet" href="/host.css" />
    ${scripts.filter(isEarly).map(tag).join('')}
    ${head}
  </head>
  <body>
    ${body}
    ${scripts
      .filter((name) => !isEarly(name))
      .map(tag)
      .join('')}
  </body>
</html>`;
}

function fileAt(path: string): string | undefined {
  if (path === '/mayflower.css') return mayflowerCss();
  if (path === '/host.css') return readFileSync(join(HERE, 'host.css'), 'utf8');
  const name = /^\/scripts\/([\w-]+)\.js$/.exec(path)?.[1];
  switch (name) {
    case undefined:
      return undefined;
    case 'jquery':
      return readFileSync(packages.resolve('jquery'), 'utf8');
    case 'iframe-resizer':
      return readFileSync(packages.resolve('iframe-resizer/js/iframeResizer.js'), 'utf8');
    case 'brand-banner':
      return mayflowerScript('brand-banner');
    case 'second-lit':
      return secondLit();
    default: {
      const file = join(HERE, 'scripts', `${name}.js`);
      return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
    }
  }
}

/** The page's own component on the page's own copy of lit, as another library would bring it: with lit's policy under lit's name. */
function secondLit(): string {
  const source = `
    import { LitElement, html } from 'lit';
    customElements.define('host-greeting', class extends LitElement {
      render() { return html\`<p>The page’s own component</p>\`; }
    });`;
  const { outputFiles } = buildSync({
    stdin: { contents: source, resolveDir: HERE },
    bundle: true,
    minify: true,
    format: 'iife',
    conditions: ['production', 'browser'],
    write: false,
  });
  return outputFiles[0]?.text ?? '';
}
