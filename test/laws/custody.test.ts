import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { project } from '../../src/engine/status/index.js';
import { status } from '../../src/generated/kit/status.js';
import type { JsonObject, StatusEvent, StatusProjection } from '../../src/model/index.js';

/**
 * The custody of a kit, held against a model of its own: written from the law's and the agencies' description of a kit's way, not from
 * schemas/kit/status.json. Any events in any order must lead both to the same place. `LONG=1` tries 10,000 orders.
 */
const RUNS = process.env['LONG'] ? 10_000 : 400;

/** What can happen to a kit: from where, to where, and what it is the receipt of. */
interface Step {
  readonly from: readonly string[];
  readonly to?: string;
  readonly receiptOf?: string;
}

const UNUSED = ['shipped', 'in-stock'];
const WITH_POLICE = ['with-police', 'stored-unreported', 'stored', 'destruction-planned'];

const WAY: Readonly<Record<string, Step>> = {
  shipped: { from: ['made'], to: 'shipped' },
  stocked: { from: ['made', 'shipped'], to: 'in-stock', receiptOf: 'shipped' },
  expired: { from: UNUSED, to: 'expired' },
  damaged: { from: UNUSED, to: 'damaged' },
  collected: { from: ['in-stock'], to: 'collected' },
  police_notified: { from: ['collected'], to: 'police-notified' },
  handed_over: { from: ['collected', 'police-notified'] },
  police_received: { from: ['collected', 'police-notified'], to: 'with-police', receiptOf: 'handed_over' },
  stored_unreported: { from: ['with-police'], to: 'stored-unreported' },
  report_decided: { from: ['stored-unreported', 'with-police'], to: 'with-police' },
  sent_to_lab: { from: ['with-police'] },
  lab_received: { from: ['with-police'], to: 'at-lab', receiptOf: 'sent_to_lab' },
  testing_started: { from: ['at-lab'], to: 'testing' },
  put_on_hold: { from: ['testing'], to: 'on-hold' },
  hold_authorized: { from: ['on-hold'], to: 'testing' },
  tested: { from: ['at-lab', 'testing'], to: 'tested' },
  not_tested: { from: ['at-lab', 'testing', 'on-hold'], to: 'not-tested' },
  profile_entered: { from: ['tested'], to: 'profile-entered' },
  lab_returned: { from: ['tested', 'profile-entered', 'not-tested'], to: 'returned' },
  police_stored: { from: ['returned'], to: 'stored', receiptOf: 'lab_returned' },
  transfer_sent: { from: WITH_POLICE },
  transfer_received: { from: WITH_POLICE, receiptOf: 'transfer_sent' },
  destruction_planned: { from: ['stored', 'stored-unreported'], to: 'destruction-planned' },
  destroyed: { from: ['destruction-planned'], to: 'destroyed' },
};

/** The ordinary way of a kit: random events alone would hardly ever leave the stock room. */
const ORDINARY = [
  'shipped',
  'stocked',
  'collected',
  'police_notified',
  'handed_over',
  'police_received',
  'sent_to_lab',
  'lab_received',
  'testing_started',
  'tested',
  'profile_entered',
  'lab_returned',
  'police_stored',
  'destruction_planned',
  'destroyed',
];

/** Follows a list of kinds by hand. */
function follow(kinds: readonly string[]): { readonly state: string; readonly flags: readonly string[] } {
  let state = 'made';
  const onTheWay = new Map<string, number>();
  const flags: string[] = [];
  for (const kind of kinds) {
    const step = WAY[kind];
    if (!step) continue;
    if (!step.from.includes(state)) {
      flags.push(`${kind} ${step.to === state ? 'duplicate' : 'out_of_order'}`);
      continue;
    }
    if (step.receiptOf !== undefined) {
      const sent = onTheWay.get(step.receiptOf) ?? 0;
      if (sent === 0) flags.push(`${kind} unpaired`);
      else onTheWay.set(step.receiptOf, sent - 1);
    }
    onTheWay.set(kind, (onTheWay.get(kind) ?? 0) + 1);
    state = step.to ?? state;
  }
  return { state, flags };
}

/** A history in which each event happens an hour after the one before, written down in the order of `arrival`. */
function logOf(kinds: readonly string[], arrival: readonly number[]): readonly StatusEvent[] {
  const events = kinds.map((kind, index) => ({
    id: `e${index}`,
    kind,
    at: new Date(Date.UTC(2026, 0, 1, index)).toISOString(),
    fields: fieldsOf(kind),
  }));
  return arrival.map((place, index) => ({
    ...(events[place] as (typeof events)[number]),
    number: index + 1,
    recordedAt: '2026-11-01T00:00:00.000Z',
    role: 'admin',
  }));
}

function fieldsOf(kind: string): JsonObject {
  return kind === 'collected' ? { reported: true } : kind === 'report_decided' ? { reported: true } : {};
}

function seenBy(audience: string, log: readonly StatusEvent[]): StatusProjection {
  return project(status.plan, log, { audience, now: '2026-11-01T00:00:00.000Z' });
}

const stateIn = (projection: StatusProjection): string | undefined =>
  projection.items.find((item) => item.kind === 'kit')?.state;

/** Long ways with strange things in them, each in an order of arrival of its own. */
const ways = fc
  .array(
    fc.oneof(
      { weight: 3, arbitrary: fc.nat({ max: ORDINARY.length }).map((much) => ORDINARY.slice(0, much)) },
      { weight: 4, arbitrary: fc.array(fc.constantFrom(...Object.keys(WAY)), { maxLength: 6 }) },
    ),
    { minLength: 1, maxLength: 3 },
  )
  .map((parts) => parts.flat())
  .chain((kinds) =>
    fc.record({
      kinds: fc.constant(kinds),
      arrival: fc.shuffledSubarray([...kinds.keys()], { minLength: kinds.length }),
    }),
  );

describe('the custody of a kit', () => {
  let reached: Set<string>;
  beforeAll(() => {
    reached = new Set();
  });

  it('leads any events, in whatever order they arrive, where the model leads; and flags what the model finds strange', () => {
    fc.assert(
      fc.property(ways, ({ kinds, arrival }) => {
        const expected = follow(kinds);
        const seen = seenBy('admin', logOf(kinds, arrival));
        reached.add(expected.state);
        expect(stateIn(seen)).toBe(expected.state);
        const flags = (seen.flags ?? []).filter((flag) => flag.code !== 'recorded_late');
        expect(flags.map((flag) => `${flag.kind} ${flag.code}`).sort()).toEqual([...expected.flags].sort());
      }),
      { numRuns: RUNS },
    );
    // A test that never leaves the stock room proves nothing.
    expect([...reached]).toEqual(expect.arrayContaining(['at-lab', 'stored', 'destroyed', 'collected', 'expired']));
  });

  it('tells the survivor the same place once there was an exam, but never that a profile was entered, and nothing of staff', () => {
    fc.assert(
      fc.property(ways, ({ kinds, arrival }) => {
        const { state } = follow(kinds);
        const seen = seenBy('survivor', logOf(kinds, arrival));
        expect(stateIn(seen)).toBe(state === 'profile-entered' ? 'tested' : UNUSED.includes(state) ? 'made' : state);
        expect(seen.flags).toBeUndefined();
        expect(JSON.stringify(seen)).not.toMatch(/profile/);
      }),
      { numRuns: RUNS },
    );
  });
});
