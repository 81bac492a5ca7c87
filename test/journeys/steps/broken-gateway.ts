import { createServer, type Server } from 'node:http';

/** What answers on a service's port while the service is down: a gateway that knows no better, or one from which nothing comes. */
export class BrokenGateway {
  private constructor(private readonly server: Server) {}

  /** `silent`: it takes what is asked and never answers. */
  static async at(origin: string, how: 'error' | 'silent'): Promise<BrokenGateway> {
    const server = createServer((request, response) => {
      request.resume();
      if (how === 'error')
        response
          .writeHead(502, { 'content-type': 'text/html; charset=utf-8' })
          .end('<html><body><h1>502 Bad Gateway</h1></body></html>');
    });
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(Number(new URL(origin).port), resolve);
    });
    return new BrokenGateway(server);
  }

  async stop(): Promise<void> {
    const ended = new Promise((resolve) => this.server.close(resolve));
    this.server.closeAllConnections();
    await ended;
  }
}
