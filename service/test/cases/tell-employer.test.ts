import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { forms } from '../../../src/generated/forms.js';
import { kinds } from '../../../src/generated/fields.js';
import type { FormLibrary } from '../../src/forms/form-library.js';
import { pfmlClaimFollowUp } from '../../src/forms/pfml-claim.js';
import { pfmlEmployerResponse } from '../../src/forms/pfml-linked.js';
import { tellEmployer, tellEmployersDue } from '../../src/links/tell-employer.js';
import { mailCarrier } from '../../src/mail/mail-carrier.js';
import type { MailMessage } from '../../src/mail/message.js';
import { takeDue } from '../../src/outbox/deliveries.js';
import { fixtureLibrary } from '../fixture-form.js';
import { ask, dumpOf, openBench, staffToken, told, type Bench, type Tab } from '../harness.js';
import { addEvent, filedClaim, type FiledClaim } from './claims.js';

const EMPLOYER = 'pfml-employer-response';

let bench: Bench;
beforeAll(async () => {
  const library: FormLibrary = {
    ...fixtureLibrary,
    kinds,
    forms: { ...fixtureLibrary.forms, [EMPLOYER]: await forms[EMPLOYER]!() },
    policies: { ...fixtureLibrary.policies, [EMPLOYER]: pfmlEmployerResponse },
    followUps: { ...fixtureLibrary.followUps, 'pfml-claim': pfmlClaimFollowUp },
  };
  bench = await openBench({}, library);
});
afterAll(() => bench.close());

/** What goes out now, as the receiver gets it. */
async function mails(): Promise<readonly MailMessage[]> {
  const sent: MailMessage[] = [];
  const carry = mailCarrier({
    send: (message) => {
      sent.push(message);
      return Promise.resolve({ done: true, code: 'taken' });
    },
    close: () => {},
  });
  for (const delivery of await takeDue(bench.desk, ['mail'], 50, 60_000)) await carry(delivery);
  return sent;
}

const askEmployer = async (claim: FiledClaim): Promise<void> => {
  const period = { period_type: 'Continuous', start_date: '2027-01-04', end_date: '2027-02-01' };
  const events = [{ kind: 'leave_requested', item: 'leave-1', fields: period }, { kind: 'employer_review_requested' }];
  for (const event of events) {
    const added = await addEvent(bench, claim.caseId, event, staffToken.all);
    expect(added.statusCode, added.body).toBe(201);
  }
};

describe('the employer of a claim', () => {
  it('is told when an employee has begun to apply, and asked later, with a code that opens the claim and no word of whose it is', async () => {
    const claim = await filedClaim(bench);
    const [first, ...none] = await mails();
    expect(none).toEqual([]);
    expect(first).toMatchObject({ to: 'leave@harborlane.example' });
    expect(first?.text).toContain('You do not need to do anything now.');
    await askEmployer(claim);
    const [second, ...rest] = await mails();
    expect(rest).toEqual([]);
    expect(second?.subject).toMatch(/^Tell us about an employee’s paid leave by \w+ \d+, \d{4}$/);
    expect(second?.text).toContain('11:59 p.m. Eastern time');
    expect(second?.text).toContain('If you do not answer, we decide with what the employee told us.');
    const code = /Your code: (\S+)/.exec(second?.text ?? '')?.[1] ?? '';
    expect(code).toMatch(/^(?:[0-9A-Z]{4}-){3}[0-9A-Z]{4}$/);
    for (const address of (second?.text ?? '').match(/https?:\S+/g) ?? []) expect(address).toMatch(/\/pfml\/employer$/);
    for (const secret of [claim.applicationId, claim.ssn, 'Ana']) expect(second?.text).not.toContain(secret);
    expect(told(await look(code)).known['linked']).toMatchObject({ name: 'Ana', first_day: '2027-01-04' });
    const dump = await dumpOf(bench);
    for (const shape of [code, code.replaceAll('-', '')]) expect(dump).not.toContain(shape);
  });

  it('is asked once, however often it is found due, and always with the same code', async () => {
    const claim = await filedClaim(bench);
    await mails();
    await askEmployer(claim);
    expect(await mails()).toHaveLength(1);
    for (let tries = 0; tries < 2; tries += 1) await tellEmployer(bench.desk, bench.desk.store, claim.caseId);
    await tellEmployersDue(bench.desk);
    expect(await mails()).toEqual([]);
  });

  it('is asked by the next sweep when the process died before', async () => {
    const claim = await filedClaim(bench);
    await bench.desk.store.run(`update directory_employers set mail = null`, []);
    await askEmployer(claim);
    await bench.desk.store.run(`update directory_employers set mail = 'leave@harborlane.example' where ein = $1`, [
      '11-1111111',
    ]);
    await mails();
    await tellEmployersDue(bench.desk);
    expect((await mails()).map(({ to }) => to)).toEqual(['leave@harborlane.example']);
  });
});

/** What a draft with this code is told. */
async function look(code: string) {
  const begun = await bench.app.inject({
    method: 'POST',
    url: '/api/drafts',
    payload: { form: EMPLOYER, version: '1' },
  });
  const tab = begun.json<Tab>();
  const draft = { ...tab.draft, entries: { '/access_code': code } };
  const saved = await ask(bench, tab, 'PUT', '/api/drafts/current', { draft, revision: tab.revision });
  expect(saved.statusCode, saved.body).toBe(200);
  return ask(bench, tab, 'POST', '/api/drafts/current/checks/case-link', {});
}
