// Over 300 lines: the forms that speak to a case of another form, all on one service that is opened once.
import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addDays } from '../../../src/engine/rules/index.js';
import { forms } from '../../../src/generated/forms.js';
import { kinds } from '../../../src/generated/fields.js';
import type { Entry, JsonObject } from '../../../src/model/index.js';
import { day, todayOf } from '../../src/clock.js';
import { keepFile } from '../../src/documents/files.js';
import type { FormLibrary } from '../../src/forms/form-library.js';
import { pfmlEmployerResponse, pfmlHoursReport } from '../../src/forms/pfml-linked.js';
import { endCodes } from '../../src/links/tell-employer.js';
import { fixtureLibrary } from '../fixture-form.js';
import { send } from '../claim.js';
import { ask, dumpOf, openBench, staffToken, told, type Bench, type Tab } from '../harness.js';
import { addEvent, filedClaim, staffAsks, statusFor, toldOf, type FiledClaim } from './claims.js';

const EMPLOYER = 'pfml-employer-response';
const HOURS = 'pfml-hours-report';

let bench: Bench;
beforeAll(async () => {
  const own = await Promise.all([EMPLOYER, HOURS].map(async (name) => [name, await forms[name]!()] as const));
  const library: FormLibrary = {
    ...fixtureLibrary,
    kinds,
    forms: { ...fixtureLibrary.forms, ...Object.fromEntries(own) },
    policies: { ...fixtureLibrary.policies, [EMPLOYER]: pfmlEmployerResponse, [HOURS]: pfmlHoursReport },
    followUps: { 'pfml-claim': { after: (_desk, sql, row) => endCodes(sql, row) } },
  };
  bench = await openBench({}, library);
});
afterAll(() => bench.close());

const inDays = (days: number): string => addDays(todayOf(bench.clock), days) ?? '';
const boxes = (date: string): Entry => {
  const [year = '', month = '', dayOfMonth = ''] = date.split('-');
  return { month, day: dayOfMonth, year };
};

/** A claim whose leave is known and whose employer was asked. */
async function askedClaim(type = 'Continuous'): Promise<FiledClaim> {
  const claim = await filedClaim(bench);
  const period = { period_type: type, start_date: inDays(-10), end_date: inDays(20) };
  const events = [{ kind: 'leave_requested', item: 'leave-1', fields: period }, { kind: 'employer_review_requested' }];
  for (const event of events) {
    const added = await addEvent(bench, claim.caseId, event, staffToken.all);
    expect(added.statusCode, added.body).toBe(201);
  }
  return claim;
}

/** A document that stands with the claim. */
async function certified(claim: FiledClaim, upload = 'certification', state = 'received'): Promise<string> {
  const id = randomBytes(16).toString('hex');
  await keepFile(bench.desk, id, Buffer.from('proof'));
  await bench.desk.store.run(
    `insert into documents (id, draft_id, upload, document_type, name, declared_type, bytes, state, created_at, received_at)
     select $1, draft_id, $3, $3, 'my hand.pdf', 'application/pdf', 5, $4, opened_at, opened_at from cases where id = $2`,
    [id, claim.caseId, upload, state],
  );
  return id;
}

async function codeFor(claim: FiledClaim): Promise<string> {
  const made = await staffAsks(bench, 'POST', `/api/cases/${claim.caseId}/links`, { form: EMPLOYER });
  expect(made.statusCode, made.body).toBe(201);
  return told(made).code;
}

/** A page of a form with its entries saved. */
async function pageOf(form: string, entries: Readonly<Record<string, Entry>>): Promise<Tab> {
  const begun = await bench.app.inject({ method: 'POST', url: '/api/drafts', payload: { form, version: '1' } });
  const tab = begun.json<Tab>();
  const draft = { ...tab.draft, entries };
  const saved = await ask(bench, tab, 'PUT', '/api/drafts/current', { draft, revision: tab.revision });
  expect(saved.statusCode, saved.body).toBe(200);
  tab.revision = saved.json<{ revision: number }>().revision;
  return tab;
}

const look = (tab: Tab) => ask(bench, tab, 'POST', '/api/drafts/current/checks/case-link', {});
const answersOf = (more: object = {}): object => ({
  leave_reason: '-',
  hours_worked_per_week: 37.5,
  employee_notice: true,
  has_previous_leaves: false,
  has_concurrent_leave: false,
  has_employer_benefits: false,
  fraud: false,
  decision: 'Approve',
  ...more,
});
const typed = (code: string, more: Readonly<Record<string, Entry>> = {}): Readonly<Record<string, Entry>> => ({
  '/access_code': code,
  '/hours_worked_per_week': '37.5',
  '/employee_notice': 'true',
  '/has_previous_leaves': 'false',
  '/has_concurrent_leave': 'false',
  '/has_employer_benefits': 'false',
  '/fraud': 'false',
  '/decision': 'Approve',
  ...more,
});
const respond = (tab: Tab, answers: object = answersOf()) =>
  send(bench, tab, 'response', { answers, held: ['/access_code'], addenda: {}, revision: tab.revision });

/** Takes a document with the draft's handle. */
const save = (tab: Pick<Tab, 'handle'>, id: string) =>
  bench.app.inject({
    method: 'POST',
    url: `/api/drafts/current/linked/documents/${id}/file`,
    // As a browser sends it: a page that tells no referrer tells no origin.
    headers: { 'content-type': 'application/x-www-form-urlencoded', origin: 'null' },
    payload: `handle=${tab.handle}`,
  });

describe('an employer with a code', () => {
  it('is told of the leave, and answers for it: the claimant sees that, and not what', async () => {
    const claim = await askedClaim();
    const comment = 'Sick pay from March 2 to March 6.';
    const days = { leave_start_date: inDays(-8), leave_end_date: inDays(-4) };
    const more = {
      '/has_concurrent_leave': 'true',
      '/concurrent_leave/leave_start_date': boxes(days.leave_start_date),
      '/concurrent_leave/leave_end_date': boxes(days.leave_end_date),
      '/comment': comment,
    };
    const tab = await pageOf(EMPLOYER, typed(await codeFor(claim), more));
    const { known, issues } = told(await look(tab));
    expect(issues).toEqual([]);
    expect(known['linked']).toMatchObject({ name: 'Ana', first_day: inDays(-10), last_day: inDays(20), late: false });
    expect(JSON.stringify(known)).not.toContain(claim.ssn);
    const sent = await respond(tab, answersOf({ has_concurrent_leave: true, concurrent_leave: days, comment }));
    expect(sent.statusCode, sent.body).toBe(201);
    const status = await statusFor(bench, claim);
    expect(status.items.find((item) => item.kind === 'employer')?.state).toBe('answered');
    expect(JSON.stringify(status)).not.toMatch(/37\.5|Approve|Sick pay/);
    const read = await staffAsks(bench, 'GET', `/api/cases/${claim.caseId}`);
    for (const answer of [
      '"employer_decision":"Approve"',
      '"employer_hours":"37.5"',
      `${inDays(-8)} to ${inDays(-4)}`,
      comment,
    ])
      expect(read.body).toContain(answer);
  });

  it('suspects fraud: staff read that in words, the claimant does not', async () => {
    const claim = await askedClaim();
    const more = { fraud: true, decision: 'Deny', comment: 'These are not our hours.' };
    const entries = { '/fraud': 'true', '/decision': 'Deny', '/comment': more.comment };
    const tab = await pageOf(EMPLOYER, typed(await codeFor(claim), entries));
    await look(tab);
    const sent = await respond(tab, answersOf(more));
    expect(sent.statusCode, sent.body).toBe(201);
    const answer = await staffAsks(bench, 'GET', `/api/cases/${claim.caseId}`);
    const { log } = answer.json<{ log: readonly { kind: string; fields: JsonObject }[] }>();
    const fraud = log.find(({ kind }) => kind === 'employer_answered')?.fields['fraud'];
    expect(Object.keys(bench.desk.library.trackers['pfml-claim']?.plan.fields['fraud']?.values ?? {})).toContain(fraud);
    expect(JSON.stringify(await statusFor(bench, claim))).not.toContain('fraud');
  });

  it('is told of a full claim just what it may see, and not one answer more', async () => {
    const claim = await askedClaim();
    const example = new URL(
      '../../../schemas/pfml-claim/examples/complete-medical-with-other-leave-and-income.json',
      import.meta.url,
    );
    const { answers } = JSON.parse(readFileSync(example, 'utf8')) as { answers: JsonObject };
    const { tax_identifier: _, ...kept } = answers;
    const full = {
      ...kept,
      concurrent_leave: { is_for_current_employer: true, leave_start_date: '2026-12-07', leave_end_date: '2026-12-11' },
    };
    await bench.desk.store.run('update submissions set answers = $2::jsonb where case_id = $1', [
      claim.caseId,
      JSON.stringify(full),
    ]);
    const proof = await certified(claim);
    const tab = await pageOf(EMPLOYER, typed(await codeFor(claim)));
    const { known } = told(await look(tab));
    expect(known['linked']).toEqual({
      name: 'Rosa María Delgado-Whitcomb',
      ssn: `***-**-${claim.ssn.slice(-4)}`,
      born: '1985',
      reason: 'Serious Health Condition - Employee',
      first_day: inDays(-10),
      last_day: inDays(20),
      periods: { continuous: { first_day: inDays(-10), last_day: inDays(20) } },
      hours: 37.5,
      // The leave from another employer is not there, nor how long somebody worked in its weeks.
      previous_leaves: [
        { leave_reason: 'An illness or injury', leave_start_date: '2026-03-02', leave_end_date: '2026-03-27' },
      ],
      concurrent_leave: { leave_start_date: '2026-12-07', leave_end_date: '2026-12-11' },
      employer_benefits: [
        {
          benefit_type: 'Short-term disability insurance',
          is_full_salary_continuous: true,
          benefit_start_date: '2026-12-07',
        },
        { benefit_type: 'Family or medical leave insurance', is_full_salary_continuous: false },
      ],
      documents: [{ id: proof, bytes: 5, type: 'application/pdf' }],
      due: expect.any(String) as string,
      late: false,
    });
    const whole = JSON.stringify(known);
    for (const secret of [claim.ssn, '1985-03-27', 'S12345678', '88 Elm Street', '413-555-0142', 'Workers', 'Woman'])
      expect(whole).not.toContain(secret);
  });

  it('reads certification with its code, and neither who somebody is nor what is not clean', async () => {
    const claim = await askedClaim();
    const proof = await certified(claim);
    const others = [
      await certified(claim, 'identity'),
      await certified(claim, 'certification', 'scanning'),
      await certified(claim, 'certification', 'refused'),
      await certified(await askedClaim()),
    ];
    const read = (tab: Pick<Tab, 'handle'>, id: string) =>
      ask(bench, tab, 'GET', `/api/drafts/current/linked/documents/${id}`);
    const tab = await pageOf(EMPLOYER, typed(await codeFor(claim)));
    // Before the code was looked up, and to whoever has no code, it is not there.
    for (const one of [tab, claim]) expect((await read(one, proof)).statusCode).toBe(404);
    await look(tab);
    const facts = await read(tab, proof);
    expect(facts.json()).toEqual({ filename: 'certification.pdf', type: 'application/pdf' });
    const got = await save(tab, proof);
    expect([got.statusCode, got.body]).toEqual([200, 'proof']);
    expect(got.headers).toMatchObject({
      'content-type': 'application/pdf',
      'content-disposition': 'attachment; filename="certification.pdf"',
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    for (const id of others) for (const way of [read, save]) expect((await way(tab, id)).statusCode).toBe(404);
    expect((await save({ handle: 'A'.repeat(43) }, proof)).statusCode).toBe(401);
    expect((await save({ handle: 'short' }, proof)).statusCode).toBe(401);
    const linked = told(await look(tab)).known['linked'] as { documents: { id: string }[] };
    expect(linked.documents.map(({ id }) => id)).toEqual([proof]);
    expect((await respond(tab)).statusCode).toBe(201);
    for (const way of [read, save]) expect((await way(tab, proof)).statusCode, 'after the answer').toBe(404);
  });

  it('leaves a line in the case for each document that it reads, which staff see and the claimant does not', async () => {
    const claim = await askedClaim();
    const [proof, other] = [await certified(claim), await certified(claim)];
    const [tab, colleague] = [
      await pageOf(EMPLOYER, typed(await codeFor(claim))),
      await pageOf(EMPLOYER, typed(await codeFor(claim))),
    ];
    const read = async (by: Tab, id: string) => (await save(by, id)).statusCode;
    const before = await statusFor(bench, claim);
    // What is refused was not read, and what was only asked about was not either.
    expect(await read(tab, proof)).toBe(404);
    await look(tab);
    await look(colleague);
    expect(await read(tab, await certified(claim, 'identity'))).toBe(404);
    expect((await ask(bench, tab, 'GET', `/api/drafts/current/linked/documents/${proof}`)).statusCode).toBe(200);
    const readings = async () => {
      const answer = await staffAsks(bench, 'GET', `/api/cases/${claim.caseId}`);
      const { log } = answer.json<{
        log: readonly { kind: string; role: string; label: string; fields: JsonObject }[];
      }>();
      return log.filter(({ kind }) => kind === 'employer_read_document');
    };
    expect(await readings()).toEqual([]);
    // Asked for twice at once, as by two clicks; then the other document, and the same by another page with another code.
    expect(await Promise.all([read(tab, proof), read(tab, proof)])).toEqual([200, 200]);
    expect([await read(tab, other), await read(colleague, proof)]).toEqual([200, 200]);
    const noted = await readings();
    expect(noted.map(({ fields }) => fields['read_document']).sort()).toEqual([proof, proof, other].sort());
    for (const { role, label } of noted) expect([role, label]).toEqual(['employer', 'Employer read a document']);
    const after = await statusFor(bench, claim);
    expect({ ...after, at: before.at }).toEqual(before);
    expect(JSON.stringify(after)).not.toContain(proof);
    // The employer is still asked.
    expect((await respond(tab)).statusCode).toBe(201);
  });

  it('answers once: a second page with the code is refused, opened before or after', async () => {
    const claim = await askedClaim();
    const code = await codeFor(claim);
    const [one, other] = [await pageOf(EMPLOYER, typed(code)), await pageOf(EMPLOYER, typed(code))];
    for (const tab of [one, other]) expect(told(await look(tab)).issues).toEqual([]);
    expect((await respond(one)).statusCode).toBe(201);
    const second = await respond(other);
    expect([second.statusCode, told(second).issues[0]?.code]).toEqual([422, 'code_answered']);
    const later = await pageOf(EMPLOYER, typed(code));
    expect(told(await look(later)).issues).toMatchObject([{ pointer: '/access_code', code: 'code_answered' }]);
  });

  it('answers again once a wrong answer was taken back', async () => {
    const claim = await askedClaim();
    const code = await codeFor(claim);
    const tab = await pageOf(EMPLOYER, typed(code));
    await look(tab);
    expect((await respond(tab)).statusCode).toBe(201);
    const { log } = toldOf(await staffAsks(bench, 'GET', `/api/cases/${claim.caseId}`));
    const answer = log.find(({ kind }) => kind === 'employer_answered');
    await addEvent(bench, claim.caseId, { kind: 'taken-back', about: answer?.id });
    const again = await pageOf(EMPLOYER, typed(code));
    expect(told(await look(again)).issues).toEqual([]);
    const second = await respond(again);
    expect(second.statusCode, second.body).toBe(201);
  });

  it('sends nothing about a leave that was given up since the code was looked up', async () => {
    const claim = await askedClaim();
    const tab = await pageOf(EMPLOYER, typed(await codeFor(claim)));
    expect(told(await look(tab)).issues).toEqual([]);
    await addEvent(bench, claim.caseId, { kind: 'withdrawn', item: 'leave-1' });
    const sent = await respond(tab);
    expect([sent.statusCode, told(sent).issues]).toMatchObject([
      422,
      [{ pointer: '/access_code', code: 'code_closed' }],
    ]);
  });

  it('is told the days of the leave as they were put right', async () => {
    const claim = await askedClaim();
    const { log } = toldOf(await staffAsks(bench, 'GET', `/api/cases/${claim.caseId}`));
    const first = log.find(({ kind }) => kind === 'leave_requested');
    const [from, to] = [inDays(-2), inDays(5)];
    const fields = { period_type: 'Continuous', start_date: from, end_date: to };
    const put = await addEvent(bench, claim.caseId, {
      kind: 'leave_requested',
      item: 'leave-1',
      corrects: first?.id,
      fields,
    });
    expect(put.statusCode, put.body).toBe(201);
    const { known } = told(await look(await pageOf(EMPLOYER, typed(await codeFor(claim)))));
    expect(known['linked']).toMatchObject({ first_day: from, last_day: to });
  });

  it('is told nothing more once the question was taken back, and its code opens no later one', async () => {
    const claim = await askedClaim();
    const code = await codeFor(claim);
    const tab = await pageOf(EMPLOYER, typed(code));
    await look(tab);
    const { log } = toldOf(await staffAsks(bench, 'GET', `/api/cases/${claim.caseId}`));
    const question = log.find(({ kind }) => kind === 'employer_review_requested');
    await addEvent(bench, claim.caseId, { kind: 'taken-back', about: question?.id }, staffToken.all);
    expect(told(await ask(bench, tab, 'GET', '/api/drafts/current')).known['linked']).toBeUndefined();
    await addEvent(bench, claim.caseId, { kind: 'employer_review_requested' }, staffToken.all);
    for (const page of [tab, await pageOf(EMPLOYER, typed(code))])
      expect(told(await look(page)).issues).toMatchObject([{ code: 'code_wrong' }]);
  });

  it('of two who answer in the same moment, one is heard', async () => {
    const claim = await askedClaim();
    const code = await codeFor(claim);
    const tabs = [await pageOf(EMPLOYER, typed(code)), await pageOf(EMPLOYER, typed(code))];
    for (const tab of tabs) await look(tab);
    const sent = await Promise.all(tabs.map((tab) => respond(tab)));
    expect(sent.map((one) => one.statusCode).sort()).toEqual([201, 422]);
    const log = await bench.desk.store.all('select id from events where case_id = $1 and kind = $2', [
      claim.caseId,
      'employer_answered',
    ]);
    expect(log).toHaveLength(1);
  });

  it('sends nothing before the code was looked up, or with another code than the one that was', async () => {
    const [claim, other] = [await askedClaim(), await askedClaim()];
    const tab = await pageOf(EMPLOYER, typed(await codeFor(claim)));
    expect(told(await respond(tab)).issues.map(({ code }) => code)).toContain('code_not_open');
    await look(tab);
    const draft = { ...tab.draft, entries: typed(await codeFor(other)) };
    const saved = await ask(bench, tab, 'PUT', '/api/drafts/current', { draft, revision: tab.revision });
    tab.revision = saved.json<{ revision: number }>().revision;
    expect(told(await respond(tab)).issues).toMatchObject([{ pointer: '/access_code', code: 'code_not_open' }]);
  });

  it('may answer late, and is told that it is', async () => {
    const claim = await askedClaim();
    const code = await codeFor(claim);
    bench.clock.forward(25 * day);
    const tab = await pageOf(EMPLOYER, typed(code));
    const { known, issues } = told(await look(tab));
    expect([issues, (known['linked'] as { late?: boolean } | undefined)?.late]).toEqual([[], true]);
    expect((await respond(tab)).statusCode).toBe(201);
  });
});

describe('a code', () => {
  it('opens only what it was made for, and a wrong one tells nothing and soon costs a wait', async () => {
    const claim = await askedClaim('Intermittent');
    const code = await codeFor(claim);
    const elsewhere = await pageOf(HOURS, { '/access_code': code });
    expect(told(await look(elsewhere)).issues).toMatchObject([{ code: 'code_wrong' }]);
    const guess = await pageOf(EMPLOYER, typed('7K3F-9QXM-T2VB-H80C'));
    const codes: unknown[] = [];
    for (let tries = 0; tries < 13; tries += 1) codes.push(told(await look(guess)).issues[0]?.code);
    expect(codes.slice(0, 10)).toEqual(Array.from({ length: 10 }, () => 'code_wrong'));
    expect(codes.at(-1)).toBe('code_wait');
  });

  it('is given by staff of the case only, for forms of its tracker, and rests unread', async () => {
    const claim = await askedClaim();
    const wish = (form: string, token: string) =>
      staffAsks(bench, 'POST', `/api/cases/${claim.caseId}/links`, { form }, token);
    expect((await wish(EMPLOYER, staffToken.hospital)).statusCode).toBe(404);
    expect((await wish('pfml-claim', staffToken.claims)).statusCode).toBe(422);
    expect((await wish(HOURS, staffToken.claims)).statusCode).toBe(422);
    const code = await codeFor(claim);
    await look(await pageOf(EMPLOYER, typed(code)));
    const dump = await dumpOf(bench);
    for (const spelled of [code, code.replaceAll('-', '')]) expect(dump).not.toContain(spelled);
  });
});

describe('hours of leave', () => {
  const hours = (code: string, first: string, last: string): Readonly<Record<string, Entry>> => ({
    '/access_code': code,
    '/first_on': boxes(first),
    '/last_on': boxes(last),
    '/minutes': { hours: '4', minutes: '15' },
  });

  const approve = async (claim: FiledClaim): Promise<void> => {
    for (const event of [{ kind: 'employer_answered' }, { kind: 'approved', item: 'leave-1' }]) {
      const added = await addEvent(bench, claim.caseId, event, staffToken.all);
      expect(added.statusCode, added.body).toBe(201);
    }
  };

  it('are reported by the claimant, whose own status shows them', async () => {
    const claim = await askedClaim('Intermittent');
    const own = () => ask(bench, claim, 'POST', '/api/drafts/current/links', { form: HOURS });
    const early = await pageOf(HOURS, { '/access_code': told(await own()).code });
    expect(told(await look(early)).issues).toMatchObject([{ code: 'code_closed' }]);
    await approve(claim);
    const [first, last] = [inDays(-5), inDays(-3)];
    const tab = await pageOf(HOURS, hours(told(await own()).code, first, last));
    expect(told(await look(tab)).issues).toEqual([]);
    const sent = await send(bench, tab, 'hours', {
      answers: { first_on: first, last_on: last, minutes: 255 },
      held: ['/access_code'],
      addenda: {},
      revision: tab.revision,
    });
    expect(sent.statusCode, sent.body).toBe(201);
    expect((await statusFor(bench, claim)).past).toContainEqual(
      expect.objectContaining({ kind: 'hours_reported', fields: expect.objectContaining({ minutes: 255 }) as object }),
    );
  });

  it('are reported once for a day, and not for a leave that was given up meanwhile', async () => {
    const claim = await askedClaim('Intermittent');
    await approve(claim);
    const pageFor = async (first: string, last: string): Promise<Tab> => {
      const made = await ask(bench, claim, 'POST', '/api/drafts/current/links', { form: HOURS });
      const tab = await pageOf(HOURS, hours(told(made).code, first, last));
      expect(told(await look(tab)).issues).toEqual([]);
      return tab;
    };
    const report = (tab: Tab, first: string, last: string) =>
      send(bench, tab, 'hours', {
        answers: { first_on: first, last_on: last, minutes: 255 },
        held: ['/access_code'],
        addenda: {},
        revision: tab.revision,
      });
    const week = [inDays(-7), inDays(-4)] as const;
    const last = [inDays(-4), inDays(-3)] as const;
    const next = [inDays(-3), inDays(-3)] as const;
    // Both open before either is sent, as two tabs are; and sent in the same moment.
    const [one, other, after] = [await pageFor(...week), await pageFor(...last), await pageFor(...next)];
    const sent = await Promise.all([report(one, ...week), report(other, ...last)]);
    expect(sent.map(({ statusCode }) => statusCode).sort()).toEqual([201, 422]);
    const refused = sent.find(({ statusCode }) => statusCode === 422);
    expect(refused && told(refused).issues).toMatchObject([{ pointer: '/first_on', code: 'days_reported' }]);
    await addEvent(bench, claim.caseId, { kind: 'cancelled', item: 'leave-1' });
    expect(told(await report(after, ...next)).issues).toMatchObject([{ pointer: '/access_code', code: 'code_closed' }]);
  });

  it('are refused on days outside of the leave', async () => {
    const claim = await askedClaim('Intermittent');
    await approve(claim);
    const made = await ask(bench, claim, 'POST', '/api/drafts/current/links', { form: HOURS });
    const [first, last] = [inDays(-12), inDays(-11)];
    const tab = await pageOf(HOURS, hours(told(made).code, first, last));
    await look(tab);
    const sent = await send(bench, tab, 'hours', {
      answers: { first_on: first, last_on: last, minutes: 255 },
      held: ['/access_code'],
      addenda: {},
      revision: tab.revision,
    });
    expect(told(sent).issues.map(({ code }) => code)).toContain('before_leave');
  });
});
