import { NOT_LISTED, agencyNamed, folded } from './agencies.js';
import type { Asked, Contact, Designation, PocRequest } from './requests.js';

/** Whoever has a role now. */
export interface Holder extends Contact {
  readonly since: string;
  readonly caseId: string;
}

/** One role of one agency. */
export interface Seat {
  readonly agency: string;
  readonly designation: Designation;
  /** Absent: the role is vacant, or nobody was ever named. */
  readonly holder?: Holder;
  /** Confirmed, with a first day that has come; the earliest first. The last one says who has the role now, or that nobody has. */
  readonly past: readonly Step[];
  /** The day from which nobody has it, and the request that emptied it. */
  readonly vacant?: { readonly since: string; readonly caseId: string };
  /** Confirmed, and to come on a later day; the earliest first. */
  readonly coming: readonly Step[];
  /** Requests that wait for the program office, the newest first. With more than one, their senders must be asked to agree. */
  readonly waiting: readonly Step[];
}

/** A request as far as it is about one role. */
export interface Step {
  readonly request: PocRequest;
  readonly asked: Asked;
  /** The first day. */
  readonly day: string;
}

/** What agencies are called whose roles are kept apart: the key, or the words of one that is not listed and not known by another name. */
export function seatKeyOf({ agency, agencyName = '' }: Pick<PocRequest, 'agency' | 'agencyName'>): string {
  if (agency !== NOT_LISTED) return agency;
  return agencyNamed(agencyName)?.id ?? `${NOT_LISTED}: ${folded(agencyName)}`;
}

/**
 * Who has which role on a day. A request counts once the program office has confirmed it and its first day has come; until then whoever
 * has the role keeps it. Of two for the same day the one that was confirmed later counts.
 */
export function seatsOn(today: string, requests: readonly PocRequest[]): ReadonlyMap<string, Seat> {
  const steps = new Map<string, Step[]>();
  for (const request of requests) {
    for (const asked of request.roles) {
      const key = seatName(seatKeyOf(request), asked.designation);
      steps.set(key, [...(steps.get(key) ?? []), { request, asked, day: request.effectiveOn }]);
    }
  }
  return new Map([...steps].flatMap(([key, list]) => (list[0] ? [[key, seatOf(today, list[0], list)] as const] : [])));
}

/** The name of a seat in the map. */
export function seatName(agency: string, designation: Designation): string {
  return `${agency}/${designation}`;
}

function seatOf(today: string, first: Step, steps: readonly Step[]): Seat {
  const confirmed = steps
    .filter(({ request }) => request.state === 'verified')
    .sort((one, two) => order(one.day, two.day) || order(one.request.since, two.request.since));
  const past = confirmed.filter(({ day }) => day <= today);
  const waiting = steps
    .filter(({ request }) => request.state === 'submitted')
    .sort((one, two) => order(two.request.submittedAt, one.request.submittedAt));
  return {
    agency: seatKeyOf(first.request),
    designation: first.asked.designation,
    past,
    ...past.reduce(after, {}),
    coming: confirmed.filter(({ day }) => day > today),
    waiting,
  };
}

type Held = Pick<Seat, 'holder' | 'vacant'>;

function after({ holder }: Held, { request, asked, day }: Step): Held {
  const { caseId } = request;
  if (!asked.contact) return { vacant: { since: day, caseId } };
  // New details of the same person: they have the role since they got it.
  const since = request.action === 'change' && holder ? holder.since : day;
  return { holder: { ...asked.contact, since, caseId } };
}

function order(one: string, two: string): number {
  return one < two ? -1 : one > two ? 1 : 0;
}
