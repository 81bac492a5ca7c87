import { addBusinessDays } from '../../../src/engine/status/work-calendar.js';
import { addDays, addYears } from '../../../src/engine/rules/index.js';
import type { JsonObject, StatusPlan } from '../../../src/model/index.js';
import { type KitAgency, kitAgencies } from '../kits/agencies.js';

/** Something that happened to a made-up kit. */
export interface DemoEvent {
  readonly kind: string;
  readonly at: string;
  readonly role: string;
  readonly fields: JsonObject;
}

/** A made-up kit: where it stands, and how it came there. */
export interface DemoKit {
  readonly kitNumber: string;
  readonly events: readonly DemoEvent[];
}

const HOSPITALS = kitAgencies.facility;
const POLICE = kitAgencies.police;
const LABS = kitAgencies.lab;

/** The ordinary way of a kit that was reported. Days until each step; business days where the law counts those. */
const WAY: ReadonlyArray<{
  readonly kind: string;
  readonly role: string;
  readonly days: readonly [number, number];
  readonly business?: true;
}> = [
  { kind: 'shipped', role: 'supplier', days: [0, 0] },
  { kind: 'stocked', role: 'facility', days: [2, 6] },
  { kind: 'collected', role: 'facility', days: [10, 60] },
  { kind: 'police_notified', role: 'facility', days: [0, 1] },
  { kind: 'handed_over', role: 'facility', days: [1, 3], business: true },
  { kind: 'police_received', role: 'police', days: [0, 0] },
  { kind: 'sent_to_lab', role: 'police', days: [2, 8], business: true },
  { kind: 'lab_received', role: 'lab', days: [0, 1] },
  { kind: 'testing_started', role: 'lab', days: [2, 9] },
  { kind: 'tested', role: 'lab', days: [6, 24] },
  { kind: 'profile_entered', role: 'lab', days: [2, 10] },
  { kind: 'lab_returned', role: 'lab', days: [3, 12] },
  { kind: 'police_stored', role: 'police', days: [0, 2] },
];

/** Ways that leave the ordinary one, by the kind after which they do, and how many of a hundred kits go there. */
const TURNS: Readonly<
  Record<string, { readonly of: number; readonly ways: ReadonlyArray<readonly [kind: string, role: string]> }>
> = {
  stocked: { of: 4, ways: [['expired', 'facility']] },
  testing_started: {
    of: 6,
    ways: [
      ['put_on_hold', 'lab'],
      ['hold_authorized', 'da'],
    ],
  },
  lab_received: { of: 4, ways: [['not_tested', 'lab']] },
};

/**
 * A year of made-up kits before a day, the same for the same day: some late, some unreported, some with a toxicology kit, a few with a step
 * that nobody wrote down. They are spread over the year, so that all states are there.
 */
export function kitYear(plan: StatusPlan, today: string, count: number): readonly DemoKit[] {
  const chance = chanceFrom(20_260_701);
  return Array.from({ length: count }, (_one, index) => {
    const age = Math.round(((index + 0.5) / count) * 365);
    return {
      kitNumber: String(300_100 + index * 3),
      events: wayOf(plan, addDays(today, -age - 40) ?? today, today, index, chance),
    };
  });
}

/** One made-up kit for each step of the way, and of each turn: whoever tries the demo sees every state. */
export function kitStates(plan: StatusPlan, today: string): readonly DemoKit[] {
  const chance = chanceFrom(7);
  const whole = wayOf(plan, addDays(today, -400) ?? today, today, 0, chance, { steady: true });
  const cut = (kind: string): readonly DemoEvent[] =>
    whole.slice(0, whole.findIndex((event) => event.kind === kind) + 1);
  const then = (
    events: readonly DemoEvent[],
    ...more: ReadonlyArray<readonly [string, string, JsonObject?]>
  ): readonly DemoEvent[] => {
    const last = events.at(-1)?.at ?? today;
    return [
      ...events,
      ...more.map(([kind, role, fields = {}], index) => ({ kind, role, at: addDays(last, index + 1) ?? last, fields })),
    ];
  };
  // A kit that is gone was kept for its time.
  const old = wayOf(plan, addYears(today, -17) ?? today, today, 0, chance, { steady: true });
  const planned = (events: readonly DemoEvent[]): readonly [string, string, JsonObject] => {
    const exam = events.find(({ kind }) => kind === 'collected')?.at ?? today;
    return ['destruction_planned', 'police', { destroy_after: addYears(exam, 15) ?? '' }];
  };
  const unreported = cut('police_received').map((event) =>
    event.kind === 'collected' ? { ...event, fields: { ...event.fields, reported: false } } : event,
  );
  const kept = then(unreported, ['stored_unreported', 'police']);
  const all: readonly (readonly DemoEvent[])[] = [
    cut('stocked'),
    then(cut('stocked'), ['expired', 'facility', { reason: 'Past its date' }]),
    cut('collected'),
    cut('police_notified'),
    cut('police_received'),
    unreported,
    kept,
    then(kept, ['report_decided', 'police', { reported: true }]),
    then(cut('lab_received'), ['da_contact_set', 'da', { da_name: 'A. Sample', da_phone: '(617) 555-0130' }]),
    cut('testing_started'),
    then(cut('testing_started'), ['put_on_hold', 'lab', { reason: 'Quantity limited' }]),
    cut('tested'),
    then(cut('lab_received'), ['not_tested', 'lab', { not_tested_reason: 'no-evidence' }]),
    cut('lab_returned'),
    whole,
    then(whole, planned(whole)),
    [
      ...then(old, planned(old)),
      { kind: 'destroyed', role: 'police', at: addDays(today, -1) ?? today, fields: { reason: 'Its time was over' } },
    ],
    then(cut('lab_received'), ['set_aside', 'admin', { reason: 'Scanned twice' }]),
  ];
  return all.map((events, index) => ({ kitNumber: String(200_101 + index), events }));
}

function wayOf(
  plan: StatusPlan,
  from: string,
  today: string,
  index: number,
  chance: () => number,
  { steady = false } = {},
): readonly DemoEvent[] {
  const names = agenciesOf(index);
  const isReported = steady || chance() > 0.27;
  const hasToxicology = steady || chance() < 0.3;
  const events: DemoEvent[] = [];
  let day = from;
  const add = (kind: string, role: string): void => {
    const fields = kind === 'tox_linked' ? { tox_collected_on: day } : fieldsOf(kind, names, isReported, chance);
    events.push({ kind, role, at: day, fields });
  };
  for (const { kind, role, days, business } of WAY) {
    if (!isReported && kind === 'sent_to_lab') {
      day = addDays(day, 1) ?? day;
      add('stored_unreported', 'police');
      break;
    }
    const [least, most] = days;
    // One of twelve steps takes far longer than it should.
    const late = !steady && most > 1 && chance() < 0.08 ? 14 : 0;
    const wait = least + Math.floor(chance() * (most - least + 1)) + late;
    day = (business ? addBusinessDays(plan.calendar, day, wait) : addDays(day, wait)) ?? day;
    if (day > today) break;
    // Nobody wrote the handing over down: the receipt is flagged.
    if (!(kind === 'handed_over' && !steady && chance() < 0.04)) add(kind, role);
    if (kind === 'collected' && hasToxicology) add('tox_linked', 'facility');
    if (kind === 'lab_received' && hasToxicology) add('tox_received', 'lab');
    if (kind === 'tested' && hasToxicology) add('tox_tested', 'lab');
    const turn = TURNS[kind];
    if (!turn || steady || chance() * 100 >= turn.of) continue;
    for (const [turned, by] of turn.ways) {
      day = addDays(day, 3) ?? day;
      if (day <= today) add(turned, by);
    }
    if (turn.ways.some(([turned]) => turned === 'expired' || turned === 'not_tested')) break;
  }
  return events.filter((event) => event.at <= today);
}

/** Who has a kit on its way. */
type Names = Readonly<Record<'hospital' | 'police' | 'lab', KitAgency>>;

function agenciesOf(index: number): Names {
  const one = (agencies: readonly KitAgency[]): KitAgency => agencies[index % agencies.length] as KitAgency;
  return { hospital: one(HOSPITALS), police: one(POLICE), lab: one(LABS) };
}

function fieldsOf(
  kind: string,
  { hospital, police, lab }: Names,
  isReported: boolean,
  chance: () => number,
): JsonObject {
  const agency = { police_agency: police.key };
  const holder = { ...agency, police: police.name, police_phone: police.phone };
  switch (kind) {
    case 'shipped':
    case 'stocked':
      return { facility: hospital.key };
    case 'collected':
      return {
        facility: hospital.key,
        hospital: hospital.name,
        hospital_phone: hospital.phone,
        reported: isReported,
        category: chance() < 0.12 ? 'pediatric' : 'adult',
        county: hospital.county ?? '',
      };
    case 'police_notified':
    case 'handed_over':
    case 'lab_returned':
      return agency;
    case 'police_received':
    case 'police_stored':
      return holder;
    case 'sent_to_lab':
      return { lab_agency: lab.key };
    case 'lab_received':
      return { lab_agency: lab.key, lab: lab.name };
    case 'put_on_hold':
    case 'expired':
      return { reason: kind === 'expired' ? 'Past its date' : 'Quantity limited' };
    case 'not_tested':
      return { not_tested_reason: 'no-evidence' };
    default:
      return {};
  }
}

/** Chance that is the same each time: mulberry32. */
function chanceFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
