import { createServer } from 'node:http';
import { existsSync, readFileSync, statSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { extname, join, normalize } from 'node:path';
import { gzipSync } from 'node:zlib';

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.css': 'text/css',
};

/** What lies in a folder, over the network as a careful host would send it: compressed. */
export interface Served {
  readonly origin: string;
  close(): void;
}

/** Serves a folder on a free port. */
export async function serve(folder: string, port = 0): Promise<Served> {
  const packed = new Map<string, { readonly at: number; readonly bytes: Buffer }>();
  const server = createServer((request, response) => {
    const path = normalize(join(folder, decodeURIComponent((request.url ?? '/').split('?')[0] ?? '/')));
    const file = existsSync(path) && statSync(path).isDirectory() ? join(path, 'index.html') : path;
    if (!file.startsWith(folder) || !existsSync(file)) return void response.writeHead(404).end();
    const at = statSync(file).mtimeMs;
    let entry = packed.get(file);
    if (entry?.at !== at) packed.set(file, (entry = { at, bytes: gzipSync(readFileSync(file), { level: 9 }) }));
    response.writeHead(200, {
      'content-type': TYPES[extname(file)] ?? 'application/octet-stream',
      'content-encoding': 'gzip',
      'cache-control': 'no-store',
    });
    response.end(entry.bytes);
  });
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}
