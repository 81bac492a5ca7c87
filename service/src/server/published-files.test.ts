import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packFiles } from '../../../scripts/lib/pack-files.mjs';
import { newApp, type App } from '../http/new-app.js';
import { readSettings } from '../settings.js';
import { addPublishedFiles } from './published-files.js';

const folder = mkdtempSync(join(tmpdir(), 'published-'));
const SCRIPT = `export const words = '${'many words '.repeat(200)}';\n`;
const HTML = { 'accept-encoding': 'gzip', accept: 'text/html' };
let app: App;

beforeAll(async () => {
  for (const name of ['v1.2.3/ma-forms.js', 'v1.2.3/chunks/page-Ab12.js', 'v1.2.3/frame/claim.html', 'ma-forms.js']) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), SCRIPT);
  }
  writeFileSync(join(folder, 'v1.2.3/ma-forms.js.map'), '{}');
  await packFiles(folder);
  app = await newApp({ ...readSettings({}), formsDist: folder, logs: false }, () => 0);
  await addPublishedFiles(app, { ...readSettings({}), formsDist: folder });
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true, force: true });
});

const ask = (url: string, headers: Record<string, string> = {}) => app.inject({ url, headers });

describe('the published files', () => {
  it('go out packed as well as the browser can unpack them, as what they are', async () => {
    const best = await ask('/v1.2.3/ma-forms.js', { 'accept-encoding': 'gzip, deflate, br' });
    expect(best.headers['content-encoding']).toBe('br');
    expect(best.headers['content-type']).toContain('javascript');
    expect(brotliDecompressSync(best.rawPayload).toString()).toBe(SCRIPT);
    const older = await ask('/v1.2.3/ma-forms.js', { 'accept-encoding': 'gzip' });
    expect(older.headers['content-encoding']).toBe('gzip');
    expect(gunzipSync(older.rawPayload).toString()).toBe(SCRIPT);
    const none = await ask('/v1.2.3/ma-forms.js');
    expect(none.headers['content-encoding']).toBeUndefined();
    expect(none.body).toBe(SCRIPT);
  });

  it('tell what stands between that packed and plain are two answers', async () => {
    for (const headers of [{}, { 'accept-encoding': 'br' }] as Record<string, string>[])
      expect((await ask('/ma-forms.js', headers)).headers.vary).toMatch(/accept-encoding/i);
  });

  it('are kept for a year under a version, packed or not, and asked for anew elsewhere', async () => {
    for (const headers of [{}, { 'accept-encoding': 'br' }] as Record<string, string>[]) {
      for (const url of ['/v1.2.3/ma-forms.js', '/v1.2.3/chunks/page-Ab12.js'])
        expect((await ask(url, headers)).headers['cache-control'], url).toContain('immutable');
      expect((await ask('/ma-forms.js', headers)).headers['cache-control']).toBe('no-cache');
    }
  });

  it('may be loaded by any page, but frame pages only as frames', async () => {
    expect((await ask('/v1.2.3/ma-forms.js.map')).headers['access-control-allow-origin']).toBe('*');
    for (const headers of [{ accept: 'text/html' }, HTML] as Record<string, string>[]) {
      const page = await ask('/v1.2.3/frame/claim.html', headers);
      expect(page.headers['content-type']).toContain('text/html');
      expect(page.headers['access-control-allow-origin']).toBeUndefined();
    }
  });
});
