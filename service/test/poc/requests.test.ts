import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { day } from '../../src/clock.js';
import { mailCarrier } from '../../src/mail/mail-carrier.js';
import type { MailMessage } from '../../src/mail/message.js';
import { agencyList } from '../../src/poc/agencies.js';
import { carryDue } from '../../src/outbox/worker.js';
import { tellWhatIsDue } from '../../src/poc/tell.js';
import { addEvent, staffAsks, statusFor, toldOf } from '../cases/claims.js';
import { ask, staffToken, type Bench } from '../harness.js';
import {
  cell,
  confirm,
  coverage,
  dana,
  dayIn,
  elsewhere,
  here,
  messages,
  minh,
  openPocBench,
  request,
  trySend,
} from './requests.js';

let bench: Bench;
beforeAll(async () => {
  bench = await openPocBench();
});
beforeEach(() => elsewhere());
afterAll(() => bench.close());

/** Carries all mail that is due; gives what went out. */
async function post(): Promise<readonly MailMessage[]> {
  const sent: MailMessage[] = [];
  const send = (message: MailMessage) => {
    sent.push(message);
    return Promise.resolve({ done: true as const, code: 'sent' });
  };
  await carryDue(bench.desk, { mail: mailCarrier({ send, close: () => undefined }) });
  return sent;
}

describe('at first', () => {
  it('the matrix has some 150 agencies, all of them gaps', async () => {
    const all = await coverage(bench);
    expect(all.agencies).toBeGreaterThanOrEqual(150);
    expect(all.gaps).toBe(all.roles);
    expect((await coverage(bench, 'waiting')).rows).toEqual([]);
  });
});

describe('a new contact', () => {
  it('has the role once the program office has confirmed it, and everybody concerned is told, once', async () => {
    const sent = await request(bench, {
      roles: { 'agency-poc': { contact: dana }, 'technical-poc': { contact: minh } },
    });
    expect(await cell(bench)).toMatchObject({
      state: 'never',
      waiting: [{ action: 'add', warnings: [] }],
      merge: false,
    });
    expect((await post()).map(({ to, subject }) => [to, subject])).toEqual([
      ['ruth.okafor@mass.gov', `We got your request: Agency POC and Technical POC of ${here.name}`],
    ]);

    await confirm(bench, sent);
    expect(await cell(bench)).toMatchObject({
      state: 'held',
      holder: { ...dana, since: dayIn(bench, 0) },
      waiting: [],
    });
    expect(await cell(bench, here.id, 'technical-poc')).toMatchObject({ state: 'held', holder: minh });
    const told = await post();
    expect(told.map(({ to }) => to).sort()).toEqual([dana.email, minh.email, 'ruth.okafor@mass.gov'].sort());
    const welcome = told.find(({ to }) => to === dana.email);
    expect(welcome?.text).toContain('Brief the agency’s leaders');
    expect(welcome?.text).toContain('public record');
    expect(welcome?.enclosures[0]?.content).toContain('DTSTART;TZID=America/New_York:20200714T100000');
    // The sweep finds nothing that was not told.
    await tellWhatIsDue(bench.desk);
    expect(await post()).toEqual([]);
  });

  it('is shown to whoever sent the request, in words', async () => {
    const sent = await request(bench, { roles: { 'agency-poc': { contact: dana } } });
    const before = await statusFor(bench, sent.tab);
    expect(before.items.find(({ kind }) => kind === 'request')?.state).toBe('submitted');
    await confirm(bench, sent);
    const after = await statusFor(bench, sent.tab);
    expect(after.items.find(({ kind }) => kind === 'request')?.state).toBe('verified');
    expect(JSON.stringify(after)).not.toContain('Ruth Okafor confirmed');
  });

  it('is named only by a leader: anybody else keeps the answers and cannot send them', async () => {
    const { tab, sent } = await trySend(bench, { isLeader: false, roles: { 'agency-poc': { contact: dana } } });
    expect(sent.statusCode).toBe(422);
    expect(toldOf(sent).issues).toEqual([
      expect.objectContaining({ pointer: '/submitter/is_leadership', code: 'not_leadership' }),
    ]);
    const kept = await ask(bench, tab, 'GET', '/api/drafts/current');
    expect(kept.body).toContain(dana.email);
  });

  it('cannot be named for an agency that is on no list by a made-up key', async () => {
    const { sent } = await trySend(bench, { agency: 'no-such-agency', roles: { 'agency-poc': { contact: dana } } });
    expect(toldOf(sent).issues).toEqual([expect.objectContaining({ pointer: '/agency', code: 'enum' })]);
  });
});

describe('a contact who is replaced', () => {
  it('stays until the new one is confirmed and the first day has come', async () => {
    await confirm(bench, await request(bench, { roles: { 'agency-poc': { contact: dana } } }));
    const wish = { action: 'replace', roles: { 'agency-poc': { contact: minh, outgoing: dana.name } } };
    const sent = await request(bench, { ...wish, inDays: 10 });
    expect((await cell(bench)).holder).toMatchObject(dana);
    await confirm(bench, sent);
    expect(await cell(bench)).toMatchObject({ holder: dana, coming: [{ contact: minh, day: dayIn(bench, 10) }] });
    expect((await post()).map(({ subject }) => subject)).toContain(`You are no longer the Agency POC of ${here.name}`);
    bench.clock.forward(10 * day);
    expect(await cell(bench)).toMatchObject({ holder: minh, coming: [] });
  });

  it('stays when the request is sent back, and the reason goes to whoever sent it', async () => {
    await confirm(bench, await request(bench, { roles: { 'agency-poc': { contact: dana } } }));
    const sent = await request(bench, {
      action: 'replace',
      roles: { 'agency-poc': { contact: minh, outgoing: 'Somebody Else' } },
    });
    expect((await cell(bench)).waiting[0]?.warnings).toEqual([{ code: 'outgoing_is_not_holder' }]);
    await post();
    const back = { kind: 'returned', fields: { reason: 'The agency head did not know of it.' } };
    expect((await addEvent(bench, sent.caseId, back, staffToken.program)).statusCode).toBe(201);
    expect(await cell(bench)).toMatchObject({ holder: dana, waiting: [] });
    const [mail] = await post();
    expect(mail?.text).toContain('The agency head did not know of it.');
  });

  it('keeps the role with new details, since the day they got it', async () => {
    await confirm(bench, await request(bench, { roles: { 'agency-poc': { contact: dana } } }));
    const since = dayIn(bench, 0);
    bench.clock.forward(30 * day);
    const moved = { ...dana, phone: '857-555-0100' };
    await confirm(
      bench,
      await request(bench, { action: 'change', roles: { 'agency-poc': { contact: moved, outgoing: undefined } } }),
    );
    expect((await cell(bench)).holder).toMatchObject({ phone: '857-555-0100', since });
  });
});

describe('the last contact who is removed', () => {
  it('leaves the role vacant, first in the matrix, and a reminder every two weeks until somebody is named', async () => {
    await confirm(
      bench,
      await request(bench, { roles: { 'agency-poc': { contact: dana }, 'technical-poc': { contact: minh } } }),
    );
    expect((await coverage(bench, 'gaps')).rows.map(({ agency }) => agency)).not.toContain(here.id);
    const sent = await request(bench, { action: 'remove', roles: { 'agency-poc': { outgoing: dana.name } } });
    expect((await cell(bench)).waiting[0]?.warnings).toEqual([{ code: 'leaves_role_vacant' }]);
    await confirm(bench, sent);
    expect(await cell(bench)).toMatchObject({ state: 'vacant', vacantSince: dayIn(bench, 0) });
    const { rows } = await coverage(bench);
    const gaps = rows.map((row) => row.gaps);
    expect(gaps).toEqual([...gaps].sort((one, two) => two - one));
    await post();

    const reminders = async (): Promise<number> =>
      (await messages(bench))
        .filter(({ subject }) => subject.startsWith('Still vacant'))
        .reduce((sum, one) => sum + one.count, 0);
    bench.clock.forward(13 * day);
    await tellWhatIsDue(bench.desk);
    expect(await reminders()).toBe(0);
    bench.clock.forward(2 * day);
    await tellWhatIsDue(bench.desk);
    await tellWhatIsDue(bench.desk);
    expect(await reminders()).toBe(1);
    bench.clock.forward(14 * day);
    await tellWhatIsDue(bench.desk);
    expect(await reminders()).toBe(2);
    await request(bench, { roles: { 'agency-poc': { contact: minh } } });
    bench.clock.forward(14 * day);
    await tellWhatIsDue(bench.desk);
    expect(await reminders()).toBe(2);
  });
});

describe('two leaders at once', () => {
  it('are both kept: the newest is shown first, with the word that they must agree', async () => {
    const wish = (contact: typeof dana, leader: string) => ({ leader, roles: { 'agency-poc': { contact } } });
    const [one, two] = await Promise.all([
      request(bench, wish(dana, 'one@mass.gov')),
      request(bench, wish(minh, 'two@mass.gov')),
    ]);
    const third = await request(bench, wish({ ...dana, name: 'Newest' }, 'three@mass.gov'));
    const found = await cell(bench);
    expect(found.merge).toBe(true);
    expect(found.waiting[0]).toMatchObject({ caseId: third.caseId, contact: { name: 'Newest' } });
    expect(found.waiting.map(({ caseId }) => caseId).sort()).toEqual(
      [one, two, third].map(({ caseId }) => caseId).sort(),
    );
    for (const { warnings } of found.waiting)
      expect(warnings.map(({ code }) => code)).toContain('another_request_waits');
    // The one that is confirmed last counts, whatever was sent first.
    await confirm(bench, third);
    await confirm(bench, one);
    expect((await cell(bench)).holder).toMatchObject(dana);
  });
});

describe('what is odd', () => {
  it('is shown to the program office and refused by nobody: the same person, another spelling, a private address', async () => {
    const spelled = { ...dana, name: 'D. Whitfield', email: `Dana.${here.id.toUpperCase()}+poc@state.ma.us` };
    await request(bench, { roles: { 'agency-poc': { contact: dana }, 'technical-poc': { contact: spelled } } });
    const codes = async (agency: string, role: 'agency-poc' | 'technical-poc') =>
      (await cell(bench, agency, role)).waiting[0]?.warnings.map(({ code }) => code);
    expect(await codes(here.id, 'technical-poc')).toEqual(['same_person_both_roles', 'address_spelled_otherwise']);
    await request(bench, {
      agency: 'dmh',
      roles: { 'agency-poc': { contact: { ...dana, email: 'dana@example.com' } } },
    });
    expect(await codes('dmh', 'agency-poc')).toEqual(['address_not_official']);
    await request(bench, { agency: 'dds', roles: { 'agency-poc': { contact: dana } } });
    expect(await codes('dds', 'agency-poc')).toEqual(['same_address_elsewhere', 'address_spelled_otherwise']);
  });

  it('is not today, in the evening, when it is tomorrow already in London', async () => {
    const hour = new Intl.DateTimeFormat('en-US', { hour: 'numeric', hourCycle: 'h23', timeZone: 'America/New_York' });
    bench.clock.forward((22 - Number(hour.format(bench.clock.now()))) * 3_600_000);
    await request(bench, { roles: { 'agency-poc': { contact: dana } } });
    expect((await cell(bench)).waiting[0]?.warnings).toEqual([]);
  });

  it('is a date in the past, which needs a reason', async () => {
    const wish = { inDays: -5, roles: { 'agency-poc': { contact: dana } } };
    expect(toldOf((await trySend(bench, wish)).sent).issues).toEqual([
      expect.objectContaining({ pointer: '/backdate_reason', code: 'backdate_reason_missing' }),
    ]);
    await request(bench, { ...wish, backdateReason: 'She began last week.' });
    expect((await cell(bench)).waiting[0]?.warnings).toEqual([{ code: 'backdated' }]);
  });

  it('is an agency by its old name: it is the agency of now; one that nobody knows has a row of its own', async () => {
    const named = (agencyName: string) => ({
      agency: 'not-listed',
      agencyName,
      roles: { 'agency-poc': { contact: dana } },
    });
    await request(bench, named('department of  Social services'));
    expect((await cell(bench, 'dcf')).waiting.length).toBe(1);
    await request(bench, named('Office of Lighthouses'));
    const row = (await coverage(bench, 'waiting')).rows.find(({ name }) => name === 'Office of Lighthouses');
    expect(row?.cells[0]?.waiting[0]?.warnings.map(({ code }) => code)).toContain('agency_not_listed');
  });
});

describe('the matrix', () => {
  it('is for the program office alone', async () => {
    for (const path of ['/api/poc/coverage', '/api/poc/coverage/csv']) {
      expect((await staffAsks(bench, 'GET', path, undefined, 'x'.repeat(40))).statusCode).toBe(401);
      expect((await staffAsks(bench, 'GET', path, undefined, staffToken.claims)).statusCode).toBe(404);
    }
    const { sent } = await trySend(bench, { roles: { 'agency-poc': { contact: dana } } });
    expect(sent.statusCode).toBe(201);
  });

  it('is a table that no spreadsheet runs, with a line for each agency and role', async () => {
    const evil = { ...dana, name: '=HYPERLINK("https://example.com")', title: '@SUM(A1)' };
    await confirm(bench, await request(bench, { roles: { 'agency-poc': { contact: evil } } }));
    const answer = await staffAsks(bench, 'GET', '/api/poc/coverage/csv', undefined, staffToken.program);
    expect(answer.headers['content-type']).toBe('text/csv; charset=utf-8');
    const lines = answer.body.replace('\ufeff', '').trimEnd().split('\r\n');
    expect(lines.length).toBe(1 + (await coverage(bench)).roles);
    expect(lines[0]).toBe(
      'Agency,Formerly,Role,State,Name,Job title,E-mail,Phone,Extension,Since,Requests that wait,Agency checked',
    );
    const line = lines.find((one) => one.includes('HYPERLINK'));
    expect(line).toContain(`"'=HYPERLINK(""https://example.com"")",'@SUM(A1),${dana.email}`);
    // Who reads the table later sees that its agencies are a sample.
    expect(line).toContain(agencyList.verifiedOn ?? 'Sample list, not checked');
  });
});

describe('the kickoff', () => {
  it('is a download for everybody, also when it is over', async () => {
    const about = await bench.app.inject({ url: '/api/poc/kickoff' });
    expect(about.json()).toMatchObject({ starts: '2020-07-14T10:00:00', zone: 'America/New_York', over: true });
    const file = await bench.app.inject({ url: '/api/poc/kickoff.ics' });
    expect(file.headers['content-type']).toMatch(/^text\/calendar/);
    expect(file.headers['content-disposition']).toBe('attachment; filename="kickoff.ics"');
    expect(file.body).not.toContain('VALARM');
  });
});
