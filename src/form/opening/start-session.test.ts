import { describe, expect, it, vi } from 'vitest';
import { createSession, emptyDraft } from '../../engine/index.js';
import { kinds } from '../../generated/fields.js';
import { form } from '../../generated/pfml-claim/index.js';
import { plan, views } from '../../generated/pfml-claim/start-pages.js';
import type { Action, FormStart, Session } from '../../model/index.js';
import { type GrowingSession, type OpenWhole, isUntouched, startSession } from './start-session.js';

const start: FormStart = { plan: { ...plan, pages: views.map((view) => view.page.page) }, views, texts: {} };
const open: OpenWhole = (state) =>
  createSession({ plan: form.plan, validator: form.validator, kinds, today: () => '2026-03-02', ...state });

const type = (address: string, entry: string): Action => ({ type: 'answer', address, entry });
const entryOf = (session: Session, address: string) =>
  session.view.page.questions.find((question) => question.address === address)?.entry;

/** A start whose rest comes when the test says so, as often as it is asked for. */
function newStart(phone?: string) {
  const asked: { give: () => void; refuse: () => void }[] = [];
  const session = startSession(
    start,
    { draft: emptyDraft(form.plan) },
    () =>
      new Promise((give, refuse) => asked.push({ give: () => give(open), refuse: () => refuse(new Error('offline')) })),
    phone,
  );
  return { session, asked };
}

/** To the page that asks for the name, as the form's own buttons go there. */
function walkToName(session: GrowingSession): void {
  session.dispatch({ type: 'continue' });
  session.dispatch({
    type: 'agree',
    pointer: 'asked:/agreed_to_share',
    hash: 'h1',
    language: 'en',
    at: '2026-03-02T10:00:00Z',
  });
  session.dispatch({
    type: 'agree',
    pointer: 'asked:/agreed_to_truth',
    hash: 'h2',
    language: 'en',
    at: '2026-03-02T10:01:00Z',
  });
  session.dispatch({ type: 'go', page: 'name' });
}

describe('the first pages without the engine', () => {
  it('lead from the first words to the name, and note what was passed and agreed to', () => {
    const { session } = newStart();
    const seen = [session.view.page.page.id];
    session.subscribe(() => seen.push(session.view.page.page.id));
    walkToName(session);
    expect(seen).toEqual(['get-ready', 'consent', 'attestation', 'hub', 'name']);
    expect(session.state.draft.seen).toEqual(['get-ready', 'consent', 'attestation']);
    expect(Object.keys(session.state.draft.agreed)).toEqual(['asked:/agreed_to_share', 'asked:/agreed_to_truth']);
  });

  it('say a typed answer as it is, for a choice between two versions', () => {
    const { session } = newStart();
    const question = form.plan.questions['/first_name'];
    if (!question) throw new Error('the claim asks no first name');
    expect(session.words(question, 'Ana')).toEqual([{ as: 'plain', value: 'Ana' }]);
    expect(session.words(question, undefined)).toEqual([{ as: 'blank' }]);
  });

  it('are what the engine shows', () => {
    const { session } = newStart();
    const whole = open({ draft: emptyDraft(form.plan), held: {}, known: {} });
    for (const action of [{ type: 'continue' } as const]) {
      expect(session.view).toEqual(whole.view);
      session.dispatch(action);
      whole.dispatch(action);
      expect(session.view).toEqual(whole.view);
    }
  });

  it('keep what is typed, and paint only the question it was typed into', () => {
    const { session } = newStart();
    walkToName(session);
    const before = session.view.page.questions;
    session.dispatch(type('/first_name', 'Ana'));
    const [first, middle, last] = session.view.page.questions;
    expect(first?.entry).toBe('Ana');
    expect([middle, last]).toEqual([before[1], before[2]]);
    expect(middle).toBe(before[1]);
    expect(session.state.revision).toBe(4);
  });

  it('do not take the same entry twice for a change', () => {
    const { session } = newStart();
    walkToName(session);
    session.dispatch(type('/first_name', 'Ana'));
    const told = vi.fn();
    session.subscribe(told);
    session.dispatch(type('/first_name', 'Ana'));
    expect(told).not.toHaveBeenCalled();
  });
});

describe('the whole form behind them', () => {
  it('takes over on the same page with the same answers', async () => {
    const { session, asked } = newStart();
    walkToName(session);
    session.dispatch(type('/first_name', 'Ana'));
    const grown = session.grow();
    asked[0]?.give();
    await grown;
    expect(session.view.page.page.id).toBe('name');
    expect(session.answers).toMatchObject({ first_name: 'Ana' });
    expect(session.plan.pages.length).toBe(form.plan.pages.length);
  });

  it('loses no key that is typed while it comes, to the very last moment', async () => {
    const { session, asked } = newStart();
    walkToName(session);
    session.dispatch(type('/first_name', 'A'));
    const grown = session.grow();
    session.dispatch(type('/first_name', 'An'));
    asked[0]?.give();
    // The rest is here, and its promise is settled; what runs on it has not run yet.
    session.dispatch(type('/first_name', 'Ana'));
    await grown;
    expect(entryOf(session, '/first_name')).toBe('Ana');
  });

  it('loses no key that is typed by a listener of the swap itself', async () => {
    const { session, asked } = newStart();
    walkToName(session);
    session.dispatch(type('/last_name', 'L'));
    const typed = { done: false };
    session.subscribe(() => {
      if (typed.done) return;
      typed.done = true;
      session.dispatch(type('/last_name', 'Lima'));
    });
    const grown = session.grow();
    asked[0]?.give();
    await grown;
    expect(entryOf(session, '/last_name')).toBe('Lima');
    expect(session.state.draft.entries['/last_name']).toBe('Lima');
  });

  it('hears of each key again once it is there', async () => {
    const { session, asked } = newStart();
    const told = vi.fn();
    session.subscribe(told);
    const grown = session.grow();
    asked[0]?.give();
    await grown;
    told.mockClear();
    session.dispatch({ type: 'continue' });
    expect(told).toHaveBeenCalled();
    expect(session.view.page.page.id).toBe('consent');
  });

  it('comes once, however often it is asked for', async () => {
    const { session, asked } = newStart();
    const both = [session.grow(), session.grow()];
    for (const one of asked) one.give();
    await Promise.all(both);
    session.dispatch({ type: 'continue' });
    expect(session.state.draft.seen).toEqual(['get-ready']);
  });
});

describe('Continue before the whole form is there', () => {
  it('waits for it, once, and then says what is missing', async () => {
    const { session, asked } = newStart();
    walkToName(session);
    session.dispatch({ type: 'continue' });
    session.dispatch({ type: 'continue' });
    expect(session.view.busy).toBe('load');
    session.dispatch(type('/first_name', 'Ana'));
    for (const one of asked) one.give();
    await vi.waitFor(() => expect(session.view.busy).toBeUndefined());
    expect(session.view.page.page.id).toBe('name');
    expect(session.view.summary?.map(({ address, issue }) => [address, issue.code])).toEqual([
      ['/last_name', 'required'],
    ]);
    expect(session.view.summaryTurn).toBe(1);
  });

  it('goes on to the next page when nothing is missing', async () => {
    const { session, asked } = newStart();
    walkToName(session);
    session.dispatch(type('/first_name', 'Ana'));
    session.dispatch(type('/last_name', 'Lima'));
    session.dispatch({ type: 'continue' });
    for (const one of asked) one.give();
    await vi.waitFor(() => expect(session.view.page.page.id).not.toBe('name'));
    expect(session.state.draft.seen).toContain('name');
  });

  it('says that the rest did not come, with the number to call, and tries again', async () => {
    const { session, asked } = newStart('(833) 344-7365');
    walkToName(session);
    session.dispatch(type('/first_name', 'Ana'));
    session.dispatch(type('/last_name', 'Lima'));
    session.dispatch({ type: 'continue' });
    asked[0]?.refuse();
    await vi.waitFor(() => expect(session.view.summary).toHaveLength(1));
    expect(session.view.busy).toBeUndefined();
    expect(session.view.summary?.[0]?.text).toEqual({
      key: 'ui.form.rest-not-loaded-call',
      params: { phone: '(833) 344-7365' },
    });
    expect(entryOf(session, '/first_name')).toBe('Ana');
    session.dispatch({ type: 'continue' });
    expect(session.view.summary).toBeUndefined();
    asked[1]?.give();
    await vi.waitFor(() => expect(session.view.page.page.id).not.toBe('name'));
  });
});

describe('a draft', () => {
  const empty = emptyDraft(form.plan);

  it('is untouched only before anything was put in, agreed to or passed', () => {
    expect(isUntouched(empty)).toBe(true);
    expect(isUntouched({ ...empty, seen: ['get-ready'] })).toBe(false);
    expect(isUntouched({ ...empty, entries: { '/first_name': 'Ana' } })).toBe(false);
    expect(isUntouched({ ...empty, agreed: { 'asked:/agreed_to_share': { hash: 'h', language: 'en', at: '' } } })).toBe(
      false,
    );
  });
});
