// Over 300 lines: all that events of one small tracker can do to each other, in one place with the log that they share.
import { describe, expect, it } from 'vitest';
import type { StatusEvent, StatusProjection } from '../../model/index.js';
import { ACCEPTED, TAKEN_BACK } from '../../model/index.js';
import { project } from './project.js';
import { happened, parcel } from './testing/parcel.js';

const NOW = '2026-11-23T15:00:00.000Z';

function see(log: readonly StatusEvent[], audience = 'owner', now = NOW): StatusProjection {
  return project(parcel, log, { audience, now });
}

const mainOf = (projection: StatusProjection) => projection.items.find((item) => item.kind === 'parcel')!;
const flagsOf = (log: readonly StatusEvent[], now = NOW): readonly string[] =>
  (see(log, 'admin', now).flags ?? []).map(({ code, kind }) => `${kind} ${code}`);

const collect = (at: string, more: Partial<StatusEvent> = {}) =>
  happened('collect', at, { fields: { place: 'Hospital' }, ...more });

describe('a case in which nothing has happened', () => {
  it('stands at its start, without a date and without a past', () => {
    const projection = see([]);
    expect(projection.past).toEqual([]);
    expect(mainOf(projection)).toMatchObject({ state: 'unknown', spans: [{ state: 'unknown' }] });
    expect(mainOf(projection).since).toBeUndefined();
  });
});

describe('a case', () => {
  const log = [
    collect('2026-11-02T16:00:00.000Z'),
    happened('send', '2026-11-03'),
    happened('receive', '2026-11-03', { fields: { place: 'Station' } }),
    happened('report', '2026-11-03', { fields: { reported: true } }),
    happened('arrive', '2026-11-10T15:00:00.000Z'),
  ];

  it('stands where its events have led, with the time spent in each state', () => {
    expect(mainOf(see(log))).toMatchObject({
      state: 'at-lab',
      since: '2026-11-10T15:00:00.000Z',
      due: { deadline: 'test', at: '2026-12-10', late: false },
      facts: { place: 'Station', reported: true },
      spans: [
        { state: 'unknown', to: '2026-11-02T16:00:00.000Z' },
        { state: 'collected', from: '2026-11-02T16:00:00.000Z', to: '2026-11-03', days: 1 },
        { state: 'held', from: '2026-11-03', to: '2026-11-10T15:00:00.000Z', days: 7 },
        { state: 'at-lab', from: '2026-11-10T15:00:00.000Z', days: 13 },
      ],
    });
    expect(flagsOf(log)).toEqual([]);
  });

  it('counts business days around a holiday, and only for those whom the clock is for', () => {
    const held = log.slice(0, 4);
    // Veterans Day is no business day.
    expect(mainOf(see(held, 'owner', '2026-11-04T15:00:00.000Z')).due).toEqual({
      deadline: 'to-lab',
      at: '2026-11-13',
      late: false,
    });
    expect(mainOf(see(held, 'owner', '2026-11-14T06:00:00.000Z')).due).toEqual({
      deadline: 'to-lab',
      at: '2026-11-13',
      late: true,
    });
    expect(mainOf(see(held.slice(0, 3))).due).toBeUndefined();
  });

  it('says of a clock of hours the minute at which it runs out', () => {
    expect(mainOf(see(log.slice(0, 1), 'owner', '2026-11-03T16:00:00.000Z')).due).toEqual({
      deadline: 'notify',
      at: '2026-11-03T16:00:00.000Z',
      late: false,
    });
    expect(mainOf(see(log.slice(0, 1), 'owner', '2026-11-03T16:00:00.001Z')).due?.late).toBe(true);
  });

  it('tells what is likely to come, and when', () => {
    expect(mainOf(see(log.slice(0, 4))).ahead).toEqual([{ state: 'at-lab', at: '2026-11-13' }]);
  });

  it('moves on by itself when a clock that lapses has run out, on the day after', () => {
    const late = mainOf(see(log, 'owner', '2026-12-11T05:00:00.000Z'));
    expect(late).toMatchObject({ state: 'overdue', since: '2026-12-11' });
    expect(mainOf(see(log, 'owner', '2026-12-11T04:59:59.000Z')).state).toBe('at-lab');
  });

  it('takes an event that came after the lapse from the state that the lapse led to', () => {
    const tested = [...log, happened('test', '2026-12-20T15:00:00.000Z')];
    expect(mainOf(see(tested, 'owner', '2026-12-21T15:00:00.000Z')).spans.map((span) => span.state)).toEqual([
      'unknown',
      'collected',
      'held',
      'at-lab',
      'overdue',
      'tested',
    ]);
  });

  it('goes back a step, and the event that did it is told as that', () => {
    const back = see([...log, happened('return', '2026-11-20T15:00:00.000Z')]);
    expect(mainOf(back)).toMatchObject({ state: 'held', wentBack: 'return' });
    expect(back.past.at(-1)).toMatchObject({ kind: 'return', back: true, to: 'held' });
  });

  it('moves other items along, and shows them as items of their own', () => {
    const linked = [...log.slice(0, 4), happened('link', '2026-11-03'), log[4]!];
    const { items } = see(linked);
    expect(items.map((item) => `${item.kind} ${item.state}`)).toEqual(['parcel at-lab', 'second done']);
  });

  it('tells of a step that ended after its clock had run out', () => {
    const slow = [
      collect('2026-11-02T16:00:00.000Z'),
      happened('send', '2026-11-05'),
      happened('receive', '2026-11-05'),
    ];
    expect(mainOf(see(slow)).spans[1]).toMatchObject({ state: 'collected', late: true });
  });
});

describe('what an audience may not see', () => {
  const log = [
    collect('2026-11-02', { fields: { place: 'Hospital', officer: 'Pat', case_number: '77', worth: 10 } }),
    happened('shelve', '2026-11-02', { item: 'a' }),
    happened('send', '2026-11-02'),
  ];

  it('are fields, items and events that were not named for it', () => {
    const owner = see(log);
    expect(owner.items.map((item) => item.kind)).toEqual(['parcel']);
    expect(mainOf(owner).facts).toEqual({ place: 'Hospital' });
    expect(owner.past.map(({ kind, fields }) => ({ kind, fields }))).toEqual([
      { kind: 'collect', fields: { place: 'Hospital' } },
    ]);
    expect(owner.flags).toBeUndefined();
  });

  it('the agency sees, each role its own part', () => {
    const carrier = see(log, 'carrier');
    expect(mainOf(carrier).facts).toEqual({ place: 'Hospital', officer: 'Pat', worth: 10 });
    expect(carrier.items.map((item) => item.kind)).toEqual(['parcel', 'stock']);
    expect(mainOf(see(log, 'admin')).facts).toEqual({
      place: 'Hospital',
      officer: 'Pat',
      case_number: '77',
      worth: 10,
    });
  });

  it('somebody whom nobody declared sees nothing at all', () => {
    const nobody = see(log, 'constructor');
    expect([nobody.items, nobody.past, nobody.flags]).toEqual([[], [], undefined]);
  });

  it('is a state that staff may still mend: told as the one before until its time is up', () => {
    const asked = [
      collect('2026-11-02'),
      happened('send', '2026-11-02'),
      happened('receive', '2026-11-02'),
      happened('arrive', '2026-11-16T15:00:00.000Z'),
      happened('question', '2026-11-18T15:00:00.000Z'),
    ];
    const masked = see(asked, 'owner', '2026-11-20T15:00:00.000Z');
    expect(mainOf(masked)).toMatchObject({ state: 'at-lab', since: '2026-11-16T15:00:00.000Z' });
    expect(masked.past.map((event) => event.kind)).not.toContain('question');
    expect(JSON.stringify(masked)).not.toContain('question');
    // Three business days are over on the 23rd.
    const told = see(asked, 'owner', '2026-11-24T15:00:00.000Z');
    expect(mainOf(told)).toMatchObject({ state: 'questioned', since: '2026-11-18T15:00:00.000Z' });
    // Mended in time, it never was.
    const mended = see([...asked, happened('test', '2026-11-19T15:00:00.000Z')], 'owner', '2026-12-24T15:00:00.000Z');
    expect(mainOf(mended).spans.map((span) => span.state)).toEqual([
      'unknown',
      'collected',
      'held',
      'at-lab',
      'tested',
    ]);
    // Staff are told the truth at once.
    expect(mainOf(see(asked, 'admin', '2026-11-20T15:00:00.000Z')).state).toBe('questioned');
  });
});

describe('a strange event', () => {
  it('that cannot happen yet changes nothing and is flagged, until someone accepts it', () => {
    const first = collect('2026-11-02');
    const odd = happened('test', '2026-11-03');
    const log = [first, odd];
    expect(mainOf(see(log)).state).toBe('collected');
    expect(flagsOf(log)).toEqual(['test out_of_order']);
    const accepted = [...log, happened(ACCEPTED, '2026-11-04', { about: odd.id })];
    expect(mainOf(see(accepted)).state).toBe('tested');
    expect(flagsOf(accepted)).toEqual([]);
  });

  it('that was received but never sent counts and is flagged', () => {
    const log = [collect('2026-11-02'), happened('receive', '2026-11-03')];
    expect(mainOf(see(log)).state).toBe('held');
    expect(flagsOf(log)).toEqual(['receive unpaired']);
  });

  it('that is told twice is flagged once, under whatever name it comes', () => {
    const log = [collect('2026-11-02'), collect('2026-11-02'), collect('2026-11-03')];
    expect(flagsOf(log)).toEqual(['collect duplicate', 'collect duplicate']);
    expect(see(log).past).toHaveLength(1);
  });

  it('that arrives after what came after it counts, and is flagged as recorded late', () => {
    const log = [
      happened('receive', '2026-11-03T10:00:00.000Z', { number: 1 }),
      happened('send', '2026-11-03T09:00:00.000Z', { number: 2 }),
      collect('2026-11-02T09:00:00.000Z', { number: 3 }),
    ];
    expect(mainOf(see(log)).state).toBe('held');
    expect(flagsOf(log)).toEqual(['send recorded_late', 'collect recorded_late']);
  });

  it('of a kind that this version does not know is flagged and not told', () => {
    const log = [collect('2026-11-02'), happened('teleport', '2026-11-03')];
    expect(flagsOf(log)).toEqual(['teleport unknown_kind']);
    expect(see(log).past).toHaveLength(1);
  });

  it('of the future waits until it has come', () => {
    const log = [collect('2026-12-24')];
    expect(flagsOf(log)).toEqual(['collect future']);
    expect(mainOf(see(log)).state).toBe('unknown');
    expect(mainOf(see(log, 'owner', '2026-12-24T15:00:00.000Z')).state).toBe('collected');
  });
});

describe('a correction', () => {
  it('takes the place of an event, and both stay in the log', () => {
    const wrong = collect('2026-11-02');
    const log = [wrong, happened('collect', '2026-11-01', { corrects: wrong.id, fields: { place: 'Clinic' } })];
    const projection = see(log);
    expect(mainOf(projection)).toMatchObject({ state: 'collected', since: '2026-11-01', facts: { place: 'Clinic' } });
    expect(projection.past).toMatchObject([{ at: '2026-11-01', correctedAt: '2026-11-23T12:00:00.000Z' }]);
  });

  it('of a correction holds, and of two the last', () => {
    const first = collect('2026-11-02');
    const second = collect('2026-11-03', { corrects: first.id });
    const third = collect('2026-11-04', { corrects: second.id });
    expect(mainOf(see([first, second, third])).since).toBe('2026-11-04');
    const rival = collect('2026-11-05', { corrects: first.id });
    expect(mainOf(see([first, second, rival])).since).toBe('2026-11-05');
    expect(flagsOf([first, second, rival])).toEqual(['collect superseded']);
  });

  it('that gives a later time moves the event there, unless the case has gone on from it by then', () => {
    const taken = collect('2026-11-02T16:00:00.000Z');
    const received = happened('receive', '2026-11-04T16:00:00.000Z');
    const right = (at: string, more: Partial<StatusEvent> = {}) =>
      collect(at, { corrects: taken.id, fields: { place: 'Clinic' }, ...more });
    expect(mainOf(see([taken, received, right('2026-11-03T16:00:00.000Z')])).spans[1]?.from).toBe(
      '2026-11-03T16:00:00.000Z',
    );
    const after = [taken, received, right('2026-11-09T16:00:00.000Z')];
    expect(mainOf(see(after))).toMatchObject({ state: 'held', facts: { place: 'Clinic' } });
    expect(see(after).past[0]).toMatchObject({
      kind: 'collect',
      at: taken.at,
      correctedAt: '2026-11-23T12:00:00.000Z',
    });
    expect(flagsOf(after)).toEqual(['receive unpaired']);
  });

  it('that gives an earlier time by mistake leaves no trace of it once that was put right too', () => {
    const taken = collect('2026-11-02T16:00:00.000Z');
    const received = happened('receive', '2026-11-04T16:00:00.000Z');
    const mistaken = collect('2026-10-02T16:00:00.000Z', { corrects: taken.id });
    const right = (at: string) => collect(at, { corrects: mistaken.id });
    const since = (log: readonly StatusEvent[]) => mainOf(see(log)).spans[1]?.from;
    expect(since([taken, received, mistaken, right('2026-11-09T16:00:00.000Z')])).toBe(taken.at);
    expect(since([taken, received, mistaken, right('2026-11-01T16:00:00.000Z')])).toBe('2026-11-01T16:00:00.000Z');
  });

  it('of two events that follow each other moves both', () => {
    const taken = collect('2026-11-02');
    const received = happened('receive', '2026-11-03');
    const log = [
      taken,
      received,
      collect('2026-11-05', { corrects: taken.id }),
      happened('receive', '2026-11-06', { corrects: received.id }),
    ];
    expect(mainOf(see(log)).spans.map(({ state, from }) => [state, from])).toEqual([
      ['unknown', undefined],
      ['collected', '2026-11-05'],
      ['held', '2026-11-06'],
    ]);
  });

  it('takes an event back', () => {
    const wrong = collect('2026-11-02');
    const log = [wrong, happened(TAKEN_BACK, '2026-11-03', { about: wrong.id })];
    expect(mainOf(see(log)).state).toBe('unknown');
    expect(see(log).past).toEqual([]);
  });

  it('of nothing is flagged, and so is a circle', () => {
    expect(flagsOf([collect('2026-11-02', { corrects: 'nobody' })])).toEqual(['collect about_nothing']);
    expect(
      flagsOf([collect('2026-11-02', { id: 'a', corrects: 'b' }), collect('2026-11-02', { id: 'b', corrects: 'a' })]),
    ).toEqual(['collect about_nothing', 'collect about_nothing']);
    expect(flagsOf([happened(ACCEPTED, '2026-11-02')])).toEqual(['accepted about_nothing']);
  });
});

describe('the mark of a projection', () => {
  it('changes only when something that is shown does', () => {
    const log = [collect('2026-11-02')];
    const mark = see(log).mark;
    expect(see(log, 'owner', '2026-11-23T15:00:01.000Z').mark).toBe(mark);
    expect(see([...log, happened('send', '2026-11-03')]).mark).toBe(mark);
    expect(see([...log, happened('report', '2026-11-03', { fields: { reported: false } })]).mark).not.toBe(mark);
  });
});
