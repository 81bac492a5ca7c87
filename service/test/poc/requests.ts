import { randomUUID } from 'node:crypto';
import { expect } from 'vitest';
import type { Entry, Json, JsonObject } from '../../../src/model/index.js';
import { kinds } from '../../../src/generated/fields.js';
import { form } from '../../../src/generated/poc-designation/index.js';
import { status } from '../../../src/generated/poc-designation/status.js';
import { day, todayOf } from '../../src/clock.js';
import type { FormLibrary } from '../../src/forms/form-library.js';
import { type Agency, agencies } from '../../src/poc/agencies.js';
import { pocDesignation, pocFollowUp } from '../../src/forms/poc-designation.js';
import type { Coverage, CoverageCell } from '../../src/poc/coverage.js';
import type { Designation } from '../../src/poc/requests.js';
import type { Settings } from '../../src/settings.js';
import { addEvent, staffAsks, statusFor } from '../cases/claims.js';
import { ask, openBench, staffToken, type Bench, type Tab } from '../harness.js';

const library: FormLibrary = {
  forms: { 'poc-designation': form },
  kinds,
  policies: { 'poc-designation': pocDesignation },
  trackers: { 'poc-designation': status },
  followUps: { 'poc-designation': pocFollowUp },
};

/** A bench that takes requests for points of contact. */
export function openPocBench(more: Partial<Settings> = {}): Promise<Bench> {
  return openBench({}, library, more);
}

/** Somebody at work. */
export interface Person {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly phone: string;
  readonly extension?: string;
}

/** The agency that the test at hand is about, and two people there: what was written down cannot be emptied, so each test has its own. */
export let here: Agency;
export let dana: Person;
export let minh: Person;

/** Agencies that tests name themselves. */
const NAMED = ['dcf', 'dmh', 'dds'];
const places = agencies.filter(({ id }) => !NAMED.includes(id)).values();

/** Goes on to the next agency. */
export function elsewhere(): void {
  const { value } = places.next();
  if (!value) throw new Error('no agency is left');
  here = value;
  dana = {
    name: 'Dana Whitfield',
    title: 'Director of Operations',
    email: `dana.${here.id}@mass.gov`,
    phone: '617-555-0142',
  };
  minh = {
    name: 'Minh Tran',
    title: 'Chief Information Officer',
    email: `minh.${here.id}@mass.gov`,
    phone: '617-555-0187',
    extension: '4021',
  };
}

/** What a leader wishes. */
export interface Wish {
  readonly agency?: string;
  readonly agencyName?: string;
  readonly action?: string;
  readonly roles: Readonly<Partial<Record<Designation, { readonly contact?: Person; readonly outgoing?: string }>>>;
  readonly inDays?: number;
  readonly backdateReason?: string;
  readonly isLeader?: boolean;
  readonly leader?: string;
}

/** A request that was sent. */
export interface SentRequest {
  readonly tab: Tab;
  readonly caseId: string;
}

const KEYS = { 'agency-poc': 'agency_poc', 'technical-poc': 'technical_poc' } as const;

/** The answers to the form that say what a leader wishes. */
export function answersOf(bench: Bench, wish: Wish): JsonObject {
  const { agency = here.id, action = 'add', inDays = 0, isLeader = true, leader = 'ruth.okafor@mass.gov' } = wish;
  const roles = Object.entries(wish.roles) as [Designation, { contact?: Person; outgoing?: string }][];
  return {
    agency,
    ...(wish.agencyName !== undefined && { agency_name: wish.agencyName }),
    submitter: { name: 'Ruth Okafor', title: 'Commissioner', email: leader, is_leadership: isLeader },
    action,
    designations: roles.map(([designation]) => designation),
    ...Object.fromEntries<Json>(
      roles.flatMap(([designation, { contact, outgoing }]): [string, Json][] => [
        ...(outgoing === undefined ? [] : [[`${KEYS[designation]}_outgoing`, outgoing] as [string, Json]]),
        ...(contact ? [[KEYS[designation], { ...contact }] as [string, Json]] : []),
      ]),
    ),
    effective_on: dayIn(bench, inDays),
    ...(wish.backdateReason !== undefined && { backdate_reason: wish.backdateReason }),
  };
}

/** The calendar day so many days from the bench's today. */
export function dayIn(bench: Bench, days: number): string {
  const today = Date.parse(todayOf({ now: () => bench.clock.now() }));
  return new Date(today + days * day).toISOString().slice(0, 10);
}

/** Fills the form and sends it; gives the answer of the service. */
export async function trySend(bench: Bench, wish: Wish, key = randomUUID()) {
  const begun = await bench.app.inject({
    method: 'POST',
    url: '/api/drafts',
    payload: { form: 'poc-designation', version: '1' },
  });
  expect(begun.statusCode, begun.body).toBe(201);
  return sendFrom(bench, begun.json<Tab>(), wish, key);
}

/** Whoever goes is written out, not picked from those we know. */
const WRITTEN = { 'asked:/agency_poc_holder': 'someone-else', 'asked:/technical_poc_holder': 'someone-else' };

/** The same in a draft that is there already: what it says is replaced. */
export async function sendFrom(
  bench: Bench,
  tab: Tab,
  wish: Wish,
  key: string = randomUUID(),
  named: Readonly<Record<string, Entry>> = WRITTEN,
) {
  const opened = await ask(bench, tab, 'GET', '/api/drafts/current');
  const now = opened.json<Pick<Tab, 'draft' | 'revision'>>();
  const answers = answersOf(bench, wish);
  const draft = { ...now.draft, entries: { ...entriesOf(answers), ...named } };
  const saved = await ask(bench, tab, 'PUT', '/api/drafts/current', { draft, revision: now.revision });
  if (saved.statusCode !== 200) return { tab, sent: saved };
  const { revision } = saved.json<{ revision: number }>();
  const body = { answers, held: [], addenda: {}, revision };
  const sent = await ask(bench, tab, 'POST', '/api/drafts/current/submissions/designation', body, {
    'idempotency-key': key,
  });
  return { tab, sent };
}

/** Sends a request that must be taken. */
export async function request(bench: Bench, wish: Wish): Promise<SentRequest> {
  const { tab, sent } = await trySend(bench, wish);
  expect(sent.statusCode, sent.body).toBe(201);
  const row = await bench.desk.store.one<{ id: string }>('select id from cases where application_id = $1', [
    tab.applicationId,
  ]);
  bench.clock.forward(1_000);
  return { tab, caseId: row?.id ?? '' };
}

/** The program office confirms a request. */
export async function confirm(bench: Bench, { caseId }: SentRequest): Promise<void> {
  const answer = await addEvent(
    bench,
    caseId,
    { kind: 'verified', fields: { confirmed_by: 'Ruth Okafor' } },
    staffToken.program,
  );
  expect(answer.statusCode, answer.body).toBe(201);
  bench.clock.forward(1_000);
}

/** The program office sends a request back. */
export async function sendBack(bench: Bench, { caseId }: SentRequest, reason: string): Promise<void> {
  const back = { kind: 'returned', fields: { reason } };
  const answer = await addEvent(bench, caseId, back, staffToken.program);
  expect(answer.statusCode, answer.body).toBe(201);
  bench.clock.forward(1_000);
}

/** Opens a request with its reference and return code, as its sender does days later. */
export async function openAgain(bench: Bench, { tab: { applicationId, resumeCode } }: SentRequest): Promise<Tab> {
  const opened = await bench.app.inject({
    method: 'POST',
    url: '/api/drafts/resume',
    payload: { applicationId, resumeCode },
  });
  expect(opened.statusCode, opened.body).toBe(200);
  return opened.json<Tab>();
}

/** What the sender of a request is told of a role in it. */
export async function roleState(bench: Bench, sent: SentRequest, designation: Designation = 'agency-poc') {
  const { items } = await statusFor(bench, await openAgain(bench, sent));
  return items.find(({ kind, id }) => kind === 'role' && id === designation)?.state;
}

/** The facts that the form is told of a draft with these entries. */
export async function toldOfDraft(bench: Bench, entries: Readonly<Record<string, Entry>>): Promise<JsonObject> {
  const begun = await bench.app.inject({
    method: 'POST',
    url: '/api/drafts',
    payload: { form: 'poc-designation', version: '1' },
  });
  const tab = begun.json<Tab>();
  const draft = { ...tab.draft, entries: { ...tab.draft.entries, ...entries } };
  const saved = await ask(bench, tab, 'PUT', '/api/drafts/current', { draft, revision: tab.revision });
  expect(saved.statusCode, saved.body).toBe(200);
  return saved.json<{ known: JsonObject }>().known;
}

/** The matrix as the program office sees it. */
export async function coverage(bench: Bench, show = 'all'): Promise<Coverage> {
  const answer = await staffAsks(bench, 'GET', `/api/poc/coverage?show=${show}`, undefined, staffToken.program);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Coverage>();
}

/** One cell of it. */
export async function cell(
  bench: Bench,
  agency = here.id,
  designation: Designation = 'agency-poc',
): Promise<CoverageCell> {
  const row = (await coverage(bench)).rows.find((one) => one.agency === agency);
  const found = row?.cells.find((one) => one.designation === designation);
  if (!found) throw new Error(`no cell of ${agency}`);
  return found;
}

/** Messages that are to go out or have gone: to whom, and about what. */
export async function messages(bench: Bench): Promise<readonly { readonly subject: string; readonly count: number }[]> {
  return bench.desk.store.all(
    `select payload->>'subject' as subject, count(*)::int as count from outbox group by 1 order by 1`,
  );
}

/** Answers as a person types them. */
function entriesOf(answers: JsonObject, prefix = ''): Record<string, Entry> {
  return Object.fromEntries(
    Object.entries(answers).flatMap(([name, value]): [string, Entry][] => {
      const address = `${prefix}/${name}`;
      if (Array.isArray(value)) return [[address, value as readonly string[]]];
      if (value !== null && typeof value === 'object') return Object.entries(entriesOf(value as JsonObject, address));
      if (name !== 'effective_on') return [[address, String(value)]];
      const [year = '', month = '', dayOfMonth = ''] = String(value).split('-');
      return [[address, { year, month, day: dayOfMonth }]];
    }),
  );
}
