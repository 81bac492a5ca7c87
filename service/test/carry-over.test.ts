import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FormPlan, Migration, Question } from '../../src/model/index.js';
import { openAnswers } from '../src/drafts/held-answers.js';
import { part1, send } from './claim.js';
import { fixtureLibrary } from './fixture-form.js';
import { ask, begin, type Bench, dumpOf, openBench, save, type Tab, told } from './harness.js';

const first = fixtureLibrary.forms['pfml-claim']!;
const BANK = '/payment_preference';

/** The fixture's form as its next version has it: one question renamed, a secret one too, one gone, and one private now. */
function nextVersion(migrations: readonly Migration[], more: Readonly<Record<string, Question>> = {}): FormPlan {
  const {
    '/first_name': name,
    [`${BANK}/account_number`]: account,
    [`${BANK}/routing_number`]: _gone,
    '/employer_fein': employer,
    ...rest
  } = first.plan.questions;
  return {
    ...first.plan,
    version: '2',
    migrations,
    questions: {
      ...rest,
      '/given_name': { ...name!, pointer: '/given_name' },
      [`${BANK}/account`]: { ...account!, pointer: `${BANK}/account` },
      '/employer_fein': { ...employer!, secret: true },
      ...more,
    },
  };
}
const steps: Migration = {
  from: '1',
  to: '2',
  steps: [
    { move: '/first_name', to: '/given_name' },
    { move: `${BANK}/account_number`, to: `${BANK}/account` },
  ],
};

let bench: Bench;
let tab: Tab;
beforeEach(async () => {
  bench = await openBench();
  tab = await begin(bench);
  const saved = await save(bench, tab, {
    '/first_name': 'Ana',
    '/tax_identifier': '123-45-6789',
    '/employer_fein': '12-3456789',
    [`${BANK}/account_number`]: '9876543210',
    [`${BANK}/routing_number`]: '011401533',
  });
  expect(saved.statusCode).toBe(200);
});
afterEach(() => bench.close());

const publish = (plan: FormPlan) =>
  Object.assign(bench.desk, { library: { ...fixtureLibrary, forms: { 'pfml-claim': { ...first, plan } } } });
const read = async () => told(await ask(bench, tab, 'GET', '/api/drafts/current'));
const idOf = async () => (await bench.desk.store.one<{ id: string }>('select id from drafts'))!.id;

describe('a draft whose form has a new version', () => {
  it('is of that version once it is opened: answers in their new places, secrets held as before', async () => {
    publish(nextVersion([steps]));
    const { draft, held, revision } = await read();
    expect(draft.version).toBe('2');
    expect(draft.entries).toEqual({ '/given_name': 'Ana' });
    expect(held).toEqual({
      '/employer_fein': '*********',
      '/tax_identifier': '***-**-6789',
      [`${BANK}/account`]: '*****3210',
    });
    expect(await openAnswers(bench.desk.store, bench.desk.keys, await idOf())).toEqual({
      '/employer_fein': '12-3456789',
      '/tax_identifier': '123-45-6789',
      [`${BANK}/account`]: '9876543210',
    });
    expect((await read()).revision).toBe(revision);
  });

  it('shows what has no place any more, and of a private answer only what it was called', async () => {
    publish(nextVersion([{ from: '1', to: '2', steps: steps.steps.slice(1) }]));
    const { draft } = await read();
    expect(draft.left).toEqual([{ label: 'First name', words: 'Ana' }, { label: 'Routing number' }]);
    expect(await dumpOf(bench)).not.toContain('011401533');
  });

  it('never lays a secret answer open, also when its question is private no more', async () => {
    publish(
      nextVersion([steps], {
        [`${BANK}/account`]: { ...first.plan.questions['/first_name']!, pointer: `${BANK}/account` },
      }),
    );
    const { draft, held } = await read();
    expect(draft.left).toEqual([{ label: 'Routing number' }, { label: 'Account' }]);
    expect(held[`${BANK}/account`]).toBeUndefined();
    expect(await dumpOf(bench)).not.toContain('9876543210');
  });

  it('finds the same person again by the number that was held', async () => {
    const marks = () =>
      bench.desk.store.all<{ search_mark: string }>(
        `select search_mark from sealed_values where search_mark is not null`,
      );
    const before = await marks();
    expect(before).toHaveLength(1);
    publish(nextVersion([steps]));
    await read();
    expect(await marks()).toEqual(before);
  });

  it('goes on from there: what is left stays until it was noted, and the next save stands', async () => {
    publish(nextVersion([{ from: '1', to: '2', steps: [] }]));
    const { draft, revision } = await read();
    expect(draft.left?.map(({ label }) => label)).toContain('First name');
    const payload = (more: object) => ({ draft: { ...draft, ...more }, revision });
    const kept = await ask(bench, tab, 'PUT', '/api/drafts/current', payload({ seen: ['who'] }));
    expect(kept.statusCode).toBe(200);
    const after = await read();
    expect(after.draft.left).toEqual(draft.left);
    const { left: _noted, ...rest } = after.draft;
    await ask(bench, tab, 'PUT', '/api/drafts/current', { draft: rest, revision: after.revision });
    expect((await read()).draft.left).toBeUndefined();
  });

  it('refuses a page of the version before: it says to load it again, and nothing is lost', async () => {
    publish(nextVersion([steps]));
    const late = await save(bench, tab, { '/first_name': 'Bea' });
    expect([late.statusCode, told(late).code]).toEqual([409, 'form_version']);
    const sent = await send(bench, tab, 'application', part1(tab));
    expect([sent.statusCode, told(sent).code]).toEqual([409, 'form_version']);
    expect((await read()).draft.entries).toEqual({ '/given_name': 'Ana' });
  });

  it('is left as it is when a later version has written it', async () => {
    publish({ ...nextVersion([steps]), version: '2' });
    await read();
    publish(first.plan);
    expect(await read()).toMatchObject({ draft: { version: '2', entries: { '/given_name': 'Ana' } } });
  });

  it('is carried over once when two open it at the same moment', async () => {
    publish(nextVersion([steps]));
    const [one, other] = await Promise.all([read(), read()]);
    expect(one.draft).toEqual(other.draft);
    expect(one.revision).toBe(2);
    expect(other.revision).toBe(2);
  });
});
