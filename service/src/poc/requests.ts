import { dayOf, type Happened, isAfter, play } from '../../../src/engine/status/index.js';
import type { JsonObject, StatusPlan } from '../../../src/model/index.js';
import { eventColumns, eventOf, type EventRow } from '../cases/chain.js';
import { presentTracker } from '../cases/projections.js';
import { momentOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { Sql } from '../store/sql.js';

/** Name of the form, and of the tracker of its cases. */
export const POC = 'poc-designation';

/** The two roles that each agency has people for. */
export const DESIGNATIONS = ['agency-poc', 'technical-poc'] as const;
export type Designation = (typeof DESIGNATIONS)[number];

/** How the roles are called. */
export const designationNames: Readonly<Record<Designation, string>> = {
  'agency-poc': 'Agency POC',
  'technical-poc': 'Technical POC',
};

/** Work contact data: a public record. */
export interface Contact {
  readonly name: string;
  readonly title: string;
  readonly email: string;
  readonly phone: string;
  readonly extension?: string;
}

/** What is asked for one role. */
export interface Asked {
  readonly designation: Designation;
  /** Nobody when a person is removed. */
  readonly contact?: Contact;
  readonly outgoing?: string;
  /** How far its history tells what became of it. */
  readonly noted: 'nothing' | 'begun' | 'ended';
}

/** A request that was sent, as its case's history tells it. */
export interface PocRequest {
  readonly caseId: string;
  readonly reference: string | null;
  readonly agency: string;
  readonly agencyName?: string;
  readonly action: 'add' | 'replace' | 'change' | 'remove';
  readonly effectiveOn: string;
  readonly submitter: { readonly name: string; readonly email: string };
  readonly submittedAt: string;
  /** `submitted`: waits for the program office. */
  readonly state: 'submitted' | 'returned' | 'verified';
  /** When it came to that state. */
  readonly since: string;
  /** Why it was sent back. */
  readonly reason?: string;
  readonly roles: readonly Asked[];
}

/** All requests that were sent, oldest first; of one case when it is named. */
export async function readRequests(desk: Desk, sql: Sql, caseId?: string): Promise<readonly PocRequest[]> {
  const columns = eventColumns.split(', ').map((name) => `events.${name}`);
  const rows = await sql.all<EventRow & { readonly application_id: string | null }>(
    `select ${columns.join(', ')}, cases.application_id from events join cases on cases.id = events.case_id
     where cases.tracker = $1 and ($2::uuid is null or cases.id = $2::uuid) order by events.case_id, events.number`,
    [POC, caseId ?? null],
  );
  const { plan } = presentTracker(desk, POC);
  const logs = new Map<string, { reference: string | null; log: EventRow[] }>();
  for (const { application_id: reference, ...row } of rows) {
    const found = logs.get(row.case_id) ?? { reference, log: [] };
    logs.set(row.case_id, found);
    found.log.push(row);
  }
  return [...logs.values()]
    .flatMap(({ reference, log }) => requestOf(plan, log, reference, momentOf(desk.clock)) ?? [])
    .sort((one, two) => order(one.submittedAt, two.submittedAt) || order(one.caseId, two.caseId));
}

/** What a history asks for, as it was last sent; undefined while nothing was sent. Only what holds counts: neither what was taken back nor what cannot have happened. */
export function requestOf(
  plan: StatusPlan,
  log: readonly EventRow[],
  reference: string | null,
  now: string,
): PocRequest | undefined {
  const { happened, main } = play(plan, log.map(eventOf), now);
  const sentAt = happened.findLastIndex(({ kind }) => kind === 'designation_submitted');
  const sent = happened[sentAt]?.event;
  const state = main?.state;
  const caseId = log[0]?.case_id;
  if (!sent || caseId === undefined || (state !== 'submitted' && state !== 'returned' && state !== 'verified'))
    return undefined;
  const decided = happened.findLast(({ kind }) => kind === state)?.event;
  const { fields } = sent;
  const agencyName = textIn(fields, 'agency_name');
  const reason = decided && textIn(decided.fields, 'reason');
  // Sent again after it was sent back, it asks for what it says since. A role may be put right, so it may stand before the words that it was sent with.
  const backAt = happened.slice(0, sentAt).findLastIndex(({ kind }) => kind === 'returned');
  return {
    caseId,
    reference,
    agency: textIn(fields, 'agency') ?? '',
    ...(agencyName !== undefined && { agencyName }),
    action: (textIn(fields, 'action') ?? 'add') as PocRequest['action'],
    effectiveOn: textIn(fields, 'effective_on') ?? dayOf(sent.at),
    submitter: { name: textIn(fields, 'submitter_name') ?? '', email: textIn(fields, 'submitter_email') ?? '' },
    submittedAt: sent.recordedAt,
    state,
    since: (decided ?? sent).recordedAt,
    ...(reason !== undefined && { reason }),
    roles: rolesOf(happened.slice(backAt + 1), now),
  };
}

/** Each role once, as it was asked for last: to write down twice what is asked of one role is to ask it once. */
function rolesOf(happened: readonly Happened[], now: string): readonly Asked[] {
  const asked = happened.filter(({ kind }) => kind === 'role_asked');
  return [...new Map(asked.map((one) => [one.run, one])).values()].flatMap((one) => askedOf(one, now));
}

function askedOf({ run, event }: Happened, now: string): readonly Asked[] {
  const fields = event?.fields ?? {};
  const designation = DESIGNATIONS.find((one) => one === fields['designation']);
  if (!designation) return [];
  const outgoing = textIn(fields, 'outgoing');
  const [name, extension] = [textIn(fields, 'contact_name'), textIn(fields, 'contact_extension')];
  const contact = name !== undefined && {
    name,
    title: textIn(fields, 'contact_title') ?? '',
    email: textIn(fields, 'contact_email') ?? '',
    phone: textIn(fields, 'contact_phone') ?? '',
    ...(extension !== undefined && { extension }),
  };
  const noted = notedOf(run, contact ? 'active' : 'vacant', now);
  return [{ designation, noted, ...(contact && { contact }), ...(outgoing !== undefined && { outgoing }) }];
}

/** A history that can tell nothing now is as good as told: what would not fit would be written again at every sweep. */
function notedOf({ state, spans }: Happened['run'], begun: string, now: string): Asked['noted'] {
  const since = spans.at(-1)?.from;
  if (since !== undefined && isAfter(since, now)) return 'ended';
  if (state === 'confirmed') return 'nothing';
  return state === begun ? 'begun' : 'ended';
}

function textIn(fields: JsonObject, name: string): string | undefined {
  const value = fields[name];
  return typeof value === 'string' ? value : undefined;
}

function order(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0;
}
