import { createServer, request as ask, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A line between a browser and the forms origin that can be told to keep some answers back, as a phone's does in a tunnel. */
export class SlowLine {
  #target = '';
  #isKept: (path: string) => boolean = () => false;
  #kept: (() => void)[] = [];
  readonly #server: Server;

  private constructor() {
    this.#server = createServer((request, response) => {
      const pass = (): void => this.#pass(request, response);
      if (this.#isKept(new URL(request.url ?? '/', 'http://localhost').pathname)) this.#kept.push(pass);
      else pass();
    });
  }

  /** Starts one; it leads nowhere before `leadTo`. */
  static async start(): Promise<SlowLine> {
    const line = new SlowLine();
    await new Promise<void>((ready) => line.#server.listen(0, 'localhost', ready));
    return line;
  }

  get origin(): string {
    return `http://localhost:${(this.#server.address() as AddressInfo).port}`;
  }

  leadTo(target: string): void {
    this.#target = target;
  }

  /** From now on what is asked for at these paths waits. */
  keep(isKept: (path: string) => boolean): void {
    this.#isKept = isKept;
  }

  /** How many wait. */
  get waiting(): number {
    return this.#kept.length;
  }

  /** Lets everything through, what waits first. */
  release(): void {
    this.#isKept = () => false;
    for (const pass of this.#kept.splice(0)) pass();
  }

  stop(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }

  #pass(request: IncomingMessage, response: ServerResponse): void {
    const { host } = new URL(this.#target);
    const onward = ask(`${this.#target}${request.url ?? ''}`, {
      method: request.method,
      headers: { ...request.headers, host },
    });
    onward.on('response', (answer) => {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
    });
    onward.on('error', () => response.destroy());
    request.pipe(onward);
  }
}
