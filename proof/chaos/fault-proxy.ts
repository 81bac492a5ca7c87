import { createServer, request as ask, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What may go wrong between a page and the service. */
export type Fault =
  | 'none'
  | 'drop request'
  | 'drop answer'
  | 'cut answer'
  | 'cut request'
  | 'delay'
  | 'duplicate'
  | '500'
  | '503'
  | '429'
  | 'portal page'
  | 'portal answer'
  | 'portal refusal';

export const faults: readonly Exclude<Fault, 'none'>[] = [
  'drop request',
  'drop answer',
  'cut answer',
  'cut request',
  'delay',
  'duplicate',
  '500',
  '503',
  '429',
  'portal page',
  'portal answer',
  'portal refusal',
];

/** A proxy that lets requests through, or does to them what its chooser says. */
export interface FaultProxy {
  readonly origin: string;
  /** How often each fault was done. */
  readonly done: Readonly<Record<string, number>>;
  close(): Promise<void>;
}

const portal = '<!doctype html><title>Welcome to Free Wi-Fi</title><form><button>Accept</button></form>';

/** Starts a proxy in front of an origin; `choose` says, request by request, what happens to it. */
export async function startFaultProxy(
  target: string,
  choose: (request: IncomingMessage) => Fault,
): Promise<FaultProxy> {
  const done: Record<string, number> = {};
  const server = createServer((request, response) => {
    const fault = choose(request);
    done[fault] = (done[fault] ?? 0) + 1;
    const chunks: Buffer[] = [];
    request.on('error', () => undefined);
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => void act(fault, target, request, Buffer.concat(chunks), response));
  });
  server.keepAliveTimeout = 60_000;
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    done,
    close: () =>
      new Promise((closed) => {
        server.closeAllConnections();
        server.close(() => closed());
      }),
  };
}

async function act(
  fault: Fault,
  target: string,
  request: IncomingMessage,
  body: Buffer,
  response: ServerResponse,
): Promise<void> {
  const forward = () => pass(target, request, body);
  switch (fault) {
    case 'drop request':
      return void request.socket.destroy();
    case 'cut request':
      // The service sees the beginning of a body and then nothing more.
      await pass(target, request, body, Math.floor(body.length / 2));
      return void request.socket.destroy();
    case 'drop answer':
      await forward();
      return void request.socket.destroy();
    case 'duplicate':
      // As a network may repeat what it thinks was lost: the second goes on while the first is answered.
      void forward();
      return answer(response, await forward());
    case 'delay':
      await new Promise((over) => setTimeout(over, 20 + Math.random() * 180));
      return answer(response, await forward());
    case 'cut answer': {
      const told = await forward();
      if (!told) return void request.socket.destroy();
      response.writeHead(told.status, { ...told.headers, 'content-length': String(told.body.length) });
      response.write(told.body.subarray(0, Math.floor(told.body.length / 2)), () => request.socket.destroy());
      return;
    }
    case '500':
    case '503':
    case '429':
      response.writeHead(Number(fault), {
        'content-type': 'application/problem+json',
        'access-control-allow-origin': '*',
        ...(fault !== '500' && { 'retry-after': '1' }),
      });
      return void response.end(JSON.stringify({ status: Number(fault), code: fault === '500' ? 'failed' : 'busy' }));
    case 'portal page':
      response.writeHead(200, { 'content-type': 'text/html', 'access-control-allow-origin': '*' });
      return void response.end(portal);
    case 'portal answer':
      response.writeHead(200, { 'content-type': 'application/json', 'access-control-allow-origin': '*' });
      return void response.end('{"status":"ok","message":"Please sign in"}');
    case 'portal refusal':
      response.writeHead(403, { 'content-type': 'text/html', 'access-control-allow-origin': '*' });
      return void response.end(portal);
    case 'none':
      return answer(response, await forward());
  }
}

interface Told {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
}

/** Hands a request on (its first bytes only, when `upTo` says so); undefined when no whole answer came. */
function pass(target: string, request: IncomingMessage, body: Buffer, upTo?: number): Promise<Told | undefined> {
  return new Promise((resolve) => {
    const { hostname, port } = new URL(target);
    const onward = ask(
      {
        hostname,
        port,
        method: request.method,
        path: request.url,
        headers: { ...request.headers, connection: 'close' },
      },
      (told) => {
        const chunks: Buffer[] = [];
        told.on('data', (chunk: Buffer) => chunks.push(chunk));
        told.on('end', () =>
          resolve({ status: told.statusCode ?? 502, headers: told.headers, body: Buffer.concat(chunks) }),
        );
        told.on('error', () => resolve(undefined));
      },
    );
    onward.on('error', () => resolve(undefined));
    if (upTo === undefined) onward.end(body);
    else
      onward.write(body.subarray(0, upTo), () => {
        onward.destroy();
        resolve(undefined);
      });
  });
}

function answer(response: ServerResponse, told: Told | undefined): void {
  if (!told) {
    response.socket?.destroy();
    return;
  }
  const { connection: _connection, 'transfer-encoding': _encoding, ...headers } = told.headers;
  response.writeHead(told.status, headers);
  response.end(told.body);
}
