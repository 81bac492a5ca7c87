import type { ServerResponse } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { OtherSite } from '../../../service/test/other-site.js';
import { createSession } from '../../engine/index.js';
import { kinds } from '../../generated/fields.js';
import type { Json, Session } from '../../model/index.js';
import { HandClock } from '../testing/hand-clock.js';
import { AuthorDesk } from './author-desk.js';
import { readAuthorForm } from './author-source.js';
import { TabDrafts } from './kept/tab-drafts.js';

// An agency's endpoint behind a real port; only the clock is ours, and the endpoint answers when a test lets it.

const schema: Json = {
  type: 'object',
  properties: {
    day: { title: 'Day', type: 'string', minLength: 1 },
    time: { title: 'Time', type: 'string', pattern: '^\\d\\d:\\d\\d$' },
    name: { title: 'Your name', type: 'string' },
  },
  required: ['day', 'time'],
};
const layout: Json = {
  id: 'slots',
  version: '1',
  title: 'Choose a time',
  fields: { '/time': { errors: { pattern: 'Enter a time like 09:30' } } },
  pages: [
    { id: 'who', questions: ['/name'] },
    { id: 'slot', title: 'When?', questions: ['/day', '/time'], check: 'slot-free' },
    { id: 'check', kind: 'check', title: 'Check your answers', submit: 'slot' },
    { id: 'sent', kind: 'done', title: 'Thank you' },
  ],
  submissions: [{ id: 'slot' }],
};
const TAKEN = { pointer: '/time', code: 'taken', text: { text: 'This time is taken. Choose another.' } };
const LATE = { pointer: '/day', code: 'late', severity: 'warning', text: { text: 'We close early that day.' } };

let site: OtherSite;
let clock: HandClock;
let desk: AuthorDesk;
let session: Session;
/** Requests that wait for their answer. */
let waiting: ServerResponse[];

beforeAll(async () => {
  site = await OtherSite.start();
  site.answer('/api/checks/slot-free', (_asked, response) => void waiting.push(response));
});
afterAll(() => site.stop());
beforeEach(async () => {
  site.asked.length = 0;
  waiting = [];
  clock = new HandClock();
  const read = await readAuthorForm({ schema, layout, endpoint: `${site.origin}/api`, base: `${site.origin}/` });
  const { plan, validator } = read.form;
  session = createSession({ plan, validator, kinds, today: () => '2026-11-22', page: 'slot' });
  const drafts = new TabDrafts(plan, () => undefined);
  const parts = { read, session, kinds, drafts, clock, styles: [], kept: undefined };
  desk = new AuthorDesk({ ...parts, today: () => '2026-11-22', changed: () => undefined });
});

const type = (address: string, entry: string) => session.dispatch({ type: 'answer', address, entry });
const asked = () => site.asked.map(({ body }) => (JSON.parse(body) as { answers: object }).answers);
const until = async (holds: () => boolean) => {
  for (const end = Date.now() + 20_000; !holds();) {
    if (Date.now() > end) throw new Error('it never came to that');
    await new Promise((go) => setTimeout(go, 10));
  }
};
const tell = (turn: number, ...issues: object[]) =>
  waiting[turn]?.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ issues }));
const warnings = () =>
  session.view.page.questions.flatMap((question) => question.warnings.map(({ issue }) => issue.code));
const goOn = () => {
  session.dispatch({ type: 'continue' });
  expect(session.state.busy).toBe('check');
  return desk.check(session, 'slot-free');
};

describe('a check by the endpoint', () => {
  it('is asked once it is quiet, with the answers of its page and no others, and not while one is missing', async () => {
    type('/name', 'Quokka');
    type('/day', 'Monday');
    await clock.pass(2_000);
    expect(site.asked).toEqual([]);
    for (const entry of ['0', '09', '09:', '09:3', '09:30']) {
      type('/time', entry);
      await clock.pass(100);
    }
    await clock.pass(600);
    await until(() => waiting.length === 1);
    expect(asked()).toEqual([{ day: 'Monday', time: '09:30' }]);
    expect(site.asked[0]?.headers.cookie).toBeUndefined();
    await clock.pass(2_000);
    expect(site.asked.length).toBe(1);
    tell(0);
  });

  it('is ended when its answers change, and what still comes of it is dropped', async () => {
    type('/day', 'Monday');
    type('/time', '09:30');
    await clock.pass(700);
    await until(() => waiting.length === 1);
    let isCut = false;
    waiting[0]?.on('close', () => (isCut = true));
    type('/time', '10:00');
    await until(() => isCut);
    const going = goOn();
    await until(() => waiting.length === 2);
    tell(0, TAKEN, LATE);
    tell(1);
    expect(await going).toEqual({ issues: [] });
    expect(warnings()).toEqual([]);
  });

  it('keeps an error for Continue, which asks nothing anew', async () => {
    type('/day', 'Monday');
    type('/time', '09:30');
    await clock.pass(700);
    await until(() => waiting.length === 1);
    tell(0, TAKEN);
    const done = await goOn();
    expect(site.asked.length).toBe(1);
    expect(session.state.shown).toEqual([]);
    session.dispatch({ type: 'answered', issues: done.issues });
    expect(session.state.shown).toMatchObject([{ address: '/time', code: 'taken', source: 'service' }]);
    expect(session.view.page.page.id).toBe('slot');
    type('/time', '10:00');
    expect(session.state.shown).toEqual([]);
  });

  it('says a warning at once, and lets Continue pass', async () => {
    type('/day', 'Monday');
    type('/time', '09:30');
    await clock.pass(700);
    await until(() => waiting.length === 1);
    tell(0, LATE);
    await until(() => warnings().length === 1);
    expect(session.state.shown).toEqual([]);
    const { issues } = await goOn();
    session.dispatch({ type: 'answered', issues });
    expect(session.view.page.page.id).toBe('check');
    session.dispatch({ type: 'go', page: 'slot' });
    expect(warnings()).toEqual(['late']);
    type('/day', 'Tuesday');
    expect(warnings()).toEqual([]);
  });

  it('that nobody answers, while typing and on Continue, keeps nobody from going on, and the page’s script hears of it', async () => {
    type('/day', 'Monday');
    type('/time', '09:30');
    await clock.pass(700);
    await until(() => waiting.length === 1);
    waiting[0]?.destroy();
    const going = goOn();
    await until(() => waiting.length === 2);
    waiting[1]?.destroy();
    const done = await going;
    expect(done).toEqual({ issues: [], failed: 'not_checked' });
    session.dispatch({ type: 'answered', issues: done.issues });
    expect(session.view.page.page.id).toBe('check');
  });

  it('that nobody answered is asked again by Continue, when the person comes back', async () => {
    type('/day', 'Monday');
    type('/time', '09:30');
    const first = goOn();
    await until(() => waiting.length === 1);
    waiting[0]?.writeHead(500).end();
    session.dispatch({ type: 'answered', issues: (await first).issues });
    session.dispatch({ type: 'go', page: 'slot' });
    const second = goOn();
    await until(() => waiting.length === 2);
    tell(1, TAKEN);
    expect(await second).toMatchObject({ issues: [{ code: 'taken' }] });
  });

  it('that takes too long is ended', async () => {
    type('/day', 'Monday');
    type('/time', '09:30');
    const going = goOn();
    await until(() => waiting.length === 1);
    await clock.pass(10_000);
    expect(await going).toEqual({ issues: [], failed: 'not_checked' });
  });

  it('that the endpoint does not know is passed over, and told to the page’s script', async () => {
    type('/day', 'Monday');
    type('/time', '09:30');
    const going = goOn();
    await until(() => waiting.length === 1);
    waiting[0]?.writeHead(404).end();
    expect(await going).toEqual({ issues: [], failed: 'check_unknown' });
  });
});
