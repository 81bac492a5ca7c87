import type { Draft, JsonObject } from '../../../src/model/index.js';
import { todayOf } from '../clock.js';
import type { Desk } from '../desk.js';
import type { Sql } from '../store/sql.js';
import { agencies, agencyList, labelOf } from './agencies.js';
import { type Designation, readRequests } from './requests.js';
import { type Seat, seatKeyOf, seatName, seatsOn } from './seats.js';
import { isOfficial, mailboxOf, type Warning } from './warnings.js';

/** Where the form keeps the answers about each role. */
export const ROLE_KEYS: Readonly<Record<Designation, string>> = {
  'agency-poc': 'agency_poc',
  'technical-poc': 'technical_poc',
};

/**
 * What the form is told: the agencies; and once the draft names one, who has its roles now and what is odd about what was typed so far.
 * Names and job titles of contacts are a public record; of requests that wait it is told only that there is one.
 */
export async function factsOfDraft(desk: Desk, sql: Sql, { entries }: Draft): Promise<JsonObject> {
  const list = {
    agencies: agencies.map((agency) => ({ key: agency.id, label: labelOf(agency) })),
    agency_list: { checked: agencyList.verifiedOn !== null },
  };
  const said = (address: string): string => {
    const entry = Object.hasOwn(entries, address) ? entries[address] : undefined;
    return typeof entry === 'string' ? entry.trim() : '';
  };
  if (said('/agency') === '') return list;
  const agency = seatKeyOf({ agency: said('/agency'), agencyName: said('/agency_name') });
  const seats = seatsOn(todayOf(desk.clock), await readRequests(desk, sql));
  const roles = Object.entries(ROLE_KEYS) as [Designation, string][];
  const seatOf = (designation: Designation): Seat | undefined => seats.get(seatName(agency, designation));
  const odd = ([designation, key]: [Designation, string]): [string, string[]] => {
    const email = said(`/${key}/email`);
    return [
      key,
      [
        ...aboutSeat(said('/action'), seatOf(designation)),
        ...aboutAddress(email, designation, [...seats.values()], agency),
      ],
    ];
  };
  return {
    ...list,
    holders: Object.fromEntries(
      roles.flatMap(([designation, key]) => {
        const holder = seatOf(designation)?.holder;
        return holder ? [[key, [{ key: holder.name, label: `${holder.name}, ${holder.title}` }]]] : [];
      }),
    ),
    odd: Object.fromEntries(roles.map(odd)),
  };
}

function aboutSeat(action: string, seat: Seat | undefined): Warning['code'][] {
  return [
    ...(seat && seat.waiting.length > 0 ? (['another_request_waits'] as const) : []),
    ...(action === 'add' && seat?.holder ? (['role_is_taken'] as const) : []),
    ...(action !== '' && action !== 'add' && !seat?.holder ? (['nobody_has_role'] as const) : []),
  ];
}

/** Only who has a role is compared with: a request that waits is nobody's business but its sender's. */
function aboutAddress(
  email: string,
  designation: Designation,
  seats: readonly Seat[],
  agency: string,
): Warning['code'][] {
  if (!email.includes('@')) return [];
  const twins = seats.filter(({ holder }) => holder && mailboxOf(holder.email) === mailboxOf(email));
  return [
    ...(isOfficial(email) ? [] : (['address_not_official'] as const)),
    ...(twins.some((seat) => seat.agency === agency && seat.designation !== designation)
      ? (['same_person_both_roles'] as const)
      : []),
    ...(twins.some((seat) => seat.agency !== agency) ? (['same_address_elsewhere'] as const) : []),
    ...(twins.some(({ holder }) => holder?.email !== email) ? (['address_spelled_otherwise'] as const) : []),
  ];
}
