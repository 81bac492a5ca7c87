import { todayOf } from '../clock.js';
import { NOT_LISTED, folded } from './agencies.js';
import type { PocRequest } from './requests.js';
import { type Seat, seatKeyOf, seatName, type Step } from './seats.js';

/** Something the program office should look at; nothing is refused for it. `with` names the other agency, or nothing. */
export interface Warning {
  readonly code:
    | 'another_request_waits'
    | 'same_person_both_roles'
    | 'same_address_elsewhere'
    | 'address_spelled_otherwise'
    | 'address_not_official'
    | 'outgoing_is_not_holder'
    | 'role_is_taken'
    | 'nobody_has_role'
    | 'leaves_role_vacant'
    | 'backdated'
    | 'agency_not_listed';
  readonly with?: string;
}

/** Domains of the Commonwealth; an address elsewhere is allowed. */
const OFFICIAL = /(?:^|\.)(?:gov|state\.ma\.us|edu)$/;

/** Whether an address is one of the Commonwealth, or of a public body that has one like it. */
export function isOfficial(email: string): boolean {
  return OFFICIAL.test(domainOf(email));
}

/** The day of a moment in Massachusetts: in the evening it is another than in UTC. */
function dayOf(moment: string): string {
  return todayOf({ now: () => new Date(moment) });
}

/** What is odd about a request for a role, as the roles stand now. */
export function warningsOf(step: Step, seats: ReadonlyMap<string, Seat>): readonly Warning[] {
  const { request, asked } = step;
  const seat = seats.get(seatName(seatKeyOf(request), asked.designation));
  return [
    ...(seat && seat.waiting.length > 1 && request.state === 'submitted'
      ? [{ code: 'another_request_waits' } as const]
      : []),
    ...(seatKeyOf(request).startsWith(NOT_LISTED) ? [{ code: 'agency_not_listed' } as const] : []),
    ...(request.effectiveOn < dayOf(request.submittedAt) ? [{ code: 'backdated' } as const] : []),
    ...aboutHolder(step, seat),
    ...aboutAddress(step, seats),
  ];
}

function aboutHolder({ request, asked }: Step, seat: Seat | undefined): readonly Warning[] {
  const holder = seat?.holder;
  // What was confirmed already has changed the holder by itself.
  if (request.state !== 'submitted') return [];
  if (request.action === 'add') return holder ? [{ code: 'role_is_taken' }] : [];
  if (!holder) return [{ code: 'nobody_has_role' }];
  const isOther = asked.outgoing !== undefined && folded(asked.outgoing) !== folded(holder.name);
  return [
    ...(isOther ? [{ code: 'outgoing_is_not_holder' } as const] : []),
    ...(request.action === 'remove' ? [{ code: 'leaves_role_vacant' } as const] : []),
  ];
}

function aboutAddress({ request, asked }: Step, seats: ReadonlyMap<string, Seat>): readonly Warning[] {
  const email = asked.contact?.email;
  if (email === undefined) return [];
  const found = new Map<string, Warning>();
  const add = (warning: Warning): void => void found.set(`${warning.code} ${warning.with ?? ''}`, warning);
  if (!isOfficial(email)) add({ code: 'address_not_official' });
  for (const other of [...seats.values()].flatMap((seat) => peopleOf(seat, request))) {
    if (mailboxOf(other.email) !== mailboxOf(email)) continue;
    const isHere = other.agency === seatKeyOf(request);
    if (isHere && other.designation !== asked.designation) add({ code: 'same_person_both_roles' });
    if (!isHere) add({ code: 'same_address_elsewhere', with: other.agency });
    if (other.email !== email) add({ code: 'address_spelled_otherwise' });
  }
  return [...found.values()];
}

/** Everybody of a seat, now, later or asked for; the request at hand counts for its other role only. */
function peopleOf(
  { agency, designation, holder, coming, waiting }: Seat,
  own: PocRequest,
): readonly { readonly agency: string; readonly designation: string; readonly email: string }[] {
  const asked = [...coming, ...waiting].flatMap(({ asked: { contact } }) => contact?.email ?? []);
  const held = holder && holder.caseId !== own.caseId ? [holder.email] : [];
  return [...held, ...asked].map((email) => ({ agency, designation, email }));
}

/**
 * The mailbox that an address reaches as far as we know: capitals, a tag behind `+` and the two domains of the Commonwealth's mail make
 * no other person.
 */
export function mailboxOf(email: string): string {
  const [name = ''] = email.normalize('NFKC').trim().toLowerCase().split('@');
  const [box = ''] = name.split('+');
  return `${box}@${domainOf(email).replace(/^(?:.+\.)?state\.ma\.us$|^massmail\.state\.ma\.us$/, 'mass.gov')}`;
}

function domainOf(email: string): string {
  return email.normalize('NFKC').trim().toLowerCase().split('@')[1] ?? '';
}
