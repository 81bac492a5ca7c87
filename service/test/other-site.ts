import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What a site was asked. */
export interface Asked {
  readonly method: string;
  readonly path: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A site that is not ours, on a port of its own: an author's files, or the receiver of webhooks. */
export class OtherSite {
  readonly asked: Asked[] = [];

  private constructor(
    private readonly server: Server,
    private readonly pages: Map<string, (asked: Asked, response: ServerResponse) => void>,
  ) {}

  /** Starts one. */
  static async start(): Promise<OtherSite> {
    const pages = new Map<string, (asked: Asked, response: ServerResponse) => void>();
    let site: OtherSite | undefined;
    const server = createServer((request, response) => {
      const parts: Buffer[] = [];
      request.on('data', (part: Buffer) => parts.push(part));
      request.on('end', () => {
        const asked = {
          method: request.method ?? '',
          path: request.url ?? '',
          headers: request.headers,
          body: Buffer.concat(parts).toString(),
        };
        site?.asked.push(asked);
        const page = pages.get(asked.path);
        if (page) page(asked, response);
        else response.writeHead(404).end();
      });
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    return (site = new OtherSite(server, pages));
  }

  get origin(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Puts a file there: text as it is, anything else as JSON. */
  file(path: string, content: unknown): string {
    const text = typeof content === 'string' ? content : JSON.stringify(content);
    return this.answer(path, (_asked, response) =>
      response.writeHead(200, { 'content-type': 'application/json' }).end(text),
    );
  }

  /** Lets a path be answered by hand. */
  answer(path: string, page: (asked: Asked, response: ServerResponse) => void): string {
    this.pages.set(path, page);
    return `${this.origin}${path}`;
  }

  stop(): void {
    this.server.closeAllConnections();
    this.server.close();
  }
}
