import { describe, expect, it } from 'vitest';
import { kinds } from '../../generated/fields.js';
import { form } from '../../generated/pfml-claim/index.js';
import { plan as noted, views as notedViews } from '../../generated/pfml-claim/start-pages.js';
import type { Block, FormPlan, Page, Question } from '../../model/index.js';
import { playStart } from './play-start.js';

/** The claim with one of its pages changed. */
const withPage = (id: string, change: Partial<Page>): FormPlan => ({
  ...form.plan,
  pages: form.plan.pages.map((page) => (page.id === id ? { ...page, ...change } : page)),
});
const withBlock = (block: Block) => withPage('consent', { lead: [block] });
const withFirstName = (change: Partial<Question>): FormPlan => ({
  ...form.plan,
  questions: {
    ...form.plan.questions,
    '/first_name': { ...(form.plan.questions['/first_name'] as Question), ...change },
  },
});
const play = (plan: FormPlan) => playStart(plan, kinds, form.validator);

describe('the way to the first question of the claim', () => {
  const played = play(form.plan);

  it('is what the form begins with, page by page', () => {
    expect(played?.views.map((view) => view.page.page.id)).toEqual([
      'get-ready',
      'consent',
      'attestation',
      'hub',
      'name',
    ]);
    expect(played?.plan.before).toEqual(['get-ready', 'consent', 'attestation']);
  });

  it('is what compile has written', () => {
    expect(JSON.parse(JSON.stringify(played?.views))).toEqual(notedViews);
    expect(JSON.parse(JSON.stringify({ ...played?.plan, pages: [] }))).toEqual(noted);
  });

  it('holds the questions of its last page and nothing that takes the engine', () => {
    expect(Object.keys(played?.plan.questions ?? {})).toEqual(['/first_name', '/middle_name', '/last_name']);
    expect(played?.plan).toMatchObject({ rules: [], derive: [], submissions: [], tables: {}, conditions: {} });
  });

  it('shows no entry, no issue and nothing secret', () => {
    const questions = played?.views.flatMap((view) => view.page.questions) ?? [];
    expect(questions.map(({ entry, issues, secret }) => ({ entry, issues, secret }))).toEqual(
      Array(3).fill({ entry: '', issues: [], secret: false }),
    );
  });
});

describe('the first question waits for the whole form', () => {
  it.each([
    ['a page stands under a condition', withPage('consent', { when: { '==': [{ var: 'known:/status' }, 'Started'] } })],
    ['a block stands under a condition', withBlock({ type: 'text', text: { text: 'x' }, when: { today: [] } })],
    ['a block needs a later sheet', withBlock({ type: 'warning', text: { text: 'x' } })],
    ['a page asks the service', withPage('name', { check: 'employer' })],
    ['a page is of a kind that is loaded later', withPage('name', { kind: 'check' })],
    ['a question is secret', withFirstName({ secret: true })],
    ['a question has help to open', withFirstName({ help: { summary: { text: 'Why' }, body: [{ text: 'x' }] } })],
    ['a question is more than one plain box', withFirstName({ kind: 'textarea' })],
  ])('when %s', (_why, plan) => expect(play(plan)).toBeUndefined());

  it('when no page asks anything', () => {
    const pages = form.plan.pages.filter((page) => page.id === 'get-ready');
    expect(play({ ...form.plan, pages, before: ['get-ready'], parts: [] })).toBeUndefined();
  });
});
