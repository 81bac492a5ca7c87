import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../src/engine/rules/index.js';
import { kinds } from '../../src/generated/fields.js';
import { forms } from '../../src/generated/forms.js';
import type { StatusProjection } from '../../src/model/index.js';
import { todayOf } from '../src/clock.js';
import { openAnswers } from '../src/drafts/held-answers.js';
import { mostSiblings, shownSiblings } from '../src/drafts/siblings.js';
import type { FormLibrary } from '../src/forms/form-library.js';
import { pfmlHoursReport } from '../src/forms/pfml-linked.js';
import { seeded } from '../src/directory/seed.js';
import { addEvent, filedClaim } from './cases/claims.js';
import { newSsn, part1, readyClaim, send } from './claim.js';
import { fixtureLibrary } from './fixture-form.js';
import { ask, begin, dumpOf, openBench, save, staffToken, told, type Bench, type Tab } from './harness.js';

const CLAIM = 'pfml-claim';
const HOURS = 'pfml-hours-report';

let bench: Bench;
beforeAll(async () => {
  const library: FormLibrary = {
    ...fixtureLibrary,
    kinds,
    forms: { ...fixtureLibrary.forms, [HOURS]: await forms[HOURS]!() },
    policies: { ...fixtureLibrary.policies, [HOURS]: pfmlHoursReport },
  };
  bench = await openBench({}, library);
});
afterAll(() => bench.close());

interface Listed {
  readonly siblings: readonly {
    readonly applicationId: string;
    readonly isOpen: boolean;
    readonly status: StatusProjection;
  }[];
  readonly count: number;
}

const begunBeside = (tab: Pick<Tab, 'handle'>, form = CLAIM) =>
  ask(bench, tab, 'POST', '/api/drafts/current/siblings', { form });
const list = async (tab: Pick<Tab, 'handle'>): Promise<Listed['siblings']> => {
  const answer = await ask(bench, tab, 'GET', '/api/drafts/current/siblings');
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<Listed>().siblings;
};
const open = (tab: Pick<Tab, 'handle'>, applicationId: string) =>
  ask(bench, tab, 'POST', '/api/drafts/current/siblings/open', { applicationId });
const resume = (applicationId: string, resumeCode: string) =>
  bench.app.inject({ method: 'POST', url: '/api/drafts/resume', payload: { applicationId, resumeCode } });

/** A further application of the person who holds `tab`, ready to send. */
async function readyBeside(tab: Tab, ssn: string): Promise<Tab> {
  const begun = await begunBeside(tab);
  expect(begun.statusCode, begun.body).toBe(201);
  const { handle, applicationId } = begun.json<{ handle: string; applicationId: string }>();
  const read = told(await ask(bench, { handle }, 'GET', '/api/drafts/current'));
  const second: Tab = { ...tab, handle, applicationId, draft: read.draft, revision: read.revision };
  await save(bench, second, {
    '/first_name': 'Ana',
    '/tax_identifier': ssn,
    '/employer_fein': seeded.normal,
    'asked:/gets_mail': 'true',
  });
  await ask(bench, second, 'POST', '/api/drafts/current/checks/employer', {});
  return second;
}

describe('applications that one return code opens', () => {
  it('are the one that it was given for, until a further one is begun', async () => {
    const tab = await begin(bench);
    expect(await list(tab)).toMatchObject([{ applicationId: tab.applicationId, isOpen: true }]);
    const second = told(await begunBeside(tab)) as unknown as Tab;
    expect((await list(tab)).map(({ applicationId, isOpen }) => [applicationId, isOpen])).toEqual([
      [second.applicationId, false],
      [tab.applicationId, true],
    ]);
    expect((await list(second)).map(({ isOpen }) => isOpen)).toEqual([true, false]);
  });

  it('open each with the same code and their own ID, on any device', async () => {
    const tab = await begin(bench);
    const second = told(await begunBeside(tab)) as unknown as Tab;
    const opened = await resume(second.applicationId, tab.resumeCode);
    expect([opened.statusCode, opened.json<Tab>().applicationId]).toEqual([200, second.applicationId]);
  });

  it('open from one another without the code, and those of somebody else do not', async () => {
    const [tab, stranger] = [await begin(bench), await begin(bench)];
    const second = told(await begunBeside(tab)) as unknown as Tab;
    const answer = await open(second, tab.applicationId.toLowerCase());
    expect(answer.statusCode, answer.body).toBe(200);
    const read = await ask(bench, told(answer), 'GET', '/api/drafts/current');
    expect(read.json<Tab>().applicationId).toBe(tab.applicationId);
    for (const [holder, wanted] of [
      [stranger, tab.applicationId],
      [tab, stranger.applicationId],
      [tab, 'NTN-1-ABS-01'],
    ] as const) {
      const refused = await open(holder, wanted);
      expect([refused.statusCode, told(refused).code]).toEqual([404, 'not_found']);
    }
    expect((await list(stranger)).map(({ applicationId }) => applicationId)).toEqual([stranger.applicationId]);
  });

  it('need a handle', async () => {
    const nobody = { handle: 'x'.repeat(43) };
    const answers = [await ask(bench, nobody, 'GET', '/api/drafts/current/siblings'), await begunBeside(nobody)];
    answers.push(await open(nobody, 'NTN-1-ABS-01'));
    expect(answers.map(({ statusCode }) => statusCode)).toEqual([401, 401, 401]);
  });

  it('are shown with how each stands', async () => {
    const claim = await filedClaim(bench);
    const second = told(await begunBeside(claim)) as unknown as Tab;
    const stands = (await list(second)).map(({ status }) => status.items.find(({ kind }) => kind === 'claim')?.state);
    expect(stands).toEqual(['started', 'submitted']);
  });

  it('are one person’s account: the same person may send a further one here, and not under another code', async () => {
    const ssn = newSsn();
    const first = await readyClaim(bench, seeded.normal, ssn);
    expect((await send(bench, first, 'application', part1(first))).statusCode).toBe(201);
    const elsewhere = await readyClaim(bench, seeded.normal, ssn);
    const refused = await send(bench, elsewhere, 'application', part1(elsewhere));
    expect([refused.statusCode, told(refused).issues[0]?.code]).toEqual([422, 'person_has_application']);
    const second = await readyBeside(first, ssn);
    const sent = await send(bench, second, 'application', part1(second));
    expect(sent.statusCode, sent.body).toBe(201);
    expect((await list(second)).map(({ status }) => status.items[0]?.state)).toEqual(['submitted', 'submitted']);
    const again = await send(bench, elsewhere, 'application', part1(elsewhere));
    expect(told(again).issues[0]?.code).toBe('person_has_application');
  });

  it('are not begun without end, and not of a form that is staff’s or none', async () => {
    const tab = await begin(bench);
    for (const form of ['constructor', 'no-such-form']) {
      const refused = await begunBeside(tab, form);
      expect([form, refused.statusCode]).toEqual([form, 422]);
    }
    for (let count = 1; count < mostSiblings; count += 1) expect((await begunBeside(tab)).statusCode).toBe(201);
    const last = await begunBeside(tab);
    expect([last.statusCode, told(last).code]).toEqual([409, 'too_many_drafts']);
    expect(await list(tab)).toHaveLength(shownSiblings);
    const all: string[] = [];
    for (let from = 0; from < mostSiblings; from += shownSiblings) {
      const page = await ask(bench, tab, 'GET', `/api/drafts/current/siblings?from=${from}`);
      const { siblings, count } = page.json<Listed>();
      expect([siblings.length, count]).toEqual([shownSiblings, mostSiblings]);
      all.push(...siblings.map(({ applicationId }) => applicationId));
    }
    expect(new Set(all).size).toBe(mostSiblings);
    expect(all.at(-1)).toBe(tab.applicationId);
    const beyond = await ask(bench, tab, 'GET', `/api/drafts/current/siblings?from=${mostSiblings}`);
    expect(beyond.json<Listed>()).toEqual({ siblings: [], count: mostSiblings });
    for (const query of ['from=-1', 'from=x', 'from=1;drop', 'after=NTN-1-ABS-01'])
      expect((await ask(bench, tab, 'GET', `/api/drafts/current/siblings?${query}`)).statusCode, query).toBe(422);
  });
});

describe('a report about a claim, begun from it', () => {
  const inDays = (days: number): string => addDays(todayOf(bench.clock), days) ?? '';
  async function approvedClaim(type: string) {
    const claim = await filedClaim(bench);
    const period = { period_type: type, start_date: inDays(-10), end_date: inDays(20) };
    for (const event of [
      { kind: 'leave_requested', item: 'leave-1', fields: period },
      { kind: 'employer_review_requested' },
      { kind: 'employer_answered' },
      { kind: 'approved', item: 'leave-1' },
    ]) {
      const added = await addEvent(bench, claim.caseId, event, staffToken.all);
      expect(added.statusCode, added.body).toBe(201);
    }
    return claim;
  }

  /** The code that was made for a report, which nobody is told. */
  async function codeOf(applicationId: string): Promise<string> {
    const { store, keys } = bench.desk;
    const row = await store.one<{ id: string }>('select id from drafts where application_id = $1', [applicationId]);
    const code = (await openAnswers(store, keys, row?.id ?? ''))['/access_code'];
    if (typeof code !== 'string') throw new Error('no code was made');
    expect(code).toMatch(/^[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}$/);
    return code;
  }

  it('knows its claim already, and is sent without anybody typing a code', async () => {
    const claim = await approvedClaim('Intermittent');
    const begun = await begunBeside(claim, HOURS);
    expect(begun.statusCode, begun.body).toBe(201);
    const { handle } = told(begun);
    const read = told(await ask(bench, { handle }, 'GET', '/api/drafts/current'));
    expect(read.known['linked']).toEqual({ first_day: inDays(-10), last_day: inDays(20) });
    expect(Object.keys(read.held)).toEqual(['/access_code']);
    expect(read.draft.entries).toEqual({});
    const box = (date: string) => {
      const [year = '', month = '', on = ''] = date.split('-');
      return { year, month, day: on };
    };
    const tab: Tab = { ...claim, handle, draft: read.draft, revision: read.revision };
    await save(bench, tab, {
      '/first_on': box(inDays(-4)),
      '/last_on': box(inDays(-3)),
      '/minutes': { hours: '4', minutes: '15' },
    });
    const sent = await send(bench, tab, 'hours', {
      answers: { first_on: inDays(-4), last_on: inDays(-3), minutes: 255 },
      held: ['/access_code'],
      addenda: {},
      revision: tab.revision,
    });
    expect(sent.statusCode, sent.body).toBe(201);
    const [own] = await list(claim);
    expect(own?.status.past.map(({ kind }) => kind)).toContain('hours_reported');
    // The list is of applications: a report is none.
    expect(await list(claim)).toHaveLength(1);
  });

  it('is not begun while the claim takes none, and its code rests unread', async () => {
    const fullTime = await approvedClaim('Continuous');
    const refused = await begunBeside(fullTime, HOURS);
    expect([refused.statusCode, told(refused).code]).toEqual([409, 'closed']);
    expect(told(refused).issues).toMatchObject([{ pointer: '/access_code', code: 'code_closed' }]);
    const unsent = await begin(bench);
    expect((await begunBeside(unsent, HOURS)).statusCode).toBe(409);
    const begun = told(await begunBeside(await approvedClaim('Intermittent'), HOURS)) as unknown as Tab;
    const code = await codeOf(begun.applicationId);
    const dump = await dumpOf(bench);
    for (const spelled of [code, code.replaceAll('-', '')]) expect(dump).not.toContain(spelled);
  });
});
