import { dirname, join, relative, resolve } from 'node:path';

/** Everything that the operator may choose; read once, from the environment, at start. */
export interface Settings {
  /** Port of the host pages; the forms origin listens on `formsPort` (PORT + 1). */
  readonly port: number;
  readonly formsPort: number;
  /** Address to bind. Loopback unless the operator says otherwise. */
  readonly host: string;
  /** Public origin of the host pages and of forms, frames and API. */
  readonly hostOrigin: string;
  readonly formsOrigin: string;
  /** Where the pages stand on which a form or a tracker is shown, by its name: people are sent there from other pages and by e-mail. */
  readonly pages: Readonly<Record<string, string>>;
  /** Origins that may call the API from a page of theirs and may frame the forms. */
  readonly allowedOrigins: readonly string[];
  /** Embedded database and documents rest here. */
  readonly dataDir: string;
  /** A real PostgreSQL takes the embedded one's place when set. */
  readonly databaseUrl?: string;
  /** Base64 keys of 32 bytes, the current one first; when absent the key file is used. */
  readonly fieldKey?: string;
  readonly keyFile: string;
  /** Staff, one a line: name, roles, token; when absent the file is used, which the first start makes. */
  readonly staffTokens?: string;
  readonly staffFile: string;
  /** From where staff may ask. */
  readonly staffNetwork: 'loopback' | 'any';
  /** Origins from which an author's schema and layout are fetched, and nothing else. */
  readonly authorOrigins: readonly string[];
  /** Origins to which webhooks may go, and no other. */
  readonly webhookOrigins: readonly string[];
  /** Server that takes e-mail (`smtp://` or `smtps://`, with name and password if it wants them); a folder takes its place when absent. */
  readonly smtpUrl?: string;
  /** From whom e-mail comes. */
  readonly mailFrom: string;
  /** Where the program office for points of contact hears of requests; without it they are on its list only. */
  readonly pocOfficeMail?: string;
  /** Ends of the cases' histories rest here, signed: outside of the database, or they would go with it. */
  readonly headsDir: string;
  /** Folder of the built browser code and of the host pages. */
  readonly formsDist: string;
  readonly demoDir: string;
  readonly handbookDir: string;
  /** Hops of trusted proxies before us, so that the source of a request is the person and not the proxy. */
  readonly trustProxy: number;
  /** Whether a person with an application may not send another one (off for demonstrations). */
  readonly onePerPerson: boolean;
  /** Where browsers tell what the policies refused (`report-uri`). */
  readonly cspReportUri?: string;
  /** Fill an empty service with a few made-up kits at start, and print their cards; `npm start` does. */
  readonly demoSeed: boolean;
  readonly limits: Limits;
  readonly logs: boolean;
}

/** Numbers that guard the service; tests make them small. */
export interface Limits {
  readonly requestsPerMinute: number;
  readonly draftsPerMinute: number;
  readonly resumesPerMinute: number;
  readonly lookupsPerMinute: number;
  /** Every answer to a resume, or to a lookup of a kit, takes at least this long, right or wrong. */
  readonly resumeFloorMs: number;
  readonly draftDays: number;
  readonly handleHours: number;
  readonly uploadHours: number;
  /** Event loop delay and queue of database work above which we answer 503. */
  readonly eventLoopDelayMs: number;
  readonly waitingQueries: number;
  /** Requests at work at once, above which we answer 503. */
  readonly requestsAtOnce: number;
  /** How long the oldest request may have been at work before others are told to come again. */
  readonly patienceMs: number;
  /** Seconds that a JSON body may take to arrive. */
  readonly bodySeconds: number;
}

/** Shipped limits; the reasons stand in service/README.md. */
export const defaultLimits: Limits = {
  requestsPerMinute: 600,
  draftsPerMinute: 60,
  resumesPerMinute: 30,
  lookupsPerMinute: 30,
  resumeFloorMs: 150,
  draftDays: 60,
  handleHours: 72,
  uploadHours: 24,
  eventLoopDelayMs: 5_000,
  waitingQueries: 400,
  requestsAtOnce: 200,
  patienceMs: 900,
  bodySeconds: 60,
};

/** Reads the environment. Throws one clear line when a value cannot be meant. */
export function readSettings(env: NodeJS.ProcessEnv = process.env): Settings {
  const port = portOf(env['PORT'], 8080, 'PORT');
  const formsPort = portOf(env['FORMS_PORT'], port + 1, 'FORMS_PORT');
  const dataDir = resolve(env['DATA_DIR'] ?? '.data');
  const keyFile = resolve(env['KEY_FILE'] ?? join(dirname(dataDir), '.keys', 'field.key'));
  if (isInside(keyFile, dataDir))
    throw new Error(`KEY_FILE must not lie inside DATA_DIR (${dataDir}): a copy of the data would carry its key`);
  const headsDir = resolve(env['HEADS_DIR'] ?? join(dirname(dataDir), '.heads'));
  if (isInside(headsDir, dataDir))
    throw new Error(
      `HEADS_DIR must not lie inside DATA_DIR (${dataDir}): what proves the database must not go with it`,
    );
  const hostOrigin = originOf(env['HOST_ORIGIN'] ?? `http://localhost:${port}`, 'HOST_ORIGIN');
  const formsOrigin = originOf(env['FORMS_ORIGIN'] ?? `http://localhost:${formsPort}`, 'FORMS_ORIGIN');
  const network = env['STAFF_NETWORK'] ?? 'loopback';
  if (network !== 'loopback' && network !== 'any')
    throw new Error(`STAFF_NETWORK must be loopback or any, not ${network}`);
  return {
    port,
    formsPort,
    host: env['HOST'] ?? '127.0.0.1',
    hostOrigin,
    formsOrigin,
    pages: pagesOf(env['PAGES'] ?? '', hostOrigin),
    allowedOrigins: originsOf(env, 'ALLOWED_ORIGINS', [hostOrigin, `http://127.0.0.1:${port}`]),
    dataDir,
    databaseUrl: env['DATABASE_URL'] || undefined,
    fieldKey: env['FIELD_KEY'] || undefined,
    keyFile,
    staffTokens: env['STAFF_TOKENS'] || undefined,
    staffFile: resolve(env['STAFF_FILE'] ?? join(dirname(keyFile), 'staff.tokens')),
    staffNetwork: network,
    authorOrigins: originsOf(env, 'AUTHOR_ORIGINS', [hostOrigin]),
    webhookOrigins: originsOf(env, 'WEBHOOK_ORIGINS', []),
    smtpUrl: env['SMTP_URL'] ? smtpOf(env['SMTP_URL']) : undefined,
    mailFrom: mailboxOf(env['MAIL_FROM'] ?? 'no-reply@localhost', 'MAIL_FROM'),
    pocOfficeMail: env['POC_OFFICE_MAIL'] ? mailboxOf(env['POC_OFFICE_MAIL'], 'POC_OFFICE_MAIL') : undefined,
    headsDir,
    formsDist: resolve(env['FORMS_DIST'] ?? 'dist'),
    demoDir: resolve(env['DEMO_DIR'] ?? 'demo'),
    handbookDir: resolve(env['HANDBOOK_DIR'] ?? 'storybook-static'),
    trustProxy: countOf(env['TRUST_PROXY'], 0, 'TRUST_PROXY'),
    cspReportUri: env['CSP_REPORT_URI'] ? addressOf(env['CSP_REPORT_URI'], 'CSP_REPORT_URI') : undefined,
    onePerPerson: env['ONE_PER_PERSON'] !== 'off',
    demoSeed: env['DEMO_SEED'] === 'on',
    limits: {
      ...defaultLimits,
      requestsPerMinute: countOf(env['REQUESTS_PER_MINUTE'], defaultLimits.requestsPerMinute, 'REQUESTS_PER_MINUTE'),
      draftsPerMinute: countOf(env['DRAFTS_PER_MINUTE'], defaultLimits.draftsPerMinute, 'DRAFTS_PER_MINUTE'),
      resumesPerMinute: countOf(env['RESUMES_PER_MINUTE'], defaultLimits.resumesPerMinute, 'RESUMES_PER_MINUTE'),
      lookupsPerMinute: countOf(env['LOOKUPS_PER_MINUTE'], defaultLimits.lookupsPerMinute, 'LOOKUPS_PER_MINUTE'),
      draftDays: countOf(env['DRAFT_DAYS'], defaultLimits.draftDays, 'DRAFT_DAYS'),
      handleHours: countOf(env['HANDLE_HOURS'], defaultLimits.handleHours, 'HANDLE_HOURS'),
      requestsAtOnce: countOf(env['REQUESTS_AT_ONCE'], defaultLimits.requestsAtOnce, 'REQUESTS_AT_ONCE'),
      bodySeconds: countOf(env['BODY_SECONDS'], defaultLimits.bodySeconds, 'BODY_SECONDS'),
    },
    logs: env['LOGS'] !== 'off',
  };
}

function portOf(text: string | undefined, otherwise: number, name: string): number {
  const port = countOf(text, otherwise, name);
  if (port > 65_535) throw new Error(`${name} must be a port number, not ${text}`);
  return port;
}

function countOf(text: string | undefined, otherwise: number, name: string): number {
  if (text === undefined || text === '') return otherwise;
  if (!/^\d{1,7}$/.test(text)) throw new Error(`${name} must be a whole number, not ${text}`);
  return Number(text);
}

function originsOf(env: NodeJS.ProcessEnv, name: string, otherwise: readonly string[]): readonly string[] {
  const named = (env[name] ?? '').split(/[\s,]+/).filter((part) => part !== '');
  return [...new Set(named.length > 0 ? named.map((part) => originOf(part, name)) : otherwise)];
}

function originOf(text: string, name: string): string {
  return new URL(addressOf(text, name)).origin;
}

/** Where this project's own host pages show a form or a tracker; an agency's pages stand elsewhere. */
const OWN_PAGES: Readonly<Record<string, string>> = {
  'pfml-claim': '/pfml/claim',
  'pfml-status': '/pfml/status',
  'pfml-hours-report': '/pfml/hours',
  'pfml-employer-response': '/pfml/employer',
};

/** `name=address` for each page that stands elsewhere than on our own site. */
function pagesOf(text: string, hostOrigin: string): Readonly<Record<string, string>> {
  const named = text.split(/\s+/).filter((part) => part !== '');
  const elsewhere = named.map((part): [string, string] => {
    const [, name, address] = /^([a-z][a-z0-9-]*)=(.+)$/.exec(part) ?? [];
    if (name === undefined || address === undefined)
      throw new Error(`PAGES must be "name=address" with spaces between, not ${part}`);
    return [name, addressOf(address, 'PAGES')];
  });
  const own = Object.entries(OWN_PAGES).map(([name, path]): [string, string] => [name, `${hostOrigin}${path}`]);
  return Object.fromEntries([...own, ...elsewhere]);
}

/** A web address, escaped so that it ends no directive of a policy that it stands in. */
function addressOf(text: string, name: string): string {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new Error(`${name} must hold http(s) addresses, not ${text}`);
  return url.href.replace(/[;,]/g, encodeURIComponent);
}

/** The value is not repeated in the refusal: it holds a password. */
function smtpOf(text: string): string {
  if (!URL.canParse(text) || !/^smtps?:$/.test(new URL(text).protocol) || new URL(text).hostname === '')
    throw new Error(
      'SMTP_URL must be smtp://host:port or smtps://host:port, with name:password@ before the host if needed',
    );
  return text;
}

function mailboxOf(text: string, name: string): string {
  if (!/^[^\s@<>,;:"()[\]\\]+@[\w.-]+$/.test(text)) throw new Error(`${name} must be one e-mail address, not ${text}`);
  return text;
}

function isInside(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (!way.startsWith('..') && !way.startsWith('/'));
}
