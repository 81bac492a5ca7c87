// Over 300 lines: all that can happen to one submission, on one service that is opened once.

import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { logOf } from '../src/cases/history.js';
import { seeded } from '../src/directory/seed.js';
import { newSsn, part1, readyClaim, send } from './claim.js';
import { ask, begin, type Bench, dumpOf, openBench, save, type Tab, told } from './harness.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openBench();
});
afterAll(() => bench.close());

const check = async (tab: Tab) => told(await ask(bench, tab, 'POST', '/api/drafts/current/checks/employer', {}));
const codes = (answer: { json(): unknown }) =>
  (told(answer).issues ?? []).map(({ pointer, code }) => `${pointer} ${code}`);
const casesOf = (tab: Tab) =>
  bench.desk.store.all<{ id: string; status: string }>('select id, status from cases where application_id = $1', [
    tab.applicationId,
  ]);

describe('the employer check', () => {
  const claimAt = async (ein: string, ssn = newSsn()): Promise<Tab> => {
    const tab = await begin(bench);
    await save(bench, tab, { '/tax_identifier': ssn, '/employer_fein': ein });
    return tab;
  };

  it('finds the normal employer and the average week of the person', async () => {
    expect(await check(await claimAt(seeded.normal))).toMatchObject({
      issues: [],
      known: { employer: { outcome: 'matched', departments: [], triesLeft: 5 }, wages: { average: 1232 } },
    });
    expect(await check(await claimAt(seeded.normal, seeded.personOfOneQuarter))).toMatchObject({
      known: { wages: { average: 700 } },
    });
  });

  it('tells the departments', async () => {
    const { known } = await check(await claimAt(seeded.departments));
    expect(known.employer.departments.map((department) => department.label)).toEqual(['Nursing', 'Facilities']);
  });

  it('says what is missing', async () => {
    expect((await check(await begin(bench))).issues).toMatchObject([{ pointer: '/tax_identifier', code: 'required' }]);
  });

  it('refuses an employer with a private plan', async () => {
    expect(await check(await claimAt(seeded.exempt))).toMatchObject({
      issues: [{ pointer: '/employer_fein', code: 'employer_exempt', severity: 'error' }],
      known: { employer: { outcome: 'exempt' } },
    });
  });

  it('sends back once to check the numbers, then lets the person describe the employer', async () => {
    const tab = await claimAt(seeded.unknown);
    expect(await check(tab)).toMatchObject({
      issues: [{ code: 'employer_unknown' }],
      known: { employer: { outcome: 'unknown', triesLeft: 4 } },
    });
    expect(await check(tab)).toMatchObject({ issues: [], known: { employer: { outcome: 'unknown', triesLeft: 3 } } });
    expect(await check(tab)).toMatchObject({ issues: [], known: { employer: { outcome: 'unknown', triesLeft: 3 } } });
    const without = await claimAt(seeded.normal, seeded.personWithoutWages);
    expect(await check(without)).toMatchObject({
      issues: [{ code: 'employer_no_wages' }],
      known: { employer: { outcome: 'no_wages' } },
    });
  });

  it('has five tries, then the phone; a pair that was right stays right', async () => {
    const tab = await claimAt(seeded.normal);
    await check(tab);
    for (let number = 1; number <= 5; number += 1) {
      await save(bench, tab, { '/employer_fein': `98-000000${number}` });
      await check(tab);
    }
    await save(bench, tab, { '/employer_fein': '98-0000006' });
    expect(await check(tab)).toMatchObject({
      issues: [{ code: 'employer_attempts' }],
      known: { employer: { triesLeft: 0 } },
    });
    await save(bench, tab, { '/employer_fein': seeded.normal });
    expect(await check(tab)).toMatchObject({ issues: [], known: { employer: { outcome: 'matched' } } });
  });

  it('forgets its answer when SSN or EIN changes', async () => {
    const tab = await claimAt(seeded.normal);
    await check(tab);
    const saved = await save(bench, tab, { '/employer_fein': seeded.departments });
    expect(told(saved).known.employer).toEqual({ triesLeft: 5 });
  });
});

describe('Part 1', () => {
  it('becomes a case with parties, events and a locked part', async () => {
    const tab = await readyClaim(bench);
    const sent = await send(bench, tab, 'application', part1(tab));
    expect(sent.statusCode, sent.body).toBe(201);
    expect(sent.json()).toMatchObject({
      applicationId: tab.applicationId,
      known: { status: 'Submitted', submitted: { application: told(sent).receivedAt } },
    });
    const [claim] = await casesOf(tab);
    const events = await logOf(bench.desk.store, claim!.id);
    expect(events.map((event) => event.kind)).toEqual([
      'application_started',
      'application_submitted',
      'employer_notified',
    ]);
    const parties = await bench.desk.store.all<{ role: string }>(
      'select role from parties where case_id = $1 order by role',
      [claim!.id],
    );
    expect(parties.map((party) => party.role)).toEqual(['claimant', 'employer']);
    const stored = await bench.desk.store.one<{ answers: object }>(
      `select answers from submissions where case_id = $1`,
      [claim!.id],
    );
    expect(stored?.answers).toEqual({ first_name: 'Ana', employer_fein: seeded.normal, has_mailing_address: false });
    expect(await dumpOf(bench)).not.toContain(tab.ssn);

    const changed = await save(bench, { ...tab }, { '/first_name': 'Bea' });
    expect(changed.json()).toMatchObject({
      status: 422,
      code: 'locked',
      issues: [{ pointer: '/first_name', code: 'locked' }],
    });
    const ssn = await save(bench, { ...tab }, { '/tax_identifier': newSsn() });
    expect(ssn.json()).toMatchObject({ code: 'locked' });
    expect((await save(bench, tab, { '/payment_preference/account_number': '123456789' })).statusCode).toBe(200);
    expect((await ask(bench, tab, 'GET', '/api/drafts/current')).json()).toMatchObject({
      case: { applicationId: tab.applicationId, status: 'Submitted' },
    });
  });

  it('has a history that nobody can change', async () => {
    const tab = await readyClaim(bench);
    await send(bench, tab, 'application', part1(tab));
    for (const change of [`update events set kind = 'x'`, 'delete from events', 'truncate events'])
      await expect(bench.desk.store.run(change)).rejects.toThrow('only ever added');
  });

  it('is judged again by the rules of the page', async () => {
    const tab = await readyClaim(bench);
    expect(codes(await send(bench, tab, 'application', part1(tab, { employer_fein: 'x' })))).toContain(
      '/employer_fein pattern',
    );
    expect(codes(await send(bench, tab, 'application', part1(tab, { is_admin: true })))).toEqual(['/is_admin unknown']);
    expect(codes(await send(bench, tab, 'application', part1(tab, { first_name: 7 })))).toEqual(['/first_name type']);
    expect(codes(await send(bench, tab, 'application', { ...part1(tab), held: [] }))).toEqual([
      '/tax_identifier required',
    ]);
    expect(codes(await send(bench, tab, 'application', { ...part1(tab), held: ['/first_name'] }))).toContain(
      '/first_name not_held',
    );
    await save(bench, tab, { '/first_name': 'Nobody' });
    expect(codes(await send(bench, tab, 'application', part1(tab, { first_name: 'Nobody' })))).toEqual([
      '/first_name nobody',
    ]);
    expect(await casesOf(tab)).toEqual([]);
  });

  it('must be what the stored draft says; derived values are the service’s own', async () => {
    const tab = await readyClaim(bench);
    expect(codes(await send(bench, tab, 'application', part1(tab, { first_name: 'Bea' })))).toEqual([
      '/first_name differs',
    ]);
    const sent = await send(bench, tab, 'application', part1(tab, { has_mailing_address: true }));
    expect(sent.statusCode).toBe(201);
    const stored = await bench.desk.store.one<{ answers: { has_mailing_address: boolean } }>(
      'select answers from submissions where draft_id = (select id from drafts where application_id = $1)',
      [tab.applicationId],
    );
    expect(stored?.answers.has_mailing_address).toBe(false);
  });

  it('refuses an older revision and an unchecked employer', async () => {
    const tab = await readyClaim(bench);
    expect((await send(bench, tab, 'application', { ...part1(tab), revision: 0 })).json()).toMatchObject({
      status: 409,
      code: 'stale_draft',
      revision: tab.revision,
    });
    await save(bench, tab, { '/employer_fein': seeded.departments });
    expect(codes(await send(bench, tab, 'application', part1(tab, {}, seeded.departments)))).toEqual([
      ' employer_not_checked',
    ]);
  });

  it('refuses a second application of the same person without saying more', async () => {
    const first = await readyClaim(bench);
    await send(bench, first, 'application', part1(first));
    const second = await readyClaim(bench, seeded.normal, first.ssn);
    const refused = await send(bench, second, 'application', part1(second));
    expect(codes(refused)).toEqual(['/tax_identifier person_has_application']);
    expect(refused.body).not.toContain(first.applicationId);
  });

  it('goes to staff when the employer was not found and is described instead', async () => {
    const tab = await readyClaim(bench, seeded.unknown);
    await check(tab);
    expect((await send(bench, tab, 'application', part1(tab, {}, seeded.unknown))).statusCode).toBe(422);
    await save(bench, tab, { 'asked:/no_match/employer_name': 'Acme' });
    const body = { ...part1(tab, {}, seeded.unknown), addenda: { employer_review: { employer_name: 'Acme' } } };
    expect(codes(await send(bench, tab, 'application', { ...body, addenda: {} }))).toEqual([' differs']);
    const sent = await send(bench, tab, 'application', body);
    expect(sent.json(), sent.body).toMatchObject({ known: { status: 'In Review' } });
  });
});

describe('sending exactly once', () => {
  it('needs a key', async () => {
    const tab = await readyClaim(bench);
    expect(
      (await ask(bench, tab, 'POST', '/api/drafts/current/submissions/application', part1(tab))).json(),
    ).toMatchObject({ status: 400, code: 'idempotency_key_missing' });
  });

  it('answers a replay with the first answer, and another body under the key with a refusal', async () => {
    const tab = await readyClaim(bench);
    const first = await send(bench, tab, 'application', part1(tab), 'key-1');
    const again = await send(bench, tab, 'application', part1(tab), 'key-1');
    expect([again.statusCode, again.json()]).toEqual([201, first.json()]);
    expect((await send(bench, tab, 'application', part1(tab, { first_name: 'Bea' }), 'key-1')).json()).toMatchObject({
      status: 422,
      code: 'idempotency_mismatch',
    });
    const other = await send(bench, tab, 'application', part1(tab), 'key-2');
    expect(other.json()).toMatchObject({
      status: 409,
      code: 'already_submitted',
      first: { receivedAt: told(first).receivedAt, known: { status: 'Submitted' } },
    });
  });

  it('makes one case of ten clicks', async () => {
    const tab = await readyClaim(bench);
    const same = await Promise.all(
      Array.from({ length: 5 }, () => send(bench, tab, 'application', part1(tab), 'double')),
    );
    const others = await Promise.all(Array.from({ length: 5 }, () => send(bench, tab, 'application', part1(tab))));
    expect(same.map((answer) => answer.statusCode).filter((status) => status !== 201 && status !== 409)).toEqual([]);
    expect(same.filter((answer) => answer.statusCode === 201).length).toBeGreaterThan(0);
    for (const answer of same.filter((one) => one.statusCode === 409))
      expect(told(answer).code).toBe('idempotency_running');
    for (const answer of others) expect(told(answer).code).toBe('already_submitted');
    expect(await casesOf(tab)).toHaveLength(1);
  });

  it('does not hold a refusal against the key', async () => {
    const tab = await readyClaim(bench);
    expect((await send(bench, tab, 'application', part1(tab, { is_admin: true }), 'k')).statusCode).toBe(422);
    expect((await send(bench, tab, 'application', part1(tab), 'k')).statusCode).toBe(201);
  });
});

describe('the parts after', () => {
  it('come in order, each once, and complete the case', async () => {
    const tab = await readyClaim(bench);
    const pay = (): object => ({ answers: {}, held: [], addenda: {}, revision: tab.revision });
    expect((await send(bench, tab, 'payment', pay())).json()).toMatchObject({ status: 409, code: 'too_early' });
    await send(bench, tab, 'application', part1(tab));
    await save(bench, tab, {
      '/payment_preference/account_number': '123456789012',
      '/payment_preference/routing_number': '011401533',
      '/is_withholding_tax': 'true',
    });
    const held = ['/payment_preference/account_number', '/payment_preference/routing_number'];
    const payment = await send(bench, tab, 'payment', { answers: {}, held, addenda: {}, revision: tab.revision });
    expect(payment.statusCode, payment.body).toBe(201);
    expect(told(await save(bench, { ...tab }, { '/payment_preference/account_number': '99999999' })).code).toBe(
      'locked',
    );
    const tax = await send(bench, tab, 'tax', {
      answers: { is_withholding_tax: true },
      held: [],
      addenda: {},
      revision: tab.revision,
    });
    expect(tax.statusCode, tax.body).toBe(201);
    expect(
      codes(await send(bench, tab, 'complete', { answers: {}, held: [], addenda: {}, revision: tab.revision })),
    ).toEqual([' identity_missing']);
    expect(await dumpOf(bench)).not.toContain('123456789012');
    const [claim] = await casesOf(tab);
    await bench.desk.store.run(
      `insert into documents (id, draft_id, upload, document_type, name, declared_type, bytes, state, created_at) select $1, id, 'identity', 'Identification Proof', 'a.pdf', 'application/pdf', 9, 'received', saved_at from drafts where application_id = $2`,
      ['0'.repeat(32), tab.applicationId],
    );
    const done = await send(bench, tab, 'complete', { answers: {}, held: [], addenda: {}, revision: tab.revision });
    expect(done.json(), done.body).toMatchObject({ known: { status: 'Completed' } });
    expect((await logOf(bench.desk.store, claim!.id)).map((event) => event.kind).slice(3)).toEqual([
      'payment_submitted',
      'tax_answered',
      'completed',
      'employer_review_requested',
    ]);
  });

  it('knows no submission but those of the form', async () => {
    const tab = await readyClaim(bench);
    for (const id of ['nothing', 'equality', '__proto__', 'constructor'])
      expect((await send(bench, tab, id, part1(tab))).statusCode).toBe(404);
  });
});

describe('equality answers', () => {
  it('are kept with the day and nothing else', async () => {
    const sent = await bench.app.inject({
      method: 'POST',
      url: '/api/equality',
      payload: { answers: { equality: { race: ['White', 'Multiracial'] } } },
    });
    expect(sent.statusCode, sent.body).toBe(201);
    const [row] = await bench.desk.store.all('select form, answers, day from equality_answers');
    expect(row).toEqual({
      form: 'pfml-claim',
      answers: { equality: { race: ['White', 'Multiracial'] } },
      day: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as string,
    });
  });

  it('are judged like all others', async () => {
    const sendEquality = async (answers: object) =>
      codes(await bench.app.inject({ method: 'POST', url: '/api/equality', payload: { answers } }));
    expect(await sendEquality({ equality: { race: ['Martian'] } })).toEqual(['asked:/equality/race/0 enum']);
    expect(await sendEquality({ equality: { ssn: '1' } })).toEqual(['asked:/equality/ssn unknown']);
    expect(await sendEquality({ applicationId: 'NTN-1-ABS-01' })).toEqual(['/applicationId unknown']);
  });
});
