// Over 300 lines: one small form is told from its first page to the sent one, and every test uses the same few hands.

import { beforeEach, describe, expect, it } from 'vitest';
import type { Entry, Session } from '../../model/index.js';
import { createSession } from './session.js';
import { kinds, leaveValidator, plan } from '../testing/leave-form.js';

let session: Session;
const open = (more: object = {}): Session =>
  createSession({ plan, kinds, validator: leaveValidator(), today: () => '2026-11-22', ...more });
const answer = (address: string, entry: Entry): void => session.dispatch({ type: 'answer', address, entry });
const next = (): void => session.dispatch({ type: 'continue' });
const date = (year: string, month: string, day: string): Entry => ({ year, month, day });
const begin = (): void =>
  session.dispatch({ type: 'agree', pointer: 'asked:/agreed', hash: 'h', language: 'en', at: '2026-11-22T10:00:00Z' });
const go = (page: string, returnTo?: string): void => session.dispatch({ type: 'go', page, returnTo });
const page = (): string => session.view.page.page.id;
const shown = (): string[] => (session.view.summary ?? []).map(({ address, issue }) => `${address} ${issue.code}`);

beforeEach(() => {
  session = open();
  begin();
});

/** Answers everything up to the check page, the short way. */
function fillAll(): void {
  go('name');
  answer('/first_name', 'Ana');
  next();
  answer('asked:/gets_mail', 'true');
  next();
  answer('/ssn', '123-45-6789');
  next();
  session.dispatch({ type: 'answered', issues: [] });
  go('reason');
  answer('asked:/reason', 'Bonding');
  next();
  answer('/start_date', date('2026', '12', '1'));
  answer('/end_date', date('2026', '12', '24'));
  next();
  session.dispatch({ type: 'remove-row', list: '/leaves', row: 'r1' });
  next();
}

describe('asked is not sent', () => {
  it('stores the mailing question inverted and never sends what was asked', () => {
    answer('asked:/gets_mail', 'true');
    expect(session.answers).toEqual({ has_mailing_address: false });
    answer('asked:/gets_mail', 'false');
    expect(session.answers).toEqual({ has_mailing_address: true, mailing_address: {} });
  });

  it('rewrites the reason when a medical leave is for a pregnancy, and keeps the question open', () => {
    answer('asked:/reason', 'Medical');
    expect(session.answers.reason).toBe('Medical');
    answer('/pregnant', 'true');
    expect(session.answers).toMatchObject({ reason: 'Pregnancy', pregnant: true });
    answer('/pregnant', 'false');
    expect(session.answers).toMatchObject({ reason: 'Medical', pregnant: false });
  });
});

describe('hidden answers', () => {
  it('parks an answer while its question is hidden, and gives it back', () => {
    answer('asked:/gets_mail', 'false');
    answer('/mailing_address/city', 'Lowell');
    answer('asked:/gets_mail', 'true');
    expect(session.answers).toEqual({ has_mailing_address: false });
    answer('asked:/gets_mail', 'false');
    expect(session.answers.mailing_address).toEqual({ city: 'Lowell' });
  });

  it('lists a parked answer on review as removed', () => {
    answer('asked:/reason', 'Medical');
    answer('/pregnant', 'true');
    fillAll();
    go('check');
    expect(session.view.page.check?.removed.map((line) => line.address)).toEqual(['/pregnant']);
  });

  it('shows neither branch before the question it hangs on is answered', () => {
    go('mail');
    expect(session.view.page.questions.map((question) => question.address)).toEqual(['asked:/gets_mail']);
  });
});

describe('issues', () => {
  it('says nothing before Continue, then one thing a blank question', () => {
    go('name');
    expect(session.view.summary).toBeUndefined();
    next();
    expect(shown()).toEqual(['/first_name required']);
    expect(session.view.summary?.[0]?.text).toMatchObject({ text: 'Enter your first name' });
    expect(page()).toBe('name');
  });

  it('clears a shown issue as soon as it is fixed, and shows no new one while typing', () => {
    go('name');
    next();
    answer('/first_name', 'Bartholomew the Elder');
    expect(shown()).toEqual([]);
    next();
    expect(shown()).toEqual(['/first_name maxLength']);
  });

  it('takes the summary again with each Continue that finds something', () => {
    go('name');
    next();
    const { summaryTurn } = session.view;
    next();
    expect(session.view.summaryTurn).toBe(summaryTurn + 1);
  });

  it('shows the blank of a derived value at the question it comes from, once', () => {
    go('mail');
    expect(page()).toBe('mail');
    next();
    expect(shown()).toEqual(['asked:/gets_mail required']);
  });

  it('finds the blanks inside a required group at their own controls', () => {
    go('mail');
    answer('asked:/gets_mail', 'false');
    next();
    expect(shown()).toEqual(['/mailing_address/city required']);
  });

  it('keeps a half-typed date as typed and says which part is missing', () => {
    fillAll();
    go('dates');
    answer('/start_date', date('2026', '12', ''));
    next();
    expect(session.view.summary?.map(({ issue }) => [issue.source, issue.part])).toEqual([['parse', 'day']]);
    expect(session.view.page.questions[0]?.entry).toEqual(date('2026', '12', ''));
    expect(session.answers.start_date).toBeUndefined();
  });

  it('runs a rule only when all that it needs is there', () => {
    fillAll();
    go('dates');
    answer('/end_date', date('2026', '11', '30'));
    next();
    expect(shown()).toEqual(['/end_date date_order']);
    answer('/end_date', date('2026', '12', '1'));
    expect(shown()).toEqual([]);
  });

  it('says a warning at once and lets Continue pass', () => {
    fillAll();
    go('reason');
    expect(session.view.page.questions[0]?.warnings.map(({ issue }) => issue.code)).toEqual(['bonding_note']);
    next();
    expect(page()).not.toBe('reason');
  });
});

describe('the way through', () => {
  it('opens on the first page that needs something', () => {
    expect(open().view.page.page.id).toBe('start');
    expect(page()).toBe('hub');
  });

  it('unlocks steps in order and says how many are done', () => {
    const states = (): string[] => session.view.page.hub?.parts[0]?.steps.map((step) => step.state) ?? [];
    expect(states()).toEqual(['not-started', 'cannot-start', 'cannot-start']);
    fillAll();
    go('hub');
    expect(states()).toEqual(['done', 'done', 'not-started']);
    expect(session.view.page.hub).toMatchObject({ done: 2, of: 3, next: { page: 'check' } });
  });

  it('leads a link to a closed page back to the first incomplete one', () => {
    go('check');
    expect(page()).toBe('name');
  });

  it('skips a page whose questions are not asked', () => {
    fillAll();
    go('reason');
    next();
    expect(page()).toBe('dates');
  });

  it('returns from a Change link, but first asks what the change made necessary', () => {
    fillAll();
    go('check');
    go('reason', 'check');
    answer('asked:/reason', 'Medical');
    next();
    expect(page()).toBe('pregnant');
    answer('/pregnant', 'false');
    next();
    expect(page()).toBe('check');
  });

  it('goes back without losing what was typed', () => {
    go('mail');
    answer('asked:/gets_mail', 'true');
    session.dispatch({ type: 'back' });
    expect(page()).toBe('name');
    go('mail');
    expect(session.view.page.questions[0]?.entry).toBe('true');
  });
});

describe('lists', () => {
  beforeEach(() => {
    fillAll();
    go('leaves');
  });

  it('starts with one open row, checks it, then shows it as a card', () => {
    expect(session.view.page.list?.open).toMatchObject({ row: 'r1' });
    next();
    expect(shown()).toEqual(['/leaves/r1/from required', '/leaves/r1/to required']);
    answer('/leaves/r1/from', date('2026', '2', '2'));
    answer('/leaves/r1/to', date('2026', '1', '2'));
    next();
    expect(shown()).toEqual(['/leaves/r1/to date_order']);
    answer('/leaves/r1/to', date('2026', '2', '9'));
    next();
    expect(session.view.page.list).toMatchObject({ open: undefined, canAdd: true });
    expect(session.answers.leaves).toEqual([{ from: '2026-02-02', to: '2026-02-09' }]);
  });

  it("keeps each row's answers with it when another is removed, and undoes a removal", () => {
    answer('/leaves/r1/from', date('2026', '1', '1'));
    session.dispatch({ type: 'add-row', list: '/leaves', row: 'r2' });
    answer('/leaves/r2/from', date('2026', '2', '2'));
    session.dispatch({ type: 'remove-row', list: '/leaves', row: 'r1' });
    expect(session.answers.leaves).toEqual([{ from: '2026-02-02' }]);
    expect(session.view.page.list?.removed).toBeDefined();
    session.dispatch({ type: 'undo-remove' });
    expect(session.answers.leaves).toEqual([{ from: '2026-01-01' }, { from: '2026-02-02' }]);
  });

  it('says when the list is full', () => {
    session.dispatch({ type: 'add-row', list: '/leaves', row: 'r2' });
    expect(session.view.page.list).toMatchObject({ canAdd: false, fullText: { params: { maximum: 2 } } });
  });
});

describe('answers that the agency holds', () => {
  it('count as answered without a value, show as a mask, and are named instead of sent', () => {
    fillAll();
    session.dispatch({ type: 'held', held: { '/ssn': '***-**-6789' } });
    go('check');
    expect(session.state.draft.entries['/ssn']).toBeUndefined();
    expect(session.answers.ssn).toBeUndefined();
    expect(session.issues.filter((issue) => issue.severity === 'error')).toEqual([]);
    expect(session.submission('application')).toMatchObject({ held: ['/ssn'], answers: { first_name: 'Ana' } });
    go('ssn', 'check');
    expect(session.view.page.questions[0]).toMatchObject({ held: '***-**-6789', entry: '' });
  });
});

describe('sending', () => {
  it('waits for the service on a page with a check, and acts once on a double click', () => {
    go('name');
    answer('/first_name', 'Ana');
    next();
    answer('asked:/gets_mail', 'true');
    next();
    answer('/ssn', '123-45-6789');
    next();
    expect(session.view.busy).toBe('check');
    const before = session.state;
    next();
    expect(session.state).toBe(before);
    session.dispatch({
      type: 'answered',
      issues: [{ source: 'service', pointer: '/ssn', code: 'no_match', params: {}, severity: 'error' }],
    });
    expect(shown()).toEqual(['/ssn no_match']);
    answer('/ssn', '123-45-6788');
    expect(shown()).toEqual([]);
  });

  it('lets a leave far ahead be drafted but not submitted', () => {
    fillAll();
    go('dates');
    answer('/start_date', date('2027', '6', '1'));
    answer('/end_date', date('2027', '6', '2'));
    next();
    expect(page()).toBe('leaves');
    go('check');
    next();
    expect(shown()).toEqual(['/start_date too_early']);
  });

  it('locks the steps once the submission was taken', () => {
    fillAll();
    go('check');
    next();
    expect(session.view.busy).toBe('submit');
    session.dispatch({ type: 'answered', issues: [], known: { submitted: { application: '2026-11-22T10:00:00Z' } } });
    expect(page()).toBe('done');
    go('name');
    expect(page()).not.toBe('name');
    go('hub');
    expect(session.view.page.hub?.parts[0]?.steps.map((step) => step.state)).toEqual([
      'locked',
      'locked',
      'in-progress',
    ]);
    go('done');
    next();
    expect(session.view.page.hub?.parts[0]?.steps[2]?.state).toBe('done');
  });
});

describe('a keystroke', () => {
  it('makes a new view of its own question only', () => {
    go('name');
    answer('/first_name', 'A');
    const before = session.view.page.questions;
    answer('/first_name', 'An');
    const after = session.view.page.questions;
    expect(after[0]).not.toBe(before[0]);
    expect(after[1]).toBe(before[1]);
  });
});

describe('a page to go on to when all is sent', () => {
  const onward = { to: 'leave-status', text: { text: 'See how it stands' } };
  const leading = {
    ...plan,
    pages: plan.pages.map((one) => (one.id === plan.pages[0]?.id ? { ...one, onward } : one)),
  };
  const way = (known: object) => open({ plan: leading, known }).view.page.onward;

  it('is offered where the service tells its address', () => {
    expect(way({ pages: { 'leave-status': 'https://agency.example/status' } })).toEqual({
      href: 'https://agency.example/status',
      text: onward.text,
    });
    for (const known of [
      {},
      { pages: { other: 'https://agency.example/' } },
      { pages: [] },
      { pages: { 'leave-status': 7 } },
    ])
      expect(way(known)).toBeUndefined();
  });
});
