import { describe, expect, it } from 'vitest';
import type { SectionView, StatusEvent, StatusProjection, StatusView } from '../../../model/index.js';
import { project } from '../project.js';
import { happened, parcel, parcelFile, planned } from '../testing/parcel.js';
import { viewStatus } from './status-view.js';

const NOW = '2026-11-23T15:00:00.000Z';
const look = (log: readonly StatusEvent[], audience = 'owner', now = NOW): StatusView =>
  viewStatus(parcel, project(parcel, log, { audience, now }));
const part = (view: StatusView, show: SectionView['show']): SectionView | undefined =>
  view.sections.find((section) => section.show === show);

const log = [
  happened('collect', '2026-11-02T16:00:00.000Z', { fields: { place: 'Hospital' } }),
  happened('send', '2026-11-03'),
  happened('receive', '2026-11-03', { fields: { place: 'Station' } }),
  happened('report', '2026-11-03', { fields: { reported: true } }),
  happened('arrive', '2026-11-10T15:00:00.000Z'),
  happened('return', '2026-11-12T15:00:00.000Z'),
];

describe('a status page', () => {
  it('says how things stand, what comes, who acts, by when, and which rule says so', () => {
    expect(part(look(log.slice(0, 5)), 'now')?.now).toMatchObject({
      state: 'at-lab',
      tag: { tone: 'info', text: { text: 'at-lab' } },
      say: { text: 'It is at-lab since {since}.', params: { since: { as: 'date', value: '2026-11-10' } } },
      next: { text: 'The lab tests it by {due:weekday}.', params: { due: { as: 'date', value: '2026-12-10' } } },
      who: { text: 'The lab' },
      due: {
        at: { as: 'date', value: '2026-12-10' },
        rule: { text: 'The law sets this date.' },
        cite: 'Ch. 1',
        late: false,
      },
      can: [{ text: { text: 'You can call.' } }],
      changed: { as: 'date', value: '2026-11-10' },
    });
  });

  it('says the first of several sentences that it has the values for', () => {
    const say = (upTo: number): unknown => part(look(log.slice(0, upTo)), 'now')?.now?.next;
    expect(say(3)).toEqual({ text: 'It stays where it is.' });
    expect(say(4)).toMatchObject({ text: 'It goes to the lab by {due}.' });
  });

  it('lists what has happened newest first, after where things stand', () => {
    expect(part(look(log), 'past')?.past?.map((row) => [row.title, row.from?.value])).toEqual([
      [{ text: 'held' }, '2026-11-12'],
      [{ text: 'Sent back' }, '2026-11-12'],
      [{ text: 'Arrived at the lab' }, '2026-11-10'],
      [{ text: 'You decided' }, '2026-11-03'],
      [{ text: 'Taken in at {place}', params: { place: { as: 'plain', value: 'Station' } } }, '2026-11-03'],
      [{ text: 'Collected' }, '2026-11-02'],
    ]);
  });

  it('keeps names of places apart, for readers who ask for them', () => {
    expect(part(look(log), 'past')?.past?.at(-1)?.named).toMatchObject({ text: 'Collected at {place}' });
  });

  it('says why things went back a step', () => {
    const because = { text: 'The lab sent it back, because the label was torn.' };
    const view = look(log);
    expect(part(view, 'now')?.now?.because).toEqual(because);
    expect(part(view, 'past')?.past?.[1]?.because).toEqual(because);
  });

  it('lists times spent newest first, each with its days', () => {
    expect(part(look(log), 'spans')?.past?.map(({ title, days, isNow }) => [title, days, isNow])).toEqual([
      [{ text: 'held' }, 11, true],
      [{ text: 'at-lab' }, 2, false],
      [{ text: 'held' }, 7, false],
      [{ text: 'collected' }, 1, false],
      [{ text: 'unknown' }, undefined, false],
    ]);
  });

  it('tells what is likely to come, with its day', () => {
    expect(part(look(log), 'ahead')?.ahead).toEqual([
      { state: 'at-lab', title: { text: 'at-lab' }, by: { as: 'date', value: '2026-11-23' } },
    ]);
  });

  it('says that a step takes too long, kindly', () => {
    expect(part(look(log.slice(0, 1)), 'now')?.now).toMatchObject({
      due: { late: true },
      late: { key: 'ui.status.late' },
    });
  });

  it('has no section without content: no empty list, no lone heading', () => {
    expect(look(log).sections.map((section) => section.show)).toEqual(['now', 'ahead', 'spans', 'past', 'people']);
    expect(look([...log, happened('link', '2026-11-03')]).sections.map((section) => section.show)).toContain('items');
  });

  it('of a case in which nothing has happened says so in its first state', () => {
    const view = look([]);
    expect(part(view, 'now')?.now).toMatchObject({ state: 'unknown', say: { text: 'It is unknown.' } });
    expect(part(view, 'past')?.past).toHaveLength(1);
  });

  it('shows staff the short names where there are no other words', () => {
    expect(part(look(log, 'admin'), 'now')?.now?.say).toEqual({ text: 'held' });
  });
});

describe('a page that is older than the service', () => {
  const newer = (change: (projection: StatusProjection) => StatusProjection): StatusView =>
    viewStatus(parcel, change(project(parcel, log, { audience: 'owner', now: NOW })));

  it('says of a state that it does not know that an update came', () => {
    const view = newer((projection) => ({
      ...projection,
      items: projection.items.map((item) => ({ ...item, state: 'on-the-moon' })),
    }));
    expect(part(view, 'now')?.now).toMatchObject({
      tag: { text: { key: 'ui.status.update-received' } },
      say: { key: 'ui.status.unknown-say' },
      can: [{ text: { key: 'ui.status.unknown-can' } }],
    });
    expect(view.spoken).toEqual({ key: 'ui.status.unknown-say' });
  });

  it('offers what is done on another page where the service tells its address, and nowhere else', () => {
    const plan = planned({
      ...parcelFile,
      acts: { more: { kind: 'page', to: 'parcel-form', label: 'Go on' }, call: { kind: 'own', label: 'Call' } },
      sections: [{ show: 'acts' }],
    });
    const projection = project(parcel, log, { audience: 'owner', now: NOW });
    const acts = (pages?: StatusProjection['pages']) =>
      part(viewStatus(plan, { ...projection, ...(pages && { pages }) }), 'acts')?.acts?.map(({ id, href }) => [
        id,
        href,
      ]);
    expect(acts({ 'parcel-form': 'https://agency.example/form' })).toEqual([
      ['more', 'https://agency.example/form'],
      ['call', undefined],
    ]);
    expect(acts({ other: 'https://agency.example/other' })).toEqual([['call', undefined]]);
    expect(acts()).toEqual([['call', undefined]]);
  });

  it('leaves no event, item, fact or deadline out in silence, and breaks at none', () => {
    const view = newer((projection) => ({
      ...projection,
      items: [
        ...projection.items.map((item) => ({
          ...item,
          facts: { ...item.facts, mood: 'fine' },
          due: { deadline: 'never', at: '2026-12-24', late: false },
        })),
        { kind: 'ghost', id: 'g', state: 'x', facts: {}, spans: [], ahead: [{ state: 'y' }] },
      ],
      past: [
        ...projection.past,
        { kind: 'landed', item: 'ghost', itemId: 'g', at: '2026-11-20', fields: { speed: 9 } },
      ],
    }));
    expect(part(view, 'past')?.past?.[1]?.title).toEqual({ key: 'ui.status.update-received' });
    expect(part(view, 'now')?.now?.due).toBeUndefined();
  });

  it('shows something for a case without its main item, and for an audience of which it never heard', () => {
    expect(newer((projection) => ({ ...projection, items: [] })).spoken).toEqual({ key: 'ui.status.unknown-say' });
    expect(newer((projection) => ({ ...projection, audience: 'constructor' })).title).toEqual({
      key: 'ui.status.title',
    });
  });
});

describe('the word about a holiday', () => {
  it('stands above everything while offices are closed', () => {
    const plan = planned({
      ...parcelFile,
      alerts: [{ tone: 'info', on: 'closed', words: { owner: 'Closed on {date} for {holiday} until {opens}.' } }],
    });
    const alertsAt = (now: string): unknown => viewStatus(plan, project(plan, [], { audience: 'owner', now })).alerts;
    expect(alertsAt('2026-11-25T15:00:00.000Z')).toEqual([
      {
        tone: 'info',
        text: {
          text: 'Closed on {date} for {holiday} until {opens}.',
          params: {
            date: { as: 'date', value: '2026-11-26' },
            holiday: { as: 'text', text: { text: 'Thanksgiving Day' } },
            opens: { as: 'date', value: '2026-11-27' },
          },
        },
      },
    ]);
    expect(alertsAt('2026-11-23T15:00:00.000Z')).toEqual([]);
  });
});

describe('the tabs of a page', () => {
  const see = (more: object, log: readonly StatusEvent[] = []) => {
    const plan = planned({ ...parcelFile, ...more });
    return viewStatus(plan, project(plan, log, { audience: 'owner', now: NOW }));
  };
  const tabs = [
    { id: 'one', label: 'One' },
    {
      id: 'two',
      label: 'Two',
      when: { some: [{ default: [{ var: 'known:/past/collect' }, []] }, { '==': [{ var: 'item:/place' }, 'Clinic'] }] },
    },
  ];
  const sections = [{ show: 'now' }, { show: 'past', tab: 'two' }, { show: 'people' }];
  const collected = (place: string) => happened('collect', '2026-11-02', { fields: { place } });

  it('are none while one of them has nothing to show, and what stands on it is left out', () => {
    for (const log of [[], [collected('Hospital')]]) {
      const view = see({ tabs, sections }, log);
      expect(view.tabs).toEqual([]);
      expect(view.sections.map(({ show }) => show)).toEqual(['now', 'people']);
    }
  });

  it('hold each the sections that name them, the first those that name none', () => {
    const view = see({ tabs, sections }, [collected('Clinic')]);
    expect(view.tabs.map(({ id, sections: own }) => [id, own.map(({ show }) => show)])).toEqual([
      ['one', ['now', 'people']],
      ['two', ['past']],
    ]);
    expect(view.sections.map(({ show }) => show)).toEqual(['now', 'people', 'past']);
  });
});

describe('a table', () => {
  it('ends with the rows that follow from the case and are no items', () => {
    const plan = planned({
      ...parcelFile,
      sections: [
        {
          show: 'items',
          of: 'second',
          as: 'table',
          last: [
            {
              tone: 'plain',
              tag: 'Free',
              say: 'The first days cost nothing.',
              when: { '==': [{ var: '/reported' }, true] },
              facts: [
                { label: 'Days', as: 'period', value: '2026-11-02', untilValue: { addDays: ['2026-11-02', 6] } },
                { label: 'Stands', as: 'state' },
              ],
            },
          ],
        },
      ],
    });
    const rows = (isReported: boolean) => {
      const log = [happened('collect', '2026-11-02', { fields: { place: 'Clinic', reported: isReported } })];
      return viewStatus(plan, project(plan, log, { audience: 'owner', now: NOW })).sections[0]?.items;
    };
    expect(rows(false)).toBeUndefined();
    const log = [happened('collect', '2026-11-02', { fields: { place: 'Clinic', reported: true } })];
    const view = viewStatus(plan, project(plan, log, { audience: 'owner', now: NOW }));
    expect(view.sections[0]?.columns).toEqual([{ text: 'Days' }, { text: 'Stands' }]);
    expect(rows(true)?.map(({ facts }) => facts)).toEqual([
      [
        {
          label: { text: 'Days' },
          value: [
            {
              as: 'text',
              text: {
                key: 'ui.status.period',
                params: { from: { as: 'date', value: '2026-11-02' }, to: { as: 'date', value: '2026-11-08' } },
              },
            },
          ],
        },
        { label: { text: 'Stands' }, value: [], tag: { tone: 'plain', text: { text: 'Free' } } },
      ],
    ]);
  });
});
