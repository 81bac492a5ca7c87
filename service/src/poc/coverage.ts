import { type Agency, agencies, agencyList, agencyOf } from './agencies.js';
import { DESIGNATIONS, type Contact, type Designation, type PocRequest } from './requests.js';
import { type Seat, seatKeyOf, seatName, seatsOn, type Step } from './seats.js';
import { type Warning, warningsOf } from './warnings.js';

/** A request as the matrix shows it. */
export interface ShownStep {
  readonly caseId: string;
  readonly reference: string | null;
  readonly action: string;
  readonly day: string;
  readonly sentAt: string;
  readonly sentBy: string;
  readonly contact?: Contact;
  readonly warnings: readonly Warning[];
}

/** One cell. `vacant`: somebody was there. `never`: nobody was ever named. */
export interface CoverageCell {
  readonly designation: Designation;
  readonly state: 'held' | 'vacant' | 'never';
  readonly holder?: Contact & { readonly since: string };
  readonly vacantSince?: string;
  readonly coming: readonly ShownStep[];
  /** The newest first; with more than one, `merge` says that the senders must be asked to agree on one. */
  readonly waiting: readonly ShownStep[];
  readonly merge: boolean;
}

/** One agency. */
export interface CoverageRow {
  readonly agency: string;
  readonly name: string;
  readonly former: readonly string[];
  readonly cells: readonly CoverageCell[];
  readonly gaps: number;
}

/** Which rows are shown. */
export type CoverageWish = 'all' | 'gaps' | 'waiting';

/** The matrix of agencies and roles. */
export interface Coverage {
  readonly today: string;
  readonly list: typeof agencyList;
  readonly agencies: number;
  /** Roles that nobody has, of how many. */
  readonly gaps: number;
  readonly roles: number;
  readonly rows: readonly CoverageRow[];
}

/** The matrix on a day: gaps first, then what waits, then by name. */
export function coverageOn(today: string, requests: readonly PocRequest[], show: CoverageWish = 'all'): Coverage {
  const seats = seatsOn(today, requests);
  const all = [...agencies, ...strangers(seats, requests)].map((agency) => rowOf(agency, seats)).sort(byNeed);
  return {
    today,
    list: agencyList,
    agencies: all.length,
    gaps: all.reduce((sum, row) => sum + row.gaps, 0),
    roles: all.length * DESIGNATIONS.length,
    rows: all.filter((row) => show === 'all' || (show === 'gaps' ? row.gaps > 0 : isWaiting(row))),
  };
}

/** Agencies that are on no list, as their leaders call them. */
function strangers(seats: ReadonlyMap<string, Seat>, requests: readonly PocRequest[]): readonly Agency[] {
  const keys = new Set([...seats.values()].map((seat) => seat.agency).filter((key) => !agencyOf(key)));
  return [...keys].map((id) => {
    const words = requests.find((request) => seatKeyOf(request) === id)?.agencyName;
    return { id, name: words ?? id, former: [] };
  });
}

function rowOf({ id, name, former }: Agency, seats: ReadonlyMap<string, Seat>): CoverageRow {
  const cells = DESIGNATIONS.map((designation) => cellOf(designation, seats.get(seatName(id, designation)), seats));
  return { agency: id, name, former, cells, gaps: cells.filter((cell) => cell.state !== 'held').length };
}

function cellOf(designation: Designation, seat: Seat | undefined, seats: ReadonlyMap<string, Seat>): CoverageCell {
  const shown = (step: Step): ShownStep => ({
    caseId: step.request.caseId,
    reference: step.request.reference,
    action: step.request.action,
    day: step.day,
    sentAt: step.request.submittedAt,
    sentBy: step.request.submitter.name,
    ...(step.asked.contact && { contact: step.asked.contact }),
    warnings: warningsOf(step, seats),
  });
  const { holder, vacant } = seat ?? {};
  const waiting = seat?.waiting.map(shown) ?? [];
  return {
    designation,
    state: holder ? 'held' : vacant ? 'vacant' : 'never',
    ...(holder && { holder: withoutCase(holder) }),
    ...(vacant && { vacantSince: vacant.since }),
    coming: seat?.coming.map(shown) ?? [],
    waiting,
    merge: waiting.length > 1,
  };
}

function withoutCase({
  caseId: _caseId,
  ...holder
}: NonNullable<Seat['holder']>): Contact & { readonly since: string } {
  return holder;
}

function isWaiting({ cells }: CoverageRow): boolean {
  return cells.some((cell) => cell.waiting.length > 0);
}

function byNeed(one: CoverageRow, two: CoverageRow): number {
  return (
    two.gaps - one.gaps || Number(isWaiting(two)) - Number(isWaiting(one)) || one.name.localeCompare(two.name, 'en')
  );
}
