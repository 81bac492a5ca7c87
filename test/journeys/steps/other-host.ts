import { createServer, type Server } from 'node:http';
import { freePort } from '../../harness/free-port.mjs';

/** A host page that is not ours. It keeps every message that it hears in `window.heard`. */
export class OtherHost {
  private constructor(
    readonly origin: string,
    private readonly server: Server,
    private readonly pages: Map<string, string>,
  ) {}

  static async start(): Promise<OtherHost> {
    const port = await freePort();
    const pages = new Map<string, string>();
    const server = createServer((request, response) => {
      const page = pages.get(request.url ?? '/');
      response
        .writeHead(page === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' })
        .end(page ?? '');
    });
    await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
    return new OtherHost(`http://localhost:${port}`, server, pages);
  }

  /** Makes a page of this body and script; gives its address. */
  page(path: string, body: string, script = ''): string {
    this.pages.set(
      path,
      `<!doctype html><html lang="en"><meta charset="utf-8"><title>Another host</title><h1>Another host</h1>
       <script>window.heard = []; addEventListener('message', (event) => window.heard.push(event.data)); ${script}</script>
       <div style="width: 280px">${body}</div><p>After the form</p></html>`,
    );
    return `${this.origin}${path}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
