import type { StatusEvent, StatusPlan } from '../../../model/index.js';
import { type CalendarFile, type StatusFile, planStatus } from '../../../plan/status/index.js';
import calendar from '../../../../schemas/calendars/massachusetts.json' with { type: 'json' };

/**
 * A small tracker with everything that the engine knows: custody that is handed on by sending and receiving, a second item, two clocks, a
 * step back, a state that is masked for a while, and fields that only staff may see.
 */
export const parcelFile: StatusFile = {
  id: 'parcel',
  version: '1',
  title: 'Your parcel',
  calendar: 'massachusetts',
  main: 'parcel',
  audiences: { owner: {}, carrier: { public: false }, admin: { public: false, flags: true } },
  actors: { owner: 'You', carrier: { owner: 'The carrier', carrier: 'You' }, lab: 'The lab' },
  roles: {
    carrier: { audience: 'carrier', actor: 'carrier' },
    lab: { audience: 'carrier', actor: 'lab' },
    admin: { audience: 'admin', actor: 'carrier', corrects: true },
  },
  fields: {
    place: { type: 'text', label: 'Place', seen: ['owner'], maxLength: 60 },
    officer: { type: 'text', label: 'Officer' },
    case_number: { type: 'text', label: 'Case number', only: ['admin'] },
    reported: { type: 'flag', label: 'Reported', seen: ['owner'] },
    weight: { type: 'count', label: 'Weight', seen: ['owner'] },
    worth: { type: 'money', label: 'Worth' },
  },
  items: {
    parcel: {
      title: 'Your parcel',
      seen: ['owner'],
      start: 'unknown',
      states: [
        state('unknown', 'waiting', 'carrier', { noDate: 'No date yet' }),
        state('collected', 'waiting', 'carrier', { by: 'notify' }, 'The carrier must hear of it by {due}.'),
        state(
          'held',
          'waiting',
          'carrier',
          {
            by: [{ deadline: 'to-lab', when: { '==': [{ var: '/reported' }, true] } }],
            noDate: 'No date',
            ahead: [{ state: 'at-lab', by: 'to-lab' }],
          },
          ['It goes to the lab by {due}.', 'It stays where it is.'],
        ),
        state('at-lab', 'waiting', 'lab', { by: 'test', lapses: 'overdue' }, 'The lab tests it by {due:weekday}.'),
        state('questioned', 'waiting', 'lab', {
          noDate: 'No date',
          shownAs: { owner: { state: 'at-lab', until: 'grace' } },
        }),
        state('overdue', 'running', 'lab', {}),
        state('tested', 'closed', 'lab', { noDate: 'Nothing is due' }),
      ],
    },
    second: {
      title: 'Second parcel',
      seen: ['owner'],
      states: [state('linked', 'running', 'lab', {}), state('done', 'closed', 'lab', { noDate: 'Nothing is due' })],
    },
    stock: {
      title: 'Stock',
      many: true,
      states: [{ id: 'in', label: 'In stock', kind: 'running' }],
    },
  },
  deadlines: {
    notify: deadline({ hours: 24 }),
    'to-lab': deadline({ businessDays: 7 }),
    test: deadline({ days: 30 }),
    grace: deadline({ businessDays: 3 }),
  },
  events: {
    collect: {
      label: 'Collected',
      roles: ['carrier'],
      from: ['unknown'],
      to: 'collected',
      fields: {
        place: 'required',
        officer: 'optional',
        reported: 'optional',
        case_number: 'optional',
        worth: 'optional',
      },
      words: { owner: { title: 'Collected', named: 'Collected at {place}' } },
    },
    send: { label: 'Sent', roles: ['carrier'], fields: { officer: 'optional' } },
    receive: {
      label: 'Received',
      roles: ['carrier'],
      from: ['collected'],
      to: 'held',
      follows: 'send',
      fields: { place: 'optional', officer: 'optional' },
      words: { owner: { title: ['Taken in at {place}', 'Taken in'] } },
    },
    report: {
      label: 'Reported',
      roles: ['carrier'],
      fields: { reported: 'required' },
      words: { owner: { title: 'You decided' } },
    },
    arrive: {
      label: 'Arrived at the lab',
      roles: ['lab'],
      from: ['held'],
      to: 'at-lab',
      also: [{ on: 'second', from: ['linked'], to: 'done' }],
      words: { owner: { title: 'Arrived at the lab' } },
    },
    question: {
      label: 'Questioned',
      roles: ['lab'],
      from: ['at-lab'],
      to: 'questioned',
      words: { owner: { title: 'Looked at' } },
    },
    test: {
      label: 'Tested',
      roles: ['lab'],
      from: ['at-lab', 'questioned', 'overdue'],
      to: 'tested',
      fields: { weight: 'optional' },
      words: { owner: { title: 'Tested' } },
    },
    return: {
      label: 'Sent back',
      roles: ['lab'],
      from: ['at-lab', 'tested', 'questioned', 'overdue'],
      to: 'held',
      words: { owner: { title: 'Sent back', because: 'The lab sent it back, because the label was torn.' } },
    },
    link: {
      label: 'Linked',
      on: 'second',
      roles: ['carrier'],
      from: ['new'],
      to: 'linked',
      fields: { officer: 'optional' },
    },
    shelve: { label: 'Shelved', on: 'stock', roles: ['carrier'], from: ['new'], to: 'in' },
  },
  contacts: [{ name: 'Help line', phone: '877-785-2020', seen: ['owner'], verified_on: '2026-11-22' }],
  sections: [
    { show: 'now' },
    { show: 'ahead' },
    { show: 'spans' },
    { show: 'past' },
    { show: 'items', of: 'second' },
    { show: 'people' },
  ],
};

/** Calendars as compile reads them. */
export const calendars: Readonly<Record<string, CalendarFile>> = { massachusetts: calendar };

/** The parcel's plan. */
export const parcel: StatusPlan = planned(parcelFile);

/** Plans a tracker of which nothing must be wrong. */
export function planned(file: StatusFile): StatusPlan {
  const { plan, problems } = planStatus(file, calendars);
  if (problems.length > 0) throw new Error(JSON.stringify(problems, null, 1));
  return plan;
}

let count = 0;

/** An event; `number` is its place in the log, and so the order in which it arrived. */
export function happened(kind: string, at: string, more: Partial<StatusEvent> = {}): StatusEvent {
  count += 1;
  return {
    id: `e${count}`,
    kind,
    at,
    number: count,
    recordedAt: '2026-11-23T12:00:00.000Z',
    role: 'admin',
    fields: {},
    ...more,
  };
}

type State = StatusFile['items'][string]['states'][number];

function state(
  id: string,
  kind: State['kind'],
  who: string,
  more: Partial<State>,
  next: NonNullable<NonNullable<State['words']>[string]['next']> = 'Something happens next.',
): State {
  const words = {
    tag: id,
    say: [`It is ${id} since {since}.`, `It is ${id}.`],
    next,
    can: ['You can call.'],
    past: 'It was there {days}.',
  };
  return { id, label: id, kind, who, ...more, words: { owner: words } };
}

function deadline(
  add: NonNullable<StatusFile['deadlines']>[string]['add'],
): NonNullable<StatusFile['deadlines']>[string] {
  return { add, rule: 'The law sets this date.', cite: 'Ch. 1', verified_on: '2026-11-22' };
}
