import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

/** The process itself: its lock, its key, its log, and what outlives it. Always on the embedded database. */
const entry = join(import.meta.dirname, 'run-fixture.ts');
const port = 20_000 + (process.pid % 20_000);
const api = `http://127.0.0.1:${port + 1}/api`;
let folder: string;
let child: ChildProcess;
let log = '';

const env = () => ({
  ...process.env,
  DATABASE_URL: '',
  DATA_DIR: join(folder, 'data'),
  KEY_FILE: join(folder, 'keys', 'field.key'),
  PORT: String(port),
  FORMS_PORT: String(port + 1),
  FORMS_DIST: folder,
});

async function run(): Promise<void> {
  child = spawn(process.execPath, ['--import', 'tsx', entry], { env: env(), stdio: ['ignore', 'pipe', 'pipe'] });
  await new Promise<void>((ready, fail) => {
    child.on('exit', (code) => fail(new Error(`ended with ${code}: ${log}`)));
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => {
        log += text.toString();
        if (text.toString().includes('ready http')) ready();
      });
  });
  child.removeAllListeners('exit');
}

async function end(signal: NodeJS.Signals): Promise<number | null> {
  const code = new Promise<number | null>((ended) => child.once('exit', ended));
  child.kill(signal);
  return code;
}

async function talk(
  method: string,
  path: string,
  body?: object,
  handle?: string,
): Promise<{ status: number; body: Record<string, never> & { [key: string]: unknown } }> {
  const answer = await fetch(`${api}${path}`, {
    method,
    headers: {
      ...(body && { 'content-type': 'application/json' }),
      ...(handle && { authorization: `Bearer ${handle}` }),
    },
    body: body && JSON.stringify(body),
  });
  return { status: answer.status, body: (await answer.json()) as never };
}

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'running-'));
  await run();
}, 120_000);
afterAll(async () => {
  if (child.exitCode === null) await end('SIGKILL');
  await rm(folder, { recursive: true, force: true });
}, 120_000);

// Processes are started and killed here: generous on a busy machine, where a start alone may take twenty seconds.
describe('the running service', { timeout: 120_000 }, () => {
  let handle: string;
  let draft: object = {};

  it('answers on both origins', async () => {
    for (const url of [
      `http://127.0.0.1:${port}/`,
      `http://127.0.0.1:${port}/pfml/claim`,
      `http://127.0.0.1:${port + 1}/healthz`,
      `http://127.0.0.1:${port + 1}/readyz`,
    ])
      expect((await fetch(url)).status, url).toBe(200);
  });

  it('refuses a second process on its folder with one clear line', async () => {
    const second = promisify(execFile)(process.execPath, ['--import', 'tsx', entry], {
      env: { ...env(), PORT: String(port + 10), FORMS_PORT: String(port + 11) },
    });
    await expect(second).rejects.toMatchObject({
      code: 1,
      stderr: expect.stringMatching(
        /is in use by another process: stop it first, or set DATA_DIR to another folder\n$/,
      ) as string,
    });
  });

  it('has a key outside its data that nobody else reads', async () => {
    expect((await stat(join(folder, 'keys', 'field.key'))).mode & 0o777).toBe(0o600);
    expect((await readdir(join(folder, 'data'), { recursive: true })).some((name) => name.endsWith('.key'))).toBe(
      false,
    );
  });

  it('keeps everything that it acknowledged when it is killed', async () => {
    const begun = await talk('POST', '/drafts', { form: 'pfml-claim', version: '1' });
    expect(begun.status).toBe(201);
    handle = String(begun.body['handle']);
    draft = {
      ...(begun.body['draft'] as unknown as object),
      entries: { '/first_name': 'Zenobia', '/tax_identifier': '219-09-9999' },
    };
    expect((await talk('PUT', '/drafts/current', { draft, revision: 0 }, handle)).status).toBe(200);
    await end('SIGKILL');
    await run();
    expect((await talk('GET', '/drafts/current', undefined, handle)).body).toMatchObject({
      revision: 1,
      draft: { entries: { '/first_name': 'Zenobia' } },
      held: { '/tax_identifier': '***-**-9999' },
    });
  });

  it('writes nothing personal into its log', async () => {
    await talk(
      'PUT',
      '/drafts/current',
      { draft: { ...draft, entries: { '/first_name': 7, '/Zenobia': 'x' } }, revision: 1 },
      handle,
    );
    await talk('POST', '/drafts/resume', { applicationId: 'NTN-123456789-ABS-01', resumeCode: 'ABCD' });
    await fetch(`${api}/Zenobia/219-09-9999?name=Zenobia`);
    await new Promise((later) => setTimeout(later, 100));
    expect(log).toContain('"route":"/api/drafts/current"');
    expect(log).not.toMatch(/Zenobia|219-?09|NTN-|Bearer|remoteAddress|"ip"/);
    expect(log).not.toContain(handle);
  });

  it('stops when asked to, and gives the folder back', async () => {
    expect(await end('SIGTERM')).toBe(0);
    expect(await readdir(join(folder, 'data'))).toEqual(expect.not.arrayContaining(['service.lock']));
  });
});
