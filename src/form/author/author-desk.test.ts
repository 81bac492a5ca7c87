import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { goodAnswers, openAuthorBench, type AuthorBench } from '../../../service/test/author-form-fixture.js';
import { createSession, draftOf, emptyDraft } from '../../engine/index.js';
import { kinds } from '../../generated/fields.js';
import type { Draft, JsonObject, Session } from '../../model/index.js';
import { HandClock } from '../testing/hand-clock.js';
import { Tab } from '../testing/tab.js';
import { AuthorDesk, knownOf, openingPage } from './author-desk.js';
import { type ReadForm, readAuthorForm } from './author-source.js';
import { TabDrafts } from './kept/tab-drafts.js';

// The real service with a real database behind a real port; only the cable, the clock and the tab's storage are ours.

/** What happens to the next submissions: the request is lost on the way, or its answer is. */
type Fault = 'lost' | 'unanswered';

class Cable {
  faults: Fault[] = [];
  readonly keys: (string | null)[] = [];

  readonly fetch: typeof fetch = async (input, init) => {
    const isSending = init?.method === 'POST';
    if (isSending) this.keys.push(new Headers(init.headers).get('idempotency-key'));
    const fault = isSending ? this.faults.shift() : undefined;
    if (fault === 'lost') throw new TypeError('lost on the way');
    const answer = await fetch(input, init);
    if (fault === 'unanswered') throw new TypeError('answer lost on the way');
    return answer;
  };
}

let bench: AuthorBench;
let endpoint: string;
let tab: Tab;
let cable: Cable;
let clock: HandClock;

beforeAll(async () => {
  bench = await openAuthorBench();
  await bench.register();
  await bench.app.listen({ port: 0, host: '127.0.0.1' });
  endpoint = `http://127.0.0.1:${(bench.app.server.address() as AddressInfo).port}/api/author-forms/hearing`;
});
afterAll(() => bench.close());
beforeEach(() => {
  tab = new Tab();
  cable = new Cable();
  clock = new HandClock();
});

async function readForm(): Promise<ReadForm> {
  return readAuthorForm({ form: 'hearing', endpoint, base: `${bench.site.origin}/` });
}

/** The page is opened (again): what the tab has kept is there. */
async function open(given?: Partial<Draft>, read?: ReadForm): Promise<{ desk: AuthorDesk; session: Session }> {
  const form = read ?? (await readForm());
  const { plan, validator } = form.form;
  const drafts = new TabDrafts(plan, () => tab);
  const kept = drafts.get();
  const session = createSession({
    plan,
    validator,
    kinds,
    today: () => '2026-11-22',
    draft: { ...(kept?.draft ?? emptyDraft(plan)), ...given },
    known: knownOf(kept?.sent),
    ...(openingPage(plan, kept) && { page: openingPage(plan, kept) }),
  });
  const desk = new AuthorDesk({
    read: form,
    session,
    styles: [],
    kinds,
    today: () => '2026-11-22',
    drafts,
    kept,
    changed: () => undefined,
    clock,
    fetch: cable.fetch,
  });
  return { desk, session };
}

async function filled(answers: JsonObject = goodAnswers): Promise<{ desk: AuthorDesk; session: Session }> {
  const read = await readForm();
  const { late: _derived, ...asked } = answers;
  return open(draftOf({ plan: read.form.plan, validator: read.form.validator, kinds }, asked), read);
}

const answer = (session: Session, address: string, entry: string) =>
  session.dispatch({ type: 'answer', address, entry });
const keptDraft = () => (JSON.parse([...tab.kept.values()][0] ?? '{}') as { draft?: Draft }).draft;

/** Sends, while the clock runs as far as the repeats need it. */
async function send(desk: AuthorDesk, session: Session) {
  const sending = desk.submit(session, 'form');
  let isDone = false;
  void sending.finally(() => (isDone = true));
  while (!isDone) {
    await clock.pass(500);
    await new Promise((go) => setTimeout(go, 5));
  }
  return sending;
}

describe('an author’s form in its tab', () => {
  it('is kept after a moment of quiet, and is there again after a refresh, on the same page, half-typed text and all', async () => {
    const { desk, session } = await open();
    expect(desk.saving).toBeUndefined();
    answer(session, '/name', 'Ana');
    answer(session, '/minutes', 'abou');
    expect(tab.kept.size).toBe(0);
    await clock.pass(300);
    expect(desk.saving).toEqual({ state: 'saved', text: { key: 'ui.author.kept-tab' } });
    const again = await open();
    expect(again.session.state.draft.entries).toEqual({ '/name': 'Ana', '/minutes': 'abou' });
    expect(again.desk.saving?.state).toBe('saved');
  });

  it('is kept at once when the page is left', async () => {
    const { desk, session } = await open();
    answer(session, '/name', 'Ana');
    desk.hide();
    expect(keptDraft()?.entries).toEqual({ '/name': 'Ana' });
  });

  it('says so where the browser keeps nothing', async () => {
    tab.isBlocked = true;
    const { desk, session } = await open();
    answer(session, '/name', 'Ana');
    await clock.pass(300);
    expect(desk.saving).toEqual({ state: 'refused', text: { key: 'ui.author.kept-nowhere' } });
  });

  it('never keeps a private number, and says that it does not', async () => {
    const read = await readAuthorForm({
      base: 'https://www.mass.gov/',
      schema: { type: 'object', properties: { name: { type: 'string' }, pin: { type: 'string' } } },
      layout: { id: 'pin', version: '1', title: 'Pin', fields: { '/pin': { secret: true } } },
    });
    const { desk, session } = await open(undefined, read);
    answer(session, '/name', 'Ana');
    answer(session, '/pin', '4711');
    await clock.pass(300);
    expect(keptDraft()?.entries).toEqual({ '/name': 'Ana' });
    expect(desk.saving?.text).toEqual({ key: 'ui.author.kept-partly' });
  });

  it('does not mix with another form, another version, or what another script wrote there', () => {
    const plan = { id: 'hearing', version: '1' };
    new TabDrafts({ id: 'hearing', version: '2' }, () => tab).set({
      draft: { ...emptyDraft({ id: 'hearing', version: '2' }) },
    });
    new TabDrafts({ id: 'hearing-2', version: '1' }, () => tab).set({});
    const drafts = new TabDrafts(plan, () => tab);
    expect(drafts.get()).toBeUndefined();
    expect(drafts.others().map((one) => one.version)).toEqual(['2']);
    for (const odd of [
      '{',
      'null',
      '7',
      '{"draft":7}',
      '{"draft":{"form":"other"}}',
      '{"draft":{"form":"hearing","version":"1","entries":[]}}',
      '{"draft":{"form":"hearing","version":"1","entries":{"/name":7},"rows":{},"agreed":{},"seen":[]}}',
      '{"draft":{"form":"hearing","version":"1","entries":{},"rows":{},"agreed":{},"seen":[],"left":[7]}}',
    ]) {
      tab.kept.set('ma-forms:draft:hearing:1', odd);
      expect(drafts.get()).toBeUndefined();
    }
  });
});

describe('sending an author’s form', () => {
  const inInbox = async () => {
    const list = await bench.staff('GET', '/api/inbox/hearing/submissions');
    return list.json<{ counts: { new: number } }>().counts.new;
  };

  it('arrives, gets a reference, and leaves only the receipt in the tab', async () => {
    const earlier = { id: 'hearing', version: '0' };
    new TabDrafts(earlier, () => tab).set({ draft: emptyDraft(earlier) });
    const { desk, session } = await filled();
    answer(session, '/name', 'Quokka');
    await clock.pass(300);
    const done = await send(desk, session);
    expect(done).toMatchObject({ issues: [], receipt: { reference: expect.stringMatching(/^MA-/) as string } });
    expect([...tab.kept.values()].join()).not.toContain('Quokka');
    expect(tab.kept.size).toBe(1);
    const again = await open();
    expect(again.session.view.page.page.kind).toBe('done');
    expect(again.desk.facts.reference).toBe(done.receipt?.reference);
  });

  it('arrives once, however often its answer is lost, also over a refresh', async () => {
    const before = await inInbox();
    const { desk, session } = await filled();
    answer(session, '/name', 'Bo');
    await clock.pass(300);
    cable.faults = ['unanswered', 'unanswered', 'unanswered', 'unanswered'];
    expect(await send(desk, session)).toMatchObject({ failed: 'not_sent' });
    const again = await open();
    cable.faults = ['lost'];
    expect(await send(again.desk, again.session)).toMatchObject({ issues: [] });
    expect(new Set(cable.keys).size).toBe(1);
    expect(await inInbox()).toBe(before + 1);
  });

  it('has a new key once something else is sent', async () => {
    const { desk, session } = await filled();
    cable.faults = ['lost', 'lost', 'lost', 'lost'];
    await send(desk, session);
    answer(session, '/name', 'Another');
    await send(desk, session);
    expect(new Set(cable.keys).size).toBe(2);
  });

  it('shows what the endpoint refuses at its question, and lets it go when the question is changed', async () => {
    const { desk, session } = await filled({ ...goodAnswers, hearing: 'Boston', minutes: 4 });
    const { issues } = await send(desk, session);
    expect(issues).toMatchObject([{ source: 'service', pointer: '/minutes', code: 'too_long_for_boston' }]);
    session.dispatch({ type: 'answered', issues });
    expect(session.state.shown.map((issue) => issue.address)).toEqual(['/minutes']);
    answer(session, '/minutes', '3');
    expect(session.state.shown).toEqual([]);
  });

  it('says when the form is closed, or was changed meanwhile', async () => {
    const { desk, session } = await filled();
    const read = await readForm();
    await bench.staff('PATCH', '/api/author-forms/hearing', { state: 'closed' });
    expect(await send(desk, session)).toMatchObject({
      failed: 'form_closed',
      issues: [{ text: { key: 'ui.author.closed' } }],
    });
    await bench.staff('PATCH', '/api/author-forms/hearing', { state: 'open' });
    const strange = await open(session.state.draft, { ...read, schemaHash: `sha256-${'A'.repeat(43)}=` });
    expect(await send(strange.desk, strange.session)).toMatchObject({
      failed: 'form_changed',
      issues: [{ text: { key: 'ui.author.changed' } }],
    });
  });
});
