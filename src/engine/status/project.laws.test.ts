import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { StatusEvent, StatusPlan } from '../../model/index.js';
import { ACCEPTED, TAKEN_BACK } from '../../model/index.js';
import { statuses } from '../../generated/statuses.js';
import { project } from './project.js';
import { parcel } from './testing/parcel.js';
import { viewStatus } from './view/status-view.js';

/** Laws that hold for every tracker, shipped ones included, whatever has happened to a case. */
const plans: readonly StatusPlan[] = [
  parcel,
  ...(await Promise.all(Object.values(statuses).map(async (load) => (await load()).plan))),
];

const NOW = '2026-12-01T15:00:00.000Z';
const publicOf = (plan: StatusPlan): readonly string[] =>
  Object.entries(plan.audiences).flatMap(([id, audience]) => (audience.public ? [id] : []));

/** Any events at all: of kinds that there are and are not, on few days and items so that they meet, each field filled with what it may hold. */
function logsOf(plan: StatusPlan): fc.Arbitrary<readonly StatusEvent[]> {
  const kinds = [...Object.keys(plan.events), 'nobody-knows'];
  const when = fc.oneof(
    fc.integer({ min: 1, max: 28 }).map((day) => `2026-11-${String(day).padStart(2, '0')}`),
    fc
      .record({ day: fc.integer({ min: 1, max: 28 }), hour: fc.integer({ min: 0, max: 23 }) })
      .map(({ day, hour }) => `2026-11-${String(day).padStart(2, '0')}T${String(hour).padStart(2, '0')}:00:00.000Z`),
  );
  const one = fc.record({
    kind: fc.constantFrom(...kinds),
    at: when,
    item: fc.constantFrom('a', 'b'),
    filled: fc.infiniteStream(fc.boolean()),
  });
  const about = fc.record({
    act: fc.constantFrom('corrects', TAKEN_BACK, ACCEPTED),
    target: fc.nat(),
    kind: fc.constantFrom(...kinds),
    at: when,
  });
  return fc.tuple(fc.array(one, { maxLength: 14 }), fc.array(about, { maxLength: 4 })).map(([events, abouts]) => {
    const log: StatusEvent[] = events.map(({ kind, at, item, filled }, index) => ({
      id: `e${index}`,
      kind,
      at,
      number: index + 1,
      recordedAt: '2026-11-28T12:00:00.000Z',
      role: 'staff',
      fields: fieldsOf(plan, kind, filled),
      ...(plan.items[plan.events[kind]?.on ?? '']?.many && { item }),
    }));
    for (const { act, target, kind, at } of abouts) {
      const aim = log[target % Math.max(1, log.length)]?.id ?? 'nobody';
      const number = log.length + 1;
      const rest = { id: `e${number - 1}`, at, number, recordedAt: '2026-11-28T12:00:00.000Z', role: 'staff' };
      log.push(
        act === 'corrects'
          ? { ...rest, kind, fields: {}, corrects: aim }
          : { ...rest, kind: act, fields: {}, about: aim },
      );
    }
    return log;
  });
}

/** A canary in every field that a public audience may not see, so that a leak is seen wherever it comes out. */
function fieldsOf(plan: StatusPlan, kind: string, filled: fc.Stream<boolean>): StatusEvent['fields'] {
  const fields = plan.events[kind]?.fields ?? {};
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, { required }]) => {
      const { value = false } = filled.next() as IteratorResult<boolean, boolean>;
      if (!required && !value) return [];
      const field = plan.fields[name]!;
      const isPublic = publicOf(plan).some((audience) => field.seenBy.includes(audience));
      return [[name, isPublic ? sampleOf(field.type, Object.keys(field.values ?? {})) : `canary-${name}`]];
    }),
  );
}

function sampleOf(type: string, values: readonly string[]): string | number | boolean {
  switch (type) {
    case 'date':
      return '2026-11-09';
    case 'money':
      return '912.40';
    case 'count':
      return 480;
    case 'flag':
      return true;
    case 'code':
      return values[0] ?? '';
    default:
      return 'word';
  }
}

describe.each(plans.map((plan) => [plan.id, plan] as const))('a public projection of %s', (_id, plan) => {
  it('holds nothing that only staff may see, whatever happened', () => {
    fc.assert(
      fc.property(logsOf(plan), (log) => {
        for (const audience of publicOf(plan)) {
          const projection = project(plan, log, { audience, now: NOW });
          const shown = JSON.stringify([projection, viewStatus(plan, projection)]);
          expect(shown).not.toContain('canary-');
          expect(projection.flags).toBeUndefined();
          for (const item of projection.items) {
            expect(plan.items[item.kind]?.seenBy).toContain(audience);
            for (const name of Object.keys(item.facts)) expect(plan.fields[name]?.seenBy).toContain(audience);
          }
        }
      }),
      { numRuns: 250 },
    );
  });

  it('is the same in whatever order its events were delivered', () => {
    fc.assert(
      fc.property(
        logsOf(plan).map((log) => log.filter((event) => event.corrects === undefined)),
        fc.infiniteStream(fc.nat()),
        (log, chance) => {
          const order = log
            .map((event) => [event, chance.next().value as number] as const)
            .sort(([, a], [, b]) => a - b);
          const delivered = order.map(([event], index) => ({ ...event, number: index + 1 }));
          for (const audience of publicOf(plan))
            expect(project(plan, delivered, { audience, now: NOW })).toEqual(
              project(plan, log, { audience, now: NOW }),
            );
        },
      ),
      { numRuns: 250 },
    );
  });

  it('is never blank: every state has a sentence, every step a name', () => {
    fc.assert(
      fc.property(logsOf(plan), (log) => {
        for (const audience of publicOf(plan).filter((one) => plan.items[plan.main]?.seenBy.includes(one))) {
          const view = viewStatus(plan, project(plan, log, { audience, now: NOW }));
          const text = JSON.stringify(view);
          expect(text).not.toContain('unknown-say');
          expect(text).not.toContain('undefined');
        }
      }),
      { numRuns: 100 },
    );
  });
});
