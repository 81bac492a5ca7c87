import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { unpackEmptyDatabase } from '../../service/test/empty-database.js';
import { pause, type Scope } from './page.js';
import { PolicyReports } from './policy-reports.js';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What a journey may choose about its service. */
export interface SystemOptions {
  /** More settings of the service, as its environment (`DATABASE_URL`, `REQUESTS_PER_MINUTE`). */
  readonly env?: Readonly<Record<string, string>>;
  /** Folder of another copy of the repository. */
  readonly root?: string;
  /** The service makes its database itself, as where it starts for the first time; otherwise it finds an empty one and is there five seconds sooner. */
  readonly fromNothing?: boolean;
  /** Arguments for Node itself (`--cpu-prof`). */
  readonly nodeArgs?: readonly string[];
}

/** The real, built service with a database of its own. */
export interface System {
  /** Host pages: the demo's Mass.gov. */
  readonly host: string;
  /** Forms, frames and API. */
  readonly forms: string;
  readonly dataDir: string;
  /** The service's process, for what it costs. */
  pid(): number;
  /** What the policies of host page and forms refused so far and was not told yet; the documents named are tried out (PolicyReports). */
  refused(...documents: readonly Scope[]): Promise<readonly string[]>;
  /** What the service wrote to its log so far; for canaries. */
  log(): string;
  /** Ends the service (`SIGKILL` unless told otherwise) and starts it again on the same ports and data. */
  restart(signal?: NodeJS.Signals): Promise<void>;
  /** Ends the service only; `start` brings it back. */
  halt(signal?: NodeJS.Signals): Promise<void>;
  start(): Promise<void>;
  /** Ends everything and removes the data. */
  stop(): Promise<void>;
}

/** Starts the built service on two free ports with an empty temporary database, and waits until both origins answer. */
export async function startSystem({
  env = {},
  fromNothing = false,
  nodeArgs = [],
  root = ROOT,
}: SystemOptions = {}): Promise<System> {
  const program = join(root, 'service/dist/main.js');
  if (!existsSync(program)) throw new Error('service/dist/main.js is missing: run `npm run build` first');
  const folder = mkdtempSync(join(tmpdir(), 'forms-'));
  const port = await twoFreePorts();
  const host = `http://localhost:${port}`;
  const forms = `http://localhost:${port + 1}`;
  const dataDir = join(folder, 'data');
  if (!fromNothing && env['DATABASE_URL'] === undefined && env['DATA_DIR'] === undefined)
    await unpackEmptyDatabase(join(dataDir, 'database'));
  const reports = await PolicyReports.start();
  let service: ChildProcess | undefined;
  let log = '';

  const start = async () => {
    const child = spawn(process.execPath, [...nodeArgs, program], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...withoutServiceSettings(process.env),
        PORT: String(port),
        DATA_DIR: dataDir,
        KEY_FILE: join(folder, 'keys', 'field.key'),
        // One person makes all requests of a journey.
        REQUESTS_PER_MINUTE: '100000',
        DRAFTS_PER_MINUTE: '10000',
        RESUMES_PER_MINUTE: '10000',
        CSP_REPORT_URI: reports.address,
        ...env,
      },
    });
    service = child;
    child.stdout.on('data', (text: Buffer) => (log += text.toString()));
    child.stderr.on('data', (text: Buffer) => (log += text.toString()));
    const answers = (address: string) =>
      fetch(address)
        .then((answer) => answer.ok)
        .catch(() => false);
    // The API itself too: a process that is just up may be ready and still turn requests away while its start weighs on it.
    const end = Date.now() + 60_000;
    while (!(
      (await answers(`${host}/`)) &&
      (await answers(`${forms}/readyz`)) &&
      (await answers(`${forms}/api/openapi.json`))
    )) {
      if (child.exitCode !== null || child.signalCode !== null) throw new Error(`the service ended at start:\n${log}`);
      if (Date.now() > end) throw new Error(`the service did not answer in 60 s:\n${log}`);
      await pause(100);
    }
  };
  const halt = async (signal: NodeJS.Signals = 'SIGKILL') => {
    const child = service;
    service = undefined;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill(signal);
    await ended;
  };
  const stop = async () => {
    await halt('SIGTERM');
    reports.stop();
    rmSync(folder, { recursive: true, force: true });
  };

  try {
    await start();
  } catch (error) {
    await halt();
    reports.stop();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    host,
    forms,
    dataDir,
    pid: () => service?.pid ?? 0,
    refused: (...documents) => reports.refused(...documents),
    log: () => log,
    start,
    halt,
    async restart(signal) {
      await halt(signal);
      await start();
    },
    stop,
  };
}

/** What the developer's shell may hold for `npm start` must not reach a test's service. */
function withoutServiceSettings(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const ours =
    /^(PORT|FORMS_PORT|HOST|DATA_DIR|DATABASE_URL|FIELD_KEY|KEY_FILE|ALLOWED_ORIGINS|HOST_ORIGIN|FORMS_ORIGIN|FORMS_DIST|DEMO_DIR|HANDBOOK_DIR)$/;
  return Object.fromEntries(Object.entries(env).filter(([name]) => !ours.test(name)));
}

/** A port that is free and whose successor is free too. */
async function twoFreePorts(): Promise<number> {
  for (let attempt = 0; attempt < 50; attempt += 1) {
    // Below the range from which the system gives ports to whoever asks, so that nobody is given ours meanwhile.
    const port = 20_000 + 2 * Math.floor(Math.random() * 5_000);
    if ((await isFree(port)) && (await isFree(port + 1))) return port;
  }
  throw new Error('no two neighbouring ports are free');
}

function isFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const probe = createServer().once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
